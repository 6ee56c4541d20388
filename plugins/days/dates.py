"""Days as the tables show them, in Bengali."""

from __future__ import annotations

from datetime import date

from ..charters.bengali import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from ..words import to_bengali_digits
from .tables import Row


def month(number: int) -> str:
    return MONTHS[number - 1]


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def day_and_month(day: date) -> str:
    """``২২ ফেব্রুয়ারি``."""
    return f"{to_bengali_digits(str(day.day))} {month(day.month)}"


def short_date(day: date, year: int) -> str:
    """``২২ ফেব্রুয়ারি রবি``, with the year where it is another one."""
    other = "" if day.year == year else f" {to_bengali_digits(str(day.year))}"
    return f"{day_and_month(day)}{other} {_short(day)}"


def filed(row: Row) -> str:
    """``১৯–২১ ফেব্রুয়ারি বৃহঃ–শনি``; the days of a row are of one month."""
    if row.first == row.last:
        return short_date(row.first, row.first.year)
    first = to_bengali_digits(str(row.first.day))
    return f"{first}–{day_and_month(row.last)} {_short(row.first)}–{_short(row.last)}"


def _short(day: date) -> str:
    return SHORT_WEEKDAYS[day.weekday()]
