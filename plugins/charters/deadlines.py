"""Within which time an office has promised to be done: what a last day can be counted from.

A wrong day is worse than none, so there is none where any word of a cell is not understood, where
units are added up, where only urgent cases have a time, or where it is left open ("on demand") or
counted from anything but the application. Of several times the longest counts, if surely one is.
What is done at once, the same day or within hours is no time to count days with either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from .bengali import normalise
from .changes.times import Longest
from .promises import WORKING_DAYS, Duration
from .time_tokens import Token
from .understood import amounts, cases

_SIGNS: Final = {
    normalise(unit): sign
    for unit, sign in {WORKING_DAYS: "", "দিন": "d", "সপ্তাহ": "w", "মাস": "m", "বছর": "y"}.items()
}
_OPEN: Final = "B"  # see `Token`
_LABELS: Final = frozenset("LP")
_URGENT: Final = re.compile("urgent|express")
_SUMS: Final = frozenset({"U", "UA"})  # between two times: ১ মাস ১৫ দিন

_COMPLETE: Final = (
    "(?:পূর্ণাঙ্গ|সম্পূর্ণ|সঠিক|যথাযথ|ত্রুটিমুক্ত|লিখিত|অনলাইনে?|নির্ধারিত ফর(?:ম|্ম)ে"
    "|(?:প্রয়োজনীয় |সকল )*কাগজপত্র ?সহ) "
)
_APPLICATION: Final = "(?:আবেদন(?: ?পত্র| ফর(?:ম|্ম))?|দরখাস্ত|অভিযোগ|আপিল)(?:টি)?"
_FILED: Final = (
    "(?:আবেদন(?:ের)?|প্রাপ্তি(?:র)?|পাওয়ার?|দাখিল(?:ের)?|জমা(?:র)?|জমাদান(?:ের)?|দেওয়ার?|করার?|পেশ(?:ের)?"
    "|তারিখ(?:ের)?|এর|হতে|থেকে|পর|পরে|পরবর্তী)"
)
_FILED_IN_ENGLISH: Final = (
    "(?:of|from|after|the|an|your|complete|date|receipt|receiving|submission|submitting|filing)"
)
_EVENT: Final = (
    rf"(?:{_COMPLETE})?{_APPLICATION}(?:(?:ে?র)?(?:[ -]{_FILED}){{1,8}}|ে?র)(?![\u0980-\u09ff])"
    rf"|(?:{_FILED_IN_ENGLISH} ){{1,6}}(?:application|complaint|appeal)"
)
_FROM_APPLICATION: Final = re.compile(
    normalise(rf"\A(?:{_EVENT}),? |(?<=\s)\((?:{_EVENT})\)\Z|(?<=\s)(?:{_EVENT})\Z"),
    re.IGNORECASE,
)


def within(said: Duration | str | None) -> str | None:
    """``7`` working days, ``7d`` of the calendar, ``2w``, ``2m``, ``1y``, for programs to count."""
    time = _longest(said) if isinstance(said, str) else said
    return f"{time.amount}{_SIGNS[time.unit]}" if time and time.unit in _SIGNS else None


@lru_cache(2**12)  # many rows promise the same
def _longest(text: str) -> Duration | None:
    said = cases(_FROM_APPLICATION.sub("", normalise(text).strip(" \n।.")))
    if any(map(_is_open, said)) or all(map(_is_urgent, said)):
        return None
    times = [Duration(one.number, one.unit) for case in said for one in amounts(case)]
    return next((one for one in times if all(_is_within(other, one) for other in times)), None)


def _is_open(case: Sequence[Token]) -> bool:
    """Whether it has no end, or one that is to be added up."""
    return case[0].kind == _OPEN or any(one.after in _SUMS for one in amounts(case)[:-1])


def _is_urgent(case: Sequence[Token]) -> bool:
    labels = (token.words["en"] for token in case if token.kind in _LABELS)
    return any(map(_URGENT.search, labels))


def _is_within(one: Duration, other: Duration) -> bool:
    return one == other or _alone(other).is_longer_than(_alone(one))


def _alone(time: Duration) -> Longest:
    return Longest(((time.unit, time.amount),))
