"""A day as charters write it, in figures or with the month's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from ...charters import english
from ...charters.bengali import MONTHS, normalise, to_ascii_digits

_MONTHS: Final = {
    normalise(name).lower(): number
    for names in (MONTHS, english.MONTHS)
    for number, name in enumerate(names, start=1)
}
_DATE: Final = re.compile(
    r"(?<![\d.])(?:(?P<iso>\d{4}-\d{2}-\d{2})|(?P<day>\d{1,2})"
    r"(?:\s*[./-]\s*(?P<month>\d{1,2})\s*[./-]\s*"
    rf"|\s*(?:st|nd|rd|th|লা|রা|ঠা|ই|শে)?[,\s]+(?P<named>{'|'.join(_MONTHS)})[,\s]+)(?P<year>\d{{4}}))(?![\d]|[./-]\d)",
    re.IGNORECASE,
)
_BESIDE: Final = re.compile(
    normalise(
        "তারিখ|খ্রিস্টাব্দ|খ্রি|খ্রিঃ|অনুমোদন|অনুমোদিত|অনুমোদনের|স্বাক্ষরিত|স্বাক্ষর|ইং|ইংরেজি|dated?|approved|on|signed"
    ),
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[^\W\d_][\w\u0980-\u09ff]*|\d+")
_FIRST: Final = 1971  # what is earlier is a year of the Bengali calendar, or a part of a number


def find_day(text: str) -> tuple[date, str] | None:
    """The last day that a text names, and the words around it."""
    return next(_days(to_ascii_digits(normalise(text))), None)


def only_day(text: str) -> date | None:
    """The day of a text that says nothing else."""
    day, around = find_day(text) or (None, "")
    return None if any(not _BESIDE.fullmatch(word) for word in _words(around)) else day


def _words(text: str) -> list[str]:
    return [word.rstrip("ঃ") for word in _WORD.findall(text)]


def _days(text: str) -> Iterator[tuple[date, str]]:
    for match in reversed([*_DATE.finditer(text)]):
        if day := _day(match):
            yield day, f"{text[: match.start()]} {text[match.end() :]}"


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            day = date.fromisoformat(match["iso"])
        else:
            month = _MONTHS[match["named"].lower()] if match["named"] else int(match["month"])
            day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return day if day.year >= _FIRST else None
