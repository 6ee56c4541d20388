"""The calendar for scripts, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from ..charters.calendar import WEEKEND, Calendar


def calendar_json(calendar: Calendar) -> str:
    """A calendar without any years has neither begin nor end; weekends are closed anyway."""
    spans = (calendar.begins, calendar.ends, calendar.known_to) if calendar else (None,) * 3
    known = {
        name: day and day.isoformat()
        for name, day in zip(("begins", "ends", "knownTo"), spans, strict=True)
    }
    days = {
        "closed": _iso(day for day in calendar.closed if day.weekday() not in WEEKEND),
        "worked": _iso(calendar.worked),
        "only": {day.isoformat(): districts for day, districts in calendar.only.items()},
        "moon": _iso(calendar.moon),
    }
    return json.dumps({**known, **days}, separators=(",", ":")) + "\n"


def _iso(days: Iterable[date]) -> list[str]:
    return [day.isoformat() for day in sorted(days)]
