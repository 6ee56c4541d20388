"""One sheet: its cells as the file has them, and which of them are seen."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from .....words import Refusal
from ...blocks import Aside, clean, is_visible, one_line
from ...messages import MESSAGES
from ..limits import MAX_CELLS
from ..package import Package
from .cells import Cell, Cells

_PARTS: Final = ("col", "row", "mergeCell", "hyperlink", "headerFooter")
_COLUMNS: Final = 18_278  # as far as three letters reach
_REFERENCE: Final = re.compile(r"(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})")
_INVISIBLE: Final = re.compile(r"0(?:\.\d*)?")  # less than a point high, a digit wide
_CODE: Final = re.compile(r'&(?:"[^"]*"|K[0-9A-F+-]{6}|\d+|[A-Z])')  # in a page's head and foot

_Place = tuple[int, int]  # row, column


@dataclass(frozen=True, slots=True)
class Area:
    top: int
    left: int
    bottom: int
    right: int


class Sheet:
    """What stands in the cells, by row and column; a merged area keeps it in its first cell."""

    def __init__(self, package: Package, part: str, name: str, cells: Cells) -> None:
        self.source = package.name
        self.name = name
        self._cells = cells
        self._links = {
            key: it.target for key, it in package.relations(part).items() if it.is_outside
        }
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[Area] = []
        self.page_edges: list[Aside] = []
        self._hidden_rows: set[int] = set()
        self._hidden_columns = bytearray(_COLUMNS + 1)
        self._last = self._count = 0
        for element in package.elements(part, *_PARTS):
            self._take(element)
        for comments in package.related(part, "comments"):
            for comment in package.elements(comments, "comment"):
                self._add(comment.get("ref", ""), "comment", _words(comment))

    def _take(self, element: Element) -> None:
        match element.tag:
            case "row":
                self._take_row(element)
            case "col" if _is_hidden(element, "width"):
                first, last = (min(int(element.get(it, "0")), _COLUMNS) for it in ("min", "max"))
                self._hidden_columns[first : last + 1] = b"\1" * (last + 1 - first)
            case "mergeCell":
                self.merged += _areas(element.get("ref", ""))
            case "hyperlink":
                self._add(
                    element.get("ref", ""), "link", self._links.get(element.get("id", ""), "")
                )
            case "headerFooter":
                texts = (one_line(_CODE.sub(" ", clean(it.text or ""))) for it in element)
                self.page_edges += [
                    Aside("page-edge", text) for text in dict.fromkeys(texts) if text
                ]

    def _take_row(self, element: Element) -> None:
        number = self._last = int(element.get("r", self._last + 1))
        row: dict[int, Cell] = {}
        column = 0
        for one in element:
            at = _place(one.get("r", ""))
            column = at[1] if at else column + 1
            if (cell := self._cells.read(one)) is not None:
                row[column] = cell
        if not row:
            return
        self.rows[number] = row
        self._count += len(row)
        if self._count > MAX_CELLS:
            raise Refusal(MESSAGES["too-much"], path=self.source)
        if _is_hidden(element, "ht"):
            self._hidden_rows.add(number)

    def _add(self, reference: str, reason: str, text: str) -> None:
        """Something that is said of a cell, where it stands in none of its words."""
        row, column = _place(reference.partition(":")[0]) or (0, 0)
        cell = self.rows.get(row, {}).get(column, Cell())
        if row and text and not (reason == "link" and is_visible(text, cell.text)):
            aside = Aside(reason, one_line(clean(text)))
            self.rows.setdefault(row, {})[column] = replace(cell, asides=(*cell.asides, aside))

    def shows_row(self, row: int) -> bool:
        return row not in self._hidden_rows

    def shows_column(self, column: int) -> bool:
        return not self._hidden_columns[column]


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter("t"))


def _is_hidden(element: Element, size: str) -> bool:
    return element.get("hidden") in {"1", "true"} or bool(
        _INVISIBLE.fullmatch(element.get(size, ""))
    )


def _place(reference: str) -> _Place | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match["column"]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match["row"]), column


def _areas(reference: str) -> list[Area]:
    first, _, last = reference.partition(":")
    start, end = _place(first), _place(last)
    return [Area(*start, *end)] if start and end else []
