"""Reads ``content/places.yaml``: divisions, districts and upazilas, in the order shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final

from pydantic import Field

from ..bengali import normalise
from ..model import DIVISION, NATION, Area, District, Division, Upazila
from ..problems.problem import Findings
from .fields import check_fields, closest
from .office_file import Entry, Line, Slug
from .source import Location, Source

DEPTH: Final = 7  # divisions → [division] → districts → [district] → upazilas → [upazila] → name
# What an office file writes for an office of the whole district, or division, that it is in.
WHOLE_DISTRICT: Final = "district"
WHOLE_DIVISION: Final = "division"
LEVELS: Final = (WHOLE_DISTRICT, WHOLE_DIVISION, NATION.slug)


class UpazilaEntry(Entry):
    slug: Slug
    bn: Line
    en: Line


class DistrictEntry(UpazilaEntry):
    upazilas: Annotated[tuple[UpazilaEntry, ...], Field(min_length=1)]


class DivisionEntry(UpazilaEntry):
    districts: Annotated[tuple[DistrictEntry, ...], Field(min_length=1)]


class PlacesFile(Entry):
    divisions: Annotated[tuple[DivisionEntry, ...], Field(min_length=1)]


def read_places(source: Source, found: Findings) -> tuple[Division, ...]:
    """The divisions; empty after reporting what is wrong with them."""
    places = check_fields(PlacesFile, source, found)
    if places is None:
        return ()
    divisions = tuple(_division(division) for division in places.divisions)
    _report_repeated(places, {NATION.slug, *(division.folder for division in divisions)}, found)
    return divisions


def _division(entry: DivisionEntry) -> Division:
    return Division(entry.slug, entry.bn, entry.en, tuple(map(_district, entry.districts)))


def _district(entry: DistrictEntry) -> District:
    upazilas = tuple(Upazila(upazila.slug, upazila.bn, upazila.en) for upazila in entry.upazilas)
    return District(entry.slug, entry.bn, entry.en, upazilas)


def _report_repeated(places: PlacesFile, folders: set[str], found: Findings) -> None:
    """District slugs are unique in the country, upazila slugs and names within their district.

    ``folders`` are those of no district.
    """
    divisions, districts = {NATION.slug}, folders
    for i, division in enumerate(places.divisions):
        _take(division.slug, ("divisions", i, "slug"), divisions, found)
        for j, district in enumerate(division.districts):
            here = ("divisions", i, "districts", j)
            _take(district.slug, (*here, "slug"), districts, found)
            upazilas = {*LEVELS}
            for k, upazila in enumerate(district.upazilas):
                _take(upazila.slug, (*here, "upazilas", k, "slug"), upazilas, found)
                _take(upazila.bn, (*here, "upazilas", k, "bn"), upazilas, found)


def _take(name: str, at: Location, taken: set[str], found: Findings) -> None:
    if name in taken:
        found.add("place-twice", at, found=name)
    taken.add(name)


def named(wanted: str, areas: Iterable[Area]) -> str | None:
    """The slug of what is called so, in Bengali or in English."""
    by_name = {name: area.slug for area in areas for name in (area.bn, area.en.lower(), area.slug)}
    return by_name.get(normalise(wanted).strip().lower())


def nearest(wanted: str, areas: Iterable[Area]) -> str | None:
    """The slug that was meant by a slip, a Bengali name or an English one."""
    areas = [*areas]
    return named(wanted, areas) or closest(wanted, [area.slug for area in areas])


def nearest_folder(wanted: str, divisions: tuple[Division, ...]) -> str | None:
    """Likewise of the folders of offices; what ends like one of a division is one."""
    folders = {division.slug: division.folder for division in divisions}
    stem = wanted.removesuffix(DIVISION)
    if stem != wanted:
        return folders.get(nearest(stem, divisions) or "")
    districts = (district for division in divisions for district in division.districts)
    larger = (Area(one.folder, f"{one.bn} বিভাগ", f"{one.en} division") for one in divisions)
    return nearest(wanted, [NATION, *larger, *districts])
