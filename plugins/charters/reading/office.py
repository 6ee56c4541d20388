"""Turns the fields of one office file into an `Office`, or reports why it cannot."""

from __future__ import annotations

from datetime import date

from ..model import (
    SECTION_TITLES,
    District,
    Division,
    Office,
    Officer,
    Place,
    Section,
    SectionKey,
    Service,
    Tier,
)
from ..problems.problem import Findings
from .fields import check_fields, closest
from .office_file import OfficeFile, ServiceEntry
from .places import WHOLE_DISTRICT
from .source import Location, Source

EARLIEST_YEAR = 1971

Home = tuple[Division, District]  # the district whose folder holds the file

_DEFAULTED = ("method", "documents", "documents_from", "fee", "time", "officer", "superior")


def read_office(source: Source, slug: str, home: Home, found: Findings) -> Office | None:
    """The office that ``source`` describes; None after reporting everything wrong with it."""
    entry = check_fields(OfficeFile, source, found)
    if entry is None:
        return None
    before = len(found.problems)
    place = _place(entry, slug, home, found)
    officers = {key: Officer(key=key, **dict(officer)) for key, officer in entry.officers.items()}
    reader = _References(officers, found)
    office = Office(
        slug=slug,
        place=place,
        name=entry.name,
        department=entry.department,
        website=entry.website,
        approved=_approved(entry.approved, found),
        vision=entry.vision,
        mission=entry.mission,
        officers=tuple(officers.values()),
        sections=_sections(entry, reader, found),
        expectations=entry.expectations or (),
        grievance=_grievance(entry, reader, found),
        signatory=reader.officer(entry.signatory, ("signatory",)),
        body=source.body.strip(),
        lint_ignore=tuple(entry.lint_ignore),
    )
    return office if len(found.problems) == before else None


class _References:
    """Looks officers up by key and reports keys that name nobody, each place once."""

    def __init__(self, officers: dict[str, Officer], found: Findings) -> None:
        self._officers = officers
        self._found = found

    def known(self, key: str | None) -> Officer | None:
        return self._officers.get(key) if key else None

    def officer(self, key: str | None, loc: Location) -> Officer | None:
        if key is None:
            return None
        if key not in self._officers:
            allowed = list(self._officers)
            posts = {officer.post: officer.key for officer in self._officers.values()}
            near = posts.get(key) or closest(key, allowed)
            code = "officer-unknown-near" if near else "officer-unknown"
            values = {"near": near} if near else {"allowed": ", ".join(allowed)}
            self._found.add(code, loc, key=key, **values)
        return self.known(key)


def _place(entry: OfficeFile, slug: str, home: Home, found: Findings) -> Place:
    division, district = home
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    wanted = entry.place or slug
    if wanted not in upazilas and wanted != WHOLE_DISTRICT:
        _report_place(wanted, written=entry.place is not None, district=district, found=found)
    return Place(division, district, upazilas.get(wanted))


def _report_place(wanted: str, *, written: bool, district: District, found: Findings) -> None:
    slugs = {upazila.bn: upazila.slug for upazila in district.upazilas}
    near = slugs.get(wanted) or closest(wanted, list(slugs.values()))
    values = {"slug": wanted, "district": district.bn}
    if not written:
        found.add("place-missing", ("place",), near=near or WHOLE_DISTRICT, **values)
    elif near:
        found.add("place-unknown-near", ("place",), near=near, **values)
    else:
        allowed = ", ".join([*slugs.values(), WHOLE_DISTRICT])
        found.add("place-unknown", ("place",), allowed=allowed, **values)


def _approved(approved: date | None, found: Findings) -> date | None:
    if approved and approved.year < EARLIEST_YEAR:
        found.add("date-early", ("approved",), found=approved.isoformat())
    return approved


def _sections(entry: OfficeFile, references: _References, found: Findings) -> tuple[Section, ...]:
    services = entry.services
    rows: dict[SectionKey, tuple[ServiceEntry, ...] | None] = {
        "citizen": services.citizen,
        "institutional": services.institutional,
        "internal": services.internal,
        "general": services.general,
    }
    written = [key for key in SECTION_TITLES if rows[key]]
    if not written:
        found.add("no-services", ("services",), allowed=", ".join(SECTION_TITLES))
    if "general" in written and len(written) > 1:
        found.add("general-mixed", ("services", "general"))
    for field in ("officer", "superior"):
        references.officer(getattr(entry.defaults, field), ("defaults", field))
    return tuple(
        Section(key, tuple(_services(key, rows[key] or (), entry, references))) for key in written
    )


def _services(
    section: SectionKey,
    rows: tuple[ServiceEntry, ...],
    entry: OfficeFile,
    references: _References,
) -> list[Service]:
    services = []
    for index, row in enumerate(rows):
        here = ("services", section, index)
        cells = {
            field: getattr(row, field) or getattr(entry.defaults, field) for field in _DEFAULTED
        }
        for field in ("officer", "superior"):
            cells[field] = _row_officer(row, cells[field], field, here, references)
        services.append(Service(section=section, number=index + 1, name=row.name, **cells))
    return services


def _row_officer(
    row: ServiceEntry, key: str | None, field: str, here: Location, references: _References
) -> Officer | None:
    """A key the row itself writes is checked there; one from ``defaults`` was checked there."""
    if getattr(row, field):
        return references.officer(key, (*here, field))
    return references.known(key)


def _grievance(entry: OfficeFile, references: _References, found: Findings) -> tuple[Tier, ...]:
    tiers = entry.grievance or ()
    _report_order([tier.to for tier in tiers], found)
    return tuple(
        Tier(
            when=tier.when,
            to=tier.to,
            officer=references.officer(tier.officer, ("grievance", index, "officer")),
            limit=tier.limit,
        )
        for index, tier in enumerate(tiers)
    )


# The national order of tiers, by the words their titles carry. Looked up from the last to the
# first, because an appeal officer may also be titled আপিল নিষ্পত্তি কর্মকর্তা.
_TIER_WORDS = (
    (2, "মন্ত্রিপরিষদ"),
    (2, "মন্ত্রীপরিষদ"),
    (1, "আপিল"),
    (1, "আপীল"),
    (0, "নিষ্পত্তি"),
    (0, "অনিক"),
)


def _report_order(titles: list[str], found: Findings) -> None:
    """The complaint officer comes before the appeal officer before the Cabinet Division."""
    highest, highest_title = -1, ""
    for index, title in enumerate(titles):
        rank = tier_rank(title)
        if rank is None:
            continue
        if rank == highest:
            found.add("tier-twice", ("grievance", index, "to"), found=title)
        elif rank < highest:
            found.add("tier-order", ("grievance", index, "to"), found=title, before=highest_title)
        else:
            highest, highest_title = rank, title


def tier_rank(title: str) -> int | None:
    """0 for the complaint officer, 1 for the appeal officer, 2 for the Cabinet Division."""
    return next((rank for rank, word in _TIER_WORDS if word in title), None)
