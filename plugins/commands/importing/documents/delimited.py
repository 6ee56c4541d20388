"""CSV and TSV, as any program writes them: one table."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ....words import to_bengali_digits
from ..blocks import Block, Line, Table, clean, lines_of
from .limits import MAX_CHARACTERS, within_limits
from .text import decode

_DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 20_000
# How Excel is told the sign that divides the cells; no word of the charter.
_SAID: Final = re.compile(r'\s*"?sep=(?P<sign>[^"\n])"?[ ,;\t|]*(?:\n|$)', re.IGNORECASE)


def read_delimited(path: Path) -> Iterator[Block]:
    text = decode(path.read_bytes(), path)
    if said := _SAID.match(text):
        rows = _rows(text[said.end() :], said["sign"], first=2)
    else:
        rows = _rows(text, _delimiter(text), first=1)
    yield Table(tuple(lines_of(within_limits(rows, path))))


def _rows(text: str, delimiter: str, *, first: int) -> Iterator[Line]:
    csv.field_size_limit(MAX_CHARACTERS)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    for number, row in enumerate(rows, start=first):
        if row:
            yield Line(f"সারি {to_bengali_digits(str(number))}", tuple(map(clean, row)))


def _delimiter(text: str) -> str:
    """The sign that gives most rows one width: the sniffer of csv is misled by Bengali prose."""
    return max(_DELIMITERS, key=lambda sign: _evenness(text[:_SAMPLE], sign))


def _evenness(text: str, delimiter: str) -> tuple[int, int]:
    widths = Counter(len(row.cells) for row in _rows(text, delimiter, first=1))
    return max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
