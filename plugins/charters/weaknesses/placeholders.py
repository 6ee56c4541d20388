"""Names and posts that name nobody and nothing: what an import or a form leaves in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ..model import Office
from ..placeholders import is_placeholder
from ..portal_lines import is_portal_line
from ..problems.problem import Findings
from ..reading.source import Location
from .texts import SHARED, rows

_OWN_WORDS: Final = frozenset({"services", "grievance"})  # to share, to print may be a service
_NUMBER: Final = re.compile(r"[\W_]*\d[\d\W_]*")


def report_placeholders(office: Office, found: Findings) -> None:
    for officer in office.officers:
        if not (officer.name or officer.phones) and is_placeholder(officer.post):
            found.add("W-post-placeholder", ("officers", officer.key, "post"), found=officer.post)
    for text, loc in _names(office):
        if is_number(text):
            found.add("W-name-number", loc, found=text)
        elif loc[0] not in _OWN_WORDS and is_portal_name(text):
            found.add("W-name-portal", loc, found=text)


def _names(office: Office) -> Iterator[tuple[str, Location]]:
    """What people, offices, services and steps are called."""
    yield office.name, ("name",)
    for officer in office.officers:
        yield officer.post, ("officers", officer.key, "post")
        if officer.name:
            yield officer.name, ("officers", officer.key, "name")
    for service, here in rows(office):
        yield service.name, (*here, "name")
    for number, tier in enumerate(office.grievance):
        if tier.to:
            yield tier.to, ("grievance", number, "to")
    for number, branch in enumerate(office.contact.offices if office.contact else ()):
        yield branch.name, ("contact", "offices", number, "name")


@lru_cache(SHARED)
def is_number(name: str) -> bool:
    """Whether a name is digits and signs alone."""
    return bool(_NUMBER.fullmatch(name))


is_portal_name: Final = lru_cache(SHARED)(is_portal_line)
