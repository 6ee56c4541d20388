"""What changed between two states of the whole content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..calendar import Calendar
from ..model import Division, National, Office, Page
from .calendar import calendar_changes
from .change import Change
from .matching import Pairing, pair, same
from .office import office_changes
from .shared import national_changes, page_changes, place_changes


@dataclass(frozen=True, slots=True)
class Contents:
    """What of a content folder is to be compared. What could not be read is None."""

    offices: tuple[Office, ...] = ()
    divisions: tuple[Division, ...] | None = None
    national: National | None = None
    pages: tuple[Page, ...] = ()
    calendar: Calendar | None = None


@dataclass(frozen=True, slots=True)
class OfficeChanges:
    """``office`` is as it is now, or as it was where it is gone."""

    office: Office
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Offices in reading order, those that are gone last; ``shared`` is what concerns them all."""

    offices: tuple[OfficeChanges, ...]
    shared: tuple[Change, ...]

    @property
    def changes(self) -> Iterator[Change]:
        yield from self.shared
        for office in self.offices:
            yield from office.changes

    @property
    def worse(self) -> int:
        return sum(change.promises for change in self.changes if change.verdict == "worse")

    @property
    def better(self) -> int:
        return sum(change.promises for change in self.changes if change.verdict == "better")


def compare(before: Contents, after: Contents) -> Comparison:
    return Comparison(
        offices=tuple(_offices(before.offices, after.offices)),
        shared=tuple(_shared(before, after)),
    )


def _offices(before: tuple[Office, ...], after: tuple[Office, ...]) -> Iterator[OfficeChanges]:
    found = pair_offices(before, after)
    pairs = {new.id: old for old, new in found.pairs}
    for office in after:
        if office.id not in pairs:
            yield OfficeChanges(office, (Change(kind="office-added", reason="new"),))
        elif changes := office_changes(pairs[office.id], office):
            yield OfficeChanges(office, changes)
    for office in found.removed:
        yield OfficeChanges(office, (Change(kind="office-removed", reason="gone"),))


def pair_offices(before: tuple[Office, ...], after: tuple[Office, ...]) -> Pairing[Office]:
    """By address; a file that was moved by what makes an office one: its name, or its identity."""
    return pair(
        before,
        after,
        same(lambda office: office.id),
        same(lambda office: office.name),
        same(lambda office: office.identity),
    )


def _shared(before: Contents, after: Contents) -> Iterator[Change]:
    if before.divisions is not None and after.divisions is not None:
        yield from sorted(
            place_changes(before.divisions, after.divisions),
            key=lambda change: (change.kind, change.subject or ""),
        )
    if before.national and after.national:
        yield from national_changes(before.national, after.national)
    yield from page_changes(before.pages, after.pages)
    if before.calendar is not None and after.calendar is not None:
        yield from calendar_changes(before.calendar, after.calendar)
