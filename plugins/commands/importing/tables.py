"""Judges a table on its own: what it is about, and its rows by field."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, takewhile
from typing import Final

from ...charters.bengali import normalise
from ...words import to_bengali_digits
from .blocks import Line, Table, has_words, one_line
from .columns import Columns, are_titles_of_other, other, read_contents, read_titles, speaks
from .contents import is_column_numbers, is_serial, kinds
from .draft import Note, Unplaced
from .headings import LONGEST_HEADING, opened_by, strange_words, without_number
from .messages import REASONS
from .row import Row, goes_on, join, take, told_again, without_numbers
from .title_rows import Part, parts_of

_SAMPLE: Final = 20  # rows by which columns are judged
_REMARK: Final = re.compile(
    normalise(r"\s*(?:[*※]|বি\s*[ঃ:.]*\s*দ্র|নোট|দ্রষ্টব্য|note\b|n\.?b)"), re.IGNORECASE
)
_BRANCH: Final = re.compile(normalise(r"(?:শাখা|বিভাগ|কর্মসূচি|কর্মসূচী|ইউনিট|সেল)\s*[:ঃ।-]*$|[:ঃ]$"))
_NAME: Final = normalise("সেবা")


@dataclass(frozen=True, slots=True)
class Judged:
    """A table, or as much of one as stands together; ``unplaced`` is what no field takes.

    The rows of a table that is about nothing known have ``0``, ``1`` … for fields. ``rest`` is what
    a page tore from the last row of the table before.
    """

    where: str
    columns: Columns
    rows: tuple[Row, ...]
    unplaced: tuple[Unplaced, ...] = ()
    rest: tuple[Row, ...] = ()

    @property
    def kind(self) -> str:
        return self.columns.kind

    @property
    def titles(self) -> tuple[str, ...]:
        return self.columns.titles

    def in_columns(self, row: Row) -> Iterator[str]:
        """The cells of a row under their titles again; what was put together stays in the first."""
        cells, more = dict(row.cells), dict(row.more)
        for column, name in enumerate(self.columns.fields):
            yield cells.pop(name, "") if name else more.pop(self.columns.label(column), "")


def judge(table: Table, before: Judged | None = None) -> Iterator[Line | Judged]:
    """The table's parts in order, and as paragraphs what in it is no table.

    ``before`` is the table before it, which one of the same width and without titles goes on.
    """
    if all(len(line.filled) <= 1 for line in table.lines):
        yield from _paragraphs(table.lines)
        return
    parts = parts_of(table.lines)
    for part in parts:
        columns, goes_on = _columns(part, before, is_last=part is parts[-1])
        if columns is None or (columns.kind == "other" and not part.lines):
            yield from _paragraphs([*part.above, *part.lines])
            continue
        for found in _read(part, columns, before if goes_on else None):
            before = found if isinstance(found, Judged) else before
            yield found


def _paragraphs(lines: Iterable[Line]) -> Iterator[Line]:
    """Every cell; what stands beside the words of a line goes with its first."""
    for line in lines:
        cells = () if is_column_numbers(line.cells) else line.filled
        for place, cell in enumerate(cells or ("",) * bool(line.asides)):
            yield Line(line.where, (cell,), line.asides if not place else ())


def _columns(part: Part, before: Judged | None, *, is_last: bool) -> tuple[Columns | None, bool]:
    """What the columns of a part hold, and whether it goes on the table before."""
    rows = [line.cells for line in part.lines if len(line.filled) > 1 and not line.is_banner]
    rows = [cells for cells in rows if not is_column_numbers(cells)][:_SAMPLE]
    if part.titles is not None:
        found = read_titles(part.titles, rows) or read_titles(part.titles) or other(part.titles)
        return found, before is not None and found.are_alike(before.columns)
    width = max(len(line.cells) for line in part.lines)
    if before and len(before.titles) == width and _is_alike(before.columns, rows):
        return before.columns, True
    is_titled = bool(rows) and are_titles_of_other(rows[0], rows[1:])
    is_told = bool(rows) and any(map(kinds, rows[0]))
    if (is_told or not is_titled) and (columns := read_contents(rows, width)):
        return columns, False
    if is_titled:
        part.lines.remove(next(line for line in part.lines if line.cells == rows[0]))
        return other(tuple(map(one_line, rows[0]))), False
    return (other(("",) * width) if rows and (is_last or len(rows) > 1) else None), False


def _is_alike(columns: Columns, rows: Sequence[tuple[str, ...]]) -> bool:
    """Whether rows can stand under the columns of another table."""
    if "serial" not in columns.fields:
        return bool(rows)
    at = columns.fields.index("serial")
    return bool(rows) and all(not has_words(cells[at]) or is_serial(cells[at]) for cells in rows)


def _read(part: Part, columns: Columns, before: Judged | None) -> Iterator[Line | Judged]:
    """The rows that stand together, and the paragraphs between them."""
    first = [one for line in part.above for one in _asides(line)]
    found = [*first, *_strange_titles(columns, part.where), *_lines(part.lines, columns)]
    unplaced = tuple(one for one in found if isinstance(one, Unplaced))
    read = (one for one in found if not isinstance(one, Unplaced))
    is_doubtful = before is None
    for are_rows, run in groupby(read, key=lambda one: isinstance(one, Row)):
        if not are_rows:
            yield from (one for one in run if isinstance(one, Line))
            continue
        rows = [one for one in run if isinstance(one, Row)]
        rest = _rest(rows, before)
        rows = _finished(rows[len(rest) :], columns, before)
        rows = _doubted(rows, columns) if is_doubtful else rows
        before = Judged(part.where, columns, tuple(rows), unplaced, tuple(rest))
        yield before
        is_doubtful, unplaced = False, ()
    if unplaced or not found:  # rows of the next page may go on under titles alone
        yield Judged(part.where, columns, (), unplaced)


def _lines(lines: Sequence[Line], columns: Columns) -> Iterator[Line | Row | Unplaced]:
    """Rows with the branch they stand under; a banner that names none is a paragraph."""
    group, banners = "", list[Line]()
    for line in lines:
        banner = _banner(line, columns)
        if banner and columns.kind == "services" and _names_branch(banner):
            banners.append(line)
        elif banner:
            yield from _paragraphs([*banners, line])
            group, banners = "", []
        elif _is_row(line, columns):
            if banners:
                group = ", ".join(without_number(one.text).strip(" :ঃ।-") for one in banners)
            row, beyond = take(columns, line, group)
            yield row
            yield from (*beyond, *chain.from_iterable(map(_asides, (*banners, line))))
            banners = []
        else:
            yield from _asides(line)
    yield from _paragraphs(banners)


def _is_row(line: Line, columns: Columns) -> bool:
    """A number alone is no service."""
    fields = (*columns.fields, *("",) * len(line.cells))
    is_said = (has_words(cell) and fields[at] != "serial" for at, cell in enumerate(line.cells))
    return not is_column_numbers(line.cells) and any(is_said)


def _asides(line: Line) -> Iterator[Unplaced]:
    return (Unplaced(line.where, aside.text, REASONS[aside.reason]) for aside in line.asides)


def _banner(line: Line, columns: Columns) -> str:
    """The words of a row that reaches over the whole table, or says nothing but them."""
    if len(line.filled) != 1 or columns.kind == "other":
        return ""
    text = line.text
    at = next(place for place, cell in enumerate(line.cells) if has_words(cell))
    is_name = columns.fields[at : at + 1] == ("name",) and _BRANCH.search(text)
    return text if line.is_banner or is_name or (at == 0 and not is_serial(text)) else ""


def _names_branch(text: str) -> bool:
    is_other = len(text) > LONGEST_HEADING or _REMARK.match(text) or opened_by(text)
    return any(map(str.isalpha, text)) and not is_other


def _strange_titles(columns: Columns, where: str) -> Iterator[Unplaced]:
    """Titles with words that neither name a field nor are in an official form."""
    for title, name in zip(columns.titles, columns.fields, strict=True):
        if name and columns.kind != "other" and not all(map(speaks, strange_words(title))):
            yield Unplaced(where, title, REASONS["title"])


def _rest(rows: list[Row], before: Judged | None) -> list[Row]:
    if not before or not before.rows or before.kind == "other":
        return []
    counted = any(has_words(row["serial"]) for row in (*before.rows, *rows))
    return list(takewhile(lambda row: goes_on(row, counted=counted), rows))


def _finished(rows: list[Row], columns: Columns, before: Judged | None) -> list[Row]:
    last = before.rows[-1] if before and before.rows else None
    joined = rows if columns.kind == "other" else join(rows)
    told = without_numbers([_grouped(row) for row in told_again(joined, last)])
    if columns.kind == "services" and "name" not in columns.fields:
        return list(_named(told, len(before.rows) if before else 0))
    return told


def _grouped(row: Row) -> Row:
    """A column may name the branch too."""
    if "group" not in row.cells:
        return row
    cells = {name: cell for name, cell in row.cells.items() if name != "group"}
    return replace(row, cells=cells, group=", ".join(filter(None, (row.group, row["group"]))))


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
