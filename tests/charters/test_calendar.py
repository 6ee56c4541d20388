"""The office calendar: which of its days are worked, and up to when it is known."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.charters.calendar import Calendar, CalendarYear, Closure, WorkedDay
from plugins.words import say

NAME = say("ছুটি", "Holiday")
HILLS = ("bandarban", "rangamati")


def closed(day: str, *only: str, is_moon: bool = False, is_confirmed: bool = False) -> Closure:
    return Closure(date.fromisoformat(day), NAME, "general", only, is_moon, is_confirmed)


def year(number: int, *rows: Closure, **more: object) -> CalendarYear:
    return CalendarYear(number, rows, **more)  # type: ignore[arg-type] # whatever it takes


SATURDAY = WorkedDay(date(2025, 5, 17), NAME)
SAMPLE = Calendar(
    (
        year(
            2025,
            closed("2025-03-26"),
            closed("2025-04-13", *HILLS),
            closed("2025-06-07", is_moon=True, is_confirmed=True),
            worked=(SATURDAY,),
        ),
        year(2026, closed("2026-04-13", "rangamati"), closed("2026-05-28", is_moon=True)),
    )
)


@pytest.mark.parametrize(
    ("day", "district", "is_worked"),
    [
        ("2025-03-25", None, True),
        ("2025-03-26", None, False),
        ("2025-03-28", None, False),  # a Friday
        ("2025-03-29", None, False),  # a Saturday
        ("2025-05-17", None, True),  # a Saturday that is worked
        ("2025-05-17", "rangamati", True),
        ("2025-04-13", None, True),
        ("2025-04-13", "dhaka", True),
        ("2025-04-13", "bandarban", False),
        ("2026-04-13", "bandarban", True),
        ("2026-04-13", "rangamati", False),
    ],
)
def test_a_day_is_worked_or_not(day: str, district: str | None, *, is_worked: bool) -> None:
    """Friday and Saturday are the weekend; a closure of districts holds in these alone."""
    assert SAMPLE.is_worked(date.fromisoformat(day), district) is is_worked


def test_a_calendar_tells_what_it_holds() -> None:
    """Its first and last day, the districts with days of their own, and the days that may move."""
    assert (SAMPLE.begins, SAMPLE.ends) == (date(2025, 1, 1), date(2026, 12, 31))
    assert SAMPLE.only == {date(2025, 4, 13): HILLS, date(2026, 4, 13): ("rangamati",)}
    assert SAMPLE.local_districts == HILLS
    assert SAMPLE.moon == {date(2026, 5, 28)}
    assert len([*SAMPLE.days]) == 2 * 365
    assert not Calendar()
    assert [*Calendar().days] == []


def test_a_look_that_is_still_to_come_makes_nothing_sure() -> None:
    """A slip of the year would else take their mark from all dates of a year.

    What was known before it stays; content may be built anew for a day before the look.
    """
    before, looked = year(2025, checked=date(2026, 11, 26)), date(2027, 11, 26)
    slip = Calendar((before, year(2026, checked=looked)))
    assert slip.known_to == date(2026, 12, 31)
    assert slip.as_of(date(2026, 11, 28)).known_to == date(2025, 12, 31)
    assert slip.as_of(looked) == slip
    told = Calendar((before, year(2026, checked=looked, complete_to=date(2026, 10, 8))))
    assert told.as_of(date(2026, 11, 28)).known_to == date(2026, 10, 8)
    assert told.as_of(date(2026, 3, 1)) == told


KNOWN = {
    "every year whole": ((year(2025), year(2026)), date(2026, 12, 31)),
    "a part of the second": (
        (year(2025), year(2026, complete_to=date(2026, 10, 8)), year(2027)),
        date(2026, 10, 8),
    ),
    "a year that is known to its end": (
        (year(2025, complete_to=date(2025, 12, 31)), year(2026, is_provisional=True)),
        date(2025, 12, 31),
    ),
    "nobody looked later": (
        (year(2025), year(2026, complete_to=date(2026, 12, 31), checked=date(2026, 7, 1))),
        date(2026, 7, 1),
    ),
    "a list that was read before its year": (
        (year(2025), year(2026, checked=date(2025, 11, 20))),
        date(2025, 12, 31),
    ),
    "nothing": ((year(2025, is_provisional=True), year(2026)), date(2024, 12, 31)),
}


@pytest.mark.parametrize(("years", "known_to"), KNOWN.values(), ids=KNOWN)
def test_what_is_known_ends_where_something_may_be_missing(
    years: tuple[CalendarYear, ...], known_to: date
) -> None:
    """Whatever is known of later years."""
    assert Calendar(years).known_to == known_to
