"""A file that one of our plugins writes, and somebody else as well."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Final

from plugins.charters.examination import examine
from plugins.charters.problems import Refusal
from plugins.charters.source import read_raw
from plugins.charters.tree import OFFICES
from plugins.offices.edition import Edition
from plugins.offices.messages import MESSAGES
from plugins.offices.others import writers

SOMEBODY: Final = "plugins"


def refuse_clashes(edition: Edition) -> None:
    """Takes into the output what others have written; raises `Refusal` for what is ours too."""
    clashes = edition.output.adopt()
    if clashes:
        raise Refusal(
            MESSAGES["clash"],
            file=", ".join(clashes),
            ours=", ".join(sorted({_writer(edition, name) for name in clashes})),
            others=", ".join(writers(edition.settings)),
        )


def _writer(edition: Edition, file: str) -> str:
    """The plugin of ours that writes it."""
    about_all = (plugin for plugin, names in edition.written.items() if file in names)
    return next(about_all, "") or next(_writers_of_office_file(edition, file), SOMEBODY)


def _writers_of_office_file(edition: Edition, file: str) -> Iterator[str]:
    """Which plugin writes it, nobody has noted; each is asked what it writes."""
    for path, home in edition.work.ground.offices:
        folder = f"{OFFICES}/{path.id}/"
        if file.startswith(folder):
            office = examine(read_raw(path.file, path.path), path.slug, home).office
            for plugin in edition.press.plugins:
                write = getattr(import_module(plugin), "office_files", lambda *_: ())
                if file in {f"{folder}{name}" for name, _ in write(office, edition.press)}:
                    yield plugin
