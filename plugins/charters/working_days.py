"""Counts working days (কার্যদিবস): the first is the one after the day of filing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Literal

from .calendar import Calendar

Doubt = Literal["orders", "moon"]
LIMITS: Final = (3, 7, 10, 15, 20, 30, 60)  # the usual ones, which tables are made for


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day of a time limit, and why it may be another one.

    ``orders``: it lies past what is known of later orders. ``moon``: a closed day on the way, or
    beside it, still waits for the moon and may move by a day.
    """

    day: date
    doubts: frozenset[Doubt] = frozenset()


LastDays = tuple[LastDay | None, ...]  # of each of `LIMITS`, as far as the calendar goes


class CalendarEnds(Exception):  # noqa: N818 - the calendar ends; nothing has failed
    """A day was asked for of which the calendar knows nothing."""

    def __init__(self, begins: date | None, ends: date | None) -> None:
        self.begins, self.ends = begins, ends
        super().__init__(f"the calendar knows {begins} to {ends}" if ends else "there is none")


@dataclass(frozen=True)
class WorkingDays:
    """Of the whole country, or of the district whose slug is given."""

    calendar: Calendar

    def add(self, day: date, count: int, district: str | None = None) -> LastDay:
        """The ``count``-th working day after ``day``; raises `CalendarEnds` rather than guess."""
        if count < 1:
            raise ValueError(count)
        days = self._days(district)
        index = self._passed(day, days) + count - 1
        if index >= len(days):
            raise self._ends
        return LastDay(days[index], self._doubts(day, days[index]))

    def table(self, day: date, district: str | None = None) -> LastDays:
        """The last day of each of `LIMITS`; None where the calendar ends before."""
        return tuple(self._known(day, limit, district) for limit in LIMITS)

    def _known(self, day: date, limit: int, district: str | None) -> LastDay | None:
        try:
            return self.add(day, limit, district)
        except CalendarEnds:
            return None

    def between(self, day: date, other: date, district: str | None = None) -> int:
        """How many working days come after ``day`` up to and with ``other``.

        As many below zero where ``other`` is the earlier one.
        """
        days = self._days(district)
        return self._passed(other, days) - self._passed(day, days)

    def _passed(self, day: date, days: Sequence[date]) -> int:
        """How many of the working ``days`` are over at the end of ``day``."""
        if not self.calendar or not self.calendar.begins <= day <= self.calendar.ends:
            raise self._ends
        return bisect_right(days, day)

    def _doubts(self, day: date, last: date) -> frozenset[Doubt]:
        found: set[Doubt] = set()
        if last > self.calendar.known_to:
            found.add("orders")
        # One that moves by a day may come into the days after `day`, or go out of those to `last`.
        at = bisect_left(self._moons, day)
        if at < len(self._moons) and self._moons[at] <= last + timedelta(1):
            found.add("moon")
        return frozenset(found)

    def _days(self, district: str | None) -> Sequence[date]:
        return self._by_district.get(district) or self._by_district[None]

    @property
    def _ends(self) -> CalendarEnds:
        known = self.calendar
        return CalendarEnds(known.begins, known.ends) if known else CalendarEnds(None, None)

    @cached_property
    def _moons(self) -> Sequence[date]:
        return sorted(self.calendar.moon)

    @cached_property
    def _by_district(self) -> dict[str | None, Sequence[date]]:
        """Every working day, sorted; of the districts those that have closed days of their own."""
        known = self.calendar
        return {
            district: [day for day in known.days if known.is_worked(day, district)]
            for district in (None, *known.local_districts)
        }
