"""Times that nobody counts with, but a citizen knows: ``আধা ঘণ্টা``, ``৩০ মিঃ``, ``৭-কার্যদিবস``."""

from __future__ import annotations

import re
from typing import Final

from .bengali import NUMBER_WORDS, normalise, to_ascii_digits
from .promises import UNIT

_NO_LETTER: Final = "(?![A-Za-z\u0980-\u09e3])"
_NUMBER: Final = (
    rf"(?:(?<![0-9])[0-9]{{1,3}}|(?<![\u0980-\u09ff])(?:{'|'.join(NUMBER_WORDS)}))"
    r"(?: ?\([^()\n]{1,60}\))?"
)
_SHORT: Final = (
    r"মি[.ঃ:]|ঘ[.ঃ:]|কা[.ঃ:/] ?দি[.ঃ:]?|কার্য ?[-–] ?দিবস|কর্ম ?[-–] ?দিবস|দিবস"
    r"|সেকেন্ড|সে[.ঃ:]|পক্ষকাল|ডে(?:জ|ইজ)?|w[./]? ?d(?:ays?)?|d(?![.])|fortnights?"
    "|seconds?|working-days?"
)
_SORT: Final = (
    r"(?:পঞ্জিকা|ক্যালেন্ডার|সরকার[িী]|পূর্ণ|অফিস|ব্যাংকিং|ব্যাংক|ওয়ার্কিং"
    r"|full|clear|consecutive|calendar|official|banking|bank|wkg\.?) "
)
_DAY: Final = r"(?:কার্য ?|কর্ম ?)?(?:দিন|দিবস)|(?:working )?day"
_PART: Final = r"আধা?|অর্ধ|দেড়|আড়াই|সোয়া|পৌনে|[½¼¾]|[0-9]\.[0-9]{1,3}"
_WITHIN: Final = "(?:within |in |up to )?"
_ANYWHERE: Final = (
    rf"(?:{_PART})[\s-]{{0,3}}(?:\S{{1,20}} )?(?:{UNIT}|দিবস|কার্য|কর্ম)",
    rf"half[ -](?:an? )?(?:{UNIT})|one and a half",
    rf"{_NUMBER} ?[-–/]? ?(?:{_SORT})?(?:{UNIT}|{_SHORT})(?:ের|র|ে)?{_NO_LETTER}",
    rf"[0-9](?:ম|য়|র্থ|ষ্ঠ|তম|st|nd|rd|th) (?:{_DAY})(?:ের|ে)?{_NO_LETTER}",
    rf"(?<![\u0980-\u09ff])দু['\u2019]?(?:{UNIT})",
)
_ALONE: Final = (
    rf"(?:{UNIT})(?:সংখ্যা)? ?[-–:ঃ]? ?{_NUMBER}(?:টি)?",
    rf"{_WITHIN}an? (?:{UNIT})",
    rf"{_WITHIN}(?:the )?next (?:working )?day",
    rf"(?:[^\n]{{1,60}} )?(?:পর ?|পরের |পরবর্তী )(?:{_DAY})(?:ে|েই|ের মধ্যে)?",
)
_TIME: Final = re.compile(
    normalise("|".join((*_ANYWHERE, *(rf"\A(?:{one})\.?\Z" for one in _ALONE)))), re.IGNORECASE
)

_SIGNS: Final = "[^a-z\u0980-\u09ff0-9\n]"
_LIKE_UNIT: Final = (
    r"কার্য(?!াল|ক্র)|কর্ম(?!ক|চা)|কাজের|দি(?:ব|ন|[.ঃ:\s]|\Z)|সপ্তাহ|মাস|ব(?:ছ|ৎস)র|ঘ[ণন]্টা|মিনিট"
    "|work|day|week|month|year|hour|hr|minute|mins?(?![a-z])"
)
_WORD: Final = rf"(?:{'|'.join(NUMBER_WORDS)})(?:{_NO_LETTER}|(?={_LIKE_UNIT}))"
_COUNT: Final = rf"(?<![a-z\u0980-\u09ff0-9])(?:[0-9]{{1,3}}(?![0-9])|{_WORD})"
_DAYS: Final = rf"(?:দিন|দিবস|(?:কার্য|কর্ম)(?:দিবস|দিন)|days?)(?:ের|ে|র)?{_NO_LETTER}"
_FEW_WORDS: Final = rf"(?:[a-z\u0980-\u09ff]{{1,20}}{_SIGNS}{{1,9}}){{1,4}}"
_BESIDE_UNIT: Final = re.compile(
    normalise(
        rf"{_COUNT}{_SIGNS}{{0,9}}(?:{_LIKE_UNIT}|(?:{_SHORT}){_NO_LETTER}|{_FEW_WORDS}{_DAYS})"
        rf"|(?<![a-z\u0980-\u09ff])(?:{_DAYS}|দিন ?সংখ্যা){_SIGNS}{{0,9}}[0-9]{{1,3}}(?![0-9])"
    )
)


def has_number_of_days(text: str) -> bool:
    """Whether a number stands beside a unit, or a few words from days, if only not to be sure."""
    return bool(_BESIDE_UNIT.search(to_ascii_digits(normalise(text).casefold())))


def names_time(text: str) -> bool:
    return bool(_TIME.search(to_ascii_digits(normalise(text)).strip(" \n।")))
