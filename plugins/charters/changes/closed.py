"""What changed in the addresses that a charter keeps of rows it no longer has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..model import Closed, Office
from ..reading.office_file import KEYS
from .change import Change, key_changes
from .matching import pair, same

_SAID: Final = tuple(key for key in KEYS[Closed] if key.name != "id")


def closed_changes(before: Office, after: Office) -> Iterator[Change]:
    """Beside the row that is gone with the change, or that is back, which are told as rows."""
    found = pair(before.closed, after.closed, same(lambda one: one.id))
    gone = {row.anchor for row in before.services}
    back = {row.anchor for row in after.services}
    for one in found.removed:
        if one.id not in back:
            yield Change(kind="closed-removed", before=_called(one), links=(one.id,))
    for one in found.added:
        if one.id not in gone:
            yield Change(kind="closed-added", after=_called(one), kept=(one.id,))
    for old, new in found.pairs:
        yield from key_changes(old, new, _SAID, subject=_called(new))


def _called(one: Closed) -> str:
    return one.name or one.id
