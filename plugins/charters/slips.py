"""Telephones and dates almost as they should be: which slip it is, and what was meant."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from . import english
from .bengali import MONTHS, normalise, to_ascii_digits

_JOINERS: Final = re.compile("[\u200c\u200d]")
_DIGITS_MEANT: Final = str.maketrans("OoIl", "0011")  # letters that look like them
_MOBILE_WITHOUT_ZERO: Final = re.compile(r"1[3-9][0-9]{2}-?[0-9]{6}")  # as spreadsheets leave it
_EXTENSION: Final = re.compile(
    normalise(
        r"(?P<number>[^A-Za-z\u0980-\u09e5,/(]{7,40})[\s,(]{0,3}"
        r"(?:ext(?:n|ension)?|x|এক্স(?:টেনশন|টে)?|বর্ধিত|লাইন)[\s.:()-]{0,4}[0-9০-৯]{1,6}\)?"
    ),
    re.IGNORECASE,
)
_NONE: Final = re.compile(
    normalise(r"(?:নাই|নেই|নাহ?|প্রযোজ্য (?:নয়|নহে)|শূন্য|n/?a|no|none|nil|null|[x.…–—-]+)[।.]?"),
    re.IGNORECASE,
)


def is_none(text: str) -> bool:
    """Whether a text says that there is nothing to write."""
    return bool(_NONE.fullmatch(text))


def phone_slip(text: str, is_phone: Callable[[str], bool]) -> tuple[str, str]:
    """The code of what is wrong with a telephone number, and the number that was meant, if any."""
    if is_none(text):
        return "none", ""
    meanings = {"phone-joiner": _JOINERS.sub("", text), "phone-near": text.translate(_DIGITS_MEANT)}
    if extension := _EXTENSION.fullmatch(text):
        meanings["phone-extension"] = extension["number"].strip()
    if _MOBILE_WITHOUT_ZERO.fullmatch(digits := to_ascii_digits(text)):
        meanings["phone-near"] = f"{'0' if digits == text else '০'}{text}"
    near = ((code, meant) for code, meant in meanings.items() if is_phone(meant))
    return next(near, ("phone", ""))


_OTHER_MONTHS: Final = "জানুয়ারী:1 ফেব্রুয়ারী:2 এপ্রীল:4 অগাস্ট:8 আগষ্ট:8 অগাষ্ট:8"  # spellings
_MONTHS: Final = {
    **{normalise(name): number for number, name in enumerate(MONTHS, 1)},
    **{name: int(number) for name, number in re.findall(r"(\S+):(\d)", normalise(_OTHER_MONTHS))},
}
_SHORT_MONTHS: Final = [month[:3].lower() for month in english.MONTHS]
_PART: Final = re.compile(r"[0-9]+|[^\W\d_][^\s\d,./-]*")
_BESIDE: Final = frozenset(
    normalise("খ্রি খ্রিস্টাব্দ ইং তারিখ সাল সালের ই লা রা ঠা শে of st nd rd th").split()
)
_CENTURY: Final = 2000
_LAST_SHORT_YEAR: Final = 99
_LONGEST_DATE: Final = 40
_MONTHS_OF_YEAR: Final = 12
_COMPACT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")


def date_slip(text: str) -> date | None:
    """The day that was meant by a date in another order, notation or in words."""
    if len(text) > _LONGEST_DATE:
        return None
    parts = [
        _number(part) for part in _PART.findall(_COMPACT.sub(r"\1-\2-\3", to_ascii_digits(text)))
    ]
    numbers = [part for part in parts if part is not None]
    return _day(numbers) if len(numbers) == len("ymd") and _UNKNOWN not in numbers else None


_UNKNOWN: Final = ("", 0)


def _number(part: str) -> tuple[str, int] | None:
    """What a part of a date is, and its value; None for what only stands beside."""
    if part.isdigit():
        return ("year" if len(part) == len("yyyy") else "number", int(part))
    word = normalise(part).rstrip("ঃ").lower()
    if word in _BESIDE:
        return None
    if month := _MONTHS.get(word):
        return "month", month
    if word[:3] in _SHORT_MONTHS:
        return "month", _SHORT_MONTHS.index(word[:3]) + 1
    return _UNKNOWN


def _day(parts: list[tuple[str, int]]) -> date | None:
    """Year, month and day: as in letters the day comes first unless the year does."""
    months = [value for kind, value in parts if kind == "month"]
    others = [(kind, value) for kind, value in parts if kind != "month"]
    if len(months) > 1:
        return None
    if others[0][0] != "year":
        others.reverse()
    year, *rest = (value for _, value in others)
    month, day = *months, *rest
    if not months and month > _MONTHS_OF_YEAR:
        month, day = day, month
    try:
        return date(year if year > _LAST_SHORT_YEAR else year + _CENTURY, month, day)
    except ValueError:
        return None
