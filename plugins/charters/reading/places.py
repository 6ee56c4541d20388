"""Reads ``content/places.yaml``: divisions, districts and upazilas, in the order shown."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from ..model import District, Division, Upazila
from ..problems.problem import Findings
from .fields import check_fields
from .office_file import Entry, Line, Slug
from .source import Location, Source

DEPTH: Final = 7  # divisions → [division] → districts → [district] → upazilas → [upazila] → name
WHOLE_DISTRICT: Final = "district"  # what an office file writes for an office of the district


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
    _report_repeated(places, found)
    return tuple(_division(division) for division in places.divisions)


def _division(entry: DivisionEntry) -> Division:
    return Division(entry.slug, entry.bn, entry.en, tuple(map(_district, entry.districts)))


def _district(entry: DistrictEntry) -> District:
    upazilas = tuple(Upazila(upazila.slug, upazila.bn, upazila.en) for upazila in entry.upazilas)
    return District(entry.slug, entry.bn, entry.en, upazilas)


def _report_repeated(places: PlacesFile, found: Findings) -> None:
    """District slugs are unique in the country, upazila slugs and names within their district."""
    districts: set[str] = set()
    for i, division in enumerate(places.divisions):
        for j, district in enumerate(division.districts):
            here = ("divisions", i, "districts", j)
            _take(district.slug, (*here, "slug"), districts, found)
            upazilas = {WHOLE_DISTRICT}
            for k, upazila in enumerate(district.upazilas):
                _take(upazila.slug, (*here, "upazilas", k, "slug"), upazilas, found)
                _take(upazila.bn, (*here, "upazilas", k, "bn"), upazilas, found)


def _take(name: str, at: Location, taken: set[str], found: Findings) -> None:
    if name in taken:
        found.add("place-twice", at, found=name)
    taken.add(name)
