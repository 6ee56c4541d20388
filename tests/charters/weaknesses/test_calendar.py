"""The calendar's own weakness: a year is missing into which limits run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import read
from tests.conftest import CONTENT

OFFICE = "offices/lalmonirhat/patgram.md"


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
