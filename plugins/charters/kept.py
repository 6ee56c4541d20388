"""What an examination found, as plain data that can be kept and read again.

Of the office only its profile, or its listing; its charter stays in its file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, get_type_hints

from pydantic import TypeAdapter

from .examination import Examined
from .model import Listing, Local, Office, Place, Profile
from .plain import Plain
from .problems.problem import Findings, Problem
from .reading.office_file import KEYS
from .reading.source import Location

_APART: Final = frozenset(("slug", "place"))  # what follows from where the file is
_KEPT: Final = {
    name: TypeAdapter[Any](kind)
    for name, kind in get_type_hints(Profile).items()
    if name not in _APART
}
_COMPARED: Final = {key.written for key in KEYS[Office] if key.name in {*_KEPT, "place"}}
_DEPTH: Final = 3  # officers → key → field


def problems_to_plain(problems: Iterable[Problem]) -> list[Any]:
    """``[line, field, code, values]`` of each."""
    return [[one.line, one.field, one.code, one.values] for one in problems]


def problems_from_plain(plain: list[Any], path: str) -> list[Problem]:
    return [
        Problem(path, line, field, code, tuple((name, value) for name, value in values))
        for line, field, code, values in plain
    ]


def profile_to_plain(examined: Examined[Any]) -> Plain | None:
    """The profile of an office, and where its parts stand in the file; none where it has errors."""
    if examined.office is None:
        return None
    lines = [[loc, line] for loc, line in examined.found.lines.items() if _is_compared(loc)]
    return {"lines": lines, "office": _office_to_plain(examined.office)}


def profile_from_plain(
    plain: Plain | None, problems: list[Problem], path: str, slug: str, home: Place
) -> Examined[Profile]:
    """The examination of the file ``path``, whose office has become its profile."""
    if plain is None:
        return Examined(None, Findings(path, {}, problems))
    lines = {tuple(loc): line for loc, line in plain["lines"]}
    return Examined(_profile(plain["office"], slug, home), Findings(path, lines, problems))


def listing_to_plain(office: Listing) -> list[str | None]:
    """What a listing does not know from where its file is."""
    return [office.name, office.language, office.department, *_place_to_plain(office.place)]


def listing_from_plain(plain: list[Any], slug: str, home: Place) -> Listing:
    name, language, department, *place = plain
    where = _place(home, *place)
    return Listing(slug=slug, place=where, name=name, language=language, department=department)


def _is_compared(loc: Location) -> bool:
    return bool(loc) and loc[0] in _COMPARED and len(loc) <= _DEPTH


def _office_to_plain(office: Profile) -> Plain:
    kept = {
        name: kind.dump_python(getattr(office, name), mode="json", exclude_defaults=True)
        for name, kind in _KEPT.items()
    }
    return {"place": _place_to_plain(office.place), **kept}


def _profile(plain: Plain, slug: str, home: Place) -> Profile:
    values: Plain = {name: kind.validate_python(plain[name]) for name, kind in _KEPT.items()}
    return Profile(slug=slug, place=_place(home, *plain["place"]), **values)


def _place_to_plain(place: Place) -> list[str | None]:
    """``[slug of the upazila, kind and words of what is smaller …]``."""
    local = [place.local.kind, place.local.written] if place.local else []
    return [place.upazila.slug if place.upazila else None, *local]


def _place(home: Place, upazila: str | None, *local: Any) -> Place:  # noqa: ANN401 - plain data
    upazilas = home.district.upazilas if home.district else ()
    known = (one for one in upazilas if one.slug == upazila)
    return replace(home, upazila=next(known, None), local=Local(*local) if local else None)
