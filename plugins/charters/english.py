"""Months and number words of charters in English."""

from __future__ import annotations

import re
from typing import Final

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_BELOW_TWENTY: Final = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS: Final = {
    **{word: number for number, word in enumerate(_BELOW_TWENTY, 1)},
    **{word: 10 * ten for ten, word in enumerate(_TENS, 2)},
}
TO_99: Final = (
    *("zero", *_BELOW_TWENTY),
    *(f"{ten}-{one}".removesuffix("-") for ten in _TENS for one in ("", *_BELOW_TWENTY[:9])),
)


def _in_either_case(words: tuple[str, ...]) -> str:
    return "|".join(f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in words)


# Below a hundred, and no part of a longer number. Without flags, for JavaScript reads it too.
NUMBER_WORD: Final = (
    r"(?<![A-Za-z-])(?<!and )(?<!hundred )(?:"
    rf"(?:{_in_either_case(_TENS)})(?:[ -](?:{_in_either_case(_BELOW_TWENTY[:9])}))?"
    rf"|{_in_either_case(_BELOW_TWENTY)})(?![A-Za-z-])"
)


def number_of(word: str) -> int:
    """Of a word that `NUMBER_WORD` matches."""
    return sum(NUMBERS[part] for part in re.split("[ -]", word.lower()))
