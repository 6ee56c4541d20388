"""Reads ``content/calendar/<year>.yaml``: the days on which offices are closed, or open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from ...words import Words, say
from ..bengali import SHORT_WEEKDAYS, normalise, to_ascii_digits
from ..bengali import WEEKDAYS as WEEKDAYS_BN
from ..calendar import WEEKEND, CalendarYear, Closure, Kind, WorkedDay
from ..english import WEEKDAYS
from ..model import District
from ..problems.problem import Findings, errors_in, field_name
from .fields import check_fields
from .office_file import DateText, Entry, Line, Reference, Text, listed
from .places import nearest
from .source import Location, Source, Value

DEPTH: Final = 4  # closed → [row] → source → [number]
MAX_DAYS: Final = 366

FIXED: Final = ((2, 21), (3, 26), (4, 14), (5, 1), (12, 16), (12, 25))  # by law, or always so far
LEAST: Final = 10  # general holidays that every list has; those of 2025 and 2026 have 12 and 14

_WITHOUT_DAYS: Final = ("hours", "moved")
_OF_CLOSED: Final = {"kind", "moon", "confirmed", "only"}
_OF_DAYS: Final = {"date", "day", *_OF_CLOSED}
_OTHER: Final = {6: ("রোববার", "রোব")}
_CURLY_BEGINS: Final = re.compile("[“”‘]")
_CURLY_ENDS: Final = re.compile("[“”’]$")

Flag = Literal["true", "false"]
Evidence = Literal["direct", "register", "indirect", "fixed", "estimate"]
Sources = Annotated[tuple[Line, ...], BeforeValidator(listed), Field(min_length=1)]
Districts = Annotated[tuple[Reference, ...], BeforeValidator(listed), Field(min_length=1)]


class DayEntry(Entry):
    """A row of one day; what stands there for information alone is looked at all the same."""

    date: DateText
    day: Line | None = None
    name: Line
    en: Line | None = None
    evidence: Evidence | None = None
    verified: Flag | None = None
    source: Sources | None = None

    @property
    def words(self) -> Words:
        return say(self.name, self.en or self.name)

    @property
    def sources(self) -> str:
        return ", ".join(self.source or ())

    @property
    def reasons(self) -> frozenset[str]:
        """Its name in either language, however it is spaced."""
        return frozenset(normalise(" ".join(one.lower().split())) for one in self.words.values())


class ClosedEntry(DayEntry):
    kind: Kind
    moon: Flag
    confirmed: Flag | None = None
    only: Districts | None = None


class MovedEntry(DayEntry):
    to: DateText


class HoursEntry(Entry):
    """Office hours for a time, or always: they change no count of days."""

    since: DateText | None = Field(None, alias="from")
    to: DateText | None = None
    name: Line
    en: Line | None = None
    open: Line
    close: Line
    pause: Line | None = Field(None, alias="break")
    source: Sources | None = None


class CalendarFile(Entry):
    year: Line
    provisional: Flag | None = None
    weekend: tuple[Literal["fri", "sat"], ...] | None = None
    source: Text | None = None
    checked: DateText | None = None
    complete_to: DateText | None = None
    closed: Annotated[tuple[ClosedEntry, ...], Field(max_length=MAX_DAYS)] = ()
    open: Annotated[tuple[DayEntry, ...], Field(max_length=MAX_DAYS)] = ()
    moved: Annotated[tuple[MovedEntry, ...], Field(max_length=MAX_DAYS)] = ()
    hours: tuple[HoursEntry, ...] = ()


def read_calendar(
    source: Source, found: Findings, year: int, districts: Sequence[District]
) -> CalendarYear | None:
    """None after reporting what is wrong; where no ``districts`` are known, any will do."""
    before = len(found.problems)
    slips = [*_slips(source)]
    written = check_fields(CalendarFile, source, found)
    if slips:
        rows = tuple(field_name(loc[:2]) for _, loc, _ in slips)
        found.problems[before:] = [
            one for one in found.problems[before:] if not one.field.startswith(rows)
        ]
        for code, loc, values in slips:
            found.add(code, loc, **values)
    if slips or written is None:
        return None
    check = _Check(written, year, districts, found)
    check.report()
    if any(errors_in(found.problems[before:])):
        return None
    check.ask()
    return _year(written, year)


def _slips(source: Source) -> Iterator[tuple[str, Location, dict[str, str]]]:
    """Rows of which one thing is told, and nothing that follows from it."""
    for section, rows in source.fields.items():
        for number, row in enumerate(rows if isinstance(rows, list) else ()):
            if not isinstance(row, dict):
                continue
            if key := next((key for key in ("name", "en") if _is_curly(row, key)), ""):
                yield "yaml-curly", (section, number, key), {}
            elif section in _WITHOUT_DAYS and "to" not in row and row.keys() & _OF_DAYS:
                is_closed = bool(row.keys() & _OF_CLOSED)
                code = "calendar-section" if is_closed else "calendar-section-open"
                yield code, (section, number), {"section": section}


def _is_curly(row: Mapping[str, Value], key: str) -> bool:
    """Whether quotes that quote nothing stand around the text, even where it ends at a comma."""
    text = row.get(key)
    return isinstance(text, str) and bool(
        _CURLY_BEGINS.match(text) and any(map(_CURLY_ENDS.search, (text, *row)))
    )


def _year(written: CalendarFile, year: int) -> CalendarYear:
    return CalendarYear(
        year,
        closed=tuple(sorted(map(_closure, written.closed), key=lambda one: one.day)),
        worked=tuple(sorted(map(_worked, written.open), key=lambda one: one.day)),
        source=written.source or "",
        complete_to=written.complete_to,
        is_provisional=written.provisional == "true",
        checked=written.checked,
    )


def _closure(row: ClosedEntry) -> Closure:
    is_moon, is_confirmed = row.moon == "true", row.confirmed == "true"
    only = tuple(sorted({*row.only})) if row.only else ()
    return Closure(row.date, row.words, row.kind, only, is_moon, is_confirmed, row.sources)


def _worked(row: DayEntry) -> WorkedDay:
    return WorkedDay(row.date, row.words, row.sources)


def _is_same(one: DayEntry, other: DayEntry) -> bool:
    return one.date == other.date and not one.reasons.isdisjoint(other.reasons)


def _together(rows: Sequence[DayEntry]) -> list[str]:
    """The districts of the rows where each names its own, so that one row can say it for all."""
    named = [row.only for row in rows if isinstance(row, ClosedEntry) and row.only]
    return [*dict.fromkeys(chain(*named))] if len(named) == len(rows) else []


def _is_weekday(written: str, day: date) -> bool:
    """In either language, whole or as it is shortened."""
    number, found = day.weekday(), normalise(written).strip(". ").lower()
    bengali = WEEKDAYS_BN[number]
    names = {bengali, bengali.removesuffix("বার"), SHORT_WEEKDAYS[number], *_OTHER.get(number, ())}
    is_english = len(found) >= len("Mon") and WEEKDAYS[number].lower().startswith(found)
    return is_english or found in map(normalise, names)


@dataclass(frozen=True, slots=True)
class _Check:
    """What only the year, the places and the other rows show to be wrong."""

    written: CalendarFile
    year: int
    districts: Sequence[District]
    found: Findings

    def report(self) -> None:
        self._head()
        for key in ("closed", "open", "moved"):
            rows: tuple[DayEntry, ...] = getattr(self.written, key)
            self._twice(key, rows)
            for number, row in enumerate(rows):
                self._row((key, number), row)
        self._closed()
        self._open()

    def ask(self) -> None:
        """What a sound list may lack."""
        general = sum(row.kind == "general" for row in self.written.closed)
        if self.written.provisional != "true" and general < LEAST:
            self.found.add("W-calendar-few", ("closed",), count=general)
            return
        closed = {row.date for row in self.written.closed if not row.only}
        fixed = (date(self.year, *day) for day in FIXED)
        if lacking := ", ".join(str(day) for day in fixed if day not in closed):
            self.found.add("W-calendar-fixed", ("closed",), days=lacking)

    def _head(self) -> None:
        written = self.written
        if to_ascii_digits(written.year) != str(self.year):
            self.found.add("calendar-year", ("year",), found=written.year, year=self.year)
        if written.weekend is not None and len({*written.weekend}) != len(WEEKEND):
            self.found.add("calendar-weekend", ("weekend",))
        if written.complete_to:
            self._in_year(("complete_to",), written.complete_to)
            if written.provisional == "true":
                self.found.add("calendar-known", ("complete_to",))
            self._last_look(written.complete_to, written.checked)
        if not written.closed:
            self.found.add("calendar-closed", ("closed",), year=self.year)
        self._verified()

    def _last_look(self, known: date, checked: date | None) -> None:
        """Who adds an order may forget the day on which it was looked up."""
        if checked and checked < known:
            values = {"found": known.isoformat(), "checked": checked.isoformat()}
            self.found.add("W-calendar-checked", ("complete_to",), **values)

    def _verified(self) -> None:
        """A guess that lost its mark too early; a day that a page states is none."""
        rows = [
            (key, number)
            for key in ("closed", "open")
            for number, row in enumerate(getattr(self.written, key))
            if row.verified == "false" and row.evidence != "direct"
        ]
        if rows and self.written.provisional != "true":
            self.found.add("W-calendar-verified", (*rows[0], "verified"), count=len(rows))

    def _row(self, loc: Location, row: DayEntry) -> None:
        is_own = self._in_year((*loc, "date"), row.date)
        meant = WEEKDAYS[row.date.weekday()]
        if is_own and row.day and not _is_weekday(row.day, row.date):
            values = {"found": row.day, "day": row.date.isoformat(), "meant": meant[:3]}
            self.found.add("calendar-weekday", (*loc, "day"), **values)
        if row.source is None and self.written.source is None:
            self.found.add("calendar-source", loc)

    def _in_year(self, loc: Location, day: date) -> bool:
        """Whether it is; of one that is not nothing else is told."""
        if day.year != self.year:
            self.found.add("calendar-day", loc, found=day.isoformat(), year=self.year)
        return day.year == self.year

    def _twice(self, key: str, rows: Sequence[DayEntry]) -> None:
        """One day for one reason, in either language."""
        first: dict[tuple[date, str], int] = {}
        for number, row in enumerate(rows):
            before = min(first.setdefault((row.date, one), number) for one in row.reasons)
            if before == number:
                continue
            line = self.found.line((key, before, "date"))
            values = {"found": row.date.isoformat(), "name": row.name, "first": line}
            if districts := _together([one for one in rows if _is_same(one, row)]):
                code, values["districts"] = "calendar-twice-districts", ", ".join(districts)
            else:
                code = "calendar-twice"
            self.found.add(code, (key, number, "date"), **values)

    def _closed(self) -> None:
        known = {district.slug for district in self.districts}
        for number, row in enumerate(self.written.closed):
            for at, slug in enumerate(row.only or ()):
                if known and slug not in known:
                    self._district(("closed", number, "only", at), slug)

    def _district(self, loc: Location, slug: str) -> None:
        if near := nearest(slug, self.districts):
            self.found.add("district-unknown-near", loc, found=slug, near=near)
        else:
            self.found.add("calendar-district", loc, found=slug, example=self.districts[0].slug)

    def _open(self) -> None:
        closed = {
            row.date: self.found.line(("closed", number, "date"))
            for number, row in enumerate(self.written.closed)
            if not row.only
        }
        for number, row in enumerate(self.written.open):
            loc, day = ("open", number, "date"), row.date.isoformat()
            if row.date.weekday() not in WEEKEND:
                self.found.add("calendar-open", loc, found=day)
            if row.date in closed:
                self.found.add("calendar-both", loc, found=day, first=closed[row.date])
