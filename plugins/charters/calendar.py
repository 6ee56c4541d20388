"""The office calendar: on which days offices are closed though it is no weekend, or open on one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final, Literal, get_args

from ..words import Words

WEEKEND: Final = (4, 5)  # Friday and Saturday, as `date.weekday` counts

Kind = Literal["general", "executive", "special"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Closure:
    """A closed day (ছুটি), in the districts ``only`` or in all where there are none.

    ``is_moon``: the sighting of the moon decides, and has done so where it ``is_confirmed``.
    """

    day: date
    name: Words
    kind: Kind
    only: tuple[str, ...] = ()
    is_moon: bool = False
    is_confirmed: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class WorkedDay:
    """A day of a weekend on which offices work."""

    day: date
    name: Words
    source: str = ""


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year's days. Of one that ``is_provisional`` no official list is known yet.

    Later orders are known to ``complete_to``, or to the day when somebody last looked
    (``checked``), or of the whole year where both are None.
    """

    year: int
    closed: tuple[Closure, ...]
    worked: tuple[WorkedDay, ...] = ()
    source: str = ""
    complete_to: date | None = None
    is_provisional: bool = False
    checked: date | None = None

    @property
    def begins(self) -> date:
        return date(self.year, 1, 1)

    @property
    def ends(self) -> date:
        return date(self.year, 12, 31)

    @property
    def days(self) -> Iterator[date]:
        passed = range((self.ends - self.begins).days + 1)
        return (self.begins + timedelta(days) for days in passed)

    @property
    def known_to(self) -> date:
        """Nobody knows orders of days after the last look, whatever the file says."""
        known = min(filter(None, (self.complete_to, self.checked, self.ends)))
        return max(known, self.begins - timedelta(1))

    def as_of(self, today: date) -> CalendarYear:
        """With nothing sure because of a look that is still to come."""
        if self.complete_to or "checked" not in self.ahead(today):
            return self
        return replace(self, complete_to=self.begins - timedelta(1), checked=None)

    def ahead(self, today: date) -> dict[str, date]:
        """What says that orders of days to come are known; a last look that decides nothing may."""
        days = {"complete_to": self.complete_to}
        if not self.is_provisional and self.known_to > today:
            days["checked"] = self.checked
        return {key: day for key, day in days.items() if day and day > today}


@dataclass(frozen=True)
class Calendar:
    """Years that follow each other; false where there are none, and then nothing else is asked."""

    years: tuple[CalendarYear, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.years)

    def as_of(self, today: date) -> Calendar:
        """What is known of it on a day: a file may say that somebody will have looked later."""
        return Calendar(tuple(year.as_of(today) for year in self.years))

    @property
    def begins(self) -> date:
        return self.years[0].begins

    @property
    def ends(self) -> date:
        return self.years[-1].ends

    @cached_property
    def known_to(self) -> date:
        """No order up to this day is missing; where one may be from the start, the day before."""
        for year in self.years:
            if year.is_provisional:
                return year.begins - timedelta(1)
            if year.known_to < year.ends:
                return year.known_to
        return self.ends

    @cached_property
    def closures(self) -> tuple[Closure, ...]:
        return tuple(closure for year in self.years for closure in year.closed)

    @cached_property
    def closed(self) -> frozenset[date]:
        """The days closed in the whole country, weekends not counted."""
        return frozenset(one.day for one in self.closures if not one.only)

    @cached_property
    def worked(self) -> frozenset[date]:
        return frozenset(one.day for year in self.years for one in year.worked)

    @cached_property
    def moon(self) -> frozenset[date]:
        """Closed days that may still move by a day."""
        return frozenset(one.day for one in self.closures if one.is_moon and not one.is_confirmed)

    @cached_property
    def only(self) -> dict[date, tuple[str, ...]]:
        """The days closed in single districts, and in which, sorted."""
        found: dict[date, set[str]] = {}
        for one in self.closures:
            if one.only:
                found.setdefault(one.day, set()).update(one.only)
        return {day: tuple(sorted(found[day])) for day in sorted(found)}

    @cached_property
    def local_districts(self) -> tuple[str, ...]:
        """Those that have a closed day of their own, sorted."""
        return tuple(sorted({one for districts in self.only.values() for one in districts}))

    def is_worked(self, day: date, district: str | None = None) -> bool:
        """Whether offices work on a day of these years; ``district`` is the slug of theirs."""
        if day in self.closed or (district and district in self.only.get(day, ())):
            return False
        return day.weekday() not in WEEKEND or day in self.worked

    @property
    def days(self) -> Iterator[date]:
        return (day for year in self.years for day in year.days)
