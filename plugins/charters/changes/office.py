"""What changed in one office's charter, in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from ..bengali import long_date
from ..model import Office, Officer
from .change import Change, Kind, is_same, is_same_prose
from .officers import officer_changes, pair_officers
from .rows import row_changes, title
from .tiers import expectation_changes, tier_changes

_FIELDS: Final[tuple[Kind, ...]] = ("name", "place", "department", "website", "approved")
_STATEMENTS: Final[tuple[Kind, ...]] = ("vision", "mission")


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
    yield from _texts(before, after, _FIELDS)
    yield from row_changes(tuple(before.services), tuple(after.services), partner)
    yield from officer_changes(officers)
    yield from tier_changes(before.grievance, after.grievance, partner)
    yield from expectation_changes(before.expectations, after.expectations)
    yield from _texts(before, after, _STATEMENTS)
    if partner(before.signatory) != (after.signatory.key if after.signatory else None):
        old, new = title(before.signatory), title(after.signatory)
        yield Change(kind="signatory", before=old, after=new)
    if not is_same_prose(before.body, after.body):
        yield Change(kind="prose", before=before.body or None, after=after.body or None)
    if before.lint_ignore != after.lint_ignore:
        old, new = (", ".join(office.lint_ignore) or None for office in (before, after))
        yield Change(kind="lint-ignore", before=old, after=new)


def _texts(before: Office, after: Office, kinds: tuple[Kind, ...]) -> Iterator[Change]:
    for kind in kinds:
        old, new = _text(before, kind), _text(after, kind)
        if not is_same(old, new):
            yield Change(kind=kind, before=old, after=new)


def _text(office: Office, field: str) -> str | None:
    if field == "place":
        return _place(office)
    value = getattr(office, field)
    if isinstance(value, date):
        return long_date(value)
    return str(getattr(value, "text", value)) if value is not None else None


def _place(office: Office) -> str:
    """By slug: a place that is only spelt anew is said once, for the places."""
    upazila = office.place.upazila
    return f"{office.place.district.slug}/{upazila.slug if upazila else 'district'}"
