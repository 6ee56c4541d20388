"""What changed in one office's charter, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Information, Office, Officer
from ..reading.office_file import KEYS
from .change import Change, is_same_prose, key_changes, record_changes
from .closed import closed_changes
from .contact import contact_changes
from .officers import officer_changes, pair_officers
from .rows import row_changes
from .tables import table_changes
from .tiers import expectation_changes, tier_changes

# What is told in events, or as a list of codes.
_APART: Final = frozenset(
    ("contact", "officers", "services", "closed", "tables", "expectations", "grievance")
) | {"information", "lint_ignore"}
_LAST: Final = tuple(key for key in KEYS[Office] if key.shown == "statements" or key.names_officer)
_FIRST: Final = tuple(key for key in KEYS[Office] if key not in _LAST and key.name not in _APART)


def office_changes(before: Office, after: Office) -> tuple[Change, ...]:
    """Everything a reader of both charters would notice; nothing where they say the same."""
    return tuple(_changes(before, after))


def _changes(before: Office, after: Office) -> Iterator[Change]:
    officers = pair_officers(before.officers, after.officers)
    partners = {old.key: new.key for old, new in officers.pairs}

    def partner(officer: Officer) -> str:
        return partners.get(officer.key, "")

    if before.id != after.id:
        yield Change(kind="office-address", before=before.url, after=after.url)
    yield from key_changes(before, after, _FIRST, partner)
    yield from contact_changes(before.contact, after.contact)
    yield from row_changes(before, after, partner)
    yield from closed_changes(before, after)
    yield from table_changes(before.tables, after.tables)
    yield from officer_changes(officers)
    yield from tier_changes(before.grievance, after.grievance, partner)
    yield from record_changes(
        "information", before.information, after.information, KEYS[Information], partner
    )
    yield from expectation_changes(before.expectations, after.expectations)
    yield from key_changes(before, after, _LAST, partner)
    if not is_same_prose(before.body, after.body):
        yield Change(kind="prose", before=before.body or None, after=after.body or None)
    if before.lint_ignore != after.lint_ignore:
        old, new = (", ".join(office.lint_ignore) or None for office in (before, after))
        yield Change(kind="lint-ignore", before=old, after=new)
