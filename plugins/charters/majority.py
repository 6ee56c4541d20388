"""What most rows of a charter say alike, so that it can be said once for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TypeVar

Said = TypeVar("Said", bound=Hashable)


def said_by_most(rows: Sequence[Said], *, by_all: bool = False) -> Said | None:
    """What more than half of several rows say, or all of them; None where that is nothing."""
    needed = max(len(rows) if by_all else len(rows) // 2 + 1, 2)
    common = Counter(rows).most_common(1)
    return next((said for said, count in common if said and count >= needed), None)
