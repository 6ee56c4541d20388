"""What changed in the rows of a charter's tables."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from ..in_words import in_words
from ..keys import Key
from ..model import Office, Service, Variant
from ..reading.office_file import KEYS
from .change import Change, Partner, Reason, is_same, key_changes, people, plain, told_first
from .fees import judge_fee
from .matching import Pairing, Rule, pair, same, similar
from .papers import compare_papers
from .times import judge_time

_OFFICERS: Final = tuple(key for key in KEYS[Service] if key.names_officer)
_APART: Final = frozenset({"name", "id", "variants"})
_CELLS: Final = told_first(
    (key for key in KEYS[Service] if not (key.name in _APART or key.names_officer)),
    *("time", "fee", "documents", "documents_from"),
)
_JUDGES: Final[dict[str, Callable[[str | None, str | None], Reason | None]]] = {
    "service-fee": judge_fee,
    "service-time": judge_time,
    "variant-fee": judge_fee,
    "variant-time": judge_time,
}


def row_changes(before: Office, after: Office, partner: Partner) -> Iterator[Change]:
    """Rows gone, new, renamed and moved, then what changed in their cells, alike rows as one."""
    found = pair_rows(tuple(before.services), tuple(after.services))
    kept = {one.id for one in after.closed}
    for service in found.removed:
        yield _removed(service, kept)
    for service in found.added:
        yield Change(kind="service-added", reason="new", services=(service,))
    yield from _renamed(found)
    yield from _moved(found, kept)
    yield from _readdressed(found, kept)
    for keys in (_CELLS, _OFFICERS):
        yield from _together(
            change for old, new in found.pairs for change in _changed(old, new, keys, partner)
        )
    for old, new in found.pairs:
        yield from _variant_changes(old, new)


def pair_rows(before: tuple[Service, ...], after: tuple[Service, ...]) -> Pairing[Service]:
    """By their ids; without, by the whole row, its name in its section, its name, a similar one."""
    return pair(
        before,
        after,
        same(lambda row: row.id),
        same(_whole, lambda old, new: float(old.section == new.section)),
        same(lambda row: (row.section, plain(row.name)), _likeness),
        same(lambda row: plain(row.name), _likeness),
        similar(lambda row: row.name, _likeness),
    )


def find_again(
    before: tuple[Service, ...], after: tuple[Service, ...], written: Collection[str]
) -> Pairing[Service]:
    """Likewise, where an id may have come to stand at another row.

    It is believed if it is ``written`` in the file, and the words of the row that had it before are
    not found at another one; an id that is not written comes of a row's place or name.
    """
    words = (
        same(_whole, _likeness_there),
        same(lambda row: (row.section, plain(row.name)), _likeness_there),
        same(lambda row: plain(row.name), _likeness_there),
    )
    called: Rule[Service] = same(
        lambda row: (row.anchor, plain(row.name)) if row.anchor in written else None
    )
    found = pair(before, after, called, *words)
    strayed = {old.anchor for old, new in found.pairs if old.anchor != new.anchor}
    believed = set(written) - strayed
    return pair(
        before,
        after,
        same(lambda row: row.anchor if row.anchor in believed else None),
        *words,
        similar(lambda row: row.name, _likeness),
    )


def _removed(row: Service, kept: Collection[str]) -> Change:
    """Its address is lost, or says that it is gone."""
    is_kept = row.anchor in kept
    links, said = ((), (row.anchor,)) if is_kept else ((row.anchor,), ())
    return Change(kind="service-removed", reason="gone", services=(row,), links=links, kept=said)


def _whole(row: Service) -> tuple[object, ...]:
    keys = (people(getattr(row, key.name)) for key in _OFFICERS)
    cells = (plain(in_words(getattr(row, key.name))) for key in _CELLS)
    return (plain(row.name), *cells, *keys)


def _likeness(old: Service, new: Service) -> float:
    """The share of equal cells and places, apart from the name."""
    equal = sum(a == b for a, b in zip(_whole(old)[1:], _whole(new)[1:], strict=True))
    return (equal + (old.section == new.section)) / len(_whole(old))


def _likeness_there(old: Service, new: Service) -> float:
    """Likewise, and of equals that at the same address."""
    return _likeness(old, new) + (old.anchor == new.anchor)


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


def _moved(found: Pairing[Service], kept: Collection[str]) -> Iterator[Change]:
    """Neighbours that moved together are one change; fragments by position now show other rows."""
    moved = [(old, new) for old, new in found.pairs if _place(old) != _place(new)]

    def together(entry: tuple[int, tuple[Service, Service]]) -> tuple[object, ...]:
        _, (old, new) = entry
        return old.section, new.section, new.number - old.number

    for _, group in groupby(enumerate(moved), together):
        olds, news = zip(*(rows for _, rows in group), strict=True)
        lost = (old.anchor for old, new in zip(olds, news, strict=True) if _has_strayed(old, new))
        yield Change(
            kind="service-moved",
            services=news,
            previous=olds,
            links=tuple(link for link in lost if link not in kept),
        )


def _place(row: Service) -> tuple[str, int]:
    return row.section, row.number


def _has_strayed(old: Service, new: Service) -> bool:
    """Whether its address went with its place, as it does where rows have no ids."""
    return old.id is None and old.anchor != new.anchor and _place(old) != _place(new)


def _readdressed(found: Pairing[Service], kept: Collection[str]) -> Iterator[Change]:
    """Rows that have another address wherever they stand."""
    for old, new in found.pairs:
        if old.anchor != new.anchor and not _has_strayed(old, new):
            yield Change(
                kind="service-id",
                before=old.anchor,
                after=new.anchor,
                services=(new,),
                links=() if old.anchor in kept else (old.anchor,),
            )


def _changed(old: Service, new: Service, keys: Iterable[Key], partner: Partner) -> Iterator[Change]:
    """The cells that changed; what a row leaves to its kinds to say is no promise broken."""
    has_kinds = old.variants or new.variants
    for change in key_changes(old, new, keys, partner, services=(new,)):
        is_left = has_kinds and None in {change.before, change.after}
        yield change if is_left else _judged(change)


def _variant_changes(old: Service, new: Service) -> Iterator[Change]:
    found = pair(old.variants, new.variants, same(lambda one: plain(one.name)))
    for one in found.removed:
        yield Change(kind="variant-removed", reason="gone", services=(new,), subject=one.name)
    for one in found.added:
        yield Change(kind="variant-added", reason="new", services=(new,), subject=one.name)
    for before, after in found.pairs:
        keys = KEYS[Variant]
        for change in key_changes(before, after, keys, services=(new,), subject=after.name):
            yield _judged(change)


def _judged(change: Change) -> Change:
    if change.kind in {"service-documents", "variant-documents"}:
        papers = compare_papers(change.before, change.after)
        return replace(change, reason=papers.reason, added=papers.added, removed=papers.removed)
    judge = _JUDGES.get(change.kind)
    return replace(change, reason=judge(change.before, change.after)) if judge else change


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
