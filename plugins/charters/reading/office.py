"""Turns the fields of one office file into an `Office`, or reports why it cannot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from ..grievance import ROLES, Role, is_among, told_roles
from ..keys import Key, declared
from ..model import (
    LOCAL_KINDS,
    NATION,
    SECTION_TITLES,
    District,
    Local,
    Office,
    Officer,
    Place,
    Section,
    SectionKey,
    Service,
)
from ..problems.problem import Findings
from .addresses import report_ids, with_ids
from .fields import check_fields, closest
from .office_file import KEYS, Entry, OfficeFile, Promise, TableEntry, TierEntry
from .places import LEVELS, WHOLE_DISTRICT, WHOLE_DIVISION
from .source import Location, Source

EARLIEST_YEAR = 1971
_BETWEEN_KEYS: Final = re.compile(r"\s*(?:[,;/&+،]|\bও\b|\band\b)\s*")

# What of a file needs work of its own; all other keys pass into the record as they are.
_BY_HAND: Final = frozenset({"place", *LOCAL_KINDS, "officers", "services", "lint_ignore"})
_PASSED: Final = tuple(key for key in KEYS[Office] if key.name not in _BY_HAND)


def read_office(source: Source, slug: str, home: Place, found: Findings) -> Office | None:
    """The office that ``source`` describes; None after reporting everything wrong with it."""
    entry = check_fields(OfficeFile, source, found)
    if entry is None:
        return None
    before = len(found.problems)
    place = _place(entry, slug, home, found)
    officers = {key: Officer(key=key, **dict(officer)) for key, officer in entry.officers.items()}
    reader = _Reader(officers, found)
    _report_days(entry, found)
    values = reader.values(entry, _PASSED, ())
    closed = values.get("closed", ())
    sections = _sections(entry, reader, found)
    report_ids(sections, closed, found)
    if not (sections or entry.tables or entry.contact or source.body.strip()):
        found.add("no-services", ("services",), allowed=", ".join(SECTION_TITLES))
    _report_tables(entry.tables or (), found)
    _report_nobody(entry.grievance or (), found)
    _report_order(entry.grievance or (), found)
    office = Office(
        slug=slug,
        place=place,
        officers=tuple(officers.values()),
        sections=with_ids(sections, closed),
        body=source.body.strip(),
        lint_ignore=tuple(entry.lint_ignore),
        **values,
    )
    return office if len(found.problems) == before else None


class _Reader:
    """Turns entries of the file into records of the domain.

    Looks officers up by key and reports keys that name nobody, each place once.
    """

    def __init__(self, officers: dict[str, Officer], found: Findings) -> None:
        self._officers = officers
        self._found = found

    def values(self, entry: Entry, keys: tuple[Key, ...], here: Location) -> dict[str, Any]:
        """What is written under those of the keys that stand there."""
        there = entry.model_fields_set
        return {
            key.name: self._value(getattr(entry, key.name), key, (*here, key.written))
            for key in keys
            if key.name in there
        }

    def _value(self, value: Any, key: Key, loc: Location) -> Any:  # noqa: ANN401 - any key's
        one = self._officer if key.names_officer else self._item
        if key.is_list:
            items = tuple(one(item, (*loc, place)) for place, item in enumerate(value or ()))
            return tuple(dict.fromkeys(items)) if key.names_officer else items
        return one(value, loc)

    def _item(self, value: Any, loc: Location) -> Any:  # noqa: ANN401
        if not (isinstance(value, Entry) and value.becomes):
            return value
        said = self.values(value, declared(type(value)), loc)
        if not any(said.values()):  # written as {}
            self._found.add("blank", loc)
        return value.becomes(**said)

    def _several(self, text: str) -> str | None:
        """The list that was meant where keys stand in one text."""
        keys = [key.strip() for key in _BETWEEN_KEYS.split(text)]
        return f"[{', '.join(keys)}]" if self._officers.keys() >= {*keys} else None

    def _officer(self, key: str | None, loc: Location) -> Officer | None:
        if key is None:
            return None
        if not self._officers:
            self._found.add("officer-none", loc, key=key)
        elif key not in self._officers:
            allowed = list(self._officers)
            known = self._officers.values()
            posts = {called: one.key for one in known for called in (one.post, one.name)}
            near = posts.get(key) or self._several(key) or closest(key, allowed)
            code = "officer-unknown-near" if near else "officer-unknown"
            values = {"near": near} if near else {"allowed": ", ".join(allowed)}
            self._found.add(code, loc, key=key, **values)
        return self._officers.get(key)


def _place(entry: OfficeFile, slug: str, home: Place, found: Findings) -> Place:
    """``home`` is the place of the folder that holds the file."""
    before = len(found.problems)
    place = _level(entry, slug, home, found)
    written = [kind for kind in LOCAL_KINDS if getattr(entry, kind)]
    if not written or len(found.problems) > before:
        return place
    if len(written) > 1:
        found.add("local-mixed", (written[1],), other=written[0], found=written[1])
    elif place.district is None:
        found.add("local-folder", (written[0],))
    elif place.upazila is None and written[0] == "union":
        allowed = ", ".join(upazila.slug for upazila in place.district.upazilas)
        found.add("union-place", ("union",), allowed=allowed)
    return replace(place, local=Local(written[0], getattr(entry, written[0])))


def _level(entry: OfficeFile, slug: str, home: Place, found: Findings) -> Place:
    if values := misplaced(entry.place, home):
        found.add("place-folder", ("place",), **values)
    if values or home.district is None:
        return home
    upazilas = {upazila.slug: upazila for upazila in home.district.upazilas}
    wanted = entry.place or slug
    if wanted not in upazilas and wanted != WHOLE_DISTRICT:
        written = entry.place is not None
        _report_place(wanted, written=written, district=home.district, found=found)
    return replace(home, upazila=upazilas.get(wanted))


def misplaced(wanted: str | None, home: Place) -> dict[str, str]:
    """What there is to say of a place that is of another level than the folder; else nothing.

    In a folder of a division or of the nation nothing need be written, and nothing else may be.
    """
    if home.district:
        allowed = [*(upazila.slug for upazila in home.district.upazilas), WHOLE_DISTRICT]
        is_right = wanted not in LEVELS or wanted == WHOLE_DISTRICT
    else:
        allowed = [WHOLE_DIVISION if home.division else NATION.slug]
        is_right = wanted in {None, *allowed}
    if wanted is None or is_right:
        return {}
    return {"found": wanted, "allowed": ", ".join(allowed), "folder": _folder_of(wanted, home)}


def _folder_of(wanted: str, home: Place) -> str:
    """Where an office of that place belongs, as far as it can be known from here."""
    if wanted == NATION.slug:
        return NATION.slug
    if wanted == WHOLE_DIVISION:
        return home.division.folder if home.division else "<division>-division"
    districts = home.division.districts if home.division else ()
    names = ((one.folder, {one.slug, *(u.slug for u in one.upazilas)}) for one in districts)
    folders = [folder for folder, slugs in names if wanted in slugs]
    return folders[0] if len(folders) == 1 else "<district>"


def _report_place(wanted: str, *, written: bool, district: District, found: Findings) -> None:
    slugs = {upazila.bn: upazila.slug for upazila in district.upazilas}
    named = [slug for slug in slugs.values() if f"-{slug}-" in f"-{wanted}-"]
    near = slugs.get(wanted) or max(named, key=len, default=closest(wanted, [*slugs.values()]))
    values = {"slug": wanted, "district": district.bn}
    if near:
        code = "place-unknown-near" if written else "place-missing-near"
        found.add(code, ("place",), near=near, **values)
    else:
        code = "place-unknown" if written else "place-missing"
        allowed = ", ".join([*slugs.values(), WHOLE_DISTRICT])
        found.add(code, ("place",), allowed=allowed, **values)


def _report_days(entry: OfficeFile, found: Findings) -> None:
    for key, day in (("approved", entry.approved), ("reviewed", entry.reviewed)):
        if day and day.year < EARLIEST_YEAR:
            found.add("date-early", (key,), found=day.isoformat())
    if entry.reviewer and not entry.reviewed:
        found.add("reviewer-alone", ("reviewer",))


def _sections(entry: OfficeFile, reader: _Reader, found: Findings) -> tuple[Section, ...]:
    written = [key for key in SECTION_TITLES if getattr(entry.services, key)]
    if "general" in written and set(written) - {"general", "subordinate"}:
        found.add("general-mixed", ("services", "general"))
    shared = reader.values(entry.defaults, declared(Promise), ("defaults",))
    return tuple(
        Section(key, tuple(_services(key, getattr(entry.services, key), shared, reader)))
        for key in written
    )


def _services(
    section: SectionKey, rows: tuple[Entry, ...], shared: dict[str, Any], reader: _Reader
) -> Iterator[Service]:
    """A key the row itself writes is checked there; one from ``defaults`` was checked there."""
    for index, row in enumerate(rows):
        own = reader.values(row, KEYS[Service], ("services", section, index))
        yield Service(section=section, number=index + 1, **{**shared, **own})


def _report_tables(tables: tuple[TableEntry, ...], found: Findings) -> None:
    """A cell without a column has nobody who could say what it is."""
    for number, table in enumerate(tables):
        most = len(table.columns or ())
        for place, row in enumerate(table.rows):
            if most and len(row) > most:
                loc = ("tables", number, "rows", place)
                found.add("table-row-long", loc, count=len(row), most=most)


def _report_nobody(tiers: tuple[TierEntry, ...], found: Findings) -> None:
    for number, tier in enumerate(tiers):
        if not (tier.to or tier.officers):
            found.add("tier-nobody", ("grievance", number))


def _report_order(tiers: tuple[TierEntry, ...], found: Findings) -> None:
    """The complaint officer comes before the appeal officer before the Cabinet Division."""
    titles = [tier.to or "" for tier in tiers]
    roles = told_roles([(title,) for title in titles])
    highest, highest_title, before = -1, "", set[Role]()
    for index, (title, role) in enumerate(zip(titles, roles, strict=True)):
        if role is None:
            continue
        rank = ROLES.index(role)
        if is_among(title, titles[:index]):
            found.add("tier-twice", ("grievance", index, "to"), found=title)
        elif rank < highest and role not in before:
            found.add("tier-order", ("grievance", index, "to"), found=title, before=highest_title)
        elif rank > highest:
            highest, highest_title = rank, title
        before.add(role)
