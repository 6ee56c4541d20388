"""A year of the calendar, as people write it."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest

from plugins.charters.calendar import CalendarYear, Closure, WorkedDay
from plugins.charters.directory import survey
from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.calendar import DEPTH, read_calendar
from plugins.charters.reading.source import Raw, Unreadable, data_source
from plugins.words import say
from tests.conftest import CONTENT

LACKS = {"W-calendar-few", "W-calendar-fixed"}  # what a test leaves out
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
DAY = "closed: [{date: 2026-12-16, name: ছুটি, kind: general, moon: false, source: 1}]\n"
CLOSED = (Closure(date(2026, 12, 16), say("ছুটি", "ছুটি"), "general", source="1"),)
READ_YEARS = {
    "nothing but a day": (f"year: ২০২৬\n{DAY}", CalendarYear(2026, CLOSED)),
    "none that is worked": (f"year: 2026\n{DAY}open: []\n", CalendarYear(2026, CLOSED)),
    "a guess": (
        f"year: 2026\nprovisional: true\n{DAY}",
        CalendarYear(2026, CLOSED, is_provisional=True),
    ),
    "everything": (FULL, READ),
}


@pytest.mark.parametrize(("text", "year"), READ_YEARS.values(), ids=READ_YEARS)
def test_a_year_is_read_as_it_is_written(text: str, year: CalendarYear) -> None:
    """By date, whatever the order; what counts no day is looked at and left."""
    problems: list[Problem] = []
    raw = Raw("2026.yaml", text.encode(), len(text.encode()))
    source = data_source(raw, problems, depth=DEPTH)
    found = Findings("2026.yaml", source.lines, problems)
    assert read_calendar(source, found, 2026, ()) == year
    assert {one.code for one in problems} <= LACKS


def told(text: str) -> list[str]:
    """What the reader says of what stands in a file, in English."""
    problems: list[Problem] = []
    raw = Raw("2026.yaml", text.encode(), len(text.encode()))
    with suppress(Unreadable):
        source = data_source(raw, problems, depth=DEPTH)
        read_calendar(source, Findings("2026.yaml", source.lines, problems), 2026, ())
    return [one.text("en") for one in problems if one.code not in LACKS]


ROW = "  - {{date: 2026-12-17, {}name: ছুটি, kind: special, moon: false}}\n"
HEAD = "year: 2026\nsource: প্রজ্ঞাপন\nclosed:\n"


@pytest.mark.parametrize(
    "day",
    [
        *("Thu", "thu", "Thu.", "Thurs", "Thursday", "THURSDAY"),
        *("বৃহস্পতিবার", "বৃহস্পতি", "বৃহঃ"),
    ],
)
def test_a_weekday_is_named_in_either_language(day: str) -> None:
    """Whole, or as people shorten it."""
    assert told(HEAD + ROW.format(f"day: {day}, ")) == []
    tuesday = HEAD + ROW.format(f"day: {day}, ").replace("12-17", "12-15")
    assert told(tuesday) == [
        f"2026.yaml:4: closed[1].day: 2026-12-15 is no '{day}'; write Tue, or correct the date"
    ]


def test_of_a_date_of_another_year_only_the_year_is_told() -> None:
    """Its weekday is another there; who corrects the year has most often corrected both."""
    row = ROW.format("day: Thu, ").replace("2026-12", "2025-12")
    assert told(HEAD + row) == [
        (
            "2026.yaml:4: closed[1].date: 2025-12-17 is no day of 2026; correct the date, or move "
            "it to that year's file"
        )
    ]


def test_sunday_has_two_names() -> None:
    """Both are common."""
    for day in ("রবিবার", "রোববার", "রবি", "Sun"):
        assert told(HEAD + ROW.format(f"day: {day}, ").replace("12-17", "12-20")) == []


COMMA = (
    "2026.yaml:{}: file: a comma is missing between two fields; write it, or where a value holds "
    "': ' or a quotation mark put the whole value in ' '"
)
BRACKET = "2026.yaml:4: file: a bracket '[' or '{' is not closed; close it, or put the value in ' '"
SLIPS = {
    '{date: 2026-12-17, name: "ছুটি" kind: special, moon: false}': COMMA.format(4),
    "{date: 2026-12-17, name: ছুটি kind: special, moon: false}": COMMA.format(4),
    "{date: 2026-12-17 name: ছুটি, kind: special, moon: false}": COMMA.format(4),
    "{date: 2026-12-17, name: ছুটি: একদিন, kind: special, moon: false}": COMMA.format(4),
    "{date: 2026-12-17, only: [a, b] kind: special}": COMMA.format(4),
    "{date: 2026-12-17,\n     name: 'ছুটি'\n     kind: special}": COMMA.format(6),
    "{date: 2026-12-17, name: ছুটি, kind: special, moon: false": BRACKET,
    "{date: 2026-12-17, only: [a, b}": BRACKET,
}


@pytest.mark.parametrize("after", ["", "  - {date: 2026-12-18}\n", "open: []\n"])
@pytest.mark.parametrize(("row", "said"), SLIPS.items())
def test_a_comma_that_is_missing_is_no_open_bracket(row: str, said: str, after: str) -> None:
    """Which of the two it is shows where the reader stumbles."""
    assert told(f"{HEAD}  - {row}\n{after}") == [said]


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_a_bracket_that_is_open_at_the_end_of_the_file_is_told(end: str) -> None:
    """Whether or not the last line is ended."""
    assert told(f"{HEAD}  - {{date: 2026-12-17, name: ছুটি{end}") == [BRACKET]


def test_a_file_that_ends_where_a_key_begins_is_told() -> None:
    """Even in its last letter."""
    assert told("? #---")[0] == (
        "2026.yaml:1: year: the required field is missing; add it with its value"
    )


HOURS = 'hours:\n  - {name: সাধারণ সময়, open: "09:00", close: "17:00"}\n'
MISPLACED = {
    HOURS
    + ROW.format(
        ""
    ): "hours[2]: the row of a closed day stands under hours:; move it under closed:",
    HOURS + "  - {date: 2026-10-17, day: Sat, name: শনিবার}\n": (
        "hours[2]: the row of a day stands under hours:; move it under closed:, or under open: if "
        "offices work"
    ),
    "moved:\n  - {date: 2026-09-05, to: 2026-09-06, name: মিলাদ}\n" + ROW.format(""): (
        "moved[2]: the row of a closed day stands under moved:; move it under closed:"
    ),
    HOURS.replace("সাধারণ সময়", "“সাধারণ সময়”"): (
        "hours[1].name: the value begins with a curly quote “ or ‘, which quotes nothing; put the "
        "whole value in straight ' '"
    ),
}


@pytest.mark.parametrize(("rows", "said"), MISPLACED.items())
def test_a_row_below_another_heading_is_told_once(rows: str, said: str) -> None:
    """With where it belongs; not every key that it has too much or lacks."""
    line = 2 + rows.count("\n")
    assert told(f"year: 2026\nsource: প্রজ্ঞাপন\n{rows}") == [f"2026.yaml:{line}: {said}"]


@pytest.mark.parametrize("name", ["“ছুটি”", "‘ছুটি’", "“ছুটি, একদিন”", "”ছুটি”"])
def test_typographic_quotes_around_a_name_are_told(name: str) -> None:
    """For a page would show them; those inside a name are its own."""
    assert told(HEAD + ROW.format("").replace("ছুটি", name)) == [
        (
            "2026.yaml:4: closed[1].name: the value begins with a curly quote “ or ‘, which quotes "
            "nothing; put the whole value in straight ' '"
        )
    ]
    assert told(HEAD + ROW.format("").replace("ছুটি", "“জুলাই” দিবস")) == []


def test_the_three_years_are_read() -> None:
    """All of their rows, and how far they are known."""
    portal = survey(CONTENT).portal
    assert portal
    years = portal.calendar.years
    assert [(len(one.closed), len(one.worked)) for one in years] == [(32, 2), (34, 2), (29, 0)]
    assert [one.complete_to for one in years] == [None, date(2026, 10, 8), None]
    assert [one.is_provisional for one in years] == [False, False, True]
