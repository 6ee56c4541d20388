"""Within which time an office has promised to be done: what a last day can be counted from.

A wrong day is worse than none, so there is none where any word of a cell is not understood, where
units are added up, where only urgent cases have a time, where it is left open ("on demand"),
counted from anything but the application, or tells when an office is open. Of several times the
longest counts, if surely one is. How long a course lasts, and what is done at once, the same day or
within hours, is no time to count days with either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from .bengali import normalise
from .changes.times import Longest
from .courses import is_course
from .promises import AT_ONCE, SAME_DAY, WORKING_DAYS, Duration
from .time_tokens import Token
from .understood import amounts, cases, is_all_year

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
_APPLICATION: Final = "(?:আবেদন(?: ?পত্র)?|দরখাস্ত|অভিযোগ|আপিল)(?:টি)?"
_HANDED_IN: Final = "(?:দাখিল(?:ের)?|জমা(?:র)?|জমাদান(?:ের)?|পেশ(?:ের)?)"
_FILED: Final = (
    rf"(?:{_HANDED_IN}|আবেদন(?:ের)?|প্রাপ্তি(?:র)?|পাওয়ার?|গ্রহণ(?:ের)?|দেওয়ার?|হওয়ার?|করার?"
    "|তারিখ(?:ের)?|এর|হতে|থেকে|পর|পরে|পরবর্তী|দিন(?= হতে| থেকে)|পর ?দিন(?= হতে| থেকে))"
)
# What somebody does with the application is a step; its time begins *from* that, or *after*.
_FROM: Final = "(?:(?<=র)|(?<=হতে)|(?<=থেকে)|(?<=পরে)|(?<=পরবর্তী))(?![\u0980-\u09ff])"
_RECEIVED: Final = (
    "(?:of|from|after|the|an|a|your|complete|completed|full|valid|proper|date|day|receipt|receiving"
    "|submission|submitting|filing|acceptance|getting)"
)
_APPLICATION_IN_ENGLISH: Final = (
    "(?:application|complaint|appeal)"
    "(?: (?:(?:is|was) )?(?:received|submitted|filed|submission|receipt))?"
)
_EVENT: Final = (
    rf"(?:{_COMPLETE})?(?:{_APPLICATION}(?:(?:ে?র)?(?:(?: |-){_FILED}){{1,8}}|ে?র)"
    rf"|আবেদন ফর(?:ম|্ম)(?:টি)? {_HANDED_IN}(?: {_FILED}){{0,8}}){_FROM}"
    rf"|(?:of|from|after|upon|on) (?:{_RECEIVED} ){{0,9}}{_APPLICATION_IN_ENGLISH}(?![a-z])"
)
_NO_PERIOD: Final = "(?!(?:সময়|time))"  # আবেদনের সময়: that in which one may apply
_FROM_APPLICATION: Final = re.compile(
    normalise(rf"(?:\A|(?<=[:ঃ/]) ?|,? \(?|\()(?:{_EVENT})(?:(?: ?, ?| ){_NO_PERIOD}|\)?\Z)")
    .replace(" ", r"\s+")
    .replace(r"\s+?", r"\s*"),
    re.IGNORECASE,
)
# No course lasts from an application on, or is over at once.
_SPEAKS_OF_GIVING: Final = re.compile(
    normalise(rf"আবেদন|দরখাস্ত|application|{AT_ONCE}|{SAME_DAY}"), re.IGNORECASE
)
_LONGEST: Final = 400  # letters of a cell that is looked into
_WITHIN: Final = " within "  # what the words of the application are worth


def within(said: Duration | str | None) -> str | None:
    """``7`` working days, ``7d`` of the calendar, ``2w``, ``2m``, ``1y``, for programs to count."""
    time = _longest(said) if isinstance(said, str) else said
    return f"{time.amount}{_SIGNS[time.unit]}" if time and time.unit in _SIGNS else None


def promised_within(text: str, *services: str) -> str | None:
    """`within` for what is given: how long a course lasts is no promise to be done.

    In working days offices say when they will be done; courses last days, weeks or months.
    """
    found = within(text)
    if not found or found.isdigit() or not any(map(is_course, services)):
        return found
    return found if _SPEAKS_OF_GIVING.search(normalise(text)) else None


@lru_cache(2**12)  # many rows promise the same
def _longest(text: str) -> Duration | None:
    if len(text) > _LONGEST:
        return None
    said = cases(_FROM_APPLICATION.sub(_WITHIN, normalise(text).strip(" \n।.")))
    if any(map(_is_open, said)) or all(map(_is_urgent, said)):
        return None
    found = [one for case in said for one in amounts(case) if not one.begins_span]
    times = [Duration(one.number, one.unit) for one in found]
    return next((one for one in times if all(_is_within(other, one) for other in times)), None)


def _is_open(case: Sequence[Token]) -> bool:
    """Whether it has no end, or one that is to be added up."""
    if case[0].kind == _OPEN or is_all_year(case):
        return True
    return any(one.after in _SUMS for one in amounts(case)[:-1])


def _is_urgent(case: Sequence[Token]) -> bool:
    labels = (token.words["en"] for token in case if token.kind in _LABELS)
    return any(map(_URGENT.search, labels))


def _is_within(one: Duration, other: Duration) -> bool:
    return one == other or _alone(other).is_longer_than(_alone(one))


def _alone(time: Duration) -> Longest:
    return Longest(((time.unit, time.amount),))
