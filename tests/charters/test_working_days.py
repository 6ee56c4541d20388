"""Working days: against naive counting of the calendar's rows, and by laws."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.calendar import Calendar, CalendarYear, Closure, WorkedDay
from plugins.charters.directory import survey
from plugins.charters.working_days import CalendarEnds, LastDay, WorkingDays
from plugins.words import say
from tests.conftest import CONTENT

HILLS = ("bandarban", "khagrachhari", "rangamati")
ELSEWHERE = (None, "dhaka")
LIMITS = (3, 7, 10, 15, 20, 30, 60)
DAY = timedelta(1)


@pytest.fixture(scope="module")
def counted() -> WorkingDays:
    """With the calendar of 2025 to 2027, as it was known in November 2026."""
    portal = survey(CONTENT).portal
    assert portal
    return WorkingDays(portal.calendar)


def test_the_worked_example(counted: WorkingDays) -> None:
    """A complaint of 22 February 2026: its three steps end on these days."""
    last = {place: [*_steps(counted, place)] for place in (*ELSEWHERE, *HILLS)}
    nation, hills = (
        ["2026-04-13", "2026-05-12", "2026-08-11"],
        [
            "2026-04-15",
            "2026-05-13",
            "2026-08-12",
        ],
    )
    assert last == dict.fromkeys(ELSEWHERE, nation) | dict.fromkeys(HILLS, hills)


def _steps(counted: WorkingDays, district: str | None) -> Iterator[str]:
    for limit in (30, 50, 110):
        yield counted.add(date(2026, 2, 22), limit, district).day.isoformat()


# Of the official lists and the later orders, counted apart from this program.
IN_MONTH = {
    2025: [22, 20, 19, 18, 21, 16, 22, 20, 22, 20, 21, 20],
    2026: [21, 17, 17, 21, 17, 22, 22, 20, 22, 19, 22, 22],
}


@pytest.mark.parametrize("year", IN_MONTH)
def test_a_month_has_so_many_working_days(counted: WorkingDays, year: int) -> None:
    """As the official lists have them, later orders included."""
    firsts = [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]
    within = [
        counted.between(first, after - DAY) + counted.calendar.is_worked(first)
        for first, after in pairwise(firsts)
    ]
    assert within == IN_MONTH[year]


def _naive(closed: set[str], worked: set[str]) -> Callable[[date, int], date]:
    """Day by day, from nothing but the dates as they are written."""

    def add(day: date, limit: int) -> date:
        while limit:
            day += DAY
            name = day.isoformat()
            is_weekend = day.strftime("%u") in {"5", "6"}
            limit -= name not in closed and (name in worked or not is_weekend)
        return day

    return add


@pytest.mark.parametrize("district", [None, "rangamati"])
def test_every_last_day_is_that_of_naive_counting(
    counted: WorkingDays, district: str | None
) -> None:
    """For every day of 2025 and 2026 and every usual limit; what may be another day is marked."""
    files = [
        yaml.load((CONTENT / f"calendar/{year}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
        for year in (2025, 2026, 2027)
    ]
    closed = {
        row["date"]
        for file in files
        for row in file["closed"]
        if district in row.get("only", [district])
    }
    add = _naive(closed, {row["date"] for file in files for row in file["open"]})
    wrong = []
    for passed in range(2 * 365):
        day = date(2025, 1, 1) + passed * DAY
        for limit in LIMITS:
            last, right = counted.add(day, limit, district), add(day, limit)
            is_sure = right.isoformat() <= "2026-10-08"
            if last.day != right or ("orders" in last.doubts) is is_sure:
                wrong.append((day, limit, last, right))
    assert wrong == []


def test_what_waits_for_the_moon_is_marked(counted: WorkingDays) -> None:
    """From the day before the closed day, which it may fall on, to the day after."""
    doubts = {  # 24 January 2027 is Shab-e-Barat by calculation
        date(2027, 1, 17): {"orders"},  # to Thursday the 21st
        date(2027, 1, 19): {"orders", "moon"},  # to Monday the 25th
        date(2027, 1, 24): {"orders", "moon"},
        date(2027, 1, 25): {"orders"},
    }
    assert {day: set(counted.add(day, 4).doubts) for day in doubts} == doubts
    assert counted.add(date(2026, 2, 1), 7) == LastDay(date(2026, 2, 15))  # it was seen


def test_beyond_the_calendar_nothing_is_guessed(counted: WorkingDays) -> None:
    """Neither a last day nor a count; who asks is told what is known."""
    asks: list[Callable[[], object]] = [
        lambda: counted.add(date(2027, 12, 30), 1),
        lambda: counted.add(date(2028, 1, 1), 1),
        lambda: counted.add(date(2024, 12, 31), 1),
        lambda: counted.between(date(2027, 1, 1), date(2028, 1, 1)),
        lambda: counted.between(date(2024, 12, 31), date(2025, 1, 1)),
    ]
    for ask in asks:
        with pytest.raises(
            CalendarEnds, match=r"^the calendar knows 2025-01-01 to 2027-12-31$"
        ) as end:
            ask()
        assert (end.value.begins, end.value.ends) == (date(2025, 1, 1), date(2027, 12, 31))
    with pytest.raises(CalendarEnds, match=r"^there is none$"):
        WorkingDays(Calendar()).add(date(2026, 1, 1), 1)


def test_a_limit_is_a_day_at_least(counted: WorkingDays) -> None:
    """What is done at once has no last day to be counted."""
    with pytest.raises(ValueError, match=r"^0$"):
        counted.add(date(2026, 2, 22), 0)


DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
FILED = st.dates(date(2025, 1, 1), date(2026, 6, 30))
COUNTS = st.integers(1, 60)
PLACES = st.sampled_from([None, "dhaka", "rangamati"])
NAME = say("ছুটি", "Holiday")


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Two years with closed days of all kinds, and weekends that are worked."""
    only = st.sampled_from([(), (), ("rangamati",), ("bandarban", "rangamati")])
    closures = st.builds(
        Closure, DAYS, st.just(NAME), st.just("general"), only, st.booleans(), st.booleans()
    )
    closed = draw(st.lists(closures, max_size=60))
    worked = [
        WorkedDay(day, NAME) for day in draw(st.lists(DAYS, max_size=12)) if day.weekday() in {4, 5}
    ]
    return Calendar(tuple(_year(number, closed, worked) for number in (2025, 2026)))


def _year(number: int, closed: list[Closure], worked: list[WorkedDay]) -> CalendarYear:
    return CalendarYear(
        number,
        tuple(one for one in closed if one.day.year == number),
        tuple(one for one in worked if one.day.year == number),
    )


laws = settings(max_examples=60, derandomize=True)


@given(calendars(), FILED, COUNTS, PLACES)
@laws
def test_the_last_day_is_worked_and_counts_as_many(
    calendar: Calendar, day: date, count: int, place: str | None
) -> None:
    """Adding and counting are each other's inverse; nobody's limit ends on a closed day."""
    days = WorkingDays(calendar)
    last = days.add(day, count, place).day
    assert calendar.is_worked(last, place)
    assert days.between(day, last, place) == count
    assert days.between(last, day, place) == -count


@given(calendars(), FILED, COUNTS, PLACES)
@laws
def test_who_files_later_or_waits_longer_is_not_served_earlier(
    calendar: Calendar, day: date, count: int, place: str | None
) -> None:
    """The last day grows with the limit, and never falls with the day of filing."""
    days = WorkingDays(calendar)
    last = days.add(day, count, place).day
    assert day < last < days.add(day, count + 1, place).day
    assert last <= days.add(day + DAY, count, place).day


@given(calendars(), FILED, COUNTS, COUNTS, PLACES)
@laws
def test_limits_add_up(
    calendar: Calendar, day: date, first: int, then: int, place: str | None
) -> None:
    """A step that begins on the last day of another ends when both together do."""
    days = WorkingDays(calendar)
    middle = days.add(day, first, place).day
    assert days.add(middle, then, place).day == days.add(day, first + then, place).day


@given(calendars(), FILED, COUNTS, PLACES)
@laws
def test_filing_on_a_closed_day_is_filing_on_the_working_day_before(
    calendar: Calendar, day: date, count: int, place: str | None
) -> None:
    """Counting starts on the next working day in any case."""
    days = WorkingDays(calendar)
    before = day
    while before > calendar.begins and not calendar.is_worked(before, place):
        before -= DAY
    assert days.add(before, count, place).day == days.add(day, count, place).day


@given(calendars(), FILED, COUNTS)
@laws
def test_days_of_districts_only_lengthen(calendar: Calendar, day: date, count: int) -> None:
    """No district is served earlier than the nation, and those without such days as early."""
    days = WorkingDays(calendar)
    nation = days.add(day, count).day
    assert days.add(day, count, "dhaka").day == nation
    assert days.add(day, count, "bandarban").day >= nation
    assert days.add(day, count, "rangamati").day >= days.add(day, count, "bandarban").day


@given(calendars(), FILED, st.integers(1, 20), PLACES, st.sampled_from([-DAY, DAY]))
@laws
def test_the_moon_moves_no_last_day_that_is_not_marked(
    calendar: Calendar, day: date, count: int, place: str | None, shift: timedelta
) -> None:
    """Whichever closed day is seen a day sooner or later."""
    last = WorkingDays(calendar).add(day, count, place)
    if "moon" in last.doubts:
        return
    for moved in _moved(calendar, shift):
        assert WorkingDays(moved).add(day, count, place).day == last.day


def _moved(calendar: Calendar, shift: timedelta) -> Iterator[Calendar]:
    """The calendar with one day that waits for the moon moved, for each of them."""
    for at, year in enumerate(calendar.years):
        for row, one in enumerate(year.closed):
            if one.is_moon and not one.is_confirmed:
                closed = [*year.closed]
                closed[row] = replace(one, day=one.day + shift)
                years = [*calendar.years]
                years[at] = replace(year, closed=tuple(closed))
                yield Calendar(tuple(years))
