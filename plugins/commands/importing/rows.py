"""Rows of a table: which cell is which field, and what a page break tore apart put together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from ...charters.bengali import to_ascii_digits
from .blocks import Line, has_words, one_line
from .draft import Note, Unplaced
from .headings import PLACE_OF_PAPERS, column, strange_words, without_blanks
from .messages import REASONS

Kind = Literal["services", "tiers", "expectations"]

_NUMBER: Final = re.compile(r"[(\[]?\s*([০-৯\d]{1,3})\s*[)\].।:]*")
_LEAST_COLUMNS: Final = 3
_LONGEST_TITLE: Final = 200


@dataclass(frozen=True, slots=True)
class Header:
    """What the columns of a table hold: a field for each, empty where the title is not known."""

    kind: Kind
    fields: tuple[str, ...]
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row by field. ``notes`` say what was mended."""

    where: str
    cells: dict[str, str]
    notes: tuple[Note, ...] = ()

    def __getitem__(self, field: str) -> str:
        return self.cells.get(field, "")


def read_header(cells: tuple[str, ...]) -> Header | None:
    """The header that a row of titles is; None for any other row."""
    titles = tuple(map(one_line, cells))
    while len(titles) > 1 and not titles[-1]:  # a sheet is as wide as its widest row
        titles = titles[:-1]
    if max(map(len, titles)) > _LONGEST_TITLE:
        return None
    tiers = _fields(titles, "tiers")
    if {"when", "to"} <= set(tiers):
        return Header("tiers", tiers, titles)
    services = _fields(titles, "services")
    known = {field for field in services if field}
    if "name" in known and len(known) >= _LEAST_COLUMNS and not any(map(number, titles)):
        return Header("services", _with_place_of_papers(services, titles), titles)
    expectations = _fields(titles, "expectations")
    if set(expectations) == {"serial", "name"} and titles[expectations.index("serial")]:
        return Header("expectations", expectations, titles)
    return None


def _fields(titles: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """Each field once: a second column of the same title is not known."""
    fields: list[str] = []
    for title in titles:
        field = column(title, kind)
        again = field in fields and not (field == "documents" and fields.count(field) == 1)
        fields.append("" if again else field)
    return tuple(fields)


def _with_place_of_papers(fields: tuple[str, ...], titles: tuple[str, ...]) -> tuple[str, ...]:
    """Only the field format keeps a column of its own for where papers are had."""
    papers = [place for place, field in enumerate(fields) if field == "documents"]
    source = without_blanks(PLACE_OF_PAPERS)
    named = [place for place in papers if source in without_blanks(titles[place])]
    if len(papers) == 1 and not (named and "কাগজ" not in titles[papers[0]]):
        return fields
    place = named[-1] if named else papers[-1] if papers else -1
    return tuple("documents_from" if i == place else field for i, field in enumerate(fields))


def strange_titles(header: Header, where: str) -> list[Unplaced]:
    """Titles with words that no official form has: they may say more than the column."""
    return [
        Unplaced(where, title, REASONS["title"]) for title in header.titles if strange_words(title)
    ]


def number(cell: str) -> int | None:
    """``(৩)``, ``০৩`` and ``3.`` → 3."""
    match = _NUMBER.fullmatch(one_line(cell))
    return int(to_ascii_digits(match[1])) if match else None


def is_column_numbers(cells: tuple[str, ...]) -> bool:
    """The row ``(১) (২) (৩) …`` under a header."""
    numbers = [number(cell) for cell in cells if has_words(cell)]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def fits(header: Header, cells: tuple[str, ...]) -> bool:
    """Whether a row can belong to the table: one with far fewer cells is something else."""
    return 2 * len(cells) > len(header.fields)


def take(header: Header, line: Line) -> tuple[Row, list[Unplaced]]:
    """The line as a row of the table, and what of it no field takes."""
    cells = tuple(map(one_line, line.cells))
    notes: tuple[Note, ...] = ()
    lacks_serial = header.fields[0] == "serial" and number(cells[0]) is None
    if len(cells) == len(header.fields) - 1 and lacks_serial and has_words(cells[0]):
        cells, notes = ("", *cells), (Note("shifted"),)
    cells += ("",) * (len(header.fields) - len(cells))
    width = len(header.fields)
    beyond = [Unplaced(line.where, cell, REASONS["extra-cell"]) for cell in cells[width:] if cell]
    named: dict[str, str] = {}
    for field, title, cell in zip(header.fields, header.titles, cells[:width], strict=True):
        if field == "serial" and has_words(cell) and number(cell) is None:
            beyond.append(Unplaced(line.where, cell, REASONS["serial"]))
        elif field:
            named[field] = cell
        elif has_words(cell):
            reason = REASONS["column"].format(title=title) if title else REASONS["extra-cell"]
            beyond.append(Unplaced(line.where, cell, reason))
    return Row(line.where, named, notes), beyond


def join(rows: list[Row]) -> list[Row]:
    """The rows of one section; a row without number and with empty cells goes on the one before."""
    counted = any(has_words(row["serial"]) for row in rows)
    joined: list[Row] = []
    for row in rows:
        if joined and _goes_on(row, counted=counted):
            joined[-1] = _joined(joined[-1], row)
        else:
            joined.append(row)
    return joined


def _goes_on(row: Row, *, counted: bool) -> bool:
    cells = [cell for field, cell in row.cells.items() if field != "serial"]
    empty = sum(not has_words(cell) for cell in cells)
    if has_words(row["serial"]):
        return False
    begun = has_words(row["name"]) or has_words(row["when"])
    return empty > 0 if counted else not begun or 2 * empty > len(cells)


def _joined(first: Row, rest: Row) -> Row:
    cells = {field: one_line(f"{cell} {rest[field]}") for field, cell in first.cells.items()}
    note = Note("joined", rest.where)
    return replace(first, cells=cells, notes=(*first.notes, note))
