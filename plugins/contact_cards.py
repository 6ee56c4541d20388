"""One contact card per officer, on the page and as a vCard file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count, groupby
from typing import Final

from .charters.model import SECTION_TITLES, Information, Office, Officer, Service
from .charters.reading.office_file import KEYS
from .words import Language, Words


@dataclass(frozen=True, slots=True)
class Span:
    """Services that follow each other in one section."""

    title: Words
    first: Service
    last: Service


@dataclass(frozen=True, slots=True)
class Card:
    """An officer and what that person answers for; ``tiers`` are numbered from 1."""

    officer: Officer
    services: tuple[Span, ...]
    supervised: tuple[Span, ...]
    tiers: tuple[int, ...]
    information: tuple[str, ...]
    signed: bool


def cards(office: Office, language: Language = "bn") -> tuple[Card, ...]:
    """A card for every officer of the charter, in the order of its file."""
    services, supervised = defaultdict(list), defaultdict(list)
    for service in office.services:
        for one in service.officers:
            services[one.key].append(service)
        for one in service.superiors:
            supervised[one.key].append(service)
    return tuple(
        Card(
            officer=officer,
            services=_spans(services[officer.key]),
            supervised=_spans(supervised[officer.key]),
            tiers=tuple(
                n
                for n, tier in enumerate(office.grievance, 1)
                if officer in tier.officers + tier.alternates
            ),
            information=tuple(_information(officer, office.information, language)),
            signed=office.signatory == officer,
        )
        for officer in office.officers
    )


def _information(
    officer: Officer, information: Information | None, language: Language
) -> Iterator[str]:
    """What the officer does for the right to information, by title."""
    for key in KEYS[Information] if information else ():
        if officer in getattr(information, key.name):
            yield key.label(language)


def _spans(services: Iterable[Service]) -> tuple[Span, ...]:
    indexes = count()  # from which consecutive numbers differ by the same
    groups = groupby(services, lambda service: (service.section, service.number - next(indexes)))
    spans = [(section, list(span)) for (section, _), span in groups]
    return tuple(Span(SECTION_TITLES[section], span[0], span[-1]) for section, span in spans)


def vcard(office: Office, officer: Officer) -> str:
    """VCard 3.0, the version every telephone reads: UTF-8 text with CRLF line ends.

    The format only recommends short lines. Ours are not folded at all: some telephones show a
    syllable torn that was folded in the middle.
    """
    lines = ["BEGIN:VCARD", "VERSION:3.0", *_lines(office, officer), "END:VCARD", ""]
    return "\r\n".join(lines)


def _lines(office: Office, officer: Officer) -> Iterator[str]:
    named = f"{officer.name or _post(office, officer)}, {office.seat}"
    yield f"UID:{office.id}/{officer.key}"
    yield f"FN:{_escaped(named)}"
    # Telephones that show N would list every unnamed officer of a post under one name.
    yield f"N:;{_escaped(officer.name or named)};;;"
    yield f"TITLE:{_escaped(officer.post)}"
    yield f"ORG:{_escaped(officer.office or office.name)}"
    for phone in officer.phones:
        yield f"TEL;TYPE={'CELL' if phone.is_mobile else 'WORK'}:{phone.dial}"
    if officer.email:
        yield f"EMAIL;TYPE=INTERNET:{officer.email.text}"
    if officer.website and officer.website.url:
        yield f"URL:{officer.website.url}"


def _post(office: Office, officer: Officer) -> str:
    """The post, with what tells it from others of the office that name nobody either."""
    alike = [one for one in office.officers if not one.name and one.post == officer.post]
    if alike in ([], [officer]):
        return officer.post
    columns = zip(*map(_marks, alike), strict=True)
    telling = next(column for column in columns if all(column) and len({*column}) == len(alike))
    return f"{officer.post} ({telling[alike.index(officer)]})"


def _marks(officer: Officer) -> tuple[str, ...]:
    """What may tell officers of one post apart, the most natural first; the last always does."""
    contacts = (officer.phone, officer.mobile, officer.email)
    texts = (contact.text if contact else "" for contact in contacts)
    return (officer.section or "", officer.office or "", officer.room or "", *texts, officer.key)


def _escaped(text: str) -> str:
    """The signs that separate values and lines, as RFC 2426 has them written."""
    for sign in ("\\", ",", ";"):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def office_files(office: Office, _renderer: object) -> Iterator[tuple[str, str]]:
    """``officer-<key>.vcf`` of every officer."""
    for officer in office.officers:
        yield f"{officer.anchor}.vcf", vcard(office, officer)


FILTERS: Final = {"contact_cards": cards}


def register() -> None:
    """Nothing more: cards are part of the office step."""
