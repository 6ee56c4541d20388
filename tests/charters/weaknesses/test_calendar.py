"""The calendar's own weakness: a year is missing into which limits run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import Reading, read
from plugins.charters.model import Profile
from tests.conftest import CONTENT

CLOSED = "source: x\nclosed: [{date: 2026-12-16, name: ছুটি, kind: general, moon: false}]\n"
OFFICE = "offices/lalmonirhat/patgram.md"

Told = Callable[[str], Reading[Profile]]


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        ("2026-01-01", []),
        ("2027-06-30", []),
        ("2027-07-02", [2028]),  # whose half year ends on the first of January
        ("2028-12-01", [2028, 2029]),
        ("2024-06-30", [2024]),
        ("2024-03-01", [2024]),
    ],
)
def test_a_year_that_limits_run_into_is_asked_for(
    content: Path, office_text: Callable[..., str], today: str, missing: list[int]
) -> None:
    """Half a year ahead, which is what a complaint can take."""
    (content / OFFICE).write_text(office_text(approved=None), "utf-8")
    shutil.copytree(CONTENT / "calendar", content / "calendar")
    said = read(content, date.fromisoformat(today)).problems
    assert [one.text("en") for one in said if one.code == "W-calendar-ends"] == [
        f"content/calendar/{year}.yaml:1: file: there is no calendar of {year}, into which limits "
        f"that begin today may run; run invoke calendar --year {year}, check what it writes and "
        "keep it under this name [W-calendar-ends]"
        for year in missing
    ]


def test_nothing_is_asked_of_a_site_without_calendars(
    content: Path, office_text: Callable[..., str]
) -> None:
    """It shows no dates, so none is wrong."""
    (content / OFFICE).write_text(office_text(), "utf-8")
    reading = read(content, date(2026, 11, 22))
    assert reading.problems == ()
    assert not reading.checked.calendar


AHEAD = {
    "complete_to: 2026-11-22\nchecked: 2026-11-22": [],
    "complete_to: 2026-11-23": ["2: complete_to: 2026-11-23"],
    "checked: 2026-11-22\ncomplete_to: 2026-12-31": ["3: complete_to: 2026-12-31"],
    "checked: 2026-11-23": ["2: checked: 2026-11-23"],
    "checked: 2036-11-23": ["2: checked: 2036-11-23"],
    "checked: 2026-12-02\ncomplete_to: 2026-12-01": [
        "2: checked: 2026-12-02",
        "3: complete_to: 2026-12-01",
    ],
    "complete_to: 2026-10-08\nchecked: 2026-11-26": [],  # the earlier counts, and has come
    "provisional: true\nchecked: 2026-11-26": [],  # known to no day
}
AHEAD_SAID = {
    "bn": "এখনো আসেনি, তাই সেদিন পর্যন্ত কোনো আদেশ দেখা হয়নি; যেদিন পর্যন্ত দেখেছেন সেই তারিখ লিখুন, "
    "আজ পর্যন্ত হলে 2026-11-22 [W-calendar-future]",
    "en": "is still to come, so nobody has looked at orders up to it; write up to which day you "
    "have looked, at most 2026-11-22 [W-calendar-future]",
}


@pytest.fixture
def told(content: Path, office_text: Callable[..., str]) -> Told:
    """What is read of a site whose calendar of 2026 has this text."""
    (content / OFFICE).write_text(office_text(), "utf-8")
    (content / "calendar").mkdir()

    def read_with(text: str) -> Reading[Profile]:
        (content / "calendar/2026.yaml").write_text(text, "utf-8")
        return read(content, date(2026, 11, 22))

    return read_with


def said_of(reading: Reading[Profile], code: str) -> list[str]:
    return [one.text("en") for one in reading.problems if one.code == code]


@pytest.mark.parametrize(("head", "said"), AHEAD.items())
def test_nobody_knows_the_orders_of_days_to_come(told: Told, head: str, said: list[str]) -> None:
    """A file that says so is told, and no more: content may be built anew for an earlier day."""
    reading = told(f"year: 2026\n{head}\n{CLOSED}")
    found = [one for one in reading.problems if one.code == "W-calendar-future"]
    for language, words in AHEAD_SAID.items():
        assert [one.text(language) for one in found] == [
            f"content/calendar/2026.yaml:{place} {words}" for place in said
        ]
    assert reading.directory is not None


def test_a_look_to_come_is_no_look(told: Told) -> None:
    """Beside the warning: dates of that year stay estimates."""
    slip = told(f"year: 2026\nchecked: 2027-11-22\n{CLOSED}").checked.calendar
    assert slip.known_to == date(2025, 12, 31)
    sound = told(f"year: 2026\nchecked: 2026-11-22\n{CLOSED}").checked.calendar
    assert sound.known_to == date(2026, 11, 22)


def test_an_order_that_was_looked_up_after_the_last_look_is_asked_about(told: Told) -> None:
    """For the earlier of the two days counts."""
    text = f"year: 2026\nchecked: 2026-10-08\ncomplete_to: 2026-10-09\n{CLOSED}"
    reading = told(text)
    assert reading.checked.calendar.known_to == date(2026, 10, 8)
    assert said_of(reading, "W-calendar-checked") == [
        (
            "content/calendar/2026.yaml:3: complete_to: somebody last looked on 2026-10-08 "
            "(checked:), so orders are taken as known to that day and not to 2026-10-09; if you "
            "have looked now, write today's date in checked: [W-calendar-checked]"
        )
    ]
    later = told(text.replace("10-08", "10-09"))
    assert "W-calendar-checked" not in {one.code for one in later.problems}


def test_a_guess_that_lost_its_mark_is_asked_about(told: Told) -> None:
    """As long as its rows say that nobody compared them."""
    row = "  - {date: 2026-12-16, name: বিজয় দিবস, kind: general, moon: false, verified: false}\n"
    text = f"year: 2026\nsource: x\nclosed:\n{row}{row.replace('16', '17')}"
    reading = told(text)
    assert reading.directory
    assert said_of(reading, "W-calendar-verified") == [
        (
            "content/calendar/2026.yaml:4: closed[1].verified: the year is no guess any more (no "
            "provisional: true), but rows are not verified (verified: false), 2 of them; compare "
            "them with the official list and delete verified: false, or write provisional: true "
            "again [W-calendar-verified]"
        )
    ]
    guess = told(f"provisional: true\n{text}")
    assert "W-calendar-verified" not in {one.code for one in guess.problems}


ROW = "  - {{date: 2026-{}, name: ছুটি, kind: {}, moon: false}}\n"
FIXED = ("02-21", "03-26", "04-14", "05-01", "12-16", "12-25")
GENERAL = (*FIXED, "03-21", "05-28", "08-26", "10-21")
FEW = (
    "there are few general holidays (kind: general), {}, and no official list has less than 10; "
    "compare with the list and add the other days [W-calendar-few]"
)
LACKING = (
    "days on which offices are closed every year are missing: {}; add them under closed:, or "
    "correct their dates [W-calendar-fixed]"
)
GUESS = "provisional: true\n"
LISTS = {
    "the fewest that a list has": (GENERAL, "", []),
    "one fewer": (GENERAL[1:], "", [FEW.format(9)]),
    "others than those of every year": (
        (*GENERAL[2:], "02-22", "03-27"),
        "",
        [LACKING.format("2026-02-21, 2026-03-26")],
    ),
    "a guess": (FIXED, GUESS, []),
    "a guess that lacks a day": (FIXED[:-1], GUESS, [LACKING.format("2026-12-25")]),
}


@pytest.mark.parametrize(("days", "head", "said"), LISTS.values(), ids=LISTS)
def test_a_list_that_lacks_holidays_is_asked_about(
    told: Told, days: tuple[str, ...], head: str, said: list[str]
) -> None:
    """For each that is missing would count as worked; a guess needs the days of every year."""
    rows = "".join(ROW.format(day, "general") for day in days)
    reading = told(f"{head}year: 2026\nsource: x\nclosed:\n{rows}")
    line = 3 + len(head.splitlines())
    found = [one for one in reading.problems if one.path.endswith("2026.yaml")]
    assert [one.text("en") for one in found] == [
        f"content/calendar/2026.yaml:{line}: closed: {one}" for one in said
    ]


def test_the_calendars_that_there_are_lack_no_holiday() -> None:
    """As far as can be seen without their lists."""
    reading = read(CONTENT, date(2026, 11, 28))
    assert said_of(reading, "W-calendar-few") == said_of(reading, "W-calendar-fixed") == []
