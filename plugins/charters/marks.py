"""What an import leaves beside a value for an editor to settle: ``# দেখে নিন: …``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from .reading.source import FENCE, Location

MARK: Final = "দেখে নিন"
LISTED: Final = "#   "  # begins each line of the list below a mark
_MARKED: Final = re.compile(rf"(?P<before>.*?)(?:^|\s)#\s*{MARK}[\s:]*(?P<words>.*)")


@dataclass(frozen=True, slots=True)
class Mark:
    """``loc`` is the field it stands beside, () where it has a line of its own.

    ``listed`` counts the lines of the list that it heads.
    """

    line: int
    loc: Location
    words: str
    listed: int = 0


def marks(text: str, lines: Mapping[Location, int]) -> Iterator[Mark]:
    """The marks in the front matter of an office file, whose fields stand at ``lines``."""
    if MARK not in text:
        return
    rows = text.splitlines()
    front = list(takewhile(lambda row: row.rstrip() != FENCE, rows[1:]))
    fields = _Fields(lines)
    for number, row in enumerate(front, start=2):
        if MARK in row and (found := _MARKED.match(row)):
            is_beside = bool(found["before"].strip())
            loc = fields.at(number) if is_beside else ()
            listed = 0 if is_beside else _listed(front[number - 1 :])
            yield Mark(number, loc, found["words"].strip(), listed)


def settled(comment: str) -> str:
    """What is left of the comment beside a value that a person writes anew."""
    mark = _MARKED.match(comment)
    return mark["before"].rstrip() if mark else comment


def _listed(below: list[str]) -> int:
    return sum(1 for _ in takewhile(lambda row: row.lstrip().startswith(LISTED), below))


class _Fields:
    """Which field stands at a line: of several the innermost, but no item in brackets."""

    def __init__(self, lines: Mapping[Location, int]) -> None:
        self._at: dict[int, Location] = {}
        for loc, line in sorted(lines.items(), key=lambda one: len(one[0])):
            if not (loc and isinstance(loc[-1], int) and lines.get(loc[:-1]) == line):
                self._at[line] = loc
        self._lines = sorted(self._at)

    def at(self, line: int) -> Location:
        """The field that ends on this line, for its text may begin above."""
        before = bisect_right(self._lines, line)
        return self._at[self._lines[before - 1]] if before else ()
