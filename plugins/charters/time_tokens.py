"""The words of a time cell, each told by its kind, as a citizen would understand it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..words import Words, in_digits, say
from .bengali import normalise, to_ascii_digits
from .number_words import read_number
from .promises import AT_ONCE, SAME_DAY, UNIT, WORKING_DAYS, unit_of


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign; its ``kind`` is one of these letters.

    * ``N`` a number, ``D`` the same again in brackets, ``U`` a unit, ``O`` at once, ``B`` as is
      asked for, ``M`` at most, ``L`` of which cases, ``P`` the same in brackets
    * ``R`` and ``T`` from … to (a sign, a word), ``S`` and ``W`` or (likewise), ``C`` a comma or a
      new line, ``A`` and
    * ``F`` what may end a time (এর মধ্যে) and ``G`` the এর of it, ``V`` the end of what leads to a
      time, ``Y`` the beginning of what leads away from one, ``X`` any other word, ``?`` what makes
      the meaning unsure
    """

    kind: str
    words: Words
    numbers: tuple[int, ...] = ()
    unit: str = ""


_SILENT: Final = say("", "")
_OR: Final = say("বা", "or")
_TO: Final = say("থেকে", "to")

_APPLICABLE: Final = normalise("(?:যেখানে |যদি )?প্র(?:যো|য়ো)জ্য(?: ক্ষেত্রে| হলে)?|where applicable")
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
    "silent": r"\s+",
    "ending": rf"\((?:{_APPLICABLE})\)|(?:{_APPLICABLE}|{_DONE})(?![{_LETTERS}])",
    "case_after": rf"\((?:{_CASE_NAME})\)",
    "doubled": r"\([^()\n]{1,60}\)",
    "number": r"[0-9]{1,3}(?![0-9]|[.:,][0-9])",
    "unsure": r"[0-9]+(?:[.:,/-][0-9]+)*",
    "range": "[-–—~]",
    "slash": "[/|]",
    "same_day": rf"(?:{SAME_DAY})(?![{_LETTERS}])",
    "at_once": rf"(?:{AT_ONCE})(?![{_LETTERS}])",
    "asked": rf"(?P<wish>{'|'.join(_ASKED)})\s+{normalise('(?:অনুযায়ী|মোতাবেক|অনুসারে)')}",
    "most": rf"(?:{_MOST})(?![{_LETTERS}])[ \n]*[:-]?",
    "case": rf"(?:{_CASE_NAME})(?: {_IN_CASE})?(?![{_LETTERS}])[ \n]*[:-]?",
    "unit": rf"(?P<spelling>{'|'.join(_MORE_UNITS)}|{UNIT}){_ENDING}(?![{_LETTERS}])",
    "word": rf"[{_LETTERS}]+",
    "sign": ".",
}
_TOKEN: Final = re.compile(
    "|".join(f"(?P<{name}>{part})" for name, part in _PARTS.items()), re.DOTALL
)
# Joiners are not seen; a visarga stands for a colon.
_AS_MEANT: Final = str.maketrans({"\u200b": "", "\u200c": "", "\u200d": "", "ঃ": ":"})


def tokens(text: str) -> Iterator[Token]:
    """Those that mean anything."""
    plain = normalise(text).translate(_AS_MEANT).casefold().strip(" \t\n।.,;")
    found = map(_token, _TOKEN.finditer(to_ascii_digits(plain)))
    return (token for token in found if token.kind)


_SIMPLE: Final = {
    "comma": Token("C", say(",", ",")),
    "wrap": Token("", _SILENT),
    "silent": Token("", _SILENT),
    "ending": Token("F", _SILENT),
    "unsure": Token("?", _SILENT),
    "sign": Token("?", _SILENT),
    "range": Token("R", _TO),
    "slash": Token("S", _OR),
    "same_day": Token("O", say("একই দিনে", "the same day")),
    "at_once": Token("O", say("তাৎক্ষণিক", "at once")),
    "most": Token("M", say("সর্বোচ্চ", "at most")),
}


def _token(match: re.Match[str]) -> Token:
    name, text = match.lastgroup or "", match[0]
    if name in _SIMPLE:
        return _SIMPLE[name]
    match name:
        case "unit":
            return _unit(match["spelling"])
        case "asked":
            return Token("B", say(text, _ASKED[match["wish"]]))
        case "case" | "case_after":
            return _case(name, text)
        case "doubled":
            return _doubled(text)
    return _word(text)


def _unit(spelling: str) -> Token:
    unit = _MORE_UNITS.get(spelling) or unit_of(spelling)
    return Token("U", _SILENT, unit=unit)


def _case(name: str, text: str) -> Token:
    known = text.strip("() \n:-").removesuffix(_IN_CASE).rstrip()
    english = _CASES[known]
    bengali = _CASE_IN_BENGALI[english]
    if name == "case":
        return Token("L", say(bengali, english))
    return Token("P", say(f"({bengali})", f"({english})"))


_OCLOCK: Final = "টা"
_SPAN: Final = re.compile(r"\s*[-–—~/]\s*|\s+(?:থেকে|হতে|বা|to|or)\s+")


def _doubled(text: str) -> Token:
    inner = text.strip("() ")
    whole = read_number(inner)
    numbers = [whole] if whole else [read_number(part) for part in _SPAN.split(inner)]
    if None in numbers:
        return _SIMPLE["unsure"]
    return Token("D", _SILENT, tuple(filter(None, numbers)))


_WORDS: Final = {
    normalise(word): token
    for words, token in {
        "থেকে হতে to": Token("T", _TO),
        "বা অথবা কিংবা or": Token("W", _OR),
        "ও এবং and": Token("A", say("ও", "and")),
        "টি": Token("", _SILENT),
        "এর": Token("G", _SILENT),
        "মধ্যে মধ্যেই ভিতর ভিতরে ভেতর ভেতরে সময় সময়ের": Token("F", _SILENT),
        "within in": Token("M", _SILENT),
        "of from after": Token("Y", _SILENT),
    }.items()
    for word in words.split()
}
# At the end of what stands before a time: আবেদন পাওয়ার, আবেদনের পর.
_LEADS: Final = re.compile(normalise(r".*(?:র|পরে|শেষে)|পরবর্তী"))
_CHANGES: Final = re.compile(
    normalise(
        "প্রতি.*|প্রত্যেক.*|প্রথম.*|পূর্ব.*|আগে.*|আগের|ন্যূনতম|নূন্যতম|কমপক্ষে|অন্তত|সর্বনিম্ন|না|নহে|নেই|ছাড়া"
        "|বেশি|বেশী|অধিক|অন্তর|পরপর|মেয়াদ.*|দিনরাত|রাত.*|বার|বারের"
        "|per|each|every|first|last|before|least|minimum|not|no|never|without|unless|if|day|night"
    )
)


def _word(text: str) -> Token:
    if text in _WORDS:
        return _WORDS[text]
    number = None if text.endswith(_OCLOCK) else read_number(text)
    if number is not None:
        return Token("N", say(in_digits(number), str(number)), (number,))
    kind = "?" if _CHANGES.fullmatch(text) else "V" if _LEADS.fullmatch(text) else "X"
    return Token(kind, _SILENT)
