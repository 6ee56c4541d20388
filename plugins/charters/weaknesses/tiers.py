"""The steps of a complaint: whether they lead to somebody else, and in the official time."""

from __future__ import annotations

from ..grievance import OFFICIAL_LIMITS, told_roles
from ..model import Office, Officer
from ..problems.problem import Findings


def report_tiers(office: Office, found: Findings) -> None:
    _report_own_tier(office, found)
    _report_limits(office, found)


def _report_own_tier(office: Office, found: Findings) -> None:
    """A complaint should not go to the officer it is about."""
    accused = {contact for service in office.services for contact in _contacts(service.officers)}
    for index, tier in enumerate(office.grievance):
        shared = sorted(accused.intersection(_contacts(tier.officers)))
        if shared:
            loc = ("grievance", index, "officer")
            found.add("W-tier-own-office", loc, found=", ".join(shared))


def _contacts(officers: tuple[Officer, ...]) -> set[str]:
    dials = {phone.dial for officer in officers for phone in officer.phones}
    return dials | {officer.email.text.lower() for officer in officers if officer.email}


def _report_limits(office: Office, found: Findings) -> None:
    roles = told_roles([(tier.to or "",) for tier in office.grievance])
    for index, (tier, role) in enumerate(zip(office.grievance, roles, strict=True)):
        if isinstance(tier.limit, str):
            found.add("W-tier-limit-words", ("grievance", index, "limit"), found=tier.limit)
            continue
        if role is None:
            continue
        official = OFFICIAL_LIMITS[role]
        if tier.limit is None:
            found.add("W-tier-no-limit", ("grievance", index), meant=official)
        elif tier.limit != official:
            loc = ("grievance", index, "limit")
            found.add("W-tier-limit", loc, found=tier.limit, meant=official)
