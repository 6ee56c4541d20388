"""The parts of a DOCX or XLSX, found as they name each other.

Elements and attributes go by their local names: the namespaces of a Strict document are others
than those of a usual one, its names are the same. Nothing outside the package is ever opened.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import basename, dirname, join, normpath
from typing import Final, cast
from urllib.parse import unquote
from xml.etree.ElementTree import Element, XMLPullParser

from ....words import Refusal
from ..messages import MESSAGES

_PIECE: Final = 65_536
_MOST_ELEMENTS: Final = 600_000  # in a part
_GREATEST_DEPTH: Final = 256
_OFF: Final = frozenset({"0", "false", "off"})
_LOOKED_AT: Final = (".xml", ".rels")  # by `check_archive`


@dataclass(frozen=True, slots=True)
class Relation:
    kind: str
    target: str
    is_outside: bool


class Package:
    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._path = path
        with zipfile.ZipFile(path) as archive:
            self._parts = {_key(name): name for name in archive.namelist()}
        self.main = next(iter(self.related("", "officeDocument")), "")

    @property
    def kind(self) -> str:
        """The name of the main part's root."""
        return next((_local(element.tag) for _, element in self._events(self.main)), "")

    def related(self, part: str, kind: str) -> list[str]:
        """The parts of a kind that a part names."""
        relations = self.relations(part).values()
        return [one.target for one in relations if one.kind == kind and not one.is_outside]

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part names, by the id it does so."""
        named = self.elements(
            join(dirname(part), "_rels", f"{basename(part)}.rels"), "Relationship"
        )
        return {one.get("Id", ""): _relation(one, dirname(part)) for one in named}

    def elements(self, part: str, *names: str) -> Iterator[Element]:
        """The outermost elements of these names, each forgotten when the next is asked for."""
        path: list[Element] = []
        wanted: Element | None = None
        count = 0
        for event, element in self._events(part):
            if event == "start":
                _localise(element)
                path.append(element)
                count += 1
                if count > _MOST_ELEMENTS or len(path) > _GREATEST_DEPTH:
                    raise Refusal(MESSAGES["hostile"], path=self.name)
                if wanted is None and element.tag in names:
                    wanted = element
                continue
            path.pop()
            if element is wanted:
                yield element
                wanted = None
            if wanted is None and path:
                path[-1].remove(element)

    def _events(self, part: str) -> Iterator[tuple[str, Element]]:
        if _key(part) not in self._parts or not _key(part).endswith(_LOOKED_AT):
            return
        parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
        name = self._parts[_key(part)]
        with zipfile.ZipFile(self._path) as archive, archive.open(name) as content:
            while piece := content.read(_PIECE):
                parser.feed(piece)
                yield from cast("Iterator[tuple[str, Element]]", parser.read_events())
        parser.close()


def is_on(toggle: Element | None) -> bool:
    return toggle is not None and toggle.get("val", "1") not in _OFF


def _key(part: str) -> str:
    """Names of parts are the same in any case, and some writers divide them as Windows does."""
    return part.replace("\\", "/").lstrip("/").lower()


def _relation(element: Element, home: str) -> Relation:
    kind = element.get("Type", "").rpartition("/")[2]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relation(kind, target, is_outside=True)
    return Relation(kind, normpath(join("/", home, unquote(target))), is_outside=False)


def _localise(element: Element) -> None:
    element.tag = _local(element.tag)
    for name in [name for name in element.keys() if name[0] == "{"]:  # noqa: SIM118 - no dict
        element.set(_local(name), element.attrib.pop(name))


def _local(name: str) -> str:
    return name.rpartition("}")[2]
