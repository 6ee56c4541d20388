"""A row that came apart into more or fewer cells than its table has columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ...charters.bengali import to_ascii_digits
from .columns import TOLD_BY
from .contents import kinds
from .headings import words

_LISTED: Final = re.compile(r"[(\[]?(?!(?:0?1|ক|a)[)\].।])(?:\d{1,3}|\w)[)\].।]\s*\S|[•*–-]\s")
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


class Cuts:
    """What the cells of each column say, by its title and in the rows that are whole."""

    def __init__(self, fields: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        self._wanted = [frozenset(TOLD_BY.get(it, ())) - {"serial"} for it in fields]
        self._told = frozenset().union(*self._wanted)
        self._said: list[set[str]] = [set() for _ in fields]
        for row in (row for row in rows if not self.is_shifted(row)):
            for column, text in enumerate(row):
                self._said[column].update(words(text))

    def is_shifted(self, row: Sequence[str], strangers: int = _FEWEST) -> bool:
        """Whether cells say what other columns are for, and not what theirs are."""
        pairs = [
            (kinds(cell) & self._told, wanted)
            for cell, wanted in zip(row, self._wanted, strict=True)
        ]
        unmet = sum(bool(wanted) and not told & wanted for told, wanted in pairs)
        return unmet >= _FEWEST and sum(bool(told - wanted) for told, wanted in pairs) >= strangers

    def speak_in(self, rows: Sequence[Sequence[str]]) -> bool:
        """Whether most of what the titles promise stands in the cells below them."""
        told = [
            bool(kinds(cell) & wanted)
            for row in rows
            for cell, wanted in zip(row, self._wanted, strict=True)
            if wanted
        ]
        return 2 * sum(told) >= len(told) > 0

    def longest(self, row: Sequence[Piece]) -> int:
        """How many pieces belong to a row that nothing ends: those with which it fits best."""
        lengths = range(len(row), max(len(row) - _MOST_LOST, 1), -1)
        return max(lengths, key=lambda length: self._best(row[:length]).score)

    def _best(self, row: Sequence[Piece]) -> _Way:
        ways = [_Way((0,), 0)]
        for piece in row[1:]:
            ways = [*self._longer(ways, piece)]
        last = len(self._said) - 1
        ended = (replace(it, score=it.score - _SKIPPED * (last - it.last)) for it in ways)
        return max(ended, key=lambda way: way.score)

    def cells(self, row: Sequence[Piece]) -> list[str]:
        """Every piece in a column, in order; the first is the row's number."""
        best = self._best(row)
        cells: list[list[str]] = [[] for _ in self._said]
        for piece, column in zip(row, best.columns, strict=True):
            cells[column].append(piece.text)
        return ["\n".join(found) for found in cells]

    def _longer(self, ways: list[_Way], piece: Piece) -> Iterator[_Way]:
        """For each column the best way that ends with the piece in it."""
        told = kinds(piece.text)
        for column in range(1, len(self._said)):
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
        if told & self._wanted[column]:
            return 1
        return alike - _STRANGE if told & self._told or self._wanted[column] else alike


def _cost(piece: Piece, before: int, column: int) -> float:
    """Of a column left empty before the piece, or of one more piece in the column before."""
    if column == before:
        return _LISTED_AGAIN if _goes_on(piece.text) else _AGAIN
    skipped = column - before - 1
    cost = _SKIPPED * skipped + (_NAME_SKIPPED if skipped and not before else 0)
    return cost - (_AFTER_GAP if skipped and piece.is_after_gap else 0)


def _goes_on(text: str) -> bool:
    """Items of a list, and how an officer is reached, go on what stands before them."""
    told = kinds(text)
    return bool(_LISTED.match(to_ascii_digits(text))) or ("reach" in told and "post" not in told)
