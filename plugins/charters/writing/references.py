"""Where an office file names an officer by the key in ``officers``."""

from __future__ import annotations

from collections.abc import Callable

from ..reading.office_file import OFFICER_KEYS
from ..reading.source import Location
from .outline import Collection, Scalar, edit_scalars
from .scalars import respell


def with_references(root: Collection, change: Callable[[str], str | None]) -> Collection:
    """The office file with every reference changed; one that becomes None is left out."""

    def edit(loc: Location, scalar: Scalar, in_brackets: bool) -> Scalar | None:  # noqa: FBT001
        key = loc[-2] if isinstance(loc[-1], int) else loc[-1]
        if key not in OFFICER_KEYS or loc[0] == "officers":
            return scalar
        old = scalar.text.strip()
        new = change(old)
        if new is None or new == old:
            return scalar if new else None
        return respell(scalar, lambda _: str(new), in_brackets=in_brackets)

    return edit_scalars(root, edit)
