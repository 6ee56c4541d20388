"""Rows of a charter at whose address there is no such row any more, nor a word of what became."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from .changes.change import is_same
from .changes.matching import Pairing
from .changes.rows import find_again
from .model import Closed, Office, Service
from .offers import first_line, offer
from .problems.problem import Findings
from .reading.source import Location
from .row_ids import new_id


def report_lost_rows(before: Office, after: Office, found: Findings) -> None:
    """Adds each to what was found in the file as it is now, with what to write there."""
    written = {row.anchor for row in after.services if (*_loc(row), "id") in found.lines}
    rows = _Rows(before, after, written)
    for row in rows.lost:
        _report(row, rows, found)
    for row in (*rows.usurpers, *rows.successors):
        taken = {*written, *(one.anchor for one in before.services), *rows.closed}
        found.add("row-taken", (*_loc(row), "id"), found=row.anchor, meant=new_id(row.name, taken))
    for one in rows.reopened:
        entry = offer(id=one.id, name=one.name, section=one.home)
        found.add("closed-lost", ("closed",), found=one.id, entry=entry)


def answers_for(before: Office, after: Office) -> bool:
    """Whether each row of one office has its address and its words at another one too."""
    rows = _Rows(before, after, written=())
    return not rows.lost and not rows.reopened


@dataclass(frozen=True)
class _Rows:
    """``written`` are the ids that stand in the file; others come of a row's place or name."""

    before: Office
    after: Office
    written: Collection[str]

    @cached_property
    def pairing(self) -> Pairing[Service]:
        return find_again(tuple(self.before.services), tuple(self.after.services), self.written)

    @cached_property
    def found_again(self) -> dict[str, Service]:
        """By the address before."""
        return {old.anchor: new for old, new in self.pairing.pairs}

    @property
    def lost(self) -> tuple[Service, ...]:
        """As they were. What is written for one ends the addresses by position of all."""
        rows = tuple(self.before.services)
        lost = tuple(row for row in rows if not self._is_kept(row))
        return rows if self._is_by_position and (lost or self.reopened) else lost

    @property
    def reopened(self) -> tuple[Closed, ...]:
        """Those of which nothing is said any more, though no row has their address."""
        taken = set() if self._is_by_position else {row.anchor for row in self.after.services}
        kept = (taken - {row.anchor for row in self.successors}) | self.closed
        return tuple(one for one in self.before.closed if one.id not in kept)

    @property
    def usurpers(self) -> tuple[Service, ...]:
        """Rows with the id of one that is found again elsewhere, and for sure with none before."""
        lost = {row.anchor for row in self.lost if row.anchor in self.found_again}
        known = [new for old, new in self.pairing.pairs if is_same(old.name, new.name)]
        taken = lost & set(self.written)
        return tuple(row for row in self.after.services if row.anchor in taken and row not in known)

    @property
    def successors(self) -> tuple[Service, ...]:
        """Rows with the address of a closed one that was called otherwise."""
        closed = {one.id: one.name for one in self.before.closed if one.name}
        taken = (row for row in self.after.services if row.anchor in closed.keys() - self.closed)
        return tuple(row for row in taken if not is_same(closed[row.anchor], row.name))

    def stranger(self, row: Service) -> Service | None:
        """The row that only its place has brought to the address of one that is gone."""
        if not self._is_by_position:
            return None
        return next((new for new in self.pairing.added if new.anchor == row.anchor), None)

    def _is_kept(self, row: Service) -> bool:
        now = self.found_again.get(row.anchor)
        return row.anchor in self.closed or (now is not None and now.anchor == row.anchor)

    @cached_property
    def _is_by_position(self) -> bool:
        return any(row.id is None for row in self.after.services)

    @cached_property
    def closed(self) -> set[str]:
        return {one.id for one in self.after.closed}


def _report(row: Service, rows: _Rows, found: Findings) -> None:
    entry = offer(id=row.anchor, name=row.name, section=row.section)
    name = first_line(row.name)
    now = rows.found_again.get(row.anchor) or rows.stranger(row)
    if now and is_same(now.name, row.name):
        found.add("row-moved", (*_loc(now), "id"), found=row.anchor)
    elif now:
        found.add("row-other", (*_loc(now), "id"), found=row.anchor, name=name, entry=entry)
    else:
        found.add("row-lost", ("services", row.section), found=row.anchor, name=name, entry=entry)


def _loc(row: Service) -> Location:
    return "services", row.section, row.number - 1
