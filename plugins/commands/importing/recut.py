"""A row that came apart into more or fewer cells than its table has columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ...charters.bengali import normalise, to_ascii_digits
from ...charters.promises import FREE, says_when
from .headings import words
from .pasted_titles import field_of
from .posts import find_post

_MONEY: Final = re.compile(normalise(rf"টাকা|[0-9]\s*/[-=]|{FREE[:-1]}|^(?:নাই|নেই)$"))
_REACH: Final = re.compile(r"@|[0-9][0-9 ()-]{5,}|\.bd\b")
_LISTED: Final = re.compile(r"[(\[]?(?!(?:0?1|ক|a)[)\].।])(?:\d{1,3}|\w)[)\].।]\s*\S|[•*–-]\s")
# What speaks for a column with these fields; `post` begins the cell of an officer.
_TOLD_BY: Final = {
    "time": "time",
    "limit": "time",
    "fee": "fee",
    "to": "post",
    **dict.fromkeys(("officer", "superior", "contact"), "post"),
}
_FEWEST: Final = 2
_MOST_LOST: Final = 3
_SKIPPED: Final = 0.4
_NAME_SKIPPED: Final = 2.0
_AGAIN: Final = 0.6
_LISTED_AGAIN: Final = 0.1
_STRANGE: Final = 0.5
_AFTER_GAP: Final = 1.0


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of the row; ``is_after_gap``: more stands empty before it than elsewhere."""

    text: str
    is_after_gap: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to give the pieces their columns, and how well they fit there."""

    columns: tuple[int, ...]
    score: float

    @property
    def last(self) -> int:
        return self.columns[-1]


class Columns:
    """What the cells of each column say, by its title and in the rows that are whole."""

    def __init__(self, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        self._fields = tuple(map(field_of, titles))
        self._told = frozenset(_TOLD_BY[field] for field in self._fields if field in _TOLD_BY)
        self._said: list[set[str]] = [set() for _ in titles]
        for row in (row for row in rows if not self.is_shifted(row)):
            for column, text in enumerate(row):
                self._said[column].update(words(text))

    def is_shifted(self, row: Sequence[str]) -> bool:
        """Whether several cells say what other columns are for: one was lost, one is too many."""
        pairs = zip(self._fields, map(_told, row), strict=True)
        strange = sum(bool(told & self._told) and not _speaks(told, it) for it, told in pairs)
        return strange >= _FEWEST

    def speak_in(self, rows: Sequence[Sequence[str]]) -> bool:
        """Whether most of what the titles promise stands in the cells below them."""
        told = [_speaks(_told(row[at]), it) for row in rows for at, it in self._wanted]
        return bool(told) and 2 * sum(told) >= len(told)

    @property
    def _wanted(self) -> list[tuple[int, str]]:
        return [(at, field) for at, field in enumerate(self._fields) if field in _TOLD_BY]

    def longest(self, row: Sequence[Piece]) -> int:
        """How many pieces belong to a row that nothing ends: those with which it fits best."""
        lengths = range(len(row), max(len(row) - _MOST_LOST, 1), -1)
        return max(lengths, key=lambda length: self._best(row[:length]).score)

    def _best(self, row: Sequence[Piece]) -> _Way:
        ways = [_Way((0,), 0)]
        for piece in row[1:]:
            ways = [*self._longer(ways, piece)]
        last = len(self._fields) - 1
        ended = (replace(it, score=it.score - _SKIPPED * (last - it.last)) for it in ways)
        return max(ended, key=lambda way: way.score)

    def cells(self, row: Sequence[Piece]) -> list[str]:
        """Every piece in a column, in order; the first is the row's number."""
        best = self._best(row)
        cells: list[list[str]] = [[] for _ in self._fields]
        for piece, column in zip(row, best.columns, strict=True):
            cells[column].append(piece.text)
        return ["\n".join(found) for found in cells]

    def _longer(self, ways: list[_Way], piece: Piece) -> Iterator[_Way]:
        """For each column the best way that ends with the piece in it."""
        told = _told(piece.text)
        for column in range(1, len(self._fields)):
            fit = self._fit(piece.text, told, column)
            found = [
                _Way((*way.columns, column), way.score + fit - _cost(piece, way.last, column))
                for way in ways
                if way.last <= column
            ]
            if found:
                yield max(found, key=lambda way: way.score)

    def _fit(self, text: str, told: frozenset[str], column: int) -> float:
        said = frozenset(words(text))
        alike = len(said & self._said[column]) / max(len(said), 1)
        if _speaks(told, self._fields[column]):
            return 1
        is_strange = told & self._told or self._fields[column] in _TOLD_BY
        return alike - _STRANGE if is_strange else alike


def _speaks(told: frozenset[str], field: str) -> bool:
    wanted = _TOLD_BY.get(field)
    return wanted in told or (wanted == "post" and "reach" in told)


def _cost(piece: Piece, before: int, column: int) -> float:
    """Of a column left empty before the piece, or of one more piece in the column before."""
    if column == before:
        return _LISTED_AGAIN if _goes_on(piece.text) else _AGAIN
    skipped = column - before - 1
    cost = _SKIPPED * skipped + (_NAME_SKIPPED if skipped and not before else 0)
    return cost - (_AFTER_GAP if skipped and piece.is_after_gap else 0)


def _goes_on(text: str) -> bool:
    """Items of a list, and how an officer is reached, go on what stands before them."""
    told = _told(text)
    return bool(_LISTED.match(to_ascii_digits(text))) or ("reach" in told and "post" not in told)


def _told(text: str) -> frozenset[str]:
    plain = to_ascii_digits(text)
    found = {
        "time": says_when(text),
        "fee": bool(_MONEY.search(plain)),
        "reach": bool(_REACH.search(plain)),
        "post": find_post(text) is not None,
    }
    return frozenset(kind for kind, is_told in found.items() if is_told)
