"""The scripts count working days as the domain does."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.charters.calendar import Calendar
from plugins.charters.directory import survey
from plugins.charters.working_days import CalendarEnds, WorkingDays
from plugins.days.calendar_file import calendar_json

from .node import node

NUMBERS = (1, 2, 3, 7, 10, 15, 20, 30, 60, 110)
AROUND = 3  # days before the calendar begins and after it ends


@pytest.fixture(scope="module")
def counted(five_charters: Path) -> WorkingDays:
    """By the calendar of the tests' own content."""
    portal = survey(five_charters).portal
    assert portal
    return WorkingDays(portal.calendar)


@pytest.mark.parametrize("district", ["rangamati", "rangpur"])
def test_scripts_count_as_the_domain(counted: WorkingDays, district: str) -> None:
    """From each day of the calendar and around it, with its doubts, in the hills and elsewhere."""
    asked = {
        "calendar": json.loads(calendar_json(counted.calendar)),
        "district": district,
        "numbers": NUMBERS,
        "around": AROUND,
    }
    found = node("working_days.mjs", asked)
    expected = {
        day.isoformat(): [
            [_added(counted, day, number, district), *_between(counted, day, number, district)]
            for number in NUMBERS
        ]
        for day in _days(counted.calendar)
    }
    assert _sorted(found) == expected


def _days(calendar: Calendar) -> list[date]:
    span = (calendar.ends - calendar.begins).days + 1
    return [calendar.begins + timedelta(passed) for passed in range(-AROUND, span + AROUND)]


def _sorted(found: dict[str, Any]) -> dict[str, Any]:
    for counted in found.values():
        for last, *_ in counted:
            if last:
                last["doubts"].sort()
    return found


def _added(counted: WorkingDays, day: date, number: int, district: str) -> dict[str, Any] | None:
    try:
        last = counted.add(day, number, district)
    except CalendarEnds:
        return None
    return {"day": last.day.isoformat(), "doubts": sorted(last.doubts)}


def _between(counted: WorkingDays, day: date, number: int, district: str) -> list[int | None]:
    other = day + timedelta(number)
    try:
        count = counted.between(day, other, district)
    except CalendarEnds:
        return [None, None]
    return [count, -count]
