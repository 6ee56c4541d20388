"""What Pelican's own settings ask for beside our pages: articles, pages, files, other plugins.

Charters, our own prose and the two data files stay ours, whatever the settings say, so that
Pelican's defaults, everything for articles and ``pages`` for pages, take nothing away.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.machinery import PathFinder
from pathlib import Path, PurePosixPath
from typing import Any, Final

from ..charters.reading.tree import OURS
from .fingerprint import files_of

PATHS: Final = {"ARTICLE_PATHS": [""], "PAGE_PATHS": ["pages"], "STATIC_PATHS": ["images"]}
# Settings that have Pelican itself write files, with what they are where nobody sets them.
WRITERS: Final = {
    **PATHS,
    "THEME_STATIC_PATHS": ["static"],
    "DIRECT_TEMPLATES": ["index"],
    "TEMPLATE_PAGES": {},
    "OUTPUT_SOURCES": False,
}
PACKAGE: Final = f"{__name__.partition('.')[0]}."  # in which our plugins are
NAMESPACE: Final = "pelican/plugins"  # where plugins for Pelican are installed
# What editors and systems leave beside a file; what `charters.reading.tree` lets lie is not read.
LITTER: Final = (".#*", "._*", "*~", "#*#", ".DS_Store", "Thumbs.db", "desktop.ini")


def pelican_paths(settings: Mapping[str, Any]) -> frozenset[PurePosixPath]:
    """Every path below the content folder that is Pelican's; an empty one is all but ours."""
    return frozenset(PurePosixPath(path) for paths in paths_of(settings).values() for path in paths)


def paths_of(settings: Mapping[str, Any]) -> dict[str, list[str]]:
    """The three settings as Pelican may follow them: without what is ours, and without ``..``."""
    return {
        name: [path for path in settings.get(name, usual) if not _is_ours(PurePosixPath(path))]
        for name, usual in PATHS.items()
    }


def confined(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that keep Pelican to what is its own, in place of those that were written.

    A text in reStructuredText could otherwise publish any file of the machine.
    """
    excludes = (f"{name.removesuffix('PATHS')}EXCLUDES" for name in PATHS)
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


def other_plugins(settings: Mapping[str, Any]) -> list[str]:
    """The entries of ``PLUGINS`` that are not ours."""
    return [plugin for plugin in settings["PLUGINS"] if not plugin.startswith(PACKAGE)]


def other_writers(settings: Mapping[str, Any]) -> list[str]:
    """Who writes into the output beside our plugins, by the name of a plugin or of a setting."""
    asked = [name for name, usual in WRITERS.items() if settings.get(name, usual)]
    return [*other_plugins(settings), *asked]


def programs(settings: Mapping[str, Any], root: Path) -> Iterator[bytes]:
    """Those of the other plugins, found from the settings' folder without importing anything."""
    paths = [str(root / path) for path in settings.get("PLUGIN_PATHS", [])] + sys.path
    paths += [f"{path}/{NAMESPACE}" for path in paths]
    for plugin in other_plugins(settings):
        yield from (file.read_bytes() for file in _files(plugin, paths))


def _files(plugin: str, paths: Iterable[str]) -> Iterable[Path]:
    *packages, name = plugin.split(".")
    inner = ["/".join([path, *packages]) for path in paths]
    found = PathFinder.find_spec(name, inner)
    if found is None or not found.origin:
        return []
    file = Path(found.origin)
    return [file] if found.submodule_search_locations is None else files_of(file.parent)
