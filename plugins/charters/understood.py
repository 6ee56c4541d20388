"""What a time cell tells a citizen: the time in plain words, or that it promises none.

A cell is taken apart into tokens, each of a kind that is one letter; what the letters may spell is
a pattern. Whatever it does not match is not put into other words, since a wrong time is worse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..words import Language, Words, in_digits, say
from .bengali import normalise, to_ascii_digits
from .number_words import spelt_number
from .promises import (
    AT_ONCE,
    SAME_DAY,
    UNIT,
    WORKING_DAYS,
    Duration,
    misspelt_unit,
    names_part,
    says_when,
    unit_of,
)

_NO_NUMBER: Final = say("চার্টারে দিনসংখ্যা লেখা নেই", "The charter gives no number of days")
_NO_UNIT: Final = say("চার্টারে সময়ের একক লেখা নেই", "The charter names no unit of time")


@dataclass(frozen=True, slots=True)
class Understood:
    """``is_promise``: a number with a unit, or 'at once' and nothing else."""

    is_promise: bool
    words: Words | None = None
    missing: Words | None = None

    def in_words(self, language: Language = "bn") -> str | None:
        """The time in plain words; None where the cell is plain, promises nothing or is unsure."""
        return self.words[language] if self.words else None

    def lack(self, language: Language = "bn") -> str | None:
        """What is said beside a cell that promises nothing."""
        return self.missing[language] if self.missing else None


@lru_cache(2**12)  # many rows promise the same
def understood(text: str) -> Understood:
    tokens = [*_tokens(text)]
    kinds = _kinds(tokens)
    if _is_promise(text, kinds):
        return Understood(is_promise=True, words=_in_words(text, tokens))
    return Understood(is_promise=False, missing=_NO_UNIT if _BARE.fullmatch(kinds) else _NO_NUMBER)


def _is_promise(text: str, kinds: str) -> bool:
    """Also in words that nobody counts with, or with a slip in the unit."""
    return (
        says_when(text)
        or _NUMBER_WITH_UNIT.search(kinds) is not None
        or names_part(text)
        or misspelt_unit(text) is not None
    )


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    words: Words
    number: int = 0
    unit: str = ""


_SILENT: Final = say("", "")
_OR: Final = say("বা", "or")
_TO: Final = say("থেকে", "to")
_COMMA: Final = say(",", ",")

# Kinds: N number, D the same number again in brackets, U unit, O at once, B as is asked for, M at
# most, L of which cases, P the same in brackets, F nothing of meaning; between them R and T from…to
# (sign, word), S and W or (sign, word), C comma, A and; before and after them V and Y words that
# lead from or to an event, X others, ? what makes the meaning unsure.
_ND: Final = "ND?"
_TIME: Final = (
    rf"M?(?:{_ND}U(?:A?{_ND}U)+|{_ND}U[RT]{_ND}U|O[RT]{_ND}U|{_ND}(?:[RT]{_ND}|(?:S{_ND})+)?U)"
)
_CASE: Final = rf"(?:L?(?:{_TIME}|O)P?|B)"
_EVENT_BEFORE: Final = r"(?:[XVYAR]*[VT]C?|Y[XVYAR]+C?)"
_EVENT_AFTER: Final = "(?:Y[XVYA]+)"
_NEXT: Final = rf"(?:[SWC]+|(?<=P)|(?=L)){_CASE}"
_CELL: Final = re.compile(rf"{_EVENT_BEFORE}?{_CASE}(?:{_NEXT})*{_EVENT_AFTER}?")
_BARE: Final = re.compile(rf"M?{_ND}(?:[RTSWC]{_ND})?")
_NUMBER_WITH_UNIT: Final = re.compile(rf"{_ND}U")
_NOT_PLAIN: Final = frozenset("RSD")
_PLAIN_EVENTS: Final = 40  # letters of a cell that is not too long to find the time in it
_LONGEST: Final = 200  # letters of a cell that is put into other words

_APPLICABLE: Final = normalise("(?:যেখানে |যদি )?প্র(?:যো|য়ো|য়ো)জ্য(?: ক্ষেত্রে| হলে)?|where applicable")
_BREAKS: Final = normalise(r"\s*[,;।\n]\s*|\.(?=\s|$)")
_MOST: Final = normalise(
    "সর্বোচ্চ|সর্বাধিক|অনধিক|অনূর্ধ্ব|maximum|max|at most|not more than|no more than|up to"
)
_ASKED: Final = {
    normalise("চাহিদা"): "on demand",
    normalise("নির্দেশনা"): "as instructed",
    normalise("প্রয়োজন"): "as needed",
}
_CASES: Final = {
    normalise(bn): en
    for bn, en in {
        "সাধারণ": "ordinary",
        "সাধারন": "ordinary",
        "জরুরি": "urgent",
        "জরুরী": "urgent",
        "অতি জরুরি": "very urgent",
        "অতি জরুরী": "very urgent",
        "ordinary": "ordinary",
        "general": "general",
        "normal": "normal",
        "regular": "regular",
        "urgent": "urgent",
        "emergency": "urgent",
        "express": "express",
    }.items()
}
_CASE_IN_BENGALI: Final = {
    "ordinary": "সাধারণ",
    "general": "সাধারণ",
    "normal": "সাধারণ",
    "regular": "সাধারণ",
    "urgent": "জরুরি",
    "very urgent": "অতি জরুরি",
    "express": "অতি জরুরি",
}
_IN_CASE: Final = normalise("ক্ষেত্রে")
_CASE_NAME: Final = "|".join(sorted(_CASES, key=len, reverse=True))
# Spellings of units beside those that are counted with.
_MORE_UNITS: Final = {
    normalise(spelling): normalise(unit)
    for spelling, unit in {
        "কার্য্য দিবস": WORKING_DAYS,
        "কার্য্যদিবস": WORKING_DAYS,
        "কর্ম দিবস": WORKING_DAYS,
        "দিবস": "দিন",
    }.items()
}
_ENDING: Final = "(?:ের|র|ে)?(?:ই)?"
_LETTERS: Final = "A-Za-z\u0980-\u09e3\u09f0-\u09ff'\u2019"
_DONE: Final = normalise(
    "(?:সেবা )?(?:প্রদান|নিষ্পত্তি|সম্পন্ন|সরবরাহ|সম্পাদন)(?: করা)? (?:হয়|হবে)|দেওয়া (?:হয়|হবে)"
)
_PARTS: Final = {
    "wrap": rf"\s+(?={UNIT})",
    "comma": _BREAKS,
    "silent": rf"\s+|\((?:{_APPLICABLE})\)|(?:{_APPLICABLE})(?![{_LETTERS}])"
    rf"|(?:{_DONE})(?![{_LETTERS}])",
    "case_after": rf"\((?:{_CASE_NAME})\)",
    "doubled": r"\([^()\n]{1,60}\)",
    "number": r"[0-9]{1,3}(?![0-9]|[.:,][0-9])",
    "unsure": r"[0-9]+(?:[.:,/-][0-9]+)*",
    "range": "[-–—~]",
    "slash": "[/|]",
    "same_day": rf"(?:{SAME_DAY})(?![{_LETTERS}])",
    "at_once": rf"(?:{AT_ONCE})(?![{_LETTERS}])",
    "asked": rf"(?P<wish>{'|'.join(_ASKED)})\s+{normalise('(?:অনুযায়ী|মোতাবেক|অনুসারে)')}",
    "most": rf"(?:{_MOST})(?![{_LETTERS}])",
    "case": rf"(?:{_CASE_NAME})(?: {_IN_CASE})?(?![{_LETTERS}])[ \n]*[:-]?",
    "unit": rf"(?P<spelling>{'|'.join(_MORE_UNITS)}|{UNIT}){_ENDING}(?![{_LETTERS}])",
    "word": rf"[{_LETTERS}]+",
    "sign": ".",
}
_TOKEN: Final = re.compile(
    "|".join(f"(?P<{name}>{part})" for name, part in _PARTS.items()), re.DOTALL
)
_JOINERS: Final = str.maketrans(dict.fromkeys("\u200b\u200c\u200d"))


def _tokens(text: str) -> Iterator[_Token]:
    plain = to_ascii_digits(normalise(text).translate(_JOINERS)).casefold()
    for match in _TOKEN.finditer(plain.strip(" \t\n।.,;")):
        yield _token(match)


def _kinds(tokens: list[_Token]) -> str:
    return "".join(token.kind for token in tokens)


_SIMPLE: Final = {
    "comma": _Token("C", _COMMA),
    "wrap": _Token("", _SILENT),
    "silent": _Token("", _SILENT),
    "unsure": _Token("?", _SILENT),
    "sign": _Token("?", _SILENT),
    "range": _Token("R", _TO),
    "slash": _Token("S", _OR),
    "same_day": _Token("O", say("একই দিনে", "the same day")),
    "at_once": _Token("O", say("তাৎক্ষণিক", "at once")),
    "most": _Token("M", say("সর্বোচ্চ", "at most")),
}


def _token(match: re.Match[str]) -> _Token:
    name, text = match.lastgroup or "", match[0]
    if match["unit"]:
        return _unit(match["spelling"])
    if match["asked"]:
        return _Token("B", say(text, _ASKED[match["wish"]]))
    if name in _SIMPLE:
        return _SIMPLE[name]
    if name in {"case", "case_after"}:
        return _case(name, text)
    return _numbered(name, text) or _word(text)


def _unit(spelling: str) -> _Token:
    unit = _MORE_UNITS.get(spelling) or unit_of(spelling)
    return _Token("U", _SILENT, unit=unit)


def _case(name: str, text: str) -> _Token:
    known = text.strip("() \n:-").removesuffix(_IN_CASE).rstrip()
    english = _CASES[known]
    bengali = _CASE_IN_BENGALI[english]
    if name == "case":
        return _Token("L", say(bengali, english))
    return _Token("P", say(f"({bengali})", f"({english})"))


_OCLOCK: Final = "টা"


def _numbered(name: str, text: str) -> _Token | None:
    inner = text.strip("() ")
    number = int(inner) if inner.isascii() and inner.isdigit() else spelt_number(inner)
    if name == "doubled":
        return _Token("D" if number else "?", _SILENT, number or 0)
    if number is None or text.endswith(_OCLOCK):
        return None
    return _Token("N", say(in_digits(number), str(number)), number)


_WORDS: Final = {
    normalise(word): token
    for words, token in {
        "থেকে হতে to": _Token("T", _TO),
        "বা অথবা কিংবা or": _Token("W", _OR),
        "ও এবং and": _Token("A", say("ও", "and")),
        "টি এর মধ্যে মধ্যেই ভিতর ভিতরে ভেতর ভেতরে সময় সময়ের within in": _Token("", _SILENT),
        "of from after": _Token("Y", _SILENT),
    }.items()
    for word in words.split()
}
# At the end of what stands before a time: আবেদন পাওয়ার, আবেদনের পর.
_LEADS: Final = re.compile(normalise(r".*(?:র|পরে|শেষে)"))
_CHANGES: Final = re.compile(
    normalise(
        "প্রতি.*|প্রত্যেক.*|প্রথম.*|পূর্ব.*|আগে.*|আগের|ন্যূনতম|নূন্যতম|কমপক্ষে|অন্তত|অন্ততঃ|সর্বনিম্ন|না|নহে|নেই|ছাড়া"
        "|বেশি|বেশী|অধিক|অন্তর|পরপর|মেয়াদ.*|দিনরাত|রাত.*|বার|বারের"
        "|per|each|every|first|last|before|least|minimum|not|no|never|without|unless|if|day|night"
    )
)


def _word(text: str) -> _Token:
    if text in _WORDS:
        return _WORDS[text]
    kind = "?" if _CHANGES.fullmatch(text) else "V" if _LEADS.fullmatch(text) else "X"
    return _Token(kind, _SILENT)


def _in_words(text: str, tokens: list[_Token]) -> Words | None:
    kinds = _kinds(tokens)
    if len(text) > _LONGEST or not _CELL.fullmatch(kinds):
        return None
    is_buried = len(text) > _PLAIN_EVENTS and kinds[0] in "XVY"
    if not (is_buried or _NOT_PLAIN & {*kinds}) or not _is_sure(tokens):
        return None
    return say(_said(tokens, "bn"), _said(tokens, "en"))


_RANKS: Final = {
    normalise(unit): rank
    for rank, units in enumerate(("মিনিট", "ঘণ্টা", f"দিন {WORKING_DAYS}", "সপ্তাহ", "মাস", "বছর"))
    for unit in units.split()
}
_FRACTIONS: Final = {(1, 2), (1, 3), (1, 4), (3, 4)}


@dataclass(frozen=True, slots=True)
class _Amount:
    number: int
    unit: str
    after: str  # the kinds that stand between it and the next

    @property
    def size(self) -> tuple[int, int]:
        return _RANKS[self.unit], self.number


def _is_sure(tokens: list[_Token]) -> bool:
    """Whether numbers said twice agree, spans ascend, and what adds up descends."""
    amounts = _amounts(tokens)
    doubles = (one for one in pairwise(_spoken(tokens)) if one[1].kind == "D")
    return (
        all(one.number for one in amounts)
        and all(number.number == again.number for number, again in doubles)
        and all(_fit(one, other) for one, other in pairwise(amounts))
    )


def _spoken(tokens: list[_Token]) -> list[_Token]:
    return [token for token in tokens if token.kind]


def _amounts(tokens: list[_Token]) -> list[_Amount]:
    amounts: list[_Amount] = []
    after, unit = "", ""
    for token in reversed(_spoken(tokens)):
        if token.kind == "N":
            amounts.insert(0, _Amount(token.number, unit, after))
            after = ""
        elif token.kind != "D":
            after = token.kind + after
            unit = token.unit or unit
    return amounts


def _fit(one: _Amount, other: _Amount) -> bool:
    if one.after in {"R", "T", "UR", "UT"}:
        return one.size < other.size
    if one.after in {"U", "UA"}:
        return one.size[0] > other.size[0]
    return one.after != "S" or _are_choices(one.number, other.number)


def _are_choices(one: int, other: int) -> bool:
    """Not ½, nor 24/7."""
    return one < other and (one, other) not in _FRACTIONS


def _said(tokens: list[_Token], language: Language) -> str:
    """The tokens again, from the first that says a time."""
    said, before, number = "", "", 0
    for token in _from_time(_spoken(tokens)):
        words = token.words[language]
        if token.kind == "N":
            number = token.number
        if token.kind == "U":
            words = Duration(number, token.unit).in_words(language).partition(" ")[2]
        said += _joint(before, token.kind) + words if words else ""
        before = token.kind if words else before
    return said


def _from_time(tokens: list[_Token]) -> list[_Token]:
    starts = next(place for place, token in enumerate(tokens) if token.kind in "NOBLM")
    return tokens[starts:]


def _joint(before: str, kind: str) -> str:
    if not before or kind == "C":
        return ""
    is_next_case = (kind == "L" and before in "UOP") or (before == "P" and kind in "NMO")
    return ", " if is_next_case else " "
