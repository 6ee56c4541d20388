"""The tables of a page: which hold data and which lay out the page, and their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborNode

from ..blocks import has_words
from .markup import TEXT, attribute, is_unread, text_of, walk

_LARGEST_SPAN: Final = 100
_LEAST_COLUMNS: Final = 2
_LEAST_OF_SERVICES: Final = 3
_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_CELLS: Final = frozenset({"td", "th"})


@dataclass(slots=True)
class Shape:
    """How many cells with words of their own each row of a table has, and what is nested in it."""

    rows: list[int] = field(default_factory=list)
    nested: int = 0  # columns of the widest table inside
    letters: int = 0
    nested_letters: int = 0
    in_cell: bool = False

    @property
    def columns(self) -> int:
        return max(self.rows, default=0)

    @property
    def is_data(self) -> bool:
        """Words beside words are data; tables and words around wider tables lay out the page."""
        if self.columns < max(_LEAST_COLUMNS, self.nested):
            return False
        if not self.nested:
            return True
        if self.columns == self.nested == _LEAST_COLUMNS and self.letters < self.nested_letters:
            return False
        is_repeated = sum(own >= _LEAST_COLUMNS for own in self.rows) > 1
        return is_repeated or (self.columns > self.nested and self.columns >= _LEAST_OF_SERVICES)

    def holds(self, other: Shape) -> bool:
        """Whether a table inside belongs to its cell: before one as wide, an end tag is missing."""
        return other.columns < max(self.columns, _LEAST_OF_SERVICES)


def shapes_of(body: LexborNode) -> dict[int, Shape]:
    """Every table's shape by the node's ``mem_id``, in one walk."""
    shapes: dict[int, Shape] = {}
    around: list[Shape] = []
    for node, step in walk(body, is_unread):
        if node.tag == "table" and step == "open":
            around.append(shapes.setdefault(node.mem_id, Shape()))
        elif node.tag == "table" and step == "close":
            _close(around)
        elif around:
            _measure(around[-1], node, is_open=step != "close")
    return shapes


def _close(around: list[Shape]) -> None:
    inner = around.pop()
    if around:
        outer = around[-1]
        outer.nested = max(outer.nested, inner.nested, inner.columns)
        outer.nested_letters += inner.letters + inner.nested_letters


def _measure(shape: Shape, node: LexborNode, *, is_open: bool) -> None:
    if node.tag == "tr" and is_open:
        shape.rows.append(0)
    elif node.tag in _CELLS:
        shape.in_cell = is_open
    elif node.tag == TEXT and shape.rows and has_words(text := text_of(node)):
        shape.letters += len(text)
        shape.rows[-1] += shape.in_cell
        shape.in_cell = False  # counted


def rows_of(table: LexborNode) -> Iterator[LexborNode]:
    """Its own rows, none of a table inside."""
    for part in table.iter():
        if part.tag == "tr":
            yield part
        elif part.tag in _GROUPS:
            yield from (row for row in part.iter() if row.tag == "tr")


def cells_of(row: LexborNode) -> Iterator[LexborNode]:
    return (cell for cell in row.iter() if cell.tag in _CELLS)


def span(cell: LexborNode, name: str) -> int:
    value = attribute(cell, name)
    number = int(value) if re.fullmatch(r"\d{1,5}", value, re.ASCII) else 1
    return min(number or _LARGEST_SPAN, _LARGEST_SPAN)  # nought reaches to the end
