"""What changed in how the office as a whole is reached, and in its branches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..in_words import in_words
from ..model import Branch, Contact, MainContact
from ..reading.office_file import KEYS
from .change import Change, key_changes, plain, record_changes
from .matching import pair, same, similar

_OWN: Final = tuple(key for key in KEYS[MainContact] if key.name != "offices")


def contact_changes(before: MainContact | None, after: MainContact | None) -> Iterator[Change]:
    yield from record_changes("contact", before, after, _OWN)
    if before and after:
        yield from _branch_changes(before.offices, after.offices)


def _branch_changes(before: tuple[Branch, ...], after: tuple[Branch, ...]) -> Iterator[Change]:
    found = pair(
        before,
        after,
        same(lambda branch: plain(branch.name)),
        same(_numbers),
        similar(lambda branch: branch.name),
    )
    for branch in found.removed:
        yield Change(kind="branch-removed", subject=branch.name, before=in_words(branch))
    for branch in found.added:
        yield Change(kind="branch-added", subject=branch.name, after=in_words(branch))
    for old, new in found.pairs:
        yield from key_changes(old, new, KEYS[Branch], subject=new.name)
    if not found.keeps_order:
        yield Change(kind="branches-order")


def _numbers(contact: Contact) -> tuple[str, ...] | None:
    return tuple(phone.dial for phone in contact.phones) or None
