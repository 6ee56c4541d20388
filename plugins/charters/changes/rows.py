"""What changed in the rows of a charter's tables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from ..model import Officer, Service
from .change import Change, Kind, Reason, is_same, plain
from .fees import judge_fee
from .matching import Pairing, pair, same, similar
from .papers import compare_papers
from .times import judge_time

Partner = Callable[[Officer | None], str | None]  # who an officer of before is now, by key

_CELLS: Final = ("method", "documents", "documents_from", "fee", "time")
_JUDGES: Final[dict[str, Callable[[str | None, str | None], Reason | None]]] = {
    "fee": judge_fee,
    "time": judge_time,
}
_CELL_KINDS: Final[dict[Kind, str]] = {
    "service-time": "time",
    "service-fee": "fee",
    "service-documents": "documents",
    "service-documents_from": "documents_from",
    "service-method": "method",
}
_OFFICER_KINDS: Final[dict[Kind, str]] = {
    "service-officer": "officer",
    "service-superior": "superior",
}


def row_changes(
    before: tuple[Service, ...], after: tuple[Service, ...], partner: Partner
) -> Iterator[Change]:
    """Rows gone, new, renamed and moved, then what changed in their cells, alike rows as one."""
    found = pair_rows(before, after)
    taken = {service.anchor for service in after}
    for service in found.removed:
        links = (service.anchor,) if service.anchor in taken else ()
        yield Change(kind="service-removed", reason="gone", services=(service,), links=links)
    for service in found.added:
        yield Change(kind="service-added", reason="new", services=(service,))
    yield from _renamed(found)
    yield from _moved(found)
    cells = [change for old, new in found.pairs for change in _cell_changes(old, new)]
    yield from _together(cells)
    yield from _together(
        [change for old, new in found.pairs for change in _officer_changes(old, new, partner)]
    )


def pair_rows(before: tuple[Service, ...], after: tuple[Service, ...]) -> Pairing[Service]:
    """Rows have no id: the whole row, its name in its section, its name, a similar name."""
    return pair(
        before,
        after,
        same(_whole, lambda old, new: float(old.section == new.section)),
        same(lambda row: (row.section, plain(row.name)), _likeness),
        same(lambda row: plain(row.name), _likeness),
        similar(lambda row: row.name, _likeness),
    )


def _whole(row: Service) -> tuple[str | None, ...]:
    officers = (
        row.officer.key if row.officer else None,
        row.superior.key if row.superior else None,
    )
    return (plain(row.name), *(plain(getattr(row, cell)) for cell in _CELLS), *officers)


def _likeness(old: Service, new: Service) -> float:
    """The share of equal cells and places, apart from the name."""
    equal = sum(a == b for a, b in zip(_whole(old)[1:], _whole(new)[1:], strict=True))
    return (equal + (old.section == new.section)) / len(_whole(old))


def _renamed(found: Pairing[Service]) -> Iterator[Change]:
    for old, new in found.pairs:
        if not is_same(old.name, new.name):
            yield Change(
                kind="service-renamed",
                before=old.name,
                after=new.name,
                services=(new,),
                previous=(old,),
            )


def _moved(found: Pairing[Service]) -> Iterator[Change]:
    """Neighbours that moved together are one change. Each old fragment now shows another row."""
    moved = [(old, new) for old, new in found.pairs if old.anchor != new.anchor]

    def together(entry: tuple[int, tuple[Service, Service]]) -> tuple[object, ...]:
        _, (old, new) = entry
        return old.section, new.section, new.number - old.number

    for _, group in groupby(enumerate(moved), together):
        olds, news = zip(*(rows for _, rows in group), strict=True)
        yield Change(
            kind="service-moved",
            services=news,
            previous=olds,
            links=tuple(old.anchor for old in olds),
        )


def _cell_changes(old: Service, new: Service) -> Iterator[Change]:
    for kind, cell in _CELL_KINDS.items():
        before, after = getattr(old, cell), getattr(new, cell)
        if is_same(before, after):
            continue
        change = Change(kind=kind, before=before, after=after, services=(new,))
        if cell == "documents":
            papers = compare_papers(before, after)
            yield replace(change, reason=papers.reason, added=papers.added, removed=papers.removed)
        else:
            judge = _JUDGES.get(cell)
            yield replace(change, reason=judge(before, after) if judge else None)


def _officer_changes(old: Service, new: Service, partner: Partner) -> Iterator[Change]:
    """A row changes hands only where the officer is another one, not where he changed himself."""
    for kind, role in _OFFICER_KINDS.items():
        before, after = getattr(old, role), getattr(new, role)
        if partner(before) != (after.key if after else None):
            yield Change(kind=kind, before=title(before), after=title(after), services=(new,))


def title(officer: Officer | None) -> str | None:
    """``নাম, পদবি``, or the post where the charter names nobody."""
    if officer is None:
        return None
    return f"{officer.name}, {officer.post}" if officer.name else officer.post


def _together(changes: Iterable[Change]) -> Iterator[Change]:
    """The same change of several rows of a table, as one change where the first of them stands."""
    groups: dict[tuple[object, ...], list[Change]] = {}
    for change in changes:
        section = change.services[0].section
        key = (section, change.kind, plain(change.before), plain(change.after), change.reason)
        groups.setdefault(key, []).append(change)
    for group in groups.values():
        services = tuple(service for change in group for service in change.services)
        yield replace(group[0], services=services)
