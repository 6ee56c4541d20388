"""The places that a command line names."""

from __future__ import annotations

from collections.abc import Collection

from ..charters.model import District, Upazila
from ..charters.reading.fields import closest


def nearest(wanted: str, places: Collection[District | Upazila]) -> str | None:
    """The slug that was meant by a slip, a Bengali name or an English one."""
    by_name = {name: place.slug for place in places for name in (place.bn, place.en.lower())}
    return by_name.get(wanted.strip().lower()) or closest(wanted, [place.slug for place in places])
