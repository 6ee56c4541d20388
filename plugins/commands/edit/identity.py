"""What belongs to a person and what to a post, and when two entries mean one person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from ...charters.bengali import normalise
from ...charters.model import Office, Officer

_NO_PART_OF_A_NAME: Final = re.compile(r"জনাবা?|[\s.,:ঃ।'\"()-]")
_ONE_NAME: Final = 0.8  # অনিমেষ, অনিমেঘ, অনিমেস: one name typed three times


def is_personal(field: str, officer: Officer, office: Office) -> bool:
    """Whether the value goes with the person who held the post.

    A name does, a mobile does, and a free mail address does unless it names the office's place.
    """
    if field in {"phone", "mobile"}:
        phone = getattr(officer, field)
        return bool(phone and phone.is_mobile)
    if field == "email":
        email = officer.email
        return bool(email and email.is_personal and not _names_place(email.text, office))
    return field == "name" and officer.name is not None


def _names_place(email: str, office: Office) -> bool:
    """``doict.lalmonirhat@gmail.com`` is an office's, whoever reads it."""
    account = email.partition("@")[0].lower()
    slugs = (office.slug, *(area.slug for area in office.place.own))
    return any(slug in account for slug in slugs)


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two entries share, and whether that makes them one person."""

    fields: tuple[str, ...]
    is_same: bool


def likeness(one: Officer, other: Officer, *, one_district: bool) -> Likeness | None:
    """None where the entries share neither name nor telephone nor mail address."""
    contacts = _shared_contacts(one, other)
    named = _have_one_name(one, other)
    fields = (("name",) if named else ()) + contacts
    if not fields:
        return None
    one_post = _folded(one.post) == _folded(other.post)
    if named:
        return Likeness(fields, is_same=bool(contacts) or (one_post and one_district))
    # Two names at one telephone are two people at one desk; a post without a name is the post.
    one_is_nameless = one.name is None or other.name is None
    return Likeness(fields, is_same=one_is_nameless and one_post)


def _shared_contacts(one: Officer, other: Officer) -> tuple[str, ...]:
    phones = {phone.dial for phone in one.phones} & {phone.dial for phone in other.phones}
    mails = _mail(one) & _mail(other)
    return (("phone",) if phones else ()) + (("email",) if mails else ())


def _mail(officer: Officer) -> set[str]:
    return {officer.email.text.lower()} if officer.email else set()


def _have_one_name(one: Officer, other: Officer) -> bool:
    if one.name is None or other.name is None:
        return False
    names = _folded(one.name), _folded(other.name)
    if names[0] == names[1]:
        return True
    near = SequenceMatcher(None, *names, autojunk=False).ratio() >= _ONE_NAME
    return near and bool(_shared_contacts(one, other))


def _folded(text: str) -> str:
    return _NO_PART_OF_A_NAME.sub("", normalise(text))
