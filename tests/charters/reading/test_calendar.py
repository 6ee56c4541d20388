"""A year of the calendar, as people write it."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.charters.calendar import CalendarYear, Closure, WorkedDay
from plugins.charters.directory import survey
from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.calendar import DEPTH, read_calendar
from plugins.charters.reading.source import Raw, data_source
from plugins.words import say
from tests.conftest import CONTENT

FULL = """\
year: 2026
weekend: [sat, fri]
source: প্রজ্ঞাপন
checked: 2026-11-26
complete_to: 2026-10-08
closed:
  - {date: 2026-05-28, day: Thu, name: ঈদ, en: Eid, kind: general, moon: true, confirmed: true}
  - {date: 2026-04-13, name: সংক্রান্তি, kind: special, moon: false, only: rangamati, source: [1, 5]}
open:
  - {date: 2026-05-23, day: saturday, name: শনিবার, evidence: direct, verified: false, source: 9}
moved:
  - {date: 2026-09-05, to: 2027-01-01, name: মিলাদ, source: [18]}
hours:
  - {from: 2026-03-02, to: 2026-03-30, name: রমজান, open: "09:00", close: "15:30", break: "13:15"}
  - {name: সাধারণ সময়, open: "09:00", close: "17:00"}
"""
READ = CalendarYear(
    2026,
    (
        Closure(
            date(2026, 4, 13),
            say("সংক্রান্তি", "সংক্রান্তি"),
            "special",
            only=("rangamati",),
            source="1, 5",
        ),
        Closure(date(2026, 5, 28), say("ঈদ", "Eid"), "general", is_moon=True, is_confirmed=True),
    ),
    (WorkedDay(date(2026, 5, 23), say("শনিবার", "শনিবার"), "9"),),
    "প্রজ্ঞাপন",
    complete_to=date(2026, 10, 8),
    checked=date(2026, 11, 26),
)
BARE = {
    "nothing but its year": ("year: ২০২৬\n", CalendarYear(2026, ())),
    "no day yet": ("year: 2026\nclosed: []\nopen: []\n", CalendarYear(2026, ())),
    "a guess": ("year: 2026\nprovisional: true\n", CalendarYear(2026, (), is_provisional=True)),
    "everything": (FULL, READ),
}


@pytest.mark.parametrize(("text", "year"), BARE.values(), ids=BARE)
def test_a_year_is_read_as_it_is_written(text: str, year: CalendarYear) -> None:
    """By date, whatever the order; what counts no day is looked at and left."""
    problems: list[Problem] = []
    raw = Raw("2026.yaml", text.encode(), len(text.encode()))
    source = data_source(raw, problems, depth=DEPTH)
    found = Findings("2026.yaml", source.lines, problems)
    assert read_calendar(source, found, 2026, ()) == year
    assert problems == []


def test_the_three_years_are_read() -> None:
    """All of their rows, and how far they are known."""
    portal = survey(CONTENT).portal
    assert portal
    years = portal.calendar.years
    assert [(len(one.closed), len(one.worked)) for one in years] == [(32, 2), (34, 2), (29, 0)]
    assert [one.complete_to for one in years] == [None, date(2026, 10, 8), None]
    assert [one.is_provisional for one in years] == [False, False, True]
