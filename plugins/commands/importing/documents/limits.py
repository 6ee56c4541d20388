"""How much a document may hold. A charter has a few dozen rows; these are limits of sanity."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
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

_PROLOGUE: Final = 65_536  # a DOCTYPE can only stand before the first element
_ENCRYPTED: Final = 0x1
_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n(?=\x78)")  # every zlib stream begins with 0x78
_PIECE: Final = 65_536


def within_limits(blocks: Iterator[Block], path: Path) -> Iterator[Block]:
    """The blocks as they come; declines before a document that swells has filled the memory."""
    cells = characters = 0
    for block in blocks:
        for line in lines_of([block]):
            cells += len(line.cells)
            characters += sum(map(len, line.cells))
        if cells > MAX_CELLS or characters > MAX_CHARACTERS:
            raise Refusal(MESSAGES["too-much"], path=path.name)
        yield block


def check_archive(path: Path) -> frozenset[str]:
    """The names of a DOCX's or XLSX's parts; declines a bomb, a password and outside entities."""
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise Refusal(MESSAGES["encrypted"], path=path.name)
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise Refusal(MESSAGES["hostile"], path=path.name)
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and _declares(archive, part):
                raise Refusal(MESSAGES["hostile"], path=path.name)
    return frozenset(part.filename for part in parts)


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with archive.open(part) as content:
        start = content.read(_PROLOGUE).replace(b"\0", b"").upper()
    return b"<!DOCTYPE" in start or b"<!ENTITY" in start


def check_streams(raw: bytes, path: Path) -> None:
    """Declines a PDF whose packed streams swell beyond the limit; each is tried, none is kept."""
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
