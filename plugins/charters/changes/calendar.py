"""What changed in the office calendar: its years, how far they are known, and its days.

One day more on which offices are closed is no promise broken, so nothing here has a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from ..calendar import Calendar, CalendarYear, Closure, WorkedDay
from .change import Change
from .matching import Pairing, pair, same

Day = TypeVar("Day", Closure, WorkedDay)


def calendar_changes(before: Calendar, after: Calendar) -> Iterator[Change]:
    found = pair(before.years, after.years, same(lambda year: year.year))
    for year in found.removed:
        yield Change(kind="calendar-year-removed", subject=str(year.year))
    for year in found.added:
        yield Change(kind="calendar-year-added", subject=str(year.year))
    for old, new in found.pairs:
        yield from _head(old, new)
        yield from _closed(_met_again(old.closed, new.closed))
        yield from _worked(_met_again(old.worked, new.worked))


def _head(old: CalendarYear, new: CalendarYear) -> Iterator[Change]:
    year = str(new.year)
    if old.is_provisional and not new.is_provisional:
        yield Change(kind="calendar-official", subject=year)
    if new.is_provisional and not old.is_provisional:
        yield Change(kind="calendar-provisional", subject=year)
    known, checked = (old.complete_to, new.complete_to), (old.checked, new.checked)
    if known[0] != known[1]:
        before, after = map(_written, known)
        yield Change(kind="calendar-known", subject=year, before=before, after=after)
    if checked[0] != checked[1]:
        before, after = map(_written, checked)
        yield Change(kind="calendar-checked", subject=year, before=before, after=after)


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _met_again(before: Sequence[Day], after: Sequence[Day]) -> Pairing[Day]:
    """A day by its date and name, by its name where it moved, by its date where it is renamed."""
    return pair(
        before,
        after,
        same(lambda one: (one.day, one.name["bn"])),
        same(lambda one: one.name["bn"]),
        same(lambda one: one.day),
    )


def _closed(found: Pairing[Closure]) -> Iterator[Change]:
    for one in found.removed:
        day = one.day.isoformat()
        yield Change(kind="calendar-closed-removed", subject=day, before=_described(one))
    for one in found.added:
        day = one.day.isoformat()
        yield Change(kind="calendar-closed-added", subject=day, after=_described(one))
    for old, new in found.pairs:
        if old.day != new.day:
            before, after = old.day.isoformat(), new.day.isoformat()
            name = new.name["bn"]
            yield Change(kind="calendar-closed-moved", subject=name, before=before, after=after)
        was, now = _told(old), _told(new)
        if was != now:
            before, after = _differing(was, now), _differing(now, was)
            day = new.day.isoformat()
            yield Change(kind="calendar-closed-changed", subject=day, before=before, after=after)


def _worked(found: Pairing[WorkedDay]) -> Iterator[Change]:
    for one in found.removed:
        day, name = one.day.isoformat(), one.name["bn"]
        yield Change(kind="calendar-worked-removed", subject=day, before=name)
    for one in found.added:
        day, name = one.day.isoformat(), one.name["bn"]
        yield Change(kind="calendar-worked-added", subject=day, after=name)
    for old, new in found.pairs:
        before, after = old.name["bn"], new.name["bn"]
        day = new.day.isoformat()
        if before != after:
            yield Change(kind="calendar-worked-changed", subject=day, before=before, after=after)
        if old.day != new.day:
            was = old.day.isoformat()
            yield Change(kind="calendar-worked-moved", subject=after, before=was, after=day)


def _described(one: Closure) -> str:
    """The name, and the districts where not all are closed."""
    return f"{one.name['bn']} ({', '.join(one.only)})" if one.only else one.name["bn"]


def _told(one: Closure) -> dict[str, str]:
    """As the file writes it."""
    return {
        "name": one.name["bn"],
        "en": one.name["en"],
        "kind": one.kind,
        "only": ", ".join(one.only),
        "moon": str(one.is_moon).lower(),
        "confirmed": str(one.is_confirmed).lower(),
        "source": one.source,
    }


def _differing(told: dict[str, str], other: dict[str, str]) -> str:
    return "; ".join(f"{key}: {value or '-'}" for key, value in told.items() if value != other[key])
