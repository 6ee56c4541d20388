"""Who left, who joined, who replaced whom, and whose post or contact changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..bengali import normalise
from ..honorifics import without_honorific
from ..model import Officer
from ..reading.office_file import KEYS
from .change import Change, key_changes
from .matching import Pairing, are_alike, pair, same

_TOLD: Final = tuple(key for key in KEYS[Officer] if key.name != "name")
_MUHAMMAD: Final = re.compile(normalise(r"^(?:মোঃ|মো:|মোহাম্মদ)[\s,.]*"))


def pair_officers(before: tuple[Officer, ...], after: tuple[Officer, ...]) -> Pairing[Officer]:
    """By key, then by telephone, mail or name, then by the one post that changed hands."""
    return pair(
        before,
        after,
        same(lambda officer: officer.key, _is_same_person),
        same(lambda officer: officer.phone.dial if officer.phone else None, _is_same_person),
        same(lambda officer: officer.mobile.dial if officer.mobile else None, _is_same_person),
        same(lambda officer: officer.email.text.lower() if officer.email else None),
        same(lambda officer: officer.name),
        same(lambda officer: (officer.post, officer.section, officer.office)),
    )


def _is_same_person(old: Officer, new: Officer) -> float:
    return float(old.name == new.name) + float(old.post == new.post) / 2


def officer_changes(found: Pairing[Officer]) -> Iterator[Change]:
    for officer in found.removed:
        yield Change(kind="officer-left", officer=officer, links=(officer.anchor,))
    for officer in found.added:
        yield Change(kind="officer-joined", officer=officer)
    for old, new in found.pairs:
        yield from _changes(old, new)


def _changes(old: Officer, new: Officer) -> Iterator[Change]:
    if old.name != new.name:
        replaced = old.name and new.name and not are_alike(_bare(old.name), _bare(new.name))
        kind = "officer-replaced" if replaced else "officer-name"
        yield Change(kind=kind, before=old.name, after=new.name, officer=new)
    if old.key != new.key:
        yield Change(
            kind="officer-key",
            before=old.key,
            after=new.key,
            officer=new,
            links=(old.anchor,),
        )
    yield from key_changes(old, new, _TOLD, officer=new)


def _bare(name: str) -> str:
    """The name without what so many names begin with that any two would be alike."""
    return _MUHAMMAD.sub("", without_honorific(name))
