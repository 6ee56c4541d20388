"""How much a document may hold. A charter has a few dozen rows; these are limits of sanity."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ....words import Refusal
from ..blocks import Block, lines_of
from ..messages import MESSAGES

MAX_BYTES: Final = 20_000_000
MAX_UNPACKED: Final = 60_000_000
MAX_PARTS: Final = 2_000
MAX_CELLS: Final = 100_000
MAX_CHARACTERS: Final = 1_000_000
MAX_PAGES: Final = 60
MAX_WORD: Final = 10_000  # letters without a blank, over which patterns would take their time
MAX_DRAWN: Final = 6_000_000  # bytes of what the pages of a PDF draw
MAX_TAGS: Final = 400_000  # of a page, or of all parts of a DOCX or XLSX

_PROLOGUE: Final = 65_536  # a DOCTYPE can only stand before the first element
_ENCRYPTED: Final = 0x1
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n(?=\x78)")  # every zlib stream begins with 0x78
_LEAP: Final = re.compile(rb"\bobj\s*\d+\s+\d+\s+R\s*endobj")  # nothing but another object's number
_PIECE: Final = 65_536


@dataclass(slots=True)
class Budget:
    """What a document may still spend; declines it when that is spent."""

    left: int
    path: Path

    def spend(self, amount: int) -> None:
        self.left -= amount
        if self.left < 0:
            raise Refusal(MESSAGES["too-much"], path=self.path.name)


def within_limits(blocks: Iterator[Block], path: Path) -> Iterator[Block]:
    """The blocks as they come; declines before a document that swells has filled the memory."""
    cells = characters = 0
    for block in blocks:
        for line in lines_of([block]):
            cells += len(line.cells)
            characters += sum(map(len, line.cells))
            if any(map(_is_endless, line.cells)):
                raise Refusal(MESSAGES["too-much"], path=path.name)
        if cells > MAX_CELLS or characters > MAX_CHARACTERS:
            raise Refusal(MESSAGES["too-much"], path=path.name)
        yield block


def _is_endless(cell: str) -> bool:
    return len(cell) > MAX_WORD and max(map(len, cell.split()), default=0) > MAX_WORD


def check_archive(path: Path) -> frozenset[str]:
    """The names of a DOCX's or XLSX's parts; declines a bomb, a password and outside entities."""
    tags = Budget(MAX_TAGS, path)
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise Refusal(MESSAGES["encrypted"], path=path.name)
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise Refusal(MESSAGES["hostile"], path=path.name)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                _check_part(archive, part, tags)
    return frozenset(part.filename for part in parts)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, tags: Budget) -> None:
    """Looks through it as it unpacks; what no charter needs is never made into a tree."""
    with archive.open(part) as content:
        piece = content.read(_PROLOGUE)
        start = piece.replace(b"\0", b"").upper()
        if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
            raise Refusal(MESSAGES["hostile"], path=tags.path.name)
        while piece:
            tags.spend(piece.count(b"<"))
            piece = content.read(_PIECE)


def check_text(path: Path, signs: Iterable[bytes]) -> None:
    """Declines what has more of these signs, each a node or a cell, than are worth looking at."""
    budget = Budget(MAX_TAGS, path)
    with path.open("rb") as content:
        while piece := content.read(_PIECE):
            budget.spend(sum(map(piece.count, signs)))


def check_pdf(raw: bytes, path: Path) -> None:
    """Declines objects that only name others, which may be a ring, and what swells.

    Each packed stream is tried, none is kept.
    """
    if _LEAP.search(raw):
        raise Refusal(MESSAGES["hostile"], path=path.name)
    room = MAX_UNPACKED
    for found in _STREAM.finditer(raw):
        room -= _unpacked(memoryview(raw)[found.end() :], room)
        if room <= 0:
            raise Refusal(MESSAGES["hostile"], path=path.name)


def _unpacked(packed: memoryview, room: int) -> int:
    """The size of a Flate stream once unpacked, or a little more than ``room``."""
    unpacking = zlib.decompressobj()
    size = 0
    for start in range(0, len(packed), _PIECE):
        try:
            size += len(unpacking.decompress(packed[start : start + _PIECE], room - size + 1))
        except zlib.error:
            return size
        if unpacking.eof or size > room:
            break
    return size
