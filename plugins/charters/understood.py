"""What a time cell tells a citizen: the time in plain words, or that it promises none.

Of its tokens each has a kind that is one letter, and what the letters may spell is a pattern. A
cell that it does not match is not put into other words, since a wrong time is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..words import Language, Words, say
from .bengali import normalise
from .loose_times import has_number_of_days, names_time
from .promises import WORKING_DAYS, Duration, misspelt_unit, says_when
from .time_tokens import Token, tokens

_NO_NUMBER: Final = say("চার্টারে দিনসংখ্যা লেখা নেই", "The charter gives no number of days")
_UNCOUNTED: Final = say("এই সময় থেকে দিন গোনা যায় না", "No days can be counted from this time")
_NO_UNIT: Final = say("চার্টারে সময়ের একক লেখা নেই", "The charter names no unit of time")


@dataclass(frozen=True, slots=True)
class Understood:
    """``is_promise``: a number with a unit, or 'at once' and nothing else."""

    is_promise: bool
    words: Words | None = None
    missing: Words | None = None

    @property
    def is_uncounted(self) -> bool:
        """Whether it has a number of days, and more that keeps it from being a promise."""
        return self.missing is _UNCOUNTED

    def in_words(self, language: Language = "bn") -> str | None:
        """The time in plain words; None where the cell is plain, promises nothing or is unsure."""
        return self.words[language] if self.words else None

    def lack(self, language: Language = "bn") -> str | None:
        """What is said beside a cell that promises nothing."""
        return self.missing[language] if self.missing else None


@lru_cache(2**12)  # many rows promise the same
def understood(text: str) -> Understood:
    said = tokens(text)
    kinds = _kinds(said)
    if _is_promise(text, kinds):
        return Understood(is_promise=True, words=_in_words(text, said))
    if _BARE.fullmatch(kinds):
        return Understood(is_promise=False, missing=_NO_UNIT)
    if has_number_of_days(text):
        return Understood(is_promise=False, missing=_UNCOUNTED)
    return Understood(is_promise=False, missing=_NO_NUMBER)


def cases(text: str) -> list[Sequence[Token]]:
    """Each of the times that a cell names, where it says nothing else and nothing unsure."""
    if len(text) > _LONGEST:
        return []
    said = tokens(text)
    kinds = _kinds(said)
    if not _TIMES_ALONE.fullmatch(kinds) or not _is_sure(said):
        return []
    for bracket in _BRACKETED.finditer(kinds):
        again = _said_twice(said, bracket)
        if again is None:
            return []
        kinds = "".join(" " if at in again else kind for at, kind in enumerate(kinds))
    return [said[slice(*one.span())] for one in _ONE_CASE.finditer(kinds)]


def _said_twice(said: Sequence[Token], bracket: re.Match[str]) -> range | None:
    """Where a time and the one in its bracket say the same; None where they cannot both hold.

    Of months and their days the days are the surer. Nowhere, where the bracket says more: at most
    how long, or how long for which cases.
    """
    time, other = range(*bracket.span("time")), range(*bracket.span("other"))
    outer, inner = (amounts(said[place.start : place.stop]) for place in (time, other))
    if not _TIMES_ALONE.fullmatch(bracket["other"]):
        return None
    if all({"L", "P"} & {*one[0]} for one in _ONE_CASE.finditer(bracket["other"])):
        return range(0)
    if len(inner) != 1:
        return None
    [again] = inner
    if "M" in bracket["other"]:
        return range(0) if all(one.size <= again.size for one in outer) else None
    if len(outer) != 1 or not _lengths(outer[0]) & _lengths(again):
        return None
    is_surer = again.unit == _DAY and not {"L", "P"} & {*bracket["time"]}
    return time if is_surer else other


def _lengths(one: Amount) -> set[tuple[str, int]]:
    """All that is said to be as long."""
    unit, number = _AS_LONG.get(one.unit, (one.unit, 1))
    days = _DAYS.get(unit)
    found = {(unit, one.number * number)}
    return found | {(_DAY, one.number * number * days)} if days else found


def _is_promise(text: str, kinds: str) -> bool:
    """Also in words that nobody counts with, or with a slip in the unit."""
    return (
        says_when(text)
        or _NUMBER_WITH_UNIT.search(kinds) is not None
        or names_time(text)
        or misspelt_unit(text) is not None
    )


def _kinds(said: Sequence[Token]) -> str:
    return "".join(token.kind for token in said)


_ND: Final = "ND?"
_TIME: Final = (
    rf"M*(?:{_ND}U(?:A?{_ND}U)+|{_ND}U[RT]{_ND}U|O[RT]{_ND}U|{_ND}(?:[RT]{_ND}|(?:[SW]{_ND})+)?U)"
)
_END: Final = "(?:G?F|E|M(?!N))*"
_CASE: Final = rf"(?:M*L?(?:{_TIME}|O)P?{_END}|B)"
_EVENT_BEFORE: Final = r"(?:[XVYARFGE]*[VTG]C?|Y[XVYAR]+C?)"
_EVENT_AFTER: Final = "(?:Y[XVYA]+)"
_NEXT: Final = rf"(?:[SWC]+|(?<=P)|(?=L)){_CASE}"
_CASES: Final = rf"{_CASE}(?:{_NEXT})*"
_BRACKET: Final = rf"\([^()]*\){_END}"
_CELL: Final = re.compile(rf"{_EVENT_BEFORE}?{_CASES}{_EVENT_AFTER}?")
# Two bare times, one below the other or with a comma, are cases, or steps of one.
_LISTED: Final = rf"U{_END}C+M*{_ND}U(?!{_END}P)"
_TIMES_ALONE: Final = re.compile(
    rf"(?!.*{_LISTED}){_CASE}(?:{_BRACKET})?(?:{_NEXT}(?:{_BRACKET})?)*"
)
_ONE_CASE: Final = re.compile(_CASE)
_BRACKETED: Final = re.compile(rf"(?P<time>{_CASE})\((?P<other>[^()]*)\)")
_BARE: Final = re.compile(rf"M*{_ND}(?:[RTSWC]{_ND})?{_END}")
_NUMBER_WITH_UNIT: Final = re.compile(rf"{_ND}U")
_NOT_PLAIN: Final = frozenset("RSD")
_PLAIN_EVENTS: Final = 40  # letters of a cell that is not too long to find the time in it
_LONGEST: Final = 200  # letters of a cell that is put into other words


def _in_words(text: str, said: Sequence[Token]) -> Words | None:
    kinds = _kinds(said)
    if len(text) > _LONGEST or not _CELL.fullmatch(kinds):
        return None
    is_buried = len(text) > _PLAIN_EVENTS and kinds[0] in "XVY"
    if not (is_buried or _NOT_PLAIN & {*kinds}) or not _is_sure(said):
        return None
    return say(_again(said, "bn"), _again(said, "en"))


_RANKS: Final = {
    normalise(unit): rank
    for rank, units in enumerate(("মিনিট", "ঘণ্টা", f"দিন {WORKING_DAYS}", "সপ্তাহ", "মাস", "বছর"))
    for unit in units.split()
}
_HOUR: Final = normalise("ঘণ্টা")
_DAY: Final = normalise("দিন")
_MONTH: Final = normalise("মাস")
_AS_LONG: Final = {normalise("বছর"): (_MONTH, 12)}
_DAYS: Final = {_MONTH: 30, normalise("সপ্তাহ"): 7}
_FRACTIONS: Final = {(1, 2), (1, 3), (1, 4), (3, 4)}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a cell and the unit that it has, if only from the next."""

    number: int
    unit: str
    after: str  # the kinds that stand between it and the next
    is_spelt: bool = False

    @property
    def size(self) -> tuple[int, int]:
        return _RANKS[self.unit], self.number

    @property
    def begins_span(self) -> bool:
        return self.after in {"R", "T", "UR", "UT"}


def _is_sure(said: Sequence[Token]) -> bool:
    """Whether numbers said twice agree, spans ascend, and what adds up descends."""
    found = amounts(said)
    return (
        all(one.number for one in found)
        and not _are_opening_hours(said, found)
        and all(_fit(one, other) for one, other in pairwise(found))
        and all(_are_doubled(said))
    )


def amounts(said: Sequence[Token]) -> list[Amount]:
    found: list[Amount] = []
    after, unit = "", ""
    for token in reversed(said):
        if token.kind == "N":
            found.append(Amount(token.numbers[0], unit, after, token.is_spelt))
            after = ""
        elif token.kind != "D":
            after = token.kind + after
            unit = token.unit or unit
    return found[::-1]


def _are_doubled(said: Sequence[Token]) -> Iterator[bool]:
    """Of each bracket, whether it says the numbers before it again."""
    before: tuple[int, ...] = ()
    for token in said:
        if token.kind == "N":
            before += token.numbers
        elif token.kind == "D":
            yield before[-len(token.numbers) :] == token.numbers


def _fit(one: Amount, other: Amount) -> bool:
    if one.begins_span:
        return one.size < other.size
    if one.after in {"U", "UA"}:
        return one.size[0] > other.size[0]
    return one.after != "S" or one.is_spelt or _are_choices(one.number, other.number)


_YEAR: Final = (365, 366)
_WEEK: Final = (5, 6, 7)
_ALWAYS: Final = {(_DAY, 7), *((_DAY, days) for days in _YEAR), (_MONTH, 12)}
_SHORTEST_DAY: Final = 8  # hours that an office is open
_DAY_AND_NIGHT: Final = 24
_OF: Final = frozenset({"US", "UW", "UR", "U(", "UA", "UC"})  # between hours and days


def _are_opening_hours(said: Sequence[Token], found: Sequence[Amount]) -> bool:
    """Whether they are so many hours a day, so many days a week or a year: ২৪ ঘণ্টা/৭ দিন."""
    return not _is_limit(said) and any(
        _are_hours_of_days(one, other) for one, other in pairwise(found)
    )


def is_all_year(said: Sequence[Token]) -> bool:
    """৩৬৫ দিন and nothing that makes it a limit."""
    found = amounts(said)
    return not _is_limit(said) and any(one.unit == _DAY and one.number in _YEAR for one in found)


def _is_limit(said: Sequence[Token]) -> bool:
    """Whether it is at most so long, to be done within that, or other for other cases."""
    kinds = _kinds(said)
    return "M" in kinds or "F" in kinds or len(re.findall("[LP]", kinds)) > 1


def _are_hours_of_days(one: Amount, other: Amount) -> bool:
    hours, days = (one, other) if one.unit == _HOUR else (other, one)
    if hours.unit != _HOUR or days.unit not in {_DAY, WORKING_DAYS, _MONTH}:
        return False
    if one.after not in _OF or not _SHORTEST_DAY <= hours.number <= _DAY_AND_NIGHT:
        return False
    if hours.number == _DAY_AND_NIGHT or one.after in {"UR", "UW"}:
        return hours.number == _DAY_AND_NIGHT and (days.unit, days.number) in _ALWAYS
    is_week = days.unit != _MONTH and days.number in _WEEK
    return is_week or (days.unit, days.number) in _ALWAYS


def _are_choices(one: int, other: int) -> bool:
    """Not ½, nor 24/7."""
    return one < other and (one, other) not in _FRACTIONS


def _again(said: Sequence[Token], language: Language) -> str:
    """From the first of the tokens that tells a time."""
    text, before, number = "", "", 0
    for token in said[_lead(said) :]:
        words = token.words[language]
        if token.kind == "N":
            [number] = token.numbers
        if token.kind == "U":
            words = Duration(number, token.unit).unit_in_words(language)
        if words:
            text += _joint(before, token.kind) + words
            before = token.kind
    return text


def _lead(said: Sequence[Token]) -> int:
    return next(place for place, token in enumerate(said) if token.kind in "NOBLM")


def _joint(before: str, kind: str) -> str:
    if not before or kind == "C":
        return ""
    is_next_case = (kind == "L" and before in "UOP") or (before == "P" and kind in "NMO")
    return ", " if is_next_case else " "
