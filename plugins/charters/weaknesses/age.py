"""How old a charter is. A charter is looked through in every quarter of the fiscal year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ..model import Profile
from ..problems.problem import Findings

OUT_OF_DATE: Final = timedelta(days=365)
_QUARTER: Final = 3  # months; the fiscal year's four (Jul–Sep …) are the calendar's


def report_age(office: Profile, today: date, found: Findings) -> None:
    """What depends on the day of reading; one year outweighs one quarter."""
    if office.approved is None:
        return
    if today - office.approved > OUT_OF_DATE:
        found.add("W-out-of-date", ("approved",), found=office.approved.isoformat())
    elif _quarter(office.approved) < _quarter(today):
        began = date(today.year, (today.month - 1) // _QUARTER * _QUARTER + 1, 1)
        found.add(
            "W-quarter-past",
            ("approved",),
            found=office.approved.isoformat(),
            began=began.isoformat(),
        )


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // _QUARTER
