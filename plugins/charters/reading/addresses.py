"""The addresses that an office file gives to its rows, and keeps of those it no longer has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..model import Closed, Section, Service
from ..problems.problem import Findings
from ..row_ids import is_reserved, new_id, row_ids
from .source import Location


def with_ids(sections: Sequence[Section], closed: Sequence[Closed]) -> tuple[Section, ...]:
    """Each row with its address as its id, unless that is its position."""
    rows = [row for section in sections for row in section.services]
    ids = iter(row_ids(rows, [one.id for one in closed]))
    return tuple(
        Section(section.key, tuple(_with_id(row, next(ids)) for row in section.services))
        for section in sections
    )


def _with_id(row: Service, address: str) -> Service:
    return row if address == row.anchor else replace(row, id=address)


def report_ids(sections: Sequence[Section], closed: Sequence[Closed], found: Findings) -> None:
    """What is no address of a row, or that of two; ``sections`` have the ids that are written."""
    gone = _report_closed(closed, found)
    taken = {*gone, *(row.id for section in sections for row in section.services if row.id)}
    first: dict[str, int] = {}
    for loc, row, slug in _written(sections):
        if fault := _fault(slug, first, gone):
            code, values = fault
            free = new_id(row.name, taken)
            taken.add(free)
            found.add(code, loc, found=slug, meant=free, **values)
        first.setdefault(slug, found.line(loc))


def _fault(
    slug: str, first: Mapping[str, int], gone: Mapping[str, int]
) -> tuple[str, dict[str, int]] | None:
    if is_reserved(slug):
        return "id-reserved", {}
    if slug in first:
        return "id-twice", {"first": first[slug]}
    return ("id-closed", {"first": gone[slug]}) if slug in gone else None


def _written(sections: Sequence[Section]) -> Iterator[tuple[Location, Service, str]]:
    for section in sections:
        for row in section.services:
            if row.id:
                yield ("services", section.key, row.number - 1, "id"), row, row.id


def _report_closed(closed: Sequence[Closed], found: Findings) -> dict[str, int]:
    """The line of each address that is kept."""
    first: dict[str, int] = {}
    for number, one in enumerate(closed):
        loc = ("closed", number, "id")
        if is_reserved(one.id):
            found.add("closed-reserved", loc, found=one.id)
        elif one.id in first:
            found.add("closed-twice", loc, found=one.id, first=first[one.id])
        first.setdefault(one.id, found.line(loc))
    return first
