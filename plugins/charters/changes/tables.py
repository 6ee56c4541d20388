"""What changed in the tables of an office's own."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Table
from .change import Change, is_same, plain
from .matching import pair, same, similar

_Row = tuple[str, ...]


def table_changes(before: tuple[Table, ...], after: tuple[Table, ...]) -> Iterator[Change]:
    """Each change names its table by the title it has now."""
    found = pair(
        before,
        after,
        same(lambda table: plain(table.title)),
        same(lambda table: table.rows),
        similar(lambda table: table.title),
    )
    for table in found.removed:
        yield Change(kind="table-removed", subject=table.title)
    for table in found.added:
        yield Change(kind="table-added", subject=table.title)
    for old, new in found.pairs:
        yield from _changes(old, new)
    if not found.keeps_order:
        yield Change(kind="tables-order")


def _changes(old: Table, new: Table) -> Iterator[Change]:
    if not is_same(old.title, new.title):
        yield Change(kind="table-title", before=old.title, after=new.title)
    before, after = (in_one_line(table.columns) or None for table in (old, new))
    if not is_same(before, after):
        yield Change(kind="table-columns", before=before, after=after, subject=new.title)
    yield from _row_changes(old.rows, new.rows, new.title)


def _row_changes(before: tuple[_Row, ...], after: tuple[_Row, ...], title: str) -> Iterator[Change]:
    """A row is known again by all its cells, by the first, or by what most of it says."""
    found = pair(
        before,
        after,
        same(lambda row: tuple(map(plain, row))),
        same(lambda row: plain(row[0]) or None),
        similar(in_one_line),
    )
    for row in found.removed:
        yield Change(kind="table-row-removed", before=in_one_line(row), subject=title)
    for row in found.added:
        yield Change(kind="table-row-added", after=in_one_line(row), subject=title)
    for old, new in found.pairs:
        was, now = in_one_line(old), in_one_line(new)
        if not is_same(was, now):
            yield Change(kind="table-row", before=was, after=now, subject=title)
    if not found.keeps_order:
        yield Change(kind="table-rows-order", subject=title)


def in_one_line(cells: _Row) -> str:
    return " | ".join(cells).rstrip(" |")
