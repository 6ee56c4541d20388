"""What changed in one office's charter, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Office, Officer
from ..reading.office_file import KEYS
from .change import Change, is_same_prose, key_changes
from .officers import officer_changes, pair_officers
from .rows import row_changes
from .tiers import expectation_changes, tier_changes

# What is told apart from the other keys: in events, or as a list of codes.
_APART: Final = ("officers", "services", "expectations", "grievance", "signatory", "lint_ignore")
_TOLD: Final = tuple(key for key in KEYS[Office] if key.name not in _APART)
_FACTS: Final = tuple(key for key in _TOLD if key.shown != "statements")
_STATEMENTS: Final = tuple(key for key in _TOLD if key.shown == "statements")
_SIGNATORY: Final = tuple(key for key in KEYS[Office] if key.name == "signatory")


def office_changes(before: Office, after: Office) -> tuple[Change, ...]:
    """Everything a reader of both charters would notice; nothing where they say the same."""
    return tuple(_changes(before, after))


def _changes(before: Office, after: Office) -> Iterator[Change]:
    officers = pair_officers(before.officers, after.officers)
    partners = {old.key: new.key for old, new in officers.pairs}

    def partner(officer: Officer | None) -> str | None:
        return partners.get(officer.key, "") if officer else None

    if before.id != after.id:
        yield Change(kind="office-address", before=before.url, after=after.url)
    yield from key_changes(before, after, _FACTS, partner)
    yield from row_changes(tuple(before.services), tuple(after.services), partner)
    yield from officer_changes(officers)
    yield from tier_changes(before.grievance, after.grievance, partner)
    yield from expectation_changes(before.expectations, after.expectations)
    yield from key_changes(before, after, (*_STATEMENTS, *_SIGNATORY), partner)
    if not is_same_prose(before.body, after.body):
        yield Change(kind="prose", before=before.body or None, after=after.body or None)
    if before.lint_ignore != after.lint_ignore:
        old, new = (", ".join(office.lint_ignore) or None for office in (before, after))
        yield Change(kind="lint-ignore", before=old, after=new)
