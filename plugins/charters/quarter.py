"""The quarters of the fiscal year (অর্থবছর), which runs from July to June: the calendar's four."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ..words import to_bengali_digits
from .bengali import MONTHS

_ORDINALS: Final = ("তৃতীয়", "চতুর্থ", "প্রথম", "দ্বিতীয়")  # by the quarter of the calendar
_JULY: Final = 7


@dataclass(frozen=True, order=True, slots=True)
class Quarter:
    """``number`` is that of the calendar, 0 for January to March."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Quarter:
        return cls(day.year, (day.month - 1) // 3)

    @property
    def begins(self) -> date:
        return date(self.year, self.number * 3 + 1, 1)

    @property
    def ends(self) -> date:
        return self.after.begins - timedelta(days=1)

    @property
    def after(self) -> Quarter:
        return Quarter(self.year + (self.number + 1) // 4, (self.number + 1) % 4)

    @property
    def before(self) -> Quarter:
        return Quarter(self.year, self.number - 1) if self.number else Quarter(self.year - 1, 3)

    @property
    def title(self) -> str:
        """``২০২৬-২৭ অর্থবছরের তৃতীয় ত্রৈমাসিক (জানুয়ারি–মার্চ ২০২৭)``."""
        first = self.year if self.begins.month >= _JULY else self.year - 1
        months = f"{MONTHS[self.number * 3]}–{MONTHS[self.number * 3 + 2]}"
        fiscal = f"{first}-{(first + 1) % 100:02}"
        ordinal = _ORDINALS[self.number]
        return to_bengali_digits(f"{fiscal} অর্থবছরের {ordinal} ত্রৈমাসিক ({months} {self.year})")
