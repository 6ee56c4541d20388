"""What of the content folder the settings give to Pelican: its articles, its pages, its files.

Charters, our own prose and the two data files stay ours, whatever the settings say, so that
Pelican's defaults, everything for articles and ``pages`` for pages, take nothing away.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

from ..charters.reading.tree import OURS

DEFAULTS: Final = {"ARTICLE_PATHS": [""], "PAGE_PATHS": ["pages"], "STATIC_PATHS": ["images"]}

# What editors and systems leave beside a file; what `charters.reading.tree` lets lie is not read.
LITTER: Final = (".#*", "._*", "*~", "#*#", ".DS_Store", "Thumbs.db", "desktop.ini")


def pelican_paths(settings: Mapping[str, Any]) -> frozenset[PurePosixPath]:
    """Every path below the content folder that is Pelican's; an empty one is all but ours."""
    return frozenset(PurePosixPath(path) for paths in paths_of(settings).values() for path in paths)


def paths_of(settings: Mapping[str, Any]) -> dict[str, list[str]]:
    """The three settings as Pelican may follow them: without what is ours, and without ``..``."""
    return {
        name: [path for path in settings.get(name, usual) if not _is_ours(PurePosixPath(path))]
        for name, usual in DEFAULTS.items()
    }


def completed(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that keep Pelican to what is its own, in place of those that were written.

    A text in reStructuredText could otherwise publish any file of the machine.
    """
    excludes = (f"{name.removesuffix('PATHS')}EXCLUDES" for name in DEFAULTS)
    return {
        **paths_of(settings),
        **{name: [*settings[name], *OURS] for name in excludes},
        "IGNORE_FILES": [*settings["IGNORE_FILES"], *LITTER],
        "DOCUTILS_SETTINGS": {**settings["DOCUTILS_SETTINGS"], "file_insertion_enabled": False},
    }


def may_be_linked(content: Path, path: str) -> bool:
    """Whether an article may have the file at this path of content published with it."""
    return not _is_ours(PurePosixPath(path)) and (content / path).is_file()


def _is_ours(path: PurePosixPath) -> bool:
    """Or nobody's: what lies elsewhere on this machine."""
    return path.is_absolute() or ".." in path.parts or path.parts[:1] in {(name,) for name in OURS}
