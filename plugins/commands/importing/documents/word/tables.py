"""Which cell of a DOCX's table stands in which columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final
from xml.etree.ElementTree import Element

from ..package import is_on
from .tree import count, found, properties, value

_LARGEST_SPAN: Final = 63  # as Word has it


@dataclass(frozen=True, slots=True)
class Cell:
    element: Element
    span: int = 1
    goes_on: bool = False  # it is one with the cell above


@dataclass(frozen=True, slots=True)
class Row:
    number: int
    cells: tuple[Cell, ...]
    before: int = 0  # columns that it leaves out
    is_hidden: bool = False

    @property
    def columns(self) -> list[int]:
        """Where each cell begins, and where the last one ends."""
        return [*accumulate((cell.span for cell in self.cells), initial=self.before)]


def rows_of(table: Element) -> list[Row]:
    """Without the rows and cells that were deleted."""
    rows = [(row, properties(row, "trPr")) for row in found(table, "tr")]
    left = [(row, said) for row, said in rows if said.find("del") is None]
    return [_row(number, row, said) for number, (row, said) in enumerate(left, start=1)]


def _row(number: int, row: Element, said: Element) -> Row:
    hidden = said.find("hidden")
    before = min(count(value(said, "gridBefore"), 0), _LARGEST_SPAN)
    return Row(number, _cells(row), before, is_on(hidden))


def _cells(row: Element) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for element in found(row, "tc"):
        said = properties(element, "tcPr")
        span = min(count(value(said, "gridSpan"), 1) or 1, _LARGEST_SPAN)
        if said.find("cellDel") is not None:
            continue
        if _goes_on(said.find("hMerge")) and cells:
            cells[-1] = replace(cells[-1], span=cells[-1].span + span)
        else:
            cells.append(Cell(element, span, _goes_on(said.find("vMerge"))))
    return tuple(cells)


def _goes_on(merge: Element | None) -> bool:
    return merge is not None and merge.get("val", "continue") == "continue"


def is_layout(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the tables inside a row are what it is for: they are not small ones in its cells."""
    inner = [table for cell in row.cells for table in found(cell.element, "tbl")]
    if not inner or len(row.cells) == 1:
        return bool(inner)
    whole = sum(_length(cell.element) for cell in row.cells)
    return len(rows) == 1 and 2 * sum(map(_length, inner)) > whole


def _length(element: Element) -> int:
    return sum(len(text.text or "") for text in element.iter("t"))


def in_columns(rows: Sequence[Row]) -> list[Row]:
    """The rows in the grid of their table, or, where each has as many cells, by these.

    A border that was pulled aside in one row divides the grid of all; nobody sees a cell more.
    """
    counts = {len(row.cells) for row in rows if len(row.cells) > 1}
    if len(counts) != 1 or any(row.before for row in rows):
        return list(rows)
    width = max(row.columns[-1] for row in rows)
    return [_by_cells(row, width, *counts) for row in rows]


def _by_cells(row: Row, width: int, count: int) -> Row:
    """What reached over the whole width does so again."""
    span = count if row.columns[-1] >= width and len(row.cells) == 1 else 1
    return replace(row, cells=tuple(replace(cell, span=span) for cell in row.cells))
