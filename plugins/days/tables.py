"""The table of a year: for each day of filing the last days of the usual time limits.

Days on which the same limits begin share a row: those that are closed and the one before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..charters.calendar import Calendar, CalendarYear
from ..charters.working_days import Doubt, LastDays, WorkingDays


@dataclass(frozen=True, slots=True)
class Row:
    """Filed on a day from ``first`` to ``last``."""

    first: date
    last: date
    ends: LastDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    rows: tuple[Row, ...]

    @property
    def doubts(self) -> set[Doubt]:
        """Why last days in it may be others."""
        return {doubt for row in self.rows for end in row.ends if end for doubt in end.doubts}

    @property
    def is_cut(self) -> bool:
        """Whether a last day lies beyond the calendar."""
        return any(end is None for row in self.rows for end in row.ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month(Table):
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalTable(Table):
    """Where the days of some districts differ from those of the country."""

    districts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearTable:
    year: int
    months: tuple[Month, ...]
    local: tuple[LocalTable, ...]

    @property
    def doubts(self) -> set[Doubt]:
        return {doubt for table in (*self.months, *self.local) for doubt in table.doubts}


def year_tables(calendar: Calendar) -> tuple[YearTable, ...]:
    working = WorkingDays(calendar)
    return tuple(
        YearTable(year.year, _months(year, working), tuple(_local_tables(year, working)))
        for year in calendar.years
    )


def _months(year: CalendarYear, working: WorkingDays) -> tuple[Month, ...]:
    return tuple(
        Month(number=number, rows=tuple(_rows(days, working, None)))
        for number, days in groupby(year.days, key=lambda day: day.month)
    )


def _local_tables(year: CalendarYear, working: WorkingDays) -> Iterator[LocalTable]:
    """One for all districts that have the same closed days."""
    for districts in _alike(working.calendar):
        if rows := tuple(_differing(year, working, districts[0])):
            yield LocalTable(districts=districts, rows=rows)


def _alike(calendar: Calendar) -> list[tuple[str, ...]]:
    """The districts that have closed days of their own, those with the same ones together."""
    found: dict[tuple[date, ...], list[str]] = {}
    for district in calendar.local_districts:
        days = tuple(day for day, only in calendar.only.items() if district in only)
        found.setdefault(days, []).append(district)
    return [tuple(districts) for districts in found.values()]


def _differing(year: CalendarYear, working: WorkingDays, district: str) -> Iterator[Row]:
    days = [one for one in year.days if working.table(one, district) != working.table(one)]
    for _, some in groupby(days, key=lambda day: day.month):
        yield from _rows(some, working, district)


def _rows(days: Iterable[date], working: WorkingDays, district: str | None) -> Iterator[Row]:
    for ends, some in groupby(days, key=lambda day: working.table(day, district)):
        shared = [*some]
        yield Row(shared[0], shared[-1], ends)
