"""Where an office file names an officer by the key in ``officers``."""

from __future__ import annotations

from collections.abc import Callable

from ..reading.office_file import OFFICER_KEYS
from ..reading.source import Location
from .outline import Collection, Scalar, edit_scalars
from .scalars import respell


def with_references(root: Collection, change: Callable[[str], str | None]) -> Collection:
    """The office file with every reference changed.

    One that becomes None is left out, and one that stands in its list already.
    """
    named: set[Location] = set()

    def edit(loc: Location, scalar: Scalar, in_brackets: bool) -> Scalar | None:  # noqa: FBT001
        here = loc[:-1] if isinstance(loc[-1], int) else loc
        if here[-1] not in OFFICER_KEYS or loc[0] == "officers" or "more" in here[:-1]:
            return scalar
        old = scalar.text.strip()
        new = change(old)
        if new is None or (*here, new) in named:
            return None
        named.add((*here, new))
        if new == old:
            return scalar
        return respell(scalar, lambda _: str(new), in_brackets=in_brackets)

    return edit_scalars(root, edit)
