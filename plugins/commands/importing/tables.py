"""Judges a table on its own: what it is about, and its rows by field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from ...charters.bengali import normalise
from ...words import to_bengali_digits
from .blocks import Line, Table, has_words, one_line
from .columns import (
    Columns,
    are_titles_of_other,
    folded,
    opens,
    other,
    read_contents,
    read_titles,
    speaks,
)
from .contents import is_column_numbers, is_serial, kinds
from .draft import Note, Unplaced
from .headings import is_numbered, part_named, strange_words, without_number
from .messages import REASONS
from .row import Row, join, take, told_again, without_numbers

_SAMPLE: Final = 20  # rows by which columns are judged
_LONGEST_GROUP: Final = 120
_REMARK: Final = re.compile(
    normalise(r"\s*(?:[*※]|বি\s*[ঃ:.]*\s*দ্র|নোট|দ্রষ্টব্য|note\b|n\.?b)"), re.IGNORECASE
)
_GROUP: Final = re.compile(
    normalise(r"(?:শাখা|বিভাগ|অনুবিভাগ|অধিশাখা|কর্মসূচি|কর্মসূচী|ইউনিট|সেল)\s*[:ঃ।-]*$|[:ঃ]$")
)
_NAME: Final = normalise("সেবা")


@dataclass(frozen=True, slots=True)
class Judged:
    """A table, or as much of one as stands together; ``unplaced`` is what no field takes.

    The rows of a table that is about nothing known have ``0``, ``1`` … for fields.
    """

    where: str
    columns: Columns
    rows: tuple[Row, ...]
    unplaced: tuple[Unplaced, ...] = ()

    @property
    def kind(self) -> str:
        return self.columns.kind

    @property
    def titles(self) -> tuple[str, ...]:
        return self.columns.titles


@dataclass(slots=True)
class _Part:
    """Lines under one row of titles, or under none."""

    titles: tuple[str, ...] | None
    where: str
    lines: list[Line] = field(default_factory=list)


def judge(table: Table, before: Judged | None = None) -> Iterator[Line | Judged]:
    """The table's parts in order, and as paragraphs what in it is no table.

    ``before`` is the table before it, which one of the same width and without titles goes on.
    """
    if all(len(line.filled) <= 1 for line in table.lines):
        yield from _paragraphs(table.lines)
        return
    parts = _parts(table.lines)
    for place, part in enumerate(parts):
        columns, goes_on = _columns(part, before, is_last=place == len(parts) - 1)
        if columns is None:
            yield from _paragraphs(part.lines)
            continue
        for found in _read(part, columns, before if goes_on else None):
            yield found
            if isinstance(found, Judged):
                before, goes_on = found, True


def _paragraphs(lines: Iterable[Line]) -> Iterator[Line]:
    """Every cell; what stands beside the words of a line goes with its first."""
    for line in lines:
        cells = ("",) if is_column_numbers(line.cells) else line.filled or ("",)
        for place, cell in enumerate(cells):
            asides = line.asides if not place else ()
            if cell or asides:
                yield Line(line.where, (cell,), asides)


def _parts(lines: Sequence[Line]) -> list[_Part]:
    parts = [_Part(None, lines[0].where)]
    at = 0
    while at < len(lines):
        titles, used = _titles_at(lines, at, is_first=parts[-1].titles is None)
        if titles is None:
            parts[-1].lines.append(lines[at])
        elif parts[-1].titles is None or _folded(titles) != _folded(parts[-1].titles):
            parts.append(_Part(titles, lines[at].where))
        at += used
    return [part for part in parts if part.lines]


def _folded(titles: tuple[str, ...]) -> list[str]:
    return [folded(title).whole for title in titles]


def _titles_at(
    lines: Sequence[Line], at: int, *, is_first: bool
) -> tuple[tuple[str, ...] | None, int]:
    """The titles that begin there, and how many lines they take."""
    cells = lines[at].cells
    if lines[at].is_banner or not (is_first or opens(cells)):
        return None, 1
    below = lines[at + 1].cells if at + 1 < len(lines) else ()
    if (both := _in_two_lines(cells, below)) and read_titles(both):
        return both, 2
    is_row_of_titles = read_titles(cells) is not None or (
        not is_first and opens(cells, serial=True)
    )
    return (tuple(map(one_line, cells)) if is_row_of_titles else None), 1


def _in_two_lines(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...] | None:
    """Titles over several columns with the titles of each below them."""
    if len(above) != len(below) or is_column_numbers(below) or sum(map(has_words, above)) <= 1:
        return None
    titles: list[str] = []
    over = ""
    for place, (title, rest) in enumerate(zip(above, below, strict=True)):
        over = title if has_words(title) else over
        reaches = not has_words(title) or (
            place + 1 < len(above) and not has_words(above[place + 1])
        )
        if rest not in {"", title} and (not reaches or kinds(rest) - {"post"}):
            return None
        titles.append(one_line(f"{over} {rest}") if reaches and rest != title else one_line(title))
    is_second = any(map(has_words, below)) and titles != [*map(one_line, above)]
    return tuple(titles) if is_second else None


def _columns(part: _Part, before: Judged | None, *, is_last: bool) -> tuple[Columns | None, bool]:
    """What the columns of a part hold, and whether it goes on the table before."""
    rows = [line.cells for line in part.lines if len(line.filled) > 1 and not line.is_banner]
    rows = [cells for cells in rows if not is_column_numbers(cells)][:_SAMPLE]
    if part.titles is not None:
        return read_titles(part.titles, rows) or read_titles(part.titles) or other(
            part.titles
        ), False
    width = max(len(line.cells) for line in part.lines)
    if before and len(before.titles) == width and _is_alike(before.columns, rows):
        return before.columns, True
    if columns := read_contents(rows, width):
        return columns, False
    if rows and are_titles_of_other(rows[0], rows[1:]):
        part.lines = [line for line in part.lines if line.cells != rows[0]]
        return other(tuple(map(one_line, rows[0]))), False
    if len(rows) > 1 or (rows and is_last):
        return other(("",) * width), False
    return None, False


def _is_alike(columns: Columns, rows: Sequence[tuple[str, ...]]) -> bool:
    """Whether rows can stand under the columns of another table."""
    if "serial" not in columns.fields:
        return bool(rows)
    at = columns.fields.index("serial")
    serials = [cells[at] for cells in rows]
    return bool(rows) and all(not has_words(cell) or is_serial(cell) for cell in serials)


def _read(part: _Part, columns: Columns, before: Judged | None) -> Iterator[Line | Judged]:
    unplaced = _strange_titles(columns, part.where)
    found: list[Line | Row] = []
    for one in _lines(part.lines, columns):
        found += [one] if isinstance(one, (Line, Row)) else []
        unplaced += [one] if isinstance(one, Unplaced) else []
    is_first = True
    for is_rows, run in groupby(found, key=lambda one: isinstance(one, Row)):
        if not is_rows:
            yield from (one for one in run if isinstance(one, Line))
            continue
        rows = _finished([row for row in run if isinstance(row, Row)], columns, before)
        if is_first and not before:
            rows = _doubted(rows, columns)
        before = Judged(rows[0].where, columns, tuple(rows), tuple(unplaced))
        yield before
        is_first, unplaced = False, []
    if unplaced:
        yield Judged(part.where, columns, (), tuple(unplaced))


def _lines(lines: Sequence[Line], columns: Columns) -> Iterator[Line | Row | Unplaced]:
    """Rows with the branch they stand under; a banner of another kind is a paragraph."""
    group, waiting = "", list[Line]()
    for line in lines:
        if is_column_numbers(line.cells):
            continue
        if not line.filled or (text := _banner(line, columns)) is None:
            yield from _asides(line)
        elif _is_heading(text) or len(text) > _LONGEST_GROUP or _REMARK.match(text):
            yield from _paragraphs([*waiting, line])
            group, waiting = "", []
            continue
        else:
            waiting.append(line)
            continue
        if not line.filled:
            continue
        if waiting:
            group = ", ".join(one_line(one.filled[0]).strip(" :ঃ।-") for one in waiting)
            for one in waiting:
                yield from _asides(one)
            waiting = []
        row, beyond = take(columns, line, group)
        yield from beyond
        if any(map(has_words, (*_said(row), *row.more.values()))):
            yield row
    yield from _paragraphs(waiting)


def _said(row: Row) -> Iterator[str]:
    return (cell for name, cell in row.cells.items() if name != "serial")


def _asides(line: Line) -> Iterator[Unplaced]:
    return (Unplaced(line.where, aside.text, REASONS[aside.reason]) for aside in line.asides)


def _banner(line: Line, columns: Columns) -> str | None:
    """The words of a row that reaches over the whole table, or says nothing but them."""
    if len(line.filled) != 1 or columns.kind == "other":
        return None
    text = one_line(line.filled[0])
    if line.is_banner:
        return text
    at = next(place for place, cell in enumerate(line.cells) if has_words(cell))
    name = columns.fields[at] if at < len(columns.fields) else ""
    is_alone = at == 0 and not is_serial(text)
    return text if is_alone or (name == "name" and _GROUP.search(text)) else None


def _is_heading(text: str) -> bool:
    if part_named(without_number(text)) is None:
        return False
    return not strange_words(text) or is_numbered(text)


def _strange_titles(columns: Columns, where: str) -> list[Unplaced]:
    """Titles with words that neither name a field nor are in an official form."""
    return [
        Unplaced(where, title, REASONS["title"])
        for title, name in zip(columns.titles, columns.fields, strict=True)
        if name and columns.kind != "other" and not all(map(speaks, strange_words(title)))
    ]


def _finished(rows: list[Row], columns: Columns, before: Judged | None) -> list[Row]:
    if columns.kind == "other":
        return list(told_again(rows, before.rows[-1] if before and before.rows else None))
    last = before.rows[-1] if before and before.rows else None
    rows = without_numbers(list(told_again(join(rows), last)))
    if columns.kind == "services" and "name" not in columns.fields:
        return list(_named(rows, len(before.rows) if before else 0))
    return rows


def _named(rows: list[Row], count: int) -> Iterator[Row]:
    """No column holds a name: a number stands for it until an editor finds one."""
    for number, row in enumerate(rows, start=count + 1):
        name = f"{_NAME} {to_bengali_digits(str(number))}"
        yield replace(row, cells={"name": name, **row.cells}).noted("name", Note("unnamed"))


def _doubted(rows: list[Row], columns: Columns) -> list[Row]:
    """The first row that a doubtful column has words in says so."""
    for column in sorted(columns.doubtful):
        name = columns.fields[column]
        at = next((place for place, row in enumerate(rows) if has_words(row[name])), None)
        if at is not None:
            rows[at] = rows[at].noted(name, Note("column", columns.label(column)))
    return rows
