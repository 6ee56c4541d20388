"""A file that one of our plugins writes, and somebody else as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Final

from ..charters.examination import examine
from ..charters.reading.source import read_raw
from ..charters.reading.tree import OFFICES
from ..words import Refusal
from .messages import MESSAGES
from .pelican_settings import other_writers
from .site_build import SiteBuild

SOMEBODY: Final = "plugins"


def refuse_clashes(build: SiteBuild) -> None:
    """Takes into the output what others have written; raises `Refusal` for what is ours too."""
    clashes = build.output.adopt()
    if clashes:
        raise Refusal(
            MESSAGES["clash"],
            file=", ".join(clashes),
            ours=", ".join(sorted(_ours(build, clashes))),
            others=", ".join(other_writers(build.settings)),
        )


def _ours(build: SiteBuild, files: Iterable[str]) -> set[str]:
    """The plugins of ours that write them."""
    about_all = {name: plugin for plugin, names in build.written.items() for name in names}
    found = {about_all[file] for file in files if file in about_all}
    # Each is asked by rendering, but files of one name are one plugin's in every office.
    of_offices = {file.rpartition("/")[2]: file for file in files if file not in about_all}
    asked = (_writers_of_office_file(build, file) for file in of_offices.values())
    return found | {next(writers_of_it, SOMEBODY) for writers_of_it in asked}


def _writers_of_office_file(build: SiteBuild, file: str) -> Iterator[str]:
    """Which plugin writes it, nobody has noted; each is asked what it writes."""
    for path, home in build.steps.surveyed.offices:
        folder = f"{OFFICES}/{path.id}/"
        if file.startswith(folder):
            office = examine(read_raw(path.file, path.path), path.slug, home).office
            for plugin in build.renderer.plugins:
                write = getattr(import_module(plugin), "office_files", lambda *_: ())
                if file in {f"{folder}{name}" for name, _ in write(office, build.renderer)}:
                    yield plugin
