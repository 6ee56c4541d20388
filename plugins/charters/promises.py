"""Times and fees as charters word them: what can be read from the words, and no guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from ..words import Language, in_digits
from .bengali import NUMBER_WORDS, normalise, to_ascii_digits
from .contacts import Refused
from .edits import is_one_edit
from .english import NUMBER_WORD, number_of
from .number_words import read_number

WORKING_DAYS: Final = "কার্যদিবস"
# Spellings met in charters → the unit as we write it. Longer spellings first: দিন ends in none.
_UNITS: Final = {
    normalise(spelling): normalise(unit)
    for spelling, unit in {
        "কার্যদিবস": WORKING_DAYS,
        "কার্য দিবস": WORKING_DAYS,
        "কর্মদিবস": WORKING_DAYS,
        "সপ্তাহ": "সপ্তাহ",
        "কর্মঘণ্টা": "ঘণ্টা",
        "কর্মঘন্টা": "ঘণ্টা",
        "ঘণ্টা": "ঘণ্টা",
        "ঘন্টা": "ঘণ্টা",
        "মিনিট": "মিনিট",
        "দিন": "দিন",
        "মাস": "মাস",
        "বছর": "বছর",
        "বৎসর": "বছর",
    }.items()
}
_UNIT: Final = "|".join(_UNITS)
_IN_ENGLISH: Final = {
    normalise(unit): english
    for unit, english in {
        WORKING_DAYS: "working day",
        "সপ্তাহ": "week",
        "ঘণ্টা": "hour",
        "মিনিট": "minute",
        "দিন": "day",
        "মাস": "month",
        "বছর": "year",
    }.items()
}
_ENGLISH_UNITS: Final = {
    **{english: unit for unit, english in _IN_ENGLISH.items()},
    **dict.fromkeys(("workday", "work day", "business day", "office day"), WORKING_DAYS),
    "calendar day": normalise("দিন"),
    "hr": normalise("ঘণ্টা"),
    "min": normalise("মিনিট"),
    "wk": normalise("সপ্তাহ"),
    "yr": normalise("বছর"),
}


def _in_any_case(words: str) -> str:
    """A pattern without flags, for JavaScript reads it too."""
    letters = (rf"[{one}{one.upper()}]" if one.isalpha() else r"\s+" for one in words)
    return "".join(letters)


_ENGLISH_UNIT: Final = (
    rf"(?:{'|'.join(map(_in_any_case, _ENGLISH_UNITS))})(?:[sS]|\([sS]\))?(?![A-Za-z])"
)
# A number is taken whole: 'ত্রিশ' is no part of 'পঁয়ত্রিশ', nor 5 of 1.5.
_NUMBER: Final = (
    rf"(?<![0-9.])[0-9]{{1,9}}|(?<![\u0980-\u09FF])(?:{'|'.join(NUMBER_WORDS)})|{NUMBER_WORD}"
)
UNIT: Final = f"{_UNIT}|{_ENGLISH_UNIT}"
# ৭টি, ৭ (সাত), ৭ (সাত)টি
_BETWEEN: Final = r"(?:\s*টি)?\s*(?:\([^()]*\)(?:\s*টি)?\s*)?"
DURATION: Final = re.compile(rf"(?P<number>{_NUMBER}){_BETWEEN}(?P<unit>{UNIT})")
_TIME: Final = rf"(?:{_NUMBER}){_BETWEEN}(?:{UNIT})"
# Numbers, units and signs alone are no words; of those a span and a sum have a meaning still.
_FIGURES: Final = (
    rf"(?:[0-9\s.,:;()/+–-]|[eE](?=[0-9])|[iI][nN][fF]|[nN][aA][nN]"
    rf"|{'|'.join(NUMBER_WORDS)}|{NUMBER_WORD}|{UNIT})*"
)
_TIMES: Final = rf"(?:(?:{_NUMBER})\s*[–/-]\s*)?{_TIME}(?:[\s,/]*{_TIME})*"
_IN_BRACKETS: Final = re.compile(r"\(([^()]{1,60})\)")
LONGEST_WORDS: Final = 300
_LETTER: Final = "[A-Za-z\u0985-\u09b9\u09ce\u09dc-\u09df]"
LIMIT: Final = re.compile(rf"{_TIMES}|(?!{_FIGURES}$)(?=[^\n]*{_LETTER})[^\n]{{1,{LONGEST_WORDS}}}")
_AFTER_NUMBER: Final = re.compile(
    rf"(?P<number>{_NUMBER})\s*(?:\([^()]*\)\s*)?(?P<word>[^\s/()\d,।.-]+(?: দি\S+)?)"
)
_ALIKE: Final = 0.8
_FEWEST: Final = 3  # letters of a word that may be a unit misspelt
_LONG: Final = 7  # letters of a unit that two slips leave readable
# A letter away from a unit, and words of their own.
_NO_SLIPS: Final = frozenset(normalise("বার বারে বারের পাস পাশ বাস মাপ মান দান দিক ঘর ঘরে").split())
_WORD_BEFORE_UNIT: Final = re.compile(rf"(?P<word>[^\s/()\d,]+)\s+(?:{_UNIT})")
# Ignore the case of both.
AT_ONCE: Final = normalise(
    r"তা(?:ৎ|ত্)ক্ষ[ণন]িক(?: ?ভাবে)?|তৎক্ষ[ণন]াৎ|সাথে সাথে(?:ই)?|সঙ্গে সঙ্গে(?:ই)?|চাহিবা ?মাত্র(?:ই)?"
    r"|immediate(?:ly)?|instant(?:ly)?|at once|on the spot"
)
SAME_DAY: Final = normalise(r"একই দিনে?|(?:ঐ|ওই) দিনে?ই?|(?:the )?same day")
_IMMEDIATELY: Final = re.compile(rf"(?:{AT_ONCE}|{SAME_DAY})[।.]?", re.IGNORECASE)

FREE: Final = normalise("বিনামূল্যে")
_ENGLISH_FREE: Final = re.compile(
    r"(?:(?:the |this )?service is )?(?:provided )?free(?: of (?:cost|charge)s?)?"
    r"|no (?:fee|cost|charge)s?",
    re.IGNORECASE,
)
LONGEST_LIMIT: Final = 365


@dataclass(frozen=True, slots=True)
class Duration:
    """So many of a unit (``কার্যদিবস``, ``দিন``, ``মাস`` …)."""

    amount: int
    unit: str

    def in_words(self, language: Language = "bn") -> str:
        return f"{in_digits(self.amount, language)} {self.unit_in_words(language)}"

    __str__ = in_words

    def genitive(self, language: Language = "bn") -> str:
        """As Bengali has it before মধ্যে: ৩০ কার্যদিবসের, ২৪ ঘণ্টার; English has no such case."""
        case = "র" if self.unit.endswith("া") else "ের"
        return self.in_words(language) + (case if language == "bn" else "")

    def unit_in_words(self, language: Language) -> str:
        plural = "" if self.amount == 1 else "s"
        return self.unit if language == "bn" else f"{_IN_ENGLISH[self.unit]}{plural}"


@lru_cache(2**12)  # many rows promise the same
def durations(text: str) -> tuple[Duration, ...]:
    """Every number with a unit in a time cell, in order: ``৩০ (ত্রিশ) কার্যদিবস``, ``সাত দিন``."""
    return tuple(_duration(match) for match in DURATION.finditer(to_ascii_digits(text)))


def parse_limit(text: str) -> Duration | str:
    """The limit of a grievance tier: one number and its unit, or words that cannot be counted.

    Raises `Refused` where there is a number without a unit, or none that can be meant.
    """
    digits = to_ascii_digits(text)
    if match := DURATION.fullmatch(digits):
        limit = _within_reason(text, _duration(match))
        return limit if _is_said_again(limit, digits) else text
    if not LIMIT.fullmatch(digits):
        raise Refused("limit", found=text)
    if slip := misspelt_unit(text):
        raise Refused("limit-unit", found=text, word=slip[0], meant=slip[1])
    for one in durations(text):
        _within_reason(text, one)
    return text


def _is_said_again(limit: Duration, digits: str) -> bool:
    """Whether a number in brackets, if there is one, is the same: not ৩০ (বিশ)."""
    again = _IN_BRACKETS.search(digits)
    other = read_number(again[1].strip()) if again else None
    return other in {None, limit.amount}


def _within_reason(text: str, limit: Duration) -> Duration:
    if not 1 <= limit.amount <= LONGEST_LIMIT:
        raise Refused("limit-range", found=text, most=str(LONGEST_LIMIT))
    return limit


def _duration(match: re.Match[str]) -> Duration:
    number = match["number"]
    amount = int(number) if number.isdigit() else NUMBER_WORDS.get(number) or number_of(number)
    return Duration(amount, unit_of(match["unit"]))


def unit_of(spelling: str) -> str:
    """The unit as we write it, of a spelling that `UNIT` matches."""
    return _UNITS.get(spelling) or _ENGLISH_UNITS[_singular(spelling)]


def _singular(unit: str) -> str:
    return " ".join(unit.lower().replace("(s)", "").split()).removesuffix("s")


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


def misspelt_unit(text: str) -> tuple[str, str] | None:
    """The word that stands where a unit should, and the unit that it is a slip or two away from."""
    units = [unit for unit in _UNITS if len(unit) > _FEWEST or not durations(text)]
    for match in _AFTER_NUMBER.finditer(to_ascii_digits(text)):
        word = match["word"]
        if len(word) < _FEWEST or word in _NO_SLIPS:
            continue
        if not word.startswith(tuple(_UNITS)):
            near = (_UNITS[unit] for unit in units if _is_slip(word, unit))
            if meant := next(near, None):
                return word, meant
    return None


def _is_slip(word: str, unit: str) -> bool:
    return is_one_edit(word, unit) or (
        len(unit) >= _LONG and bool(get_close_matches(word, [unit], n=1, cutoff=_ALIKE))
    )


def is_free(fee: str) -> bool:
    return fee == FREE or bool(_ENGLISH_FREE.fullmatch(fee.strip(" .")))
