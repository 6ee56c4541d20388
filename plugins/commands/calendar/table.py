"""The last days of a year: filed on every day of it, for every usual limit."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import Final

from ...charters import bengali, english
from ...charters.bengali import long_date
from ...charters.calendar import CalendarYear
from ...charters.model import District
from ...charters.reading.tree import Others
from ...charters.working_days import LIMITS, Doubt, LastDay, LastDays, WorkingDays
from ...words import Language, fill, in_digits
from .content import district_in, sound_calendar, year_in
from .messages import TABLE

_SIGNS: Final[Mapping[Doubt, str]] = {"orders": "*", "moon": "+"}
_UNKNOWN: Final = "-"
_WIDTH: Final = len("31/12*+")


@dataclass(frozen=True, slots=True)
class Row:
    """A day of filing, and the last days."""

    filed: date
    last: LastDays


@dataclass(frozen=True, slots=True)
class Table:
    """A year's rows, of the whole country or of a district."""

    year: CalendarYear
    days: WorkingDays
    district: District | None = None

    @property
    def rows(self) -> Iterator[Row]:
        for filed in self.year.days:
            yield Row(filed, self.days.table(filed, self.slug))

    @property
    def slug(self) -> str | None:
        return self.district.slug if self.district else None


def table_of(content: Path, others: Others, year: str, district: str | None, today: date) -> Table:
    """Refuses a year or a district that is not there."""
    calendar, surveyed = sound_calendar(content, others)
    found = year_in(calendar, year)
    place = district_in(surveyed, calendar, district) if district is not None else None
    return Table(found, WorkingDays(calendar.as_of(today)), place)


def as_csv(table: Table, _: Language) -> str:
    """A row for every day, ISO dates; an empty cell is not known."""
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(("filed", *LIMITS))
    for row in table.rows:
        writer.writerow((row.filed, *(last and last.day for last in row.last)))
    return lines.getvalue().removesuffix("\n")


def as_text(table: Table, language: Language) -> str:
    """A table for each month, and what its signs mean."""
    months = groupby(table.rows, key=lambda row: row.filed.month)
    tables = ["\n".join(_month(table, [*rows], language)) for _, rows in months]
    head = "\n".join(_head(table, language))
    signs = "\n".join(f"{sign} {reason}" for sign, _, reason in _reasons(table, language))
    return "\n\n".join(filter(None, (head, *tables, signs)))


FORMATS: Final[Mapping[str, Callable[[Table, Language], str]]] = {"text": as_text, "csv": as_csv}


def remarks(table: Table, language: Language) -> Iterator[str]:
    """What a table without signs cannot say."""
    for _, count, reason in _reasons(table, language):
        yield fill(TABLE["counted"], language, count=count, reason=reason)


def _head(table: Table, language: Language) -> Iterator[str]:
    year = in_digits(table.year.year, language)
    if table.district:
        name = table.district.bn if language == "bn" else table.district.en
        yield fill(TABLE["title-district"], language, year=year, district=name)
    else:
        yield fill(TABLE["title"], language, year=year)
    yield ""
    limits = ", ".join(in_digits(limit, language) for limit in LIMITS)
    yield fill(TABLE["columns"], language, limits=limits)
    yield fill(TABLE["assumption"], language)


def _month(table: Table, rows: Sequence[Row], language: Language) -> Iterator[str]:
    names = bengali.MONTHS if language == "bn" else english.MONTHS
    first = rows[0].filed
    yield f"{names[first.month - 1]} {in_digits(first.year, language)}"
    yield _line("", [in_digits(limit, language) for limit in LIMITS])
    for row in rows:
        cells = [_cell(last, language) for last in row.last]
        yield _line(_short(row.filed, language), cells, _remark(table, row.filed, language))


def _line(filed: str, cells: Sequence[str], remark: str = "") -> str:
    """The cells are digits and signs, which are all of one width; what is not comes last."""
    columns = "  ".join(cell.ljust(_WIDTH) for cell in cells)
    return f"{filed.ljust(len('31/12'))}   {columns}  {remark}".rstrip()


def _cell(last: LastDay | None, language: Language) -> str:
    if last is None:
        return _UNKNOWN
    return _short(last.day, language) + "".join(
        sign for doubt, sign in _SIGNS.items() if doubt in last.doubts
    )


def _short(day: date, language: Language) -> str:
    return in_digits(f"{day.day:02}/{day.month:02}", language)


def _remark(table: Table, day: date, language: Language) -> str:
    """The weekday, and why offices are closed on it, or open."""
    names = bengali.WEEKDAYS if language == "bn" else english.WEEKDAYS
    reasons = [*_closures(table, day, language)]
    reasons += (
        f"{fill(TABLE['worked'], language)}: {one.name[language]}"
        for one in table.year.worked
        if one.day == day
    )
    return "; ".join([names[day.weekday()], *reasons])


def _closures(table: Table, day: date, language: Language) -> Iterator[str]:
    for one in table.year.closed:
        if one.day == day and not one.only:
            yield one.name[language]
        elif one.day == day and table.slug in one.only:
            yield f"{one.name[language]} ({fill(TABLE['only'], language)})"


def _reasons(table: Table, language: Language) -> Iterator[tuple[str, int, str]]:
    """The signs that are needed, how many dates have them, and what they mean."""
    cells = [last for row in table.rows for last in row.last]
    known = table.days.calendar
    for doubt, sign in _SIGNS.items():
        if count := sum(bool(last and doubt in last.doubts) for last in cells):
            day = long_date(known.known_to, language)
            yield sign, count, fill(TABLE[doubt], language, day=day)
    if count := cells.count(None):
        day = long_date(known.ends, language)
        yield _UNKNOWN, count, fill(TABLE["ends"], language, day=day)
