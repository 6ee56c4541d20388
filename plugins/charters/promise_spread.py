"""What many offices promise for one service: what most say, and how far the others are from it.

Promises are compared where the units leave no doubt; of others it is only said that they differ.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Final

from .bengali import normalise, to_ascii_digits
from .changes.fees import amount_of, is_surely_free
from .changes.times import Longest, is_open
from .promises import DURATION, durations, says_when
from .spelling import spelling
from .understood import understood

Counts = Mapping[str, int]  # of how many rows say what; empty where they say nothing
Meaning = Callable[[str], Hashable]
_INFLECTED: Final = re.compile(rf"{DURATION.pattern}[\u0980-\u09ff]*")
_FREE: Final = (Decimal(0), "")
# A time is a limit with these words and without.
_AT_MOST: Final = "সর্বোচ্চ অনধিক অনূর্ধ্ব মধ্যে ভিতরে ভেতরে within maximum most at the"


@dataclass(frozen=True, slots=True)
class TimeSpread:
    """Of several that cannot be compared all are the ``shortest``; likewise the ``longest``.

    Both are empty where there are no two to compare. ``vague`` rows promise no time.
    """

    shortest: tuple[str, ...]
    longest: tuple[str, ...]
    vague: int


@cache
def _at_most() -> frozenset[str]:
    return frozenset(map(spelling().term, normalise(_AT_MOST).split()))


@lru_cache(2**12)
def meaning_of_time(text: str) -> Hashable:
    """Equal for cells that promise the same in other words."""
    if not says_when(text) or is_open(text):
        return _words(text)
    digits = to_ascii_digits(text)
    rest = frozenset(_words(_INFLECTED.sub(" ", digits))) - _at_most()
    return frozenset(durations(text)), rest


@lru_cache(2**12)
def meaning_of_fee(text: str) -> Hashable:
    """Likewise; what can be paid where or how is part of what a cell says."""
    return _taka(text) or _words(text)


def usual(counts: Counts, meaning: Meaning) -> tuple[str, int]:
    """What the most rows say, in the words that most of those use, and how many rows say it."""
    texts: dict[Hashable, list[str]] = {}
    for text in counts:
        texts.setdefault(meaning(text), []).append(text)
    ranked = ((sum(map(counts.__getitem__, some)), _usual(some, counts)) for some in texts.values())
    count, text = min(ranked, key=lambda one: (-one[0], one[1]), default=(0, ""))
    return text, count


def said_by_most(counts: Counts, meaning: Meaning) -> str | None:
    """What more than half of the rows say."""
    text, count = usual(counts, meaning)
    return text if count * 2 > sum(counts.values()) else None


def time_spread(counts: Counts) -> TimeSpread:
    vague = sum(count for text, count in counts.items() if not understood(text).is_promise)
    lengths: dict[Longest, list[str]] = {}
    for text in counts:
        if says_when(text) and not is_open(text):
            lengths.setdefault(Longest.of(text), []).append(text)
    shortest = [one for one in lengths if not any(one.is_longer_than(other) for other in lengths)]
    longest = [one for one in lengths if not any(other.is_longer_than(one) for other in lengths)]
    if len(lengths) < 2 or set(shortest) == set(longest):  # noqa: PLR2004 - two to compare
        return TimeSpread((), (), vague)

    def in_words(some: Iterable[Longest]) -> tuple[str, ...]:
        return tuple(sorted(_usual(lengths[one], counts) for one in some))

    return TimeSpread(in_words(shortest), in_words(longest), vague)


def as_short(text: str, shortest: Iterable[str]) -> bool:
    """Whether a cell promises one of the shortest times."""
    if not says_when(text) or is_open(text):
        return False
    return any(Longest.of(one) == Longest.of(text) for one in shortest)


def fee_spread(counts: Counts) -> tuple[str, str] | None:
    """The least and the greatest fee of those that are paid alike; None where all are one."""
    amounts = {text: taka for text in counts if (taka := _taka(text))}
    kinds = Counter[str]()
    for text, (_, rest) in amounts.items():
        kinds[rest] += counts[text] if amounts[text] != _FREE else 0
    usual = max(kinds, key=lambda rest: (kinds[rest], rest), default="")
    alike = [text for text, taka in amounts.items() if taka == _FREE or taka[1] == usual]
    if not alike:
        return None
    ordered = sorted(alike, key=lambda text: (amounts[text][0], -counts[text], text))
    least, greatest = ordered[0], ordered[-1]
    return (least, greatest) if amounts[least][0] < amounts[greatest][0] else None


def _taka(text: str) -> tuple[Decimal, str] | None:
    """How much, and what else the cell says."""
    if is_surely_free(text):
        return _FREE
    amount = amount_of(text)
    return (amount.taka, _rest(amount.rest)) if amount else None


def _rest(text: str) -> str:
    return " ".join(map(str, _words(text)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(spelling().term, spelling().words(text)))


def _usual(texts: Iterable[str], counts: Counts) -> str:
    return min(texts, key=lambda text: (-counts[text], text))
