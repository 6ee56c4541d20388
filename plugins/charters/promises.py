"""Times and fees as charters word them: what can be read from the words, and no guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..words import to_bengali_digits
from .bengali import NUMBER_WORDS, normalise, to_ascii_digits
from .contacts import Refused

WORKING_DAYS: Final = "কার্যদিবস"
# Spellings met in charters → the unit as we write it. Longer spellings first: দিন ends in none.
_UNITS: Final = {
    normalise(spelling): normalise(unit)
    for spelling, unit in {
        "কার্যদিবস": WORKING_DAYS,
        "কার্য দিবস": WORKING_DAYS,
        "কর্মদিবস": WORKING_DAYS,
        "সপ্তাহ": "সপ্তাহ",
        "ঘণ্টা": "ঘণ্টা",
        "ঘন্টা": "ঘণ্টা",
        "মিনিট": "মিনিট",
        "দিন": "দিন",
        "মাস": "মাস",
        "বছর": "বছর",
    }.items()
}
_UNIT: Final = "|".join(_UNITS)
# A number is taken whole: 'ত্রিশ' is no part of 'পঁয়ত্রিশ', nor 5 of 1.5.
_NUMBER: Final = rf"(?<![0-9.])[0-9]{{1,9}}|(?<![\u0980-\u09FF])(?:{'|'.join(NUMBER_WORDS)})"
DURATION: Final = re.compile(rf"(?P<number>{_NUMBER})\s*(?:\([^()]*\)\s*)?(?P<unit>{_UNIT})")
_WORD_BEFORE_UNIT: Final = re.compile(rf"(?P<word>[^\s/()\d,]+)\s+(?:{_UNIT})")
_IMMEDIATELY: Final = re.compile(r"তাৎক্ষ[ণন]িক")

FREE: Final = normalise("বিনামূল্যে")
LONGEST_LIMIT: Final = 365


@dataclass(frozen=True, slots=True)
class Duration:
    """So many of a unit (``কার্যদিবস``, ``দিন``, ``মাস`` …)."""

    amount: int
    unit: str

    def __str__(self) -> str:
        return f"{to_bengali_digits(str(self.amount))} {self.unit}"


@lru_cache(2**12)  # many rows promise the same
def durations(text: str) -> tuple[Duration, ...]:
    """Every number with a unit in a time cell, in order: ``৩০ (ত্রিশ) কার্যদিবস``, ``সাত দিন``."""
    return tuple(_duration(match) for match in DURATION.finditer(to_ascii_digits(text)))


def parse_limit(text: str) -> Duration:
    """The limit of a grievance tier; raises `Refused` unless it is one number and its unit."""
    match = DURATION.fullmatch(to_ascii_digits(text))
    if not match:
        raise Refused("limit", found=text)
    limit = _duration(match)
    if not 1 <= limit.amount <= LONGEST_LIMIT:
        raise Refused("limit-range", found=text, most=str(LONGEST_LIMIT))
    return limit


def _duration(match: re.Match[str]) -> Duration:
    number = match["number"]
    amount = int(number) if number.isdigit() else NUMBER_WORDS[number]
    return Duration(amount, _UNITS[match["unit"]])


def total(limits: tuple[Duration, ...]) -> tuple[Duration, ...]:
    """The sum of the limits, one duration per unit, because days and months do not add up."""
    units = dict.fromkeys(limit.unit for limit in limits)
    return tuple(Duration(sum(x.amount for x in limits if x.unit == unit), unit) for unit in units)


def says_when(text: str) -> bool:
    """Whether a time cell binds the office: a number with a unit, or 'at once' and nothing else."""
    return bool(durations(text) or _IMMEDIATELY.fullmatch(text.strip()))


def unknown_number_word(text: str) -> str | None:
    """The word that stands where a number should, as ``তিনি`` in ``তিনি কার্যদিবস``."""
    if durations(text):
        return None
    match = _WORD_BEFORE_UNIT.search(text)
    return match["word"] if match else None


def is_free(fee: str) -> bool:
    return fee == FREE
