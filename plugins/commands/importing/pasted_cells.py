"""A table that was pasted one cell a paragraph: its titles, then row after row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, takewhile
from typing import Final

from .blocks import Aside, Block, Line, Table, has_words
from .columns import is_title, opens, read_titles
from .contents import number
from .headings import LONGEST_HEADING, part_named, strange_words, without_number
from .recut import Cuts, Piece

_LEAST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 24
_MOST_TABLES: Final = 100  # or what looks like titles
_BEGUN: Final = re.compile(r"[(\[]?[০-৯\d]{1,3}\s*[)\].।:]+")
_GROUPS: Final = ("শাখা", "শাখাঃ", "বিভাগ", "বিভাগঃ", "ইউনিট", "উইং", "অধিশাখা")


@dataclass(frozen=True)
class _Cell:
    """A paragraph that may be a cell; ``blanks`` are the empty ones before it."""

    lines: tuple[Line, ...]
    text: str
    blanks: int = 0

    @cached_property
    def number(self) -> int | None:
        return number(self.text)

    @cached_property
    def is_serial_title(self) -> bool:
        return opens((self.text, self.text), serial=True)

    @cached_property
    def ends(self) -> bool:
        """Whether it can be no cell of the table before it."""
        named = len(self.text) <= LONGEST_HEADING and part_named(without_number(self.text))
        return self.is_serial_title or (bool(named) and not strange_words(self.text))

    @property
    def asides(self) -> tuple[Aside, ...]:
        return tuple(aside for line in self.lines for aside in line.asides)


def tables_of(lines: list[Line]) -> list[Block]:
    """Blank lines divide the cells, or each line is one."""
    paragraphs, single_lines = _paragraphs(lines), _single_lines(lines)
    for cells in (
        (paragraphs, single_lines) if len(paragraphs) < len(single_lines) else (paragraphs,)
    ):
        found = _read(cells)
        if any(isinstance(block, Table) for block in found):
            return found
    return [*lines]


def _paragraphs(lines: list[Line]) -> list[_Cell]:
    if all(line.text for line in lines):
        return [_cell((line,)) for line in lines]
    cells: list[_Cell] = []
    blanks = 0
    for is_filled, run in groupby(lines, key=lambda line: bool(line.text)):
        found = tuple(run)
        if is_filled:
            cells.append(replace(_cell(found), blanks=blanks))
        else:
            blanks = len(found)
    return cells


def _single_lines(lines: list[Line]) -> list[_Cell]:
    texts = (
        (line, [text for text in line.cells[0].split("\n") if has_words(text)]) for line in lines
    )
    return [
        _cell((replace(line, cells=(text,), asides=() if place else line.asides),))
        for line, found in texts
        for place, text in enumerate(found)
    ]


def _cell(lines: tuple[Line, ...]) -> _Cell:
    text = "\n".join(line.cells[0].strip() for line in lines)
    return _Cell(lines, text.strip(" |│"))


def _read(cells: list[_Cell]) -> list[Block]:
    blocks: list[Block] = []
    left: list[_Cell] = []
    at = tried = 0
    while at < len(cells):
        may_begin = tried < _MOST_TABLES and opens([cell.text for cell in cells[at : at + 2]])
        tried += may_begin
        rows, end = _table(cells, at) if may_begin else ([], at)
        if rows:
            blocks += [*_lines(left), Table(tuple(rows))]
            left.clear()
        else:
            left.append(cells[at])
        at = end if rows else at + 1
    return [*blocks, *_lines(left)]


def _lines(cells: list[_Cell]) -> list[Line]:
    return [line for cell in cells for line in cell.lines]


def _table(cells: list[_Cell], at: int) -> tuple[list[Line], int]:
    """The rows of the table whose titles begin here, and where it ends; none where none begins."""
    for end, start in _ends_of_titles(cells, at):
        titles = [cell.text for cell in cells[at:end]]
        if len(titles) < _LEAST_COLUMNS or read_titles(titles) is None:
            continue
        for lost in [()] if cells[at].is_serial_title else [(), ("",)]:
            texts = (*lost, *titles)
            rows, after = _Cutting(cells, start, texts).rows()
            if rows:
                numbers = cells[end:start]
                below = [_line(numbers, [it.text for it in numbers])] if numbers else []
                return [_line(cells[at:end], texts), *below, *rows], after
    return [], at


def _ends_of_titles(cells: list[_Cell], at: int) -> Iterator[tuple[int, int]]:
    """Where the titles may end, at a number or at the first unknown, and where their rows begin."""
    most = range(at + 1, min(at + _MOST_COLUMNS, len(cells)))
    end = next((place for place in most if _ends_titles(cells, place)), most.stop)
    if end < len(cells) and cells[end].number is not None:
        counted = end
        while counted < len(cells) and cells[counted].number == counted - end + 1:
            counted += 1
        is_row = counted - end >= _LEAST_COLUMNS and counted - end in {end - at, end - at + 1}
        yield end, counted if is_row else end
    known = next((place for place in most if not is_title(cells[place].text)), end)
    yield known, known


def _ends_titles(cells: list[_Cell], at: int) -> bool:
    return cells[at].number is not None or cells[at].ends


def _line(cells: Sequence[_Cell], texts: Sequence[str], *asides: Aside) -> Line:
    told = tuple(aside for cell in cells for aside in cell.asides)
    return Line(cells[0].lines[0].where, tuple(texts), (*told, *asides))


@dataclass(frozen=True, slots=True)
class _Cutting:
    """The cells below the titles as rows as wide as these."""

    cells: list[_Cell]
    start: int
    titles: tuple[str, ...]

    @property
    def width(self) -> int:
        return len(self.titles)

    def rows(self) -> tuple[list[Line], int]:
        """None where too little says that they are rows."""
        starts = self._starts()
        if not starts:
            return [], self.start
        end = self._end(starts[-1])
        found = [self.cells[a:b] for a, b in zip(starts, [*starts[1:], end], strict=True)]
        titles = read_titles(self.titles)
        cuts = Cuts(titles.fields if titles else self.titles, self._whole(found))
        if not self._are_rows(found, cuts):
            return [], self.start
        found[-1] = self._shortened(found[-1], cuts)
        end = starts[-1] + len(found[-1])
        usual = min((cell.blanks for row in found for cell in row[1:]), default=0)
        parts = [part for row in found for part in self._without_group(row, cuts)]
        return [self._row(row, cuts, usual) for row in parts], end

    def _whole(self, rows: list[list[_Cell]]) -> list[list[str]]:
        return [[cell.text for cell in row] for row in rows if len(row) == self.width]

    def _are_rows(self, rows: list[list[_Cell]], cuts: Cuts) -> bool:
        whole = self._whole(rows)
        if rows[0][0].number is None:
            return len(whole) == len(rows) and cuts.speak_in(whole)
        if self.titles[0] and not opens(self.titles[:1] * 2, serial=True):
            return False
        return 2 * len(whole) >= len(rows) or all(map(is_title, self.titles))

    def _starts(self) -> list[int]:
        """Where rows begin: by their numbers, or every so many cells where they have none."""
        if self.start >= len(self.cells):
            return []
        value = self.cells[self.start].number
        if value is None:
            return self._even()
        starts = [self.start]
        while (following := self._next(starts[-1], value)) is not None:
            starts.append(following)
            value = self.cells[following].number or value
        return starts

    def _next(self, at: int, value: int) -> int | None:
        """Best just where a whole row ends; a row may also have lost cells, or have too many."""
        near = range(at + 2, min(at + 3 * self.width, len(self.cells)))
        for place in (at + self.width, at + self.width + 1):
            if place in near and self.cells[place].number in {value, value + 1, value + 2, 1}:
                return place
        for place in near:
            if self.cells[place].ends:
                return None
            if self.cells[place].number == value + 1:
                return place
        return None

    def _even(self) -> list[int]:
        """Rows that begin with ``১. …``, or that fill all up to the next heading."""
        starts = range(self.start, len(self.cells) - self.width + 1, self.width)
        counted = [*takewhile(self._is_next, starts)]
        if counted:
            return counted
        below = range(self.start, len(self.cells))
        end = next((at for at in below if self.cells[at].ends), below.stop)
        return [] if (end - self.start) % self.width else [*range(self.start, end, self.width)]

    def _is_next(self, place: int) -> bool:
        begun = _BEGUN.match(self.cells[place].text)
        return begun is not None and number(begun[0]) == 1 + (place - self.start) // self.width

    def _end(self, start: int) -> int:
        """The last row has its cells, or what is left before the next heading."""
        wide = range(start + 1, min(start + self.width, len(self.cells)))
        return next((place for place in wide if self.cells[place].ends), wide.stop)

    def _shortened(self, row: list[_Cell], cuts: Cuts) -> list[_Cell]:
        """The last row may have lost cells, and taken what stands below the table."""
        texts = [cell.text for cell in row]
        if len(row) < self.width or not cuts.is_shifted(texts):
            return row
        return row[: cuts.longest([*map(Piece, texts)])]

    def _without_group(self, row: list[_Cell], cuts: Cuts) -> list[list[_Cell]]:
        """A branch's name below a row is a row of its own."""
        is_named = len(row) > 1 and row[-1].text.split()[-1] in _GROUPS
        lost = len(row) == self.width and cuts.is_shifted([cell.text for cell in row], 1)
        is_more = len(row) == self.width + 1 or lost
        return [row[:-1], row[-1:]] if is_named and is_more else [row]

    def _row(self, row: list[_Cell], cuts: Cuts, usual: int) -> Line:
        """``usual`` empty paragraphs stand between cells."""
        texts = [cell.text for cell in row]
        if len(row) == 1:
            banner = _line(row, [*texts, *[""] * (self.width - 1)])
            return replace(banner, is_banner=True)
        if len(row) == self.width and not cuts.is_shifted(texts):
            return _line(row, texts)
        pieces = [Piece(cell.text, cell.blanks > usual) for cell in row]
        cells = cuts.cells(pieces)
        told = [] if cells == texts else [Aside("recut", " | ".join(texts))]
        return _line(row, cells, *told)
