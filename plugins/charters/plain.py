"""An office as plain data: what its page says, and beside it what programs can count with."""

from __future__ import annotations

from typing import Any

from .contacts import Phone
from .model import District, Division, Office, Officer, Place, Service, Tier, Upazila
from .promises import Duration, durations

Plain = dict[str, Any]


def to_plain(office: Office) -> Plain:
    """Texts as the charter words them; whatever it does not say is left out."""
    return _said(
        id=office.id,
        name=office.name,
        department=office.department,
        place=_place(office.place),
        website=office.website and office.website.text,
        approved=office.approved and office.approved.isoformat(),
        vision=office.vision,
        mission=office.mission,
        officers=[_officer(officer) for officer in office.officers],
        services=[_service(service) for service in office.services],
        expectations=office.expectations,
        grievance=[_tier(tier) for tier in office.grievance],
        signatory=office.signatory and office.signatory.key,
    )


def _said(**values: object) -> Plain:
    return {name: value for name, value in values.items() if value}


def _place(place: Place) -> Plain:
    levels: dict[str, Division | District | Upazila | None]
    levels = {"division": place.division, "district": place.district, "upazila": place.upazila}
    return {
        level: {"slug": one.slug, "bn": one.bn, "en": one.en}
        for level, one in levels.items()
        if one
    }


def _officer(officer: Officer) -> Plain:
    return _said(
        key=officer.key,
        name=officer.name,
        post=officer.post,
        section=officer.section,
        office=officer.office,
        room=officer.room,
        code=officer.code,
        phones=[_phone(phone) for phone in officer.phones],
        email=officer.email and officer.email.text,
        website=officer.website and officer.website.text,
    )


def _phone(phone: Phone) -> Plain:
    return {"text": phone.text, "dial": phone.dial}


def _service(service: Service) -> Plain:
    return _said(
        id=service.anchor,
        section=service.section,
        name=service.name,
        method=service.method,
        documents=service.documents,
        documents_from=service.documents_from,
        fee=service.fee,
        free=service.is_free,
        time=service.time,
        durations=[_duration(one) for one in durations(service.time or "")],
        officer=service.officer and service.officer.key,
        superior=service.superior and service.superior.key,
    )


def _tier(tier: Tier) -> Plain:
    return _said(
        when=tier.when,
        to=tier.to,
        officer=tier.officer and tier.officer.key,
        limit=tier.limit and _duration(tier.limit),
    )


def _duration(duration: Duration) -> Plain:
    return {"amount": duration.amount, "unit": duration.unit}
