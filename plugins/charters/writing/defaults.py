"""What every row of a charter says alike, said once, in ``defaults``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..reading.office_file import OfficeFile, Promise
from .order import keys_of, put_in_order
from .outline import Collection, Scalar, comments_of, edit_scalars
from .scalars import spell

_FEWEST_ROWS: Final = 2  # one row shares nothing with others


def with_shared_cells(root: Collection) -> Collection:
    """The office file with each cell that every row has alike moved to ``defaults``."""
    if len(list(_rows(root))) < _FEWEST_ROWS:
        return root
    for key in keys_of(Promise):
        shared = _shared(root, key)
        if shared is not None:
            root = _without_cells(_with_default(root, key, shared), key)
    return root


def _rows(root: Collection) -> Iterator[Collection]:
    for section in root.mapping("services").entries:
        for item in section.mapping.entries:
            yield item.mapping


def _shared(root: Collection, key: str) -> Scalar | None:
    """The cell that every row has alike and at least one writes itself; None otherwise."""
    written = [entry for row in _rows(root) for entry in row.entries if entry.key == key]
    if not written or any(any(comments_of(entry)) for entry in written):
        return None
    default = root.mapping("defaults").text(key)
    texts = {row.text(key) or default for row in _rows(root)}
    first = written[0].value
    if len(texts) > 1 or None in texts or not isinstance(first, Scalar):
        return None
    return first


def _with_default(root: Collection, key: str, cell: Scalar) -> Collection:
    defaults = root.mapping("defaults")
    if defaults.text(key) == cell.text:
        return root
    moved = spell(cell.text, style=cell.style, in_brackets=defaults.flow)  # it hung on its place
    fuller = put_in_order(defaults, key, moved, Promise)
    return put_in_order(root, "defaults", fuller, OfficeFile)


def _without_cells(root: Collection, key: str) -> Collection:
    return edit_scalars(
        root, lambda loc, cell, _: None if loc[0] == "services" and loc[-1] == key else cell
    )
