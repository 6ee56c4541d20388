"""What is seen of a sheet: one table, of the rows and columns that hold something."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from .....words import Refusal, to_bengali_digits
from ...blocks import Aside, Block, Line, Table, row_as_line
from ...messages import MESSAGES
from ..limits import MAX_CELLS
from .cells import Cell
from .sheet import Area, Sheet

_DAY: Final = re.compile(r"তারিখ|\bdates?\b", re.IGNORECASE)  # says that a day is meant

_Row = dict[int, Cell]


def blocks(sheet: Sheet) -> Iterator[Block]:
    if sheet.page_edges:
        yield Line(sheet.name, (), tuple(sheet.page_edges))
    view = _View(sheet)
    lines = tuple(view.lines())
    if view.width > 1:
        yield Table(lines)
    else:
        yield from lines


def hidden(sheet: Sheet) -> Iterator[Aside]:
    """All that a sheet holds, row by row."""
    for _, row in sorted(sheet.rows.items()):
        yield from _unseen(row)


def _unseen(row: _Row) -> Iterator[Aside]:
    if texts := [cell.text for _, cell in sorted(row.items()) if cell.text]:
        yield Aside("hidden", row_as_line(texts))


class _View:
    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._numbers = sorted(sheet.rows)
        self._reach: dict[tuple[int, int], int] = {}  # the last column that a merged cell covers
        self._covered = 0
        for area in sheet.merged:
            self._spread(area)
        seen = (self._seen(number) for number in self._numbers)
        self._columns = sorted(
            {column for row in seen for column, cell in row.items() if cell.text}
        )
        self._dated: set[int] = set()  # columns whose title says that days stand there
        self.width = len(self._columns)
        self._refuse_beyond_limit(self.width * len(self._numbers))

    def _spread(self, area: Area) -> None:
        """What merged cells hold stands in each row, in the first of their columns that is seen."""
        begin, end = bisect_left(self._numbers, area.top), bisect_right(self._numbers, area.bottom)
        rows = self._numbers[begin:end]
        self._covered += len(rows)
        self._refuse_beyond_limit(self._covered)
        first = self._sheet.rows.get(area.top, {}).pop(area.left, Cell())
        covered = [cell for row in rows for cell in self._taken(row, area)]
        told = (Aside("hidden", cell.text) for cell in covered if cell.text)
        asides = (*first.asides, *told, *(aside for cell in covered for aside in cell.asides))
        columns = range(area.left, area.right + 1)
        column = next(filter(self._sheet.shows_column, columns), area.left)
        for row in [*filter(self._sheet.shows_row, rows)] or rows[:1]:
            self._sheet.rows[row][column] = Cell(first.text, asides, first.day)
            self._reach[row, column] = area.right
            asides = ()

    def _refuse_beyond_limit(self, cells: int) -> None:
        if cells > MAX_CELLS:
            raise Refusal(MESSAGES["too-much"], path=self._sheet.source)

    def _taken(self, number: int, area: Area) -> list[Cell]:
        row = self._sheet.rows[number]
        return [row.pop(column) for column in sorted(row) if area.left <= column <= area.right]

    def _seen(self, number: int) -> _Row:
        if not self._sheet.shows_row(number):
            return {}
        row = self._sheet.rows[number]
        return {column: row[column] for column in row if self._sheet.shows_column(column)}

    def lines(self) -> Iterator[Line]:
        """One empty line stands for all the empty rows between others."""
        before = self._numbers[0] - 1 if self._numbers else 0
        for number in self._numbers:
            if number > before + 1:
                yield self._line(number - 1, {})
            yield self._line(number, self._sheet.rows[number])
            before = number

    def _line(self, number: int, row: _Row) -> Line:
        seen = self._seen(number) if row else {}
        unseen = {column: cell for column, cell in row.items() if column not in seen}
        asides = [*_unseen(unseen), *(it for _, cell in sorted(row.items()) for it in cell.asides)]
        asides += self._days(seen)
        is_banner = (
            self.width > 1 and self._reach.get((number, self._columns[0]), 0) >= self._columns[-1]
        )
        where = f"{self._sheet.name}, সারি {to_bengali_digits(str(number))}"
        texts = tuple(seen.get(column, Cell()).text for column in self._columns)
        return Line(where, texts, tuple(asides), is_banner)

    def _days(self, row: _Row) -> Iterator[Aside]:
        """Excel makes a day of 3-7; where nothing says that one is meant, an editor has to look."""
        titled = {column for column, cell in row.items() if _DAY.search(cell.text)}
        self._dated |= titled
        texts = [cell.text for cell in row.values() if cell.text]
        for column, cell in sorted(row.items()):
            if cell.day and len(texts) > 1 and not titled and column not in self._dated:
                yield Aside("excel-date", f"{cell.day}: {cell.text}")
