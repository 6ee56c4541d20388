"""What an examination found, as plain data that can be kept and read again.

Of the office only its profile, or its listing; its charter stays in its file.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, get_type_hints

from pydantic import TypeAdapter

from .examination import Examined
from .model import Listing, Office, Place, Profile
from .problems.problem import Findings, Problem
from .reading.office import Home
from .reading.office_file import KEYS
from .reading.source import Location

Record = dict[str, Any]  # of lists, texts and numbers only

_APART: Final = frozenset(("slug", "place"))  # what follows from where the file is
_KEPT: Final = {
    name: TypeAdapter[Any](kind)
    for name, kind in get_type_hints(Profile).items()
    if name not in _APART
}
_COMPARED: Final = {key.written for key in KEYS[Office] if key.name in {*_KEPT, "place"}}
_DEPTH: Final = 3  # officers → key → field


def problems_record(problems: Iterable[Problem]) -> list[Any]:
    """``[line, field, code, values]`` of each."""
    return [[one.line, one.field, one.code, one.values] for one in problems]


def from_problems_record(record: list[Any], path: str) -> list[Problem]:
    return [
        Problem(path, line, field, code, tuple((name, value) for name, value in values))
        for line, field, code, values in record
    ]


def profile_record(examined: Examined[Any]) -> Record | None:
    """The profile of an office, and where its parts stand in the file; none where it has errors."""
    if examined.office is None:
        return None
    lines = [[loc, line] for loc, line in examined.found.lines.items() if _is_compared(loc)]
    return {"lines": lines, "office": _office_record(examined.office)}


def from_profile_record(
    record: Record | None, problems: list[Problem], path: str, slug: str, home: Home
) -> Examined[Profile]:
    """The examination of the file ``path``, whose office has become its profile."""
    if record is None:
        return Examined(None, Findings(path, {}, problems))
    lines = {tuple(loc): line for loc, line in record["lines"]}
    return Examined(_profile(record["office"], slug, home), Findings(path, lines, problems))


def listing_record(office: Listing) -> list[str | None]:
    """``[name, slug of the upazila]``: all that a listing does not know from where its file is."""
    upazila = office.place.upazila
    return [office.name, upazila.slug if upazila else None]


def from_listing_record(record: list[str], slug: str, home: Home) -> Listing:
    name, upazila = record
    return Listing(slug=slug, place=_place(upazila, home), name=name)


def _is_compared(loc: Location) -> bool:
    return bool(loc) and loc[0] in _COMPARED and len(loc) <= _DEPTH


def _office_record(office: Profile) -> Record:
    upazila = office.place.upazila
    kept = {
        name: kind.dump_python(getattr(office, name), mode="json", exclude_defaults=True)
        for name, kind in _KEPT.items()
    }
    return {"upazila": upazila and upazila.slug, **kept}


def _profile(record: Record, slug: str, home: Home) -> Profile:
    values: Record = {name: kind.validate_python(record[name]) for name, kind in _KEPT.items()}
    return Profile(slug=slug, place=_place(record["upazila"], home), **values)


def _place(upazila: str | None, home: Home) -> Place:
    division, district = home
    known = (one for one in district.upazilas if one.slug == upazila)
    return Place(division, district, next(known, None))
