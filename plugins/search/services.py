"""Every service with its address and all the rows that promise it.

A service is what the search takes for one: rows that say the same in words of the same terms, each
without the names of its own place. Whatever of those words is entered in the table leads to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from ..charters.bengali import collation_key
from ..charters.model import NATION, Listing, Place, SectionKey
from ..charters.reading.places import WHOLE_DISTRICT, WHOLE_DIVISION
from ..charters.service_addresses import addresses
from ..charters.service_table import ServiceTable, wording
from .analysis import analysis
from .documents import Document, terms_of
from .mentions import Mention

ALONE: Final = 1  # offices that give a service nobody else gives: it needs no page


class Part(NamedTuple):
    """An area by which a page is split, or its rows are grouped."""

    slug: str
    bn: str


_NATION: Final = Part(NATION.slug, "জাতীয় কার্যালয়")
_DIVISION: Final = Part(WHOLE_DIVISION, "বিভাগীয় কার্যালয়")
_DISTRICT: Final = Part(WHOLE_DISTRICT, "জেলা কার্যালয়")


@dataclass(frozen=True, slots=True)
class Giver:
    """An office as its rows are listed; ``parts`` are its division, district and upazila."""

    id: str
    url: str
    name: str
    seat: str
    where: str
    parts: tuple[Part, Part, Part]


class Given(NamedTuple):
    """One row: which office promises what."""

    office: Giver
    section: SectionKey
    anchor: str
    time: str
    fee: str

    @property
    def url(self) -> str:
        return f"{self.office.url}#{self.anchor}"


@dataclass(frozen=True)
class GivenService:
    """``given`` is in reading order, and empty where the service is only entered."""

    slug: str
    title: str
    given: Sequence[Given]
    is_entered: bool

    @property
    def url(self) -> str:
        return f"services/{self.slug}/"

    @cached_property
    def offices(self) -> int:
        return len({given.office.id for given in self.given})

    @property
    def has_page(self) -> bool:
        return self.is_entered or self.offices > ALONE


@dataclass(frozen=True)
class Services:
    """In alphabetical order; ``moved`` are entered slugs of services that have another one too."""

    all: tuple[GivenService, ...]
    moved: Mapping[str, str]

    def __iter__(self) -> Iterator[GivenService]:
        return iter(self.all)


def services_of(
    found: Iterable[Document],
    offices: Sequence[Listing],
    table: ServiceTable,
    old: Collection[str] = (),
) -> Services:
    documents = [document for document in found if document.kind == "service"]
    entered = _entered(documents, table)
    names = [name_of(document) for document in documents]
    free = addresses((n for n, slugs in zip(names, entered, strict=True) if not slugs), table, old)
    members: defaultdict[str, list[Document]] = defaultdict(list)
    for document, name, slugs in zip(documents, names, entered, strict=True):
        members[slugs[0] if slugs else free[name]].append(document)
    moved = {slug: slugs[0] for slugs in entered for slug in slugs[1:] if slug not in members}
    unused = table.entries.keys() - members.keys() - moved.keys()
    givers = [_giver(office) for office in offices]
    services = [_service(slug, some, givers, table) for slug, some in members.items()]
    services += [GivenService(slug, table.entries[slug][0], (), is_entered=True) for slug in unused]
    return Services(tuple(sorted(services, key=_rank)), moved)


def elsewhere(services: Iterable[GivenService]) -> dict[str, dict[str, str]]:
    """Of every row whose service is given at other places too the slug of its page.

    By the office's id, by the row's address.
    """
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for service in services:
        if len({given.office.parts for given in service.given}) > ALONE:
            for given in service.given:
                found[given.office.id][given.anchor] = service.slug
    return found


def unentered(services: Iterable[GivenService]) -> list[str]:
    """The names of those that nobody has entered."""
    return [service.title for service in services if not service.is_entered]


def name_of(document: Document) -> str:
    """What a service is called: the shortest of its wordings, whatever offices there are."""
    return min(_wordings(document), key=lambda name: (len(name), name))


def _wordings(document: Document) -> set[str]:
    return {_without_place(one.title, one.words) for one in set(document.mentions)}


@lru_cache(2**14)
def _without_place(title: str, words: str) -> str:
    """The title without those of its words that only name the office's own place."""
    if " ".join(analysis().words(title)) == words:
        return wording(title)
    return _joined(title.split(), {*words.split()}) or wording(title)


def _joined(words: Iterable[str], kept: Collection[str]) -> str:
    """Those that are kept; with one that goes its comma goes, or the one before it."""
    own: list[str] = []
    for word in words:
        if all(part in kept for part in analysis().words(word)):
            own.append(word)
        elif own and not word.endswith(","):
            own[-1] = own[-1].rstrip(",")
    return " ".join(own).strip(" ,।")


def _entered(documents: Sequence[Document], table: ServiceTable) -> list[list[str]]:
    """Of each document the slugs that are entered for it, in the order of the table."""
    by_terms: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for slug, names in table.entries.items():
        for terms in {_terms(name) for name in names}:
            by_terms[terms].append(slug)
    order = {slug: place for place, slug in enumerate(table.entries)}

    def slugs(document: Document) -> list[str]:
        alike = by_terms.get(terms_of(document.mentions[0].words), [])
        worded = (table.slug(name) for name in _wordings(document))
        return sorted({*alike, *filter(None, worded)}, key=order.__getitem__)

    return [slugs(document) for document in documents] if table.entries else [[]] * len(documents)


def _terms(name: str) -> tuple[str, ...]:
    return terms_of(" ".join(analysis().words(name)))


def _service(
    slug: str, documents: Sequence[Document], givers: Sequence[Giver], table: ServiceTable
) -> GivenService:
    members = [
        member
        for document in documents
        for member in zip(document.offices, document.mentions, strict=True)
    ]
    if len(documents) > 1:
        members.sort(key=lambda member: (member[0], member[1].row))
    different = {mention for document in documents for mention in document.mentions}
    promised = {mention: _promised(mention) for mention in different}
    given = tuple(Given(givers[office], *promised[mention]) for office, mention in members)
    entered = table.entries.get(slug)
    title = entered[0] if entered else name_of(documents[0])
    return GivenService(slug, title, given, is_entered=entered is not None)


def _giver(office: Listing) -> Giver:
    parts = _parts(office.place)
    return Giver(office.id, office.url, office.name, office.seat, office.where, parts)


def _parts(place: Place) -> tuple[Part, Part, Part]:
    """Also what stands for a level that the place is above."""
    if place.division is None:
        return _NATION, _NATION, _NATION
    division = Part(place.division.slug, f"{place.division.bn} বিভাগ")
    if place.district is None:
        return division, _DIVISION, _DIVISION
    district = Part(place.district.slug, f"{place.district.bn} জেলা")
    upazila = Part(place.upazila.slug, place.upazila.bn) if place.upazila else _DISTRICT
    return division, district, upazila


def _promised(mention: Mention) -> tuple[SectionKey, str, str, str]:
    return mention.section, mention.anchor, mention.time, mention.fee


def _rank(service: GivenService) -> tuple[object, ...]:
    return collation_key(service.title), service.slug
