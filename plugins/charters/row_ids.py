"""The address of a row on its office's page: one rule, for whoever reads or writes a row.

What no row may be called stands in ``row_ids.json``, which the form reads too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from importlib.resources import files
from itertools import chain, count
from typing import Any, Final

from .model import Service
from .transliteration import slug_of

RULES: Final = files(__package__) / "row_ids.json"  # also where it is a ZIP file
_DATA: Final[dict[str, Any]] = json.loads(RULES.read_text("utf-8"))
_POSITIONS: Final = re.compile(_DATA["positions"], re.ASCII)
_RESERVED: Final = re.compile(_DATA["reserved"], re.ASCII)


def row_ids(rows: Sequence[Service], closed: Collection[str]) -> tuple[str, ...]:
    """The address of each row of a charter, in the official order of its sections.

    What is written stands. Where no row has an id and none is closed, that is its position, as it
    was before rows had any; else it comes of the name, and is nobody else's.
    """
    if not closed and not any(row.id for row in rows):
        return tuple(row.anchor for row in rows)
    return named_ids(rows, closed)


def named_ids(rows: Sequence[Service], closed: Collection[str]) -> tuple[str, ...]:
    """Likewise in a charter that is new, where no position was ever an address."""
    taken = {*closed, *(row.id for row in rows if row.id)}
    return tuple(row.id or _claimed(row.name, taken) for row in rows)


def is_reserved(slug: str) -> bool:
    """Whether another part of the page has that address, or may have it one day."""
    return bool(_RESERVED.match(slug))


def nearest_id(text: str) -> str:
    """The id that was meant by what cannot be one."""
    slug = slug_of(text)
    return _apart(slug) if is_reserved(slug) else slug


def new_id(name: str, taken: Collection[str]) -> str:
    """What a row of that name is called where those are taken: by its first line."""
    slug = nearest_id(name.partition("\n")[0])
    own = _apart(slug) if _POSITIONS.match(slug) else slug
    numbered = (f"{own}-{number}" for number in count(2))
    return next(one for one in chain((own,), numbered) if one not in taken)


def _apart(slug: str) -> str:
    return f"{_DATA['before']}{slug}"


def _claimed(name: str, taken: set[str]) -> str:
    one = new_id(name, taken)
    taken.add(one)
    return one
