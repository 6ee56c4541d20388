"""What a citizen can find: services, offices, complaint tiers, people and places.

Offices of one department promise the same things, so their texts are made one entry with many
members. For that the office's own place names are taken out of its texts; places are entries of
their own, and the browser joins the two. Offices are numbers in reading order, in which every
district and division is one unbroken range.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final, Literal

from plugins.charters import Directory, Office, Officer, Service
from plugins.charters.model import District, Division, SectionKey, Upazila
from plugins.search.analysis import Analysis

Kind = Literal["service", "office", "grievance", "contact", "place"]
FIELDS: Final = ("name", "place", "office", "body", "people")

# What people call the grievance system, whatever its tiers are titled.
GRIEVANCE_WORDS: Final = "অভিযোগ প্রতিকার ব্যবস্থা ব্যবস্থাপনা GRS নালিশ অনিক আপিল"
SECTIONS: Final[tuple[SectionKey, ...]] = ("citizen", "institutional", "internal", "general")


@dataclass(frozen=True, slots=True)
class Member:
    """An office that shares an entry. ``row`` is section × 1000 + number for services, else 0."""

    office: int
    row: int = 0
    note: tuple[str, str, str] = ("", "", "")  # title, time and fee as this office words them


@dataclass(slots=True)
class Entry:
    """One document of the index; ``words`` per field, ``members`` in reading order."""

    kind: Kind
    title: str
    words: dict[str, list[str]]
    members: list[Member] = field(default_factory=list)
    depth: int = 0  # of a place: division 1, district 2, upazila 3


class Collector:
    """Gathers entries; texts that give the same terms become one."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._entries: dict[tuple[str, str, tuple[str, ...]], Entry] = {}
        self._words: dict[str, list[str]] = {}

    def add(self, kind: Kind, title: str, texts: dict[str, str], member: Member) -> None:
        """Adds ``member`` to the entry with these texts, told apart by the first of them alone."""
        words = {name: self._split(text) for name, text in texts.items()}
        first = next(iter(texts))
        key = (kind, first, tuple(map(self._analysis.term, words[first])))
        entry = self._entries.setdefault(key, Entry(kind, title, {}))
        for name, found in words.items():
            known = entry.words.setdefault(name, [])
            known += [word for word in found if word not in known]
        if not entry.members or entry.members[-1] != member:
            entry.members.append(member)

    def entries(self) -> list[Entry]:
        """In an order that depends on the texts alone."""
        return [self._entries[key] for key in sorted(self._entries)]

    def _split(self, text: str) -> list[str]:
        if text not in self._words:
            self._words[text] = self._analysis.words(text)
        return self._words[text]


def entries(directory: Directory, analysis: Analysis) -> list[Entry]:
    """Every entry of the site."""
    collector = Collector(analysis)
    for number, office in enumerate(directory.offices):
        _add_office(collector, number, office)
    return [*collector.entries(), *places(directory, analysis)]


def _add_office(collector: Collector, number: int, office: Office) -> None:
    bare = OwnPlace(office)
    name = bare(f"{office.name} {office.department or ''}")
    collector.add("office", name, {"office": name}, Member(number))
    for service in office.services:
        _add_service(collector, number, service, bare)
    duties = Duties.of(office)
    for officer in office.officers:
        _add_officer(collector, number, officer, duties, bare)
    _add_grievance(collector, number, office, bare)


def _add_service(collector: Collector, number: int, service: Service, bare: OwnPlace) -> None:
    cells = (service.method, service.documents, service.documents_from, service.fee, service.time)
    row = SECTIONS.index(service.section) * 1000 + service.number
    note = (service.name, service.time or "", service.fee or "")
    texts = {"name": bare(service.name), "body": bare(" ".join(filter(None, cells)))}
    collector.add("service", service.name, texts, Member(number, row, note))


@dataclass(frozen=True, slots=True)
class Duties:
    """The keys of the officers of one office, by what they do for it."""

    serve: frozenset[str]
    oversee: frozenset[str]
    hear: frozenset[str]

    @classmethod
    def of(cls, office: Office) -> Duties:
        return cls(
            serve=_keys([office.signatory, *(service.officer for service in office.services)]),
            oversee=_keys(service.superior for service in office.services),
            hear=_keys(tier.officer for tier in office.grievance),
        )


def _keys(officers: Iterable[Officer | None]) -> frozenset[str]:
    return frozenset(officer.key for officer in officers if officer)


def _add_officer(
    collector: Collector, number: int, officer: Officer, duties: Duties, bare: OwnPlace
) -> None:
    """The post, which many offices have, and what only this person has, apart from each other.

    One who stands in the complaint tiers alone is found there, everybody else at the office; a
    superior, who sits elsewhere, is part of its text only.
    """
    is_own = officer.key in duties.serve
    hears_only = officer.key in duties.hear - duties.serve - duties.oversee
    kind: Kind = "grievance" if hears_only else "contact"
    name = "people" if is_own or hears_only else "body"
    post = bare(f"{officer.post} {officer.office or ''}")
    collector.add(kind, officer.post, {name: post}, Member(number))
    if own := _own(officer):
        collector.add(kind, officer.name or officer.post, {name: own}, Member(number))


def _own(officer: Officer) -> str:
    """Name, numbers and addresses, apart from each other."""
    texts = [officer.name, *(phone.dial for phone in officer.phones), officer.code]
    texts += [officer.email.text if officer.email else None]
    texts += [officer.website.text if officer.website else None]
    return " , ".join(filter(None, texts))


def _add_grievance(collector: Collector, number: int, office: Office, bare: OwnPlace) -> None:
    """The tiers; where a charter has none its office answers, whose page says what remains."""
    if not office.grievance:
        texts = {"body": GRIEVANCE_WORDS}
        collector.add("contact", "অভিযোগ", texts, Member(number))
        return
    titles = " ".join(tier.to for tier in office.grievance)
    posts = " ".join(tier.officer.post for tier in office.grievance if tier.officer)
    body = " ".join(f"{tier.when} {tier.limit or ''}" for tier in office.grievance)
    texts = {"name": bare(f"{GRIEVANCE_WORDS} {titles}"), "body": bare(f"{posts} {body}")}
    collector.add("grievance", "অভিযোগের ধাপ (GRS)", texts, Member(number))


class OwnPlace:
    """Takes the Bengali names of an office's own upazila and district out of a text."""

    def __init__(self, office: Office) -> None:
        place = office.place
        names = [place.district.bn, *([place.upazila.bn] if place.upazila else [])]
        longest_first = sorted(set(names), key=len, reverse=True)
        ending = r"(?=র?[\s,।/.]|$)"
        self._pattern = re.compile(f"(?:{'|'.join(map(re.escape, longest_first))}){ending}")

    def __call__(self, text: str) -> str:
        return " ".join(self._pattern.sub(" ", text).split()).strip(" ,।")


def places(directory: Directory, analysis: Analysis) -> Iterator[Entry]:
    """Every division, district and upazila that has an office, with the range of its offices."""
    found: list[tuple[Division, District, Upazila | None]] = [
        (office.place.division, office.place.district, office.place.upazila)
        for office in directory.offices
    ]
    for depth in (1, 2, 3):
        start = 0
        for names, group in groupby(found, key=lambda place: place[:depth]):
            count = len(list(group))
            place = names[-1]
            if place is not None:
                yield _place(place, depth, range(start, start + count), analysis)
            start += count


def _place(
    place: Division | District | Upazila, depth: int, offices: Iterable[int], analysis: Analysis
) -> Entry:
    words = analysis.words(f"{place.bn} , {place.en} , {place.slug}")
    members = [Member(office) for office in offices]
    return Entry("place", place.bn, {"place": list(dict.fromkeys(words))}, members, depth)
