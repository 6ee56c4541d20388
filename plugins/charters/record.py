"""What an examination found, as plain data that can be kept and read again.

Of the office only what lists name and other offices are compared with; its charter stays in its
file.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from plugins.charters.contacts import Email, Phone, Website
from plugins.charters.examination import Examined
from plugins.charters.model import Listing, Officer, Place
from plugins.charters.office import Home
from plugins.charters.problems import Findings, Problem
from plugins.charters.source import Location

Record = dict[str, Any]  # of lists, texts and numbers only

_COMPARED: Final = frozenset({"name", "place", "website", "approved", "officers", "lint-ignore"})
_DEPTH: Final = 3  # officers → key → field
_PARSED: Final = {
    "phone": Phone.parse,
    "mobile": Phone.parse,
    "email": Email.parse,
    "website": Website.parse,
}
_PLAIN: Final = ("key", "post", "name", "section", "office", "room", "code")


def to_record(examined: Examined[Any]) -> Record:
    found = examined.found
    return {
        "problems": [[p.line, p.field, p.code, p.values] for p in found.problems],
        "lines": [[loc, line] for loc, line in found.lines.items() if _is_compared(loc)],
        "office": examined.office and _office_record(examined.office),
    }


def from_record(record: Record, path: str, slug: str, home: Home) -> Examined[Listing]:
    """The examination of the file ``path``, whose office has become its listing."""
    problems = [
        Problem(path, line, field, code, tuple((name, value) for name, value in values))
        for line, field, code, values in record["problems"]
    ]
    lines = {tuple(loc): line for loc, line in record["lines"]}
    office = record["office"] and _listing(record["office"], slug, home)
    return Examined(office or None, Findings(path, lines, problems))


def _is_compared(loc: Location) -> bool:
    return bool(loc) and loc[0] in _COMPARED and len(loc) <= _DEPTH


def _office_record(office: Listing) -> Record:
    upazila = office.place.upazila
    return {
        "name": office.name,
        "upazila": upazila and upazila.slug,
        "department": office.department,
        "website": office.website and office.website.text,
        "approved": office.approved and office.approved.isoformat(),
        "officers": [_officer_record(officer) for officer in office.officers],
        "lint_ignore": office.lint_ignore,
    }


def _officer_record(officer: Officer) -> Record:
    plain = {name: getattr(officer, name) for name in _PLAIN}
    parsed = {name: value.text for name in _PARSED if (value := getattr(officer, name))}
    return {name: value for name, value in plain.items() if value} | parsed


def _listing(record: Record, slug: str, home: Home) -> Listing:
    division, district = home
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    approved = record["approved"]
    return Listing(
        slug=slug,
        place=Place(division, district, upazilas.get(record["upazila"])),
        name=record["name"],
        department=record["department"],
        website=Website.parse(record["website"]) if record["website"] else None,
        approved=date.fromisoformat(approved) if approved else None,
        officers=tuple(map(_officer, record["officers"])),
        lint_ignore=tuple(record["lint_ignore"]),
    )


def _officer(record: Record) -> Officer:
    parsed = {name: parse(record[name]) for name, parse in _PARSED.items() if name in record}
    return Officer(**{**record, **parsed})
