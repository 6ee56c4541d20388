"""The checked, frozen facts that every output reads. No I/O, no HTML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Final, Generic, Literal, TypeVar

from .contacts import Email, Phone, Website
from .promises import Duration, is_free

SectionKey = Literal["citizen", "institutional", "internal", "general", "subordinate"]

SECTION_TITLES: Final[dict[SectionKey, str]] = {
    "citizen": "নাগরিক সেবা",
    "institutional": "প্রাতিষ্ঠানিক সেবা",
    "internal": "অভ্যন্তরীণ সেবা",
    "general": "সেবা",
    "subordinate": "আওতাধীন দপ্তর/সংস্থার সেবা",
}
# The parts of an official charter, in the official order.
PARTS: Final = {
    "vision": "ভিশন",
    "mission": "মিশন",
    "citizen": SECTION_TITLES["citizen"],
    "institutional": SECTION_TITLES["institutional"],
    "internal": SECTION_TITLES["internal"],
    "expectations": "আপনার কাছে আমাদের প্রত্যাশা",
    "grievance": "অভিযোগ ব্যবস্থাপনা পদ্ধতি",
    "signatory": "স্বাক্ষরকারী",
    "approved": "অনুমোদনের তারিখ",
}


def anchor(section: SectionKey, number: int) -> str:
    """The fragment of a row's address on its office's page."""
    return f"{'services' if section == 'general' else section}-{number}"


@dataclass(frozen=True, slots=True)
class Upazila:
    """An upazila (উপজেলা)."""

    slug: str
    bn: str
    en: str


@dataclass(frozen=True, slots=True)
class District:
    """A district (জেলা) and its upazilas in the order readers look for them."""

    slug: str
    bn: str
    en: str
    upazilas: tuple[Upazila, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A division (বিভাগ)."""

    slug: str
    bn: str
    en: str
    districts: tuple[District, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an office is. ``upazila`` is None for an office of the whole district."""

    division: Division
    district: District
    upazila: Upazila | None

    @property
    def bn(self) -> str:
        return self.upazila.bn if self.upazila else f"{self.district.bn} জেলা"

    def __str__(self) -> str:
        """By slug: a place that is only spelt anew is the same place."""
        return f"{self.district.slug}/{self.upazila.slug if self.upazila else 'district'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A person or post (কর্মকর্তা). Charters of the field format name the post only."""

    key: str
    post: str
    name: str | None = None
    section: str | None = None
    office: str | None = None
    room: str | None = None
    code: str | None = None
    phone: Phone | None = None
    mobile: Phone | None = None
    email: Email | None = None
    website: Website | None = None

    @property
    def phones(self) -> tuple[Phone, ...]:
        return tuple(phone for phone in (self.phone, self.mobile) if phone)

    @property
    def anchor(self) -> str:
        return f"officer-{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """A kind of a service (সাধারণ, জরুরি) with what it promises otherwise than the row."""

    name: str
    time: str | None = None
    fee: str | None = None
    documents: str | None = None
    remark: str | None = None

    @property
    def is_free(self) -> bool:
        return self.fee is not None and is_free(self.fee)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service (সেবা) as one row promises it; ``number`` counts from 1 within its section."""

    section: SectionKey
    number: int
    name: str
    method: str | None = None
    documents: str | None = None
    documents_from: str | None = None
    fee: str | None = None
    time: str | None = None
    officers: tuple[Officer, ...] = ()
    superiors: tuple[Officer, ...] = ()
    recipient: str | None = None
    place: str | None = None
    remedy: str | None = None
    remark: str | None = None
    group: str | None = None
    variants: tuple[Variant, ...] = ()
    more: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def anchor(self) -> str:
        """The permanent fragment: ``citizen-3``; ``services-4`` where the charter is undivided."""
        return anchor(self.section, self.number)

    @property
    def is_free(self) -> bool:
        """Whether it says so of the row, or of each kind."""
        if self.fee is not None or not self.variants:
            return self.fee is not None and is_free(self.fee)
        return all(variant.is_free for variant in self.variants)


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a charter."""

    key: SectionKey
    services: tuple[Service, ...]

    @property
    def title(self) -> str:
        return SECTION_TITLES[self.key]

    @property
    def anchor(self) -> str:
        return "services" if self.key == "general" else self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A step of the grievance redress system (অভিযোগ প্রতিকার ব্যবস্থা)."""

    when: str
    to: str
    officers: tuple[Officer, ...] = ()
    limit: Duration | None = None


@dataclass(frozen=True, kw_only=True)
class Listing:
    """An office as lists name it."""

    slug: str
    place: Place
    name: str

    @property
    def id(self) -> str:
        return f"{self.place.district.slug}/{self.slug}"

    @property
    def path(self) -> str:
        """Its file, as messages name it."""
        return f"content/offices/{self.id}.md"

    @property
    def url(self) -> str:
        return f"offices/{self.id}/"


@dataclass(frozen=True, kw_only=True)
class Profile(Listing):
    """An office as other offices are compared with it."""

    department: str | None = None
    website: Website | None = None
    approved: date | None = None
    officers: tuple[Officer, ...]
    lint_ignore: tuple[str, ...] = ()  # codes of warnings; why is for the editors' file alone


@dataclass(frozen=True, kw_only=True)
class Office(Profile):
    """An office (কার্যালয়) and its charter."""

    hours: str | None = None
    vision: str | None = None
    mission: str | None = None
    objectives: str | None = None
    sections: tuple[Section, ...]
    expectations: tuple[str, ...] = ()
    grievance: tuple[Tier, ...] = ()
    signatory: Officer | None = None
    body: str

    @property
    def services(self) -> Iterator[Service]:
        return (service for section in self.sections for service in section.services)

    @cached_property
    def first_contact(self) -> Officer | None:
        """The officer most services name; the first of them where two are named equally often."""
        named = [one for service in self.services for one in service.officers]
        return max(dict.fromkeys(named), key=named.count, default=None)

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of `PARTS` that it does not have; undivided services count as all kinds."""
        sections = {section.key for section in self.sections}
        present = set(SECTION_TITLES) if "general" in sections else sections
        parts = (part for part in PARTS if part not in present)
        return tuple(part for part in parts if part in SECTION_TITLES or not getattr(self, part))

    @property
    def lacks(self) -> tuple[str, ...]:
        return tuple(PARTS[part] for part in self.missing)


@dataclass(frozen=True, slots=True)
class Helpline:
    """A national short number (হেল্পলাইন)."""

    number: Phone
    name: str


@dataclass(frozen=True, slots=True)
class National:
    """What holds for every office: helplines and the last tier of every complaint."""

    helplines: tuple[Helpline, ...]
    grievance: Tier


@dataclass(frozen=True, slots=True)
class Page:
    """A page of prose (about, help …)."""

    slug: str
    title: str
    body: str


@dataclass(frozen=True, kw_only=True)
class Portal:
    """What every page shows, whichever office it is about."""

    pages: tuple[Page, ...]
    national: National


Listed = TypeVar("Listed", bound=Listing)
Profiled = TypeVar("Profiled", bound=Profile)


@dataclass(frozen=True, kw_only=True)
class Directory(Portal, Generic[Listed]):
    """Everything that is published, in reading order: whole offices, or their listings alone."""

    divisions: tuple[Division, ...]
    offices: tuple[Listed, ...]

    @cached_property
    def by_district(self) -> dict[District, tuple[Listed, ...]]:
        """Every district that has an office, in the order of the places, with its offices."""
        districts = groupby(self.offices, key=lambda office: office.place.district)
        return {district: tuple(offices) for district, offices in districts}
