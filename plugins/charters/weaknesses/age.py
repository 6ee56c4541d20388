"""How old a charter is. A charter is looked through in every quarter of the fiscal year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ..model import Profile
from ..problems.problem import Findings
from ..quarter import Quarter

OUT_OF_DATE: Final = timedelta(days=365)


def report_age(office: Profile, today: date, found: Findings) -> None:
    """What depends on the day of reading; one year outweighs one quarter."""
    if office.approved is None:
        return
    if today - office.approved > OUT_OF_DATE:
        found.add("W-out-of-date", ("approved",), found=office.approved)
    elif Quarter.of(office.approved) < Quarter.of(today):
        began = Quarter.of(today).begins
        found.add("W-quarter-past", ("approved",), found=office.approved, began=began)
