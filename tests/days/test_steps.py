"""Each step of a complaint runs from the day it was taken, or from the earliest it can be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.directory import survey
from plugins.days.calendar_file import calendar_json

from .node import node

USUAL = [
    {"number": 1, "within": "30", "more": 10},
    {"number": 2, "within": "20", "more": 0},
    {"number": 3, "within": "60", "more": 0},
]
TODAY = "2026-02-22"
TAKEN = {1: "2026-02-22", 2: "2026-04-06"}


@pytest.fixture(scope="module")
def calendar(five_charters: Path) -> object:
    """As the scripts are given it."""
    portal = survey(five_charters).portal
    assert portal
    return json.loads(calendar_json(portal.calendar))


def dated(
    calendar: object,
    taken: dict[int, str],
    today: str = TODAY,
    steps: list[dict[str, Any]] = USUAL,
) -> tuple[list[tuple[str | None, str | None]], int | None]:
    """The first and last day of each step, and the number of the step that the citizen is in."""
    case = {"steps": steps, "taken": taken, "today": today}
    (found,) = node("steps.mjs", {"calendar": calendar, "cases": [case]})
    days = [(step.get("begun"), step.get("last", {}).get("day")) for step in found["steps"]]
    return days, found["current"]


def test_before_a_complaint_the_earliest_chain_is_shown(calendar: object) -> None:
    """As if it were made today; the days of its steps add up, as their limits do."""
    assert dated(calendar, {}) == (
        [
            ("2026-02-22", "2026-04-13"),
            ("2026-04-13", "2026-05-12"),
            ("2026-05-12", "2026-08-11"),
        ],
        None,
    )


def test_a_step_runs_from_its_own_day(calendar: object) -> None:
    """The days after it follow; a step whose day nobody told has none."""
    steps, current = dated(calendar, {2: "2026-04-20"}, "2026-04-21")
    assert steps[0] == (None, None)
    assert steps[1] == ("2026-04-20", "2026-05-18")
    assert steps[2] == ("2026-05-18", "2026-08-17")
    assert current == 2


def test_nobody_can_go_on_in_the_past(calendar: object) -> None:
    """After the time is over, the next step begins today at the earliest."""
    steps, current = dated(calendar, {1: "2026-02-22"}, "2026-06-01")
    assert steps[0] == ("2026-02-22", "2026-04-13")
    assert steps[1][0] == "2026-06-01"
    assert current == 1


@pytest.mark.parametrize("within", [None, "0"])
def test_a_step_without_a_number_ends_the_chain(calendar: object, within: str | None) -> None:
    """What follows has a day only once the citizen tells one; at once is a number."""
    steps = [{"number": 1, "within": within}, *USUAL[1:]]
    found, _ = dated(calendar, {}, steps=steps)
    expected = ("2026-02-22", "2026-02-22" if within else None)
    assert found[0] == expected
    assert (found[1] == (None, None)) is not bool(within)
    told, current = dated(calendar, {2: "2026-04-15"}, "2026-04-15", steps)
    assert told[1] == ("2026-04-15", "2026-05-13")
    assert current == 2


@pytest.mark.parametrize(
    ("within", "last"),
    [("7d", "2026-03-01"), ("2w", "2026-03-08"), ("2m", "2026-04-22"), ("1y", "2027-02-22")],
)
def test_calendar_days_are_counted_by_the_calendar(
    calendar: object, within: str, last: str
) -> None:
    """Days, weeks, months and years with every day in them."""
    found, _ = dated(calendar, {}, steps=[{"number": 1, "within": within}])
    assert found == [(TODAY, last)]


CLOSED = {
    "2026-02-20": "2026-03-01",  # a week later is a Friday, without holidays
    "2026-03-13": "2026-03-24",  # in the days of an Eid
    "2026-05-16": None,  # a Saturday on which offices work
    "2027-12-24": None,  # the calendar does not tell when they open
}


@pytest.mark.parametrize(("complained", "opens"), CLOSED.items())
def test_when_offices_open_after_a_last_day_on_which_they_are_closed_is_known(
    calendar: object, complained: str, opens: str | None
) -> None:
    """Of a limit that every day counts for; working days never end so."""
    case = {"taken": {1: complained}, "today": complained}
    steps = [{"number": 1, "within": within, "more": 0} for within in ("7d", "1")]
    cases = [{**case, "steps": [step]} for step in steps]
    found = node("steps.mjs", {"calendar": calendar, "cases": cases})
    of_days, of_working_days = (one["steps"][0].get("last") or {} for one in found)
    assert of_days.get("opens", {}).get("day") == opens
    assert "opens" not in of_working_days


def test_no_day_is_guessed_beyond_the_calendar(calendar: object) -> None:
    """Neither before it begins nor after it ends; what is not known ends the chain."""
    early, current = dated(calendar, {1: "2024-12-31"}, "2025-02-25")
    assert early == [("2024-12-31", None), *[(None, None)] * 2]
    assert current == 1
    late, current = dated(calendar, {1: "2027-12-01"}, "2027-12-02")
    assert late == [("2027-12-01", None), *[(None, None)] * 2]
    assert current == 1


OVER = {
    ("2024-12-31", 0, "2025-02-12"): True,  # the 30th working day of 2025 is 11 February
    ("2024-06-01", 0, "2025-02-12"): True,
    ("2024-06-01", 0, "2025-02-11"): False,  # no day before the calendar is known to be worked
    ("2024-06-01", 10, "2025-02-25"): False,  # an investigation may still go on
    ("2024-06-01", 10, "2026-02-22"): True,
    ("2027-12-01", 0, "2029-01-01"): False,  # nor is one after it
}


@pytest.mark.parametrize(("complained", "more", "today"), OVER)
def test_a_step_of_before_the_calendar_is_over_once_the_calendar_has_as_many_days(
    calendar: object, complained: str, more: int, today: str
) -> None:
    """Then nobody is in it, and the next one can be taken today."""
    steps = [{**USUAL[0], "more": more}, *USUAL[1:]]
    is_over = OVER[complained, more, today]
    case = {"steps": steps, "taken": {1: complained}, "today": today}
    (found,) = node("steps.mjs", {"calendar": calendar, "cases": [case]})
    first, second, _ = found["steps"]
    assert "last" not in first
    assert first["isPast"] is is_over
    assert second.get("begun") == (today if is_over else None)


def test_a_step_before_the_one_before_is_told(calendar: object) -> None:
    """An appeal before the complaint is a slip, and nothing is counted from it."""
    case = {"steps": USUAL, "taken": {1: "2026-04-15", 2: "2026-02-22"}, "today": "2026-04-16"}
    (found,) = node("steps.mjs", {"calendar": calendar, "cases": [case]})
    assert [step["isOutOfOrder"] for step in found["steps"]] == [False, True, False]
    assert "begun" not in found["steps"][2]


def test_an_investigation_adds_working_days(calendar: object) -> None:
    """Ten to the first step, as the charter's own limit ends."""
    case = {"steps": USUAL, "taken": {1: "2026-02-22"}, "today": TODAY}
    (found,) = node("steps.mjs", {"calendar": calendar, "cases": [case]})
    assert [step.get("longest") for step in found["steps"]] == [
        {"day": "2026-04-28", "doubts": []},
        None,
        None,
    ]


def test_what_is_counted_from_a_doubtful_day_is_doubtful() -> None:
    """The investigation and every later step, though no moon is looked for in their own days."""
    quiet = {"begins": "2026-01-01", "ends": "2026-12-31", "knownTo": "2026-12-31"}
    calendar = {**quiet, "closed": ["2026-03-17"], "worked": [], "only": {}, "moon": ["2026-03-17"]}
    case = {"steps": USUAL, "taken": {1: "2026-02-22"}, "today": TODAY}
    (found,) = node("steps.mjs", {"calendar": calendar, "cases": [case]})
    first, *others = found["steps"]
    assert [first["last"]["doubts"], first["longest"]["doubts"]] == [["moon"], ["moon"]]
    assert [step["last"]["doubts"] for step in others] == [["moon"], ["moon"]]
    (told,) = node("steps.mjs", {"calendar": calendar, "cases": [{**case, "taken": TAKEN}]})
    assert [step["last"]["doubts"] for step in told["steps"]] == [["moon"], [], []]
