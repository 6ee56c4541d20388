"""What the page of an office says of other offices, which nobody knows before all are read.

A template leaves a gap for it: ``<!--gap NAME-->`` … ``*`` … ``<!--/gap-->``. Content cannot, for
its ``<`` is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import Final
from weakref import finalize

_GAP: Final = re.compile(rb"<!--gap ([a-z0-9-]+)-->(.*?)<!--/gap-->", re.DOTALL)
_OPENING: Final = b"<!--gap "


def has_gap(name: str, content: bytes) -> bool:
    return name.endswith(".html") and _OPENING in content


def fill(page: bytes, known: Mapping[str, str]) -> bytes:
    """The page with what is ``known`` by the names of gaps in place of each ``*``.

    A gap of which nothing is known goes with all that it holds.
    """

    def filled(gap: re.Match[bytes]) -> bytes:
        value = known.get(gap[1].decode())
        return gap[2].replace(b"*", value.encode()) if value else b""

    return _GAP.sub(filled, page)


class Waiting:
    """Pages with gaps, on the disk of the output until what is missing is known."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - it lives as long as this
        self._places: dict[str, tuple[int, int]] = {}
        finalize(self, self._file.close)  # a build that fails ends anywhere

    def add(self, name: str, page: bytes) -> None:
        self._places[name] = self._file.seek(0, 2), len(page)
        self._file.write(page)

    def take(self, name: str) -> bytes:
        start, length = self._places.pop(name)
        self._file.seek(start)
        return self._file.read(length)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def names(self) -> list[str]:
        return [*self._places]
