"""The checked, frozen facts that every output reads. No I/O, no HTML."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import groupby, zip_longest
from typing import Final, Generic, Literal, Self, TypeVar, get_args

from ..words import Language, Words, say
from .bengali import normalise
from .calendar import Calendar
from .contacts import Email, Phone, Website
from .promises import Duration, is_free
from .quarter import Quarter
from .redirects import Redirects
from .service_table import ServiceTable

SectionKey = Literal["citizen", "institutional", "internal", "general", "subordinate"]

SECTION_TITLES: Final[dict[SectionKey, Words]] = {
    "citizen": say("নাগরিক সেবা", "Citizen services"),
    "institutional": say("প্রাতিষ্ঠানিক সেবা", "Institutional services"),
    "internal": say("অভ্যন্তরীণ সেবা", "Internal services"),
    "general": say("সেবা", "Services"),
    "subordinate": say("আওতাধীন দপ্তর/সংস্থার সেবা", "Services of subordinate offices"),
}
# The parts of an official charter, in the official order.
PARTS: Final = {
    "vision": say("ভিশন", "Vision"),
    "mission": say("মিশন", "Mission"),
    "citizen": SECTION_TITLES["citizen"],
    "institutional": SECTION_TITLES["institutional"],
    "internal": SECTION_TITLES["internal"],
    "expectations": say("আপনার কাছে আমাদের প্রত্যাশা", "What we expect of you"),
    "grievance": say("অভিযোগ ব্যবস্থাপনা পদ্ধতি", "Grievance redress"),
    "signatory": say("স্বাক্ষরকারী", "Signatory"),
    "approved": say("অনুমোদনের তারিখ", "Date of approval"),
}


def anchor(section: SectionKey, number: int) -> str:
    """The fragment of a row's address on its office's page."""
    return f"{'services' if section == 'general' else section}-{number}"


@dataclass(frozen=True, slots=True)
class Area:
    """What places.yaml names, and the nation."""

    slug: str
    bn: str
    en: str


@dataclass(frozen=True, slots=True)
class Upazila(Area):
    """An upazila (উপজেলা)."""


@dataclass(frozen=True, slots=True)
class District(Area):
    """A district (জেলা) and its upazilas in the order readers look for them."""

    upazilas: tuple[Upazila, ...]

    @property
    def folder(self) -> str:
        """That of its offices, and of those of its upazilas."""
        return self.slug


DIVISION: Final = "-division"  # ends the folder of a division's own offices


@dataclass(frozen=True, slots=True)
class Division(Area):
    """A division (বিভাগ)."""

    districts: tuple[District, ...]

    @property
    def folder(self) -> str:
        """That of its own offices, which are no district's."""
        return f"{self.slug}{DIVISION}"


NATION: Final = Area("national", "জাতীয়", "National")

LocalKind = Literal["union", "pourashava", "city"]
LOCAL_KINDS: Final[tuple[LocalKind, ...]] = get_args(LocalKind)
_CALLED: Final[dict[LocalKind, tuple[str, str]]] = {
    "union": (normalise("ইউনিয়ন"), "Union"),
    "pourashava": (normalise("পৌরসভা"), "Pourashava"),
    "city": (normalise("সিটি কর্পোরেশন"), "City Corporation"),
}
_NUMBER_BEFORE: Final = r"[০-৯0-9]+(?:\s*নং|\s*নম্বর|\.)?\s*"
_KIND_AFTER: Final[dict[LocalKind, str]] = {
    "union": r"(?:ইউনিয়ন|ইউপি|union|up)(?:\s+(?:পরিষদ|parishad|council))?",
    "pourashava": r"(?:পৌরসভা|pourashava|paurashava|municipality)",
    "city": r"(?:সিটি|city)(?:\s+(?:কর্পোরেশন|করপোরেশন|corporation))?",
}
_PARTS: Final = {
    kind: re.compile(rf"(?:{_NUMBER_BEFORE})?(.+?)(\s+{normalise(after)})?", re.IGNORECASE)
    for kind, after in _KIND_AFTER.items()
}


@dataclass(frozen=True, slots=True)
class Local:
    """A union (ইউনিয়ন), a municipality (পৌরসভা) or a city, in the charter's own words."""

    kind: LocalKind
    written: str

    @property
    def name(self) -> str:
        """What tells it from others of its kind: চন্দনপাট of ৩ নং চন্দনপাট ইউনিয়ন পরিষদ."""
        return self._parts()[0]

    @property
    def bn(self) -> str:
        return self._called(_CALLED[self.kind][0])

    @property
    def en(self) -> str:
        return self._called(_CALLED[self.kind][1])

    def _called(self, kind: str) -> str:
        """As written, which need not say of what kind it is."""
        return self.written if self._parts()[1] else f"{self.written} {kind}"

    def _parts(self) -> tuple[str, str | None]:
        match = _PARTS[self.kind].fullmatch(normalise(self.written))
        return (match[1], match[2]) if match else (self.written, None)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an office is, as far down as it goes; at no level for an office of the nation."""

    division: Division | None = None
    district: District | None = None
    upazila: Upazila | None = None
    local: Local | None = None

    @property
    def levels(self) -> tuple[Area, ...]:
        """The smallest first."""
        return tuple(filter(None, (self.upazila, self.district, self.division)))

    @property
    def own(self) -> tuple[Area, ...]:
        """Those whose names an office's texts and addresses hold: of the division its own alone."""
        return self.levels[:-1] or self.levels

    @property
    def bn(self) -> str:
        return self._called("bn", "জেলা", "বিভাগ")

    @property
    def en(self) -> str:
        return self._called("en", "District", "Division")

    def _called(self, language: Language, district: str, division: str) -> str:
        if self.local:
            areas = (self.local, self.upazila) if self.upazila else (self.local,)
            return ", ".join(getattr(area, language) for area in areas)
        if self.upazila:
            return str(getattr(self.upazila, language))
        if self.district:
            return f"{getattr(self.district, language)} {district}"
        area, kind = (self.division, f" {division}") if self.division else (NATION, "")
        return f"{getattr(area, language)}{kind}"

    @property
    def folder(self) -> str:
        """Its files' folder, which is part of their addresses."""
        area = self.district or self.division
        return area.folder if area else NATION.slug

    @property
    def home(self) -> Place:
        """Its folder as a place."""
        return Place(self.division, self.district)

    @property
    def called(self) -> str:
        """What a list of folders calls this one."""
        if self.district:
            return self.district.bn
        return f"{self.division.bn} বিভাগীয় কার্যালয়" if self.division else "জাতীয় কার্যালয়"

    def __str__(self) -> str:
        """By slug: a place that is only spelt anew is the same place."""
        if self.district is None:
            return self.folder
        return f"{self.folder}/{self.upazila.slug if self.upazila else 'district'}"


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
    def is_reachable(self) -> bool:
        return bool(self.phones or self.email)

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
class Contact:
    """How an office as a whole is reached (যোগাযোগ)."""

    address: str | None = None
    phones: tuple[Phone, ...] = ()
    hotline: Phone | None = None
    fax: Phone | None = None
    email: Email | None = None
    website: Website | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch(Contact):
    """An office of the office elsewhere (শাখা কার্যালয়)."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MainContact(Contact):
    """The office's own contact, and its branches."""

    offices: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What an office shows in a form of its own (ছক). A blank cell is an empty text."""

    title: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...]

    @property
    def cells(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        """Of each row the cells with their columns' titles; every row has as many."""
        columns = self.columns or ("",) * max(map(len, self.rows))
        return tuple(tuple(zip_longest(columns, row, fillvalue="")) for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A service (সেবা) as one row promises it; ``number`` counts from 1 within its section."""

    section: SectionKey
    number: int
    name: str
    id: str | None = None  # there where a row of the charter has one, or is closed
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
        """The permanent fragment; by position, as ``services-4``, where rows have no ids."""
        return self.id or anchor(self.section, self.number)

    @property
    def is_free(self) -> bool:
        """Whether it says so of the row, or of each kind."""
        if self.fee is not None or not self.variants:
            return self.fee is not None and is_free(self.fee)
        return all(variant.is_free for variant in self.variants)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A service that the charter no longer has (বন্ধ সেবা); its address still says so."""

    id: str
    name: str | None = None
    section: SectionKey | None = None

    @property
    def home(self) -> SectionKey | None:
        """The section it stood in, as far as it is written or its id begins with it."""
        anchors = {Section(key, ()).anchor: key for key in SECTION_TITLES}
        return self.section or anchors.get(self.id.partition("-")[0])


@dataclass(frozen=True, slots=True)
class Section:
    """One table of a charter."""

    key: SectionKey
    services: tuple[Service, ...]

    @property
    def title(self) -> Words:
        return SECTION_TITLES[self.key]

    @property
    def anchor(self) -> str:
        return "services" if self.key == "general" else self.key

    @property
    def is_for_citizens(self) -> bool:
        """Or may be, where the charter does not say whom its services are for."""
        return self.key in {"citizen", "general"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """A step of the grievance redress system (অভিযোগ প্রতিকার ব্যবস্থা)."""

    when: str | None = None
    to: str | None = None
    officers: tuple[Officer, ...] = ()
    alternates: tuple[Officer, ...] = ()
    limit: Duration | str | None = None  # words where it cannot be counted

    @property
    def title(self) -> str:
        """To whom it leads, by the post where the charter has no other name for it."""
        return self.to or ", ".join(officer.post for officer in self.officers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Information:
    """Who gives information by the Right to Information Act (তথ্য অধিকার আইন)."""

    officers: tuple[Officer, ...] = ()
    alternates: tuple[Officer, ...] = ()
    appeals: tuple[Officer, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Listing:
    """An office as lists name it."""

    slug: str
    place: Place
    name: str
    language: Language = "bn"
    department: str | None = None

    @property
    def id(self) -> str:
        return f"{self.place.folder}/{self.slug}"

    @property
    def path(self) -> str:
        """Its file, as messages name it."""
        return f"content/offices/{self.id}.md"

    @property
    def url(self) -> str:
        return f"offices/{self.id}/"

    @property
    def seat(self) -> str:
        """What tells it from offices like it: below a division its place, above that its name."""
        return self.place.bn if self.place.district else self.name

    @property
    def where(self) -> str:
        """The same for those who look at all districts."""
        district = self.place.district
        return ", ".join([self.seat, *([district.bn] if district else [])])


@dataclass(frozen=True, kw_only=True)
class Profile(Listing):
    """An office as other offices are compared with it."""

    website: Website | None = None
    approved: date | None = None
    reviewed: date | None = None
    officers: tuple[Officer, ...]
    lint_ignore: tuple[str, ...] = ()  # codes of warnings; why is for the editors' file alone

    @property
    def looked_through(self) -> date | None:
        """The last day on which somebody saw that the charter is right, as who signs it does."""
        return max(filter(None, (self.approved, self.reviewed)), default=None)

    @property
    def identity(self) -> Hashable | None:
        """What no other office has: of many at one place its department, which must be named.

        Below a division an office that names none is the only one of its kind there.
        """
        if self.place.district is None and self.department is None:
            return None
        local = self.place.local
        return str(self.place), local and (local.kind, local.name), self.department


@dataclass(frozen=True, kw_only=True)
class Office(Profile):
    """An office (কার্যালয়) and its charter."""

    reviewer: Officer | None = None
    contact: MainContact | None = None
    hours: str | None = None
    vision: str | None = None
    mission: str | None = None
    objectives: str | None = None
    sections: tuple[Section, ...]
    closed: tuple[Closed, ...] = ()
    expectations: tuple[str, ...] = ()
    grievance: tuple[Tier, ...] = ()
    information: Information | None = None
    tables: tuple[Table, ...] = ()
    signatory: Officer | None = None
    body: str

    @property
    def review_due(self) -> date | None:
        """The last day of the quarter in which it must be looked through again."""
        return Quarter.of(self.looked_through).after.ends if self.looked_through else None

    @property
    def union(self) -> str | None:
        return self._local("union")

    @property
    def pourashava(self) -> str | None:
        return self._local("pourashava")

    @property
    def city(self) -> str | None:
        return self._local("city")

    def _local(self, kind: LocalKind) -> str | None:
        local = self.place.local
        return local.written if local and local.kind == kind else None

    @property
    def services(self) -> Iterator[Service]:
        return (service for section in self.sections for service in section.services)

    @property
    def public_sections(self) -> tuple[Section, ...]:
        """Those for citizens; all where the charter names none as theirs."""
        return tuple(part for part in self.sections if part.is_for_citizens) or self.sections

    @property
    def citizen_services(self) -> Iterator[Service]:
        return (one for part in self.sections if part.is_for_citizens for one in part.services)

    def closed_in(self, section: Section) -> tuple[Closed, ...]:
        """Those that stood in the section; the first has those of sections that are gone, too."""
        keys = {one.key for one in self.sections}
        return tuple(
            one
            for one in self.closed
            if one.home == section.key or (section == self.sections[0] and one.home not in keys)
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys of `PARTS` that it does not have; undivided services count as all kinds."""
        sections = {section.key for section in self.sections}
        present = set(SECTION_TITLES) if "general" in sections else sections
        parts = (part for part in PARTS if part not in present)
        return tuple(part for part in parts if part in SECTION_TITLES or not getattr(self, part))

    @property
    def lacks(self) -> tuple[str, ...]:
        """By name; a date and the steps of a complaint are told where they would stand."""
        return tuple(
            PARTS[part][self.language]
            for part in self.missing
            if part not in {"approved", "grievance"}
        )


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
    """What is about no office: what every page shows, and which addresses stand for ever."""

    pages: tuple[Page, ...]
    national: National
    redirects: Redirects = field(default=Redirects(), repr=False)  # which no page shows
    services: ServiceTable = field(default_factory=ServiceTable)
    calendar: Calendar = field(default=Calendar(), repr=False)  # which no office shows

    def as_of(self, today: date) -> Self:
        return replace(self, calendar=self.calendar.as_of(today))


Listed = TypeVar("Listed", bound=Listing)
Profiled = TypeVar("Profiled", bound=Profile)


@dataclass(frozen=True, kw_only=True)
class Directory(Portal, Generic[Listed]):
    """Everything that is published, in reading order: whole offices, or their listings alone."""

    divisions: tuple[Division, ...]
    offices: tuple[Listed, ...]

    @cached_property
    def by_folder(self) -> dict[str, tuple[Listed, ...]]:
        """Every folder that has an office, in the order of the places, with its offices."""
        folders = groupby(self.offices, key=lambda office: office.place.folder)
        return {folder: tuple(offices) for folder, offices in folders}

    def count_in(self, division: Division) -> int:
        """How many offices a division has, its own and those of its districts."""
        folders = (division.folder, *(district.folder for district in division.districts))
        return sum(len(self.by_folder.get(folder, ())) for folder in folders)

    @cached_property
    def absent(self) -> tuple[District, ...]:
        """The districts without an office."""
        districts = (district for division in self.divisions for district in division.districts)
        return tuple(district for district in districts if district.folder not in self.by_folder)
