"""How old a charter is. A charter is looked through in every quarter of the fiscal year."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from ..model import Office, Profile
from ..problems.problem import Findings
from ..quarter import Quarter

OUT_OF_DATE: Final = timedelta(days=365)


def report_age(office: Profile, today: date, found: Findings) -> None:
    """What depends on the day of reading; one year outweighs one quarter."""
    last = office.looked_through
    if last is None:
        return
    where = ("reviewed" if last == office.reviewed else "approved",)
    if today - last > OUT_OF_DATE:
        found.add("W-out-of-date", where, found=last)
    elif Quarter.of(last) < Quarter.of(today):
        found.add("W-quarter-past", where, found=last, began=Quarter.of(today).begins)


def report_review(office: Office, found: Findings) -> None:
    """Whoever looked before the signature saw another charter."""
    if office.approved and office.reviewed and office.reviewed < office.approved:
        days = {"found": office.reviewed, "signed": office.approved}
        found.add("W-review-before", ("reviewed",), **days)
