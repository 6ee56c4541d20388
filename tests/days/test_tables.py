"""The tables of a year say of every day what the domain counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.calendar import Calendar, CalendarYear, Closure, WorkedDay
from plugins.charters.working_days import LIMITS, CalendarEnds, LastDay, WorkingDays
from plugins.days.tables import Row, Table, year_tables
from plugins.words import say

NAME = say("ছুটি", "Holiday")
DISTRICTS = ("bandarban", "rangamati", "rangpur")
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
CLOSURES = st.builds(
    Closure,
    day=DAYS,
    name=st.just(NAME),
    kind=st.just("general"),
    only=st.lists(st.sampled_from(DISTRICTS), max_size=2, unique=True).map(tuple),
    is_moon=st.booleans(),
)
WORKED = st.builds(WorkedDay, day=DAYS, name=st.just(NAME))


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Of two years, with closed days in clusters, and worked weekends."""
    closed = draw(st.lists(CLOSURES, max_size=30))
    worked = draw(st.lists(WORKED, max_size=4))
    known = draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)))
    years = (
        CalendarYear(
            year,
            closed=tuple(one for one in closed if one.day.year == year),
            worked=tuple(one for one in worked if one.day.year == year),
            complete_to=known,
        )
        for year in (2026, 2027)
    )
    return Calendar(tuple(years))


def counted(working: WorkingDays, day: date, district: str | None) -> Iterator[LastDay | None]:
    for limit in LIMITS:
        try:
            yield working.add(day, limit, district)
        except CalendarEnds:
            yield None


def days_in(table: Table) -> Iterator[tuple[date, Row]]:
    for row in table.rows:
        for passed in range((row.last - row.first).days + 1):
            yield row.first + timedelta(passed), row


@settings(max_examples=8)
@given(calendars())
def test_each_day_of_a_year_is_told_once_as_it_is_counted(calendar: Calendar) -> None:
    """In the table of its month, whose rows never say the same one after the other."""
    working = WorkingDays(calendar)
    for year, table in zip(calendar.years, year_tables(calendar), strict=True):
        told = [(day, row) for month in table.months for day, row in days_in(month)]
        assert [day for day, _ in told] == [one for one in calendar.days if one.year == year.year]
        assert all(row.ends == (*counted(working, day, None),) for day, row in told)
        for month in table.months:
            assert {day.month for day, _ in days_in(month)} == {month.number}
            ends = [row.ends for row in month.rows]
            assert all(one != other for one, other in pairwise(ends))


@settings(max_examples=5)
@given(calendars())
def test_districts_have_the_days_that_differ_and_no_others(calendar: Calendar) -> None:
    """Each is in one table at most, together with those whose days are the same."""
    working = WorkingDays(calendar)
    for table in year_tables(calendar):
        days = [one for one in calendar.days if one.year == table.year]
        named = [district for part in table.local for district in part.districts]
        assert len(named) == len({*named})
        for district in DISTRICTS:
            parts = (part for part in table.local if district in part.districts)
            told = {day: row.ends for part in parts for day, row in days_in(part)}
            found = {day: (*counted(working, day, district),) for day in days}
            usual = {day: (*counted(working, day, None),) for day in days}
            assert told == {day: found[day] for day in days if found[day] != usual[day]}
