"""One contact card per person, on the page and as a vCard file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count, groupby
from typing import Final

from .charters.grievance import ordered
from .charters.honorifics import without_honorific
from .charters.model import Information, Office, Officer, Section, Service
from .charters.persons import Person, employer_of, persons, standing_for
from .charters.reading.office_file import KEYS
from .charters.telling import telling, told
from .words import Language, Words, say

# What may tell those of one name, or without one of one post, apart; the last always does.
_TELLING: Final = ("post", "section", "office", "room", "phone", "mobile", "email", "key")
_ALL_SERVICES: Final = say("সব সেবা", "all services")


@dataclass(frozen=True, slots=True)
class Span:
    """Services of a section, in runs that follow each other; none where ``title`` says it all."""

    title: Words
    anchor: str
    runs: tuple[tuple[Service, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A person and what that person answers for; ``tiers`` are the steps of a complaint."""

    officer: Officer
    other_anchors: tuple[str, ...]
    also_written: tuple[str, ...]
    services: tuple[Span, ...]
    supervised: tuple[Span, ...]
    tiers: tuple[int, ...]
    information: tuple[str, ...]
    signed: bool

    @property
    def is_signature(self) -> bool:
        """Whether it has no more than the line with which a charter ends."""
        officer = self.officer
        says_more = officer.is_reachable or officer.website or officer.section or officer.room
        answers = self.services or self.supervised or self.tiers or self.information
        return self.signed and not (says_more or answers)


def cards(office: Office, language: Language = "bn") -> tuple[Card, ...]:
    """A card for every person of the charter, in the order of its file.

    Whoever only signed it and cannot be reached has none beside others: the signature says it all.
    """
    found = _all_cards(office, language)
    return tuple(card for card in found if not card.is_signature) or found


def _all_cards(office: Office, language: Language) -> tuple[Card, ...]:
    steps = ordered(office.grievance)
    services, supervised = _named(office, "officers"), _named(office, "superiors")
    return tuple(
        Card(
            officer=person.officer,
            other_anchors=tuple(one.anchor for one in person.spellings),
            also_written=tuple(told(*said, language) for said in person.also_written),
            services=tuple(_spans(office, services[person.officer.key])),
            supervised=tuple(_spans(office, supervised[person.officer.key])),
            tiers=tuple(
                number
                for number, (_, tier) in enumerate(steps, 1)
                if tier and person.is_among(tier.officers + tier.alternates)
            ),
            information=tuple(_information(person, office.information, language)),
            signed=bool(office.signatory and person.is_among([office.signatory])),
        )
        for person in persons(office)
    )


def _named(office: Office, role: str) -> dict[str, list[Service]]:
    """For each person's key the services in which that person has the role."""
    standing, named = standing_for(office), defaultdict[str, list[Service]](list)
    for service in office.services:
        for key in dict.fromkeys(standing[one.key].key for one in getattr(service, role)):
            named[key].append(service)
    return named


def _information(
    person: Person, information: Information | None, language: Language
) -> Iterator[str]:
    """What the person does for the right to information, by title."""
    for key in KEYS[Information] if information else ():
        if person.is_among(getattr(information, key.name)):
            yield key.label(language)


def _spans(office: Office, services: Sequence[Service]) -> Iterator[Span]:
    if len(services) == len(tuple(office.services)) and len(office.sections) > 1:
        yield Span(_ALL_SERVICES, office.sections[0].anchor)
        return
    sections = {section.key: section for section in office.sections}
    for key, found in groupby(services, lambda service: service.section):
        section, named = sections[key], tuple(found)
        if len(named) == len(section.services) > 1:
            yield Span(_all_of(section), section.anchor)
        else:
            yield Span(section.title, section.anchor, tuple(_runs(named)))


def _all_of(section: Section) -> Words:
    return say(f"{section.title['bn']} (সব)", f"{section.title['en']} (all)")


def _runs(services: Iterable[Service]) -> Iterator[tuple[Service, ...]]:
    """Those that follow each other."""
    indexes = count()  # from which consecutive numbers differ by the same
    for _, run in groupby(services, lambda service: service.number - next(indexes)):
        yield tuple(run)


def vcard(office: Office, officer: Officer) -> str:
    """VCard 3.0, the version every telephone reads: UTF-8 text with CRLF line ends.

    The format only recommends short lines. Ours are not folded at all: some telephones show a
    syllable torn that was folded in the middle.
    """
    name = _names(office).get(officer.key, _called(officer))
    lines = ["BEGIN:VCARD", "VERSION:3.0", *_lines(office, officer, name), "END:VCARD", ""]
    return "\r\n".join(lines)


def _lines(office: Office, officer: Officer, name: str) -> Iterator[str]:
    yield f"UID:{office.id}/{officer.key}"
    yield f"FN:{_escaped(f'{officer.name or name}, {office.seat}')}"
    # Telephones that show N would list all of one name, or of one post, alike: so the place stands
    # with the name, and what tells the place from others where suffixes do.
    yield f"N:;{_escaped(f'{name}, {office.seat}')};;;{_escaped(_beyond(office))}"
    yield f"TITLE:{_escaped(officer.post)}"
    if employer := employer_of(officer, office):
        yield f"ORG:{_escaped(employer)}"
    for phone in officer.phones:
        yield f"TEL;TYPE={'CELL' if phone.is_mobile else 'WORK'}:{phone.dial}"
    if officer.email:
        yield f"EMAIL;TYPE=INTERNET:{officer.email.text}"
    if officer.website and officer.website.url:
        yield f"URL:{officer.website.url}"


def _beyond(office: Office) -> str:
    """What tells the office from those of a place of that name: its district and department."""
    district = office.place.district
    told = (district.bn if district else None, office.department)
    return ", ".join(filter(None, told))


def _called(officer: Officer) -> str:
    return without_honorific(officer.name) if officer.name else officer.post


@lru_cache(1)  # the cards of one office ask one after the other
def _names(office: Office) -> dict[str, str]:
    """How each person is called in a list, by key: no two of the office alike."""
    alike = defaultdict[str, list[Officer]](list)
    for person in persons(office):
        alike[_called(person.officer)].append(person.officer)
    return {
        officer.key: f"{name} ({getattr(officer, fact)})" if fact else name
        for name, officers in alike.items()
        for fact in [telling(officers, _TELLING) if len(officers) > 1 else None]
        for officer in officers
    }


def _escaped(text: str) -> str:
    """The signs that separate values and lines, as RFC 2426 has them written."""
    for sign in ("\\", ",", ";"):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def office_files(office: Office, _renderer: object) -> Iterator[tuple[str, str]]:
    """``officer-<key>.vcf`` of every person that can be reached."""
    for person in persons(office):
        officer = person.officer
        if officer.is_reachable:
            yield f"{officer.anchor}.vcf", vcard(office, officer)


FILTERS: Final = {"contact_cards": cards}


def register() -> None:
    """Nothing more: cards are part of the office step."""
