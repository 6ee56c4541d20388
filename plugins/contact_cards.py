"""One contact card per officer, on the page and as a vCard file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import vobject

from plugins.charters import Office, Officer, Service
from plugins.charters.model import SECTION_TITLES

# vobject counts characters and folds in the middle of a Bengali syllable, which some telephones
# then show torn. The format only recommends short lines, so ours are not folded at all.
UNFOLDED: Final = 100_000


@dataclass(frozen=True, slots=True)
class Run:
    """Services that follow each other in one section."""

    title: str
    first: Service
    last: Service


@dataclass(frozen=True, slots=True)
class Card:
    """An officer and what that person answers for; ``tiers`` are numbered from 1."""

    officer: Officer
    services: tuple[Run, ...]
    supervised: tuple[Run, ...]
    tiers: tuple[int, ...]
    signed: bool


def cards(office: Office) -> tuple[Card, ...]:
    """A card for every officer of the charter, in the order of its file."""
    return tuple(_card(office, officer) for officer in office.officers)


def _card(office: Office, officer: Officer) -> Card:
    return Card(
        officer=officer,
        services=_runs(service for service in office.services if service.officer == officer),
        supervised=_runs(service for service in office.services if service.superior == officer),
        tiers=tuple(n for n, tier in enumerate(office.grievance, 1) if tier.officer == officer),
        signed=office.signatory == officer,
    )


def _runs(services: Iterable[Service]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for service in services:
        if runs and _follows(service, runs[-1].last):
            runs[-1] = replace(runs[-1], last=service)
        else:
            runs.append(Run(SECTION_TITLES[service.section], service, service))
    return tuple(runs)


def _follows(service: Service, other: Service) -> bool:
    return service.section == other.section and service.number == other.number + 1


def vcard(office: Office, officer: Officer) -> str:
    """VCard 3.0, the version every telephone reads: UTF-8 text with CRLF line ends."""
    card = vobject.vCard()
    shown = officer.name or officer.post
    card.add("n").value = vobject.vcard.Name(given=shown)
    card.add("fn").value = f"{shown}, {office.place.bn}"
    card.add("title").value = officer.post
    card.add("org").value = [officer.office or office.name]
    for phone in officer.phones:
        telephone = card.add("tel")
        telephone.type_param = "CELL" if phone.is_mobile else "WORK"
        telephone.value = phone.dial
    if officer.email:
        email = card.add("email")
        email.type_param = "INTERNET"
        email.value = officer.email.text
    if officer.website and officer.website.url:
        card.add("url").value = officer.website.url
    card.add("uid").value = f"{office.id}/{officer.key}"
    text: str = card.serialize(lineLength=UNFOLDED)
    return text


def office_files(office: Office, _press: object) -> Iterator[tuple[str, str]]:
    """``officer-<key>.vcf`` of every officer."""
    for officer in office.officers:
        yield f"{officer.anchor}.vcf", vcard(office, officer)


FILTERS: Final = {"contact_cards": cards}


def register() -> None:
    """Nothing more: cards are part of the office step."""
