"""Officers who contradict one another, or stand above themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Final

from ..edits import is_one_edit
from ..honorifics import without_honorific
from ..model import Office, Officer
from ..problems.problem import Findings
from ..reading.source import Location
from .texts import cell, rows

# What a post should have one of.
_ONE_EACH: Final = {
    "room": "W-post-two-rooms",
    "phone": "W-post-two-phones",
    "email": "W-post-two-emails",
}


def report_officers(office: Office, found: Findings) -> None:
    if not office.officers:
        found.add("W-no-officers", ())
    _report_superiors(office, found)
    _report_posts(office, found)
    _report_names(office, found)


def _report_superiors(office: Office, found: Findings) -> None:
    """Each officer who is his own superior once, at the first row that says so."""
    places: dict[str, list[Location]] = {}
    for service, here in rows(office):
        for officer, superior in product(service.officers, service.superiors):
            if is_himself(officer, superior):
                places.setdefault(superior.key, []).append(cell(here, "superior", found))
    for key, (first, *others) in places.items():
        found.add("W-superior-self", first, found=key, count=1 + len(others))


def is_himself(officer: Officer, superior: Officer) -> bool:
    """Whether two entries are one officer: one key, or one post with a shared contact."""
    if officer.key == superior.key:
        return True
    if officer.post != superior.post or officer.office != superior.office:
        return False
    phones = {phone.dial for phone in officer.phones}
    return bool(phones.intersection(phone.dial for phone in superior.phones))


def _report_posts(office: Office, found: Findings) -> None:
    """One post should sit in one room, answer one telephone and read one mailbox."""
    for field, code in _ONE_EACH.items():
        for officer, other in _disagreeing(office.officers, field):
            values = {"found": getattr(officer, field), "other": getattr(other, field)}
            found.add(code, ("officers", officer.key, field), post=officer.post, **values)


def _compared(officer: Officer, field: str) -> str | None:
    """The value of a field, without differences of spelling."""
    if field == "phone":
        return officer.phone.dial if officer.phone else None
    value = getattr(officer, field)
    return str(value).lower() if value else None


def _disagreeing(officers: tuple[Officer, ...], field: str) -> Iterator[tuple[Officer, Officer]]:
    """Each officer whose field differs from that of the same post before him."""
    first: dict[tuple[str, str | None], list[tuple[Officer, str]]] = {}
    for officer in officers:
        fact = _compared(officer, field)
        if fact is None:
            continue
        known = first.setdefault((officer.post, officer.office), [])
        before = next((entry for entry in known if _may_be_one(officer, entry[0])), None)
        if before is None:
            known.append((officer, fact))
        elif before[1] != fact:
            yield officer, before[0]


def _may_be_one(officer: Officer, other: Officer) -> bool:
    """Two named people, or two branches, may well have posts of one title."""
    named_apart = officer.name and other.name and officer.name != other.name
    in_two_branches = officer.section and other.section and officer.section != other.section
    return not (named_apart or in_two_branches)


def _report_names(office: Office, found: Findings) -> None:
    """One telephone should not have one name spelt in several ways."""
    first: dict[str, str] = {}
    for officer in office.officers:
        if officer.name is None or officer.phone is None:
            continue
        other = first.setdefault(officer.phone.dial, officer.name)
        if other != officer.name and is_one_name(officer.name, other):
            loc = ("officers", officer.key, "name")
            found.add("W-name-variants", loc, found=officer.name, other=other)


def is_one_name(name: str, other: str) -> bool:
    """Whether two names are one, each of their words being the same or a slip away from it."""
    words, other_words = (without_honorific(text).split() for text in (name, other))
    if words == other_words or len(words) != len(other_words):
        return False
    slips = [(a, b) for a, b in zip(words, other_words, strict=True) if a != b]
    return len(slips) < len(words) and all(is_one_edit(a, b) for a, b in slips)
