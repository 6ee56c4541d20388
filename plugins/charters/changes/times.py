"""Whether a time got longer. Compared only where the units leave no doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil
from typing import Final

from ..bengali import normalise
from ..promises import (
    AT_ONCE,
    SAME_DAY,
    WORKING_DAYS,
    Duration,
    durations,
    says_when,
    unknown_number_word,
)
from .change import Reason, Worse, judged

Days = tuple[float, float]  # at least, at most

_BY_WISH: Final = re.compile(normalise(r"(?:অনুযায়ী|মোতাবেক|অনুসারে|সাপেক্ষে)"))
_OPEN: Final = re.compile(normalise(r"(?:চাহিদা|নির্দেশনা|প্রয়োজন)\s*(?:অনুযায়ী|মোতাবেক|অনুসারে)"))
_AT_ONCE: Final = re.compile(normalise(rf"{AT_ONCE}|{SAME_DAY}|তাৎক্ষ"), re.IGNORECASE)
_SAME_DAY: Final = normalise("দিন")
_EID: Final = 14  # days: more than the longest run of holidays and week-ends around one

# The unit each is counted in where two texts name one unit each, and how many of that it is.
_SCALES: Final[dict[str, tuple[str, int]]] = {
    normalise(unit): scale
    for unit, scale in {
        "মিনিট": ("মিনিট", 1),
        "ঘণ্টা": ("মিনিট", 60),
        "দিন": ("দিন", 1),
        "সপ্তাহ": ("দিন", 7),
        "মাস": ("মাস", 1),
        "বছর": ("মাস", 12),
        WORKING_DAYS: (WORKING_DAYS, 1),
    }.items()
}


def judge_time(before: str | None, after: str | None) -> Reason | None:
    return judged(_got_worse, before, after)


def _got_worse(before: str | None, after: str | None) -> Worse | None:
    if before is None or not says_when(before):
        return None
    if after is None or _says_no_time(after, before):
        return "unbound"
    if not says_when(after):
        return None
    was, is_ = Longest.of(before), Longest.of(after)
    if is_.is_longer_than(was) and (is_open(after) or not is_open(before)):
        return "longer"
    if is_ == was and is_open(after) and not is_open(before):
        return "unbound"
    return None


def is_open(text: str) -> bool:
    return _OPEN.search(text) is not None


def _says_no_time(text: str, other: str) -> bool:
    """No number at all, neither one we cannot read nor a conditional 'at once'."""
    if says_when(text) or any(character.isdigit() for character in text):
        return False
    word = unknown_number_word(text)
    if word and not _BY_WISH.search(word):
        return False
    if _AT_ONCE.search(text):
        return "দিবস" in text and _AT_ONCE.search(other) is not None
    return True


@dataclass(frozen=True, slots=True)
class Longest:
    """The longest promise of a cell: per unit the largest number, in the order of the units."""

    amounts: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, text: str) -> Longest:
        """What says when without a number is at once, or the same day."""
        found = durations(text) or (Duration(int(_SAME_DAY in text), _SAME_DAY),)
        units = sorted({duration.unit for duration in found})
        return cls(tuple((u, max(d.amount for d in found if d.unit == u)) for u in units))

    def is_longer_than(self, other: Longest) -> bool:
        mine, theirs = self._counted(), other._counted()
        if [unit for unit, _ in mine] == [unit for unit, _ in theirs]:
            pairs = [(a, b) for (_, a), (_, b) in zip(mine, theirs, strict=True)]
            return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)
        return self._days()[0] > other._days()[1]

    def _counted(self) -> tuple[tuple[str, int], ...]:
        """In minutes, days, months or working days where there is one unit only."""
        if len(self.amounts) > 1:
            return self.amounts
        [(unit, amount)] = self.amounts
        base, scale = _SCALES[unit]
        return ((base, amount * scale),)

    def _days(self) -> Days:
        """Several units are either parts of one time or its alternatives: both are allowed for."""
        spans = [_span(unit, amount) for unit, amount in self.amounts]
        return max(low for low, _ in spans), sum(high for _, high in spans)


def _span(unit: str, amount: int) -> Days:
    """How many days it can be. Hours may be office hours; months have 28 to 31 days."""
    base, scale = _SCALES[unit]
    count = amount * scale
    if base == WORKING_DAYS:
        return count, ceil(count / 5) * 7 + _EID
    if base == _SCALES[normalise("মাস")][0]:
        return count * 28, count * 31
    if base == _SCALES[normalise("মিনিট")][0]:
        return count / (24 * 60), count / (4 * 60)
    return count, count
