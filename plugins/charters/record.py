"""What an examination found, as plain data that can be kept and read again.

Of the office only its profile, or its listing; its charter stays in its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from typing import Any, Final

from .contacts import Email, Phone, Website
from .examination import Examined
from .model import Listing, Office, Officer, Place, Profile
from .problems.problem import Findings, Problem
from .reading.office import Home
from .reading.office_file import KEYS
from .reading.source import Location

Record = dict[str, Any]  # of lists, texts and numbers only
Parsers = dict[str, Callable[[str], Any]]  # for each key what makes its value of its text again

_DEPTH: Final = 3  # officers → key → field
_PARSERS: Final[dict[Any, Callable[[str], Any]]] = {
    str: str,
    Phone: Phone.parse,
    Email: Email.parse,
    Website: Website.parse,
    date: date.fromisoformat,
}


def _parsers(record: type) -> Parsers:
    found = ((key.name, _PARSERS.get(key.annotation)) for key in KEYS[record])
    return {name: parse for name, parse in found if parse}


_OFFICER: Final[Parsers] = {"key": str, **_parsers(Officer)}
_NAMES: Final = {field.name for field in fields(Profile)}
_PROFILE: Final[Parsers] = {
    name: parse for name, parse in _parsers(Office).items() if name in _NAMES - {"place"}
}
_COMPARED: Final = {key.written for key in KEYS[Office] if key.name in _NAMES}


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
    return {
        "upazila": upazila and upazila.slug,
        "texts": _texts(office, _PROFILE),
        "officers": [_texts(officer, _OFFICER) for officer in office.officers],
        "lint_ignore": office.lint_ignore,
    }


def _texts(record: object, names: Iterable[str]) -> Record:
    said = ((name, getattr(record, name)) for name in names)
    return {name: str(value) for name, value in said if value}


def _profile(record: Record, slug: str, home: Home) -> Profile:
    values: Record = {**dict.fromkeys(_PROFILE), **_values(record["texts"], _PROFILE)}
    return Profile(
        slug=slug,
        place=_place(record["upazila"], home),
        officers=tuple(Officer(**_values(one, _OFFICER)) for one in record["officers"]),
        lint_ignore=tuple(record["lint_ignore"]),
        **values,
    )


def _values(texts: Record, parsers: Parsers) -> dict[str, Any]:
    return {name: parsers[name](text) for name, text in texts.items()}


def _place(upazila: str | None, home: Home) -> Place:
    division, district = home
    known = (one for one in district.upazilas if one.slug == upazila)
    return Place(division, district, next(known, None))
