"""Names and order of the releases that a folder or an SSH host keeps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Final

KEPT: Final = 3  # releases: the one served and two to go back to
_NAME: Final = re.compile(r"\d{4,}-[0-9a-f]{10}")


def next_name(current: str, files: Mapping[str, str]) -> str:
    """``0007-5d41402abc``: a number, so that order needs no clock, and a digest of the content."""
    number = _number(current) + 1
    digest = sha256(json.dumps(dict(sorted(files.items()))).encode()).hexdigest()
    return f"{number:04}-{digest[:10]}"


def is_release(name: str) -> bool:
    return bool(_NAME.fullmatch(name))


def obsolete(names: Iterable[str], current: str) -> list[str]:
    """What is newer than the release served: never finished, or rolled back."""
    return [name for name in names if is_release(name) and _number(name) > _number(current)]


def earlier(names: Iterable[str], current: str) -> str | None:
    """The release before the current one."""
    before = [name for name in names if is_release(name) and _number(name) < _number(current)]
    return max(before, key=_number, default=None)


def surplus(names: Iterable[str]) -> list[str]:
    """The oldest ones, of which there are more than are kept."""
    return sorted(filter(is_release, names), key=_number)[:-KEPT]


def _number(name: str) -> int:
    return int(name.partition("-")[0]) if is_release(name) else 0
