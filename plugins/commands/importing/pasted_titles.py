"""Whether words are the titles of a table's columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .blocks import has_words, one_line
from .headings import column

_KINDS: Final = ("services", "tiers", "expectations")
_LONGEST_TITLE: Final = 200
_LEAST: Final = 2


def field_of(text: str) -> str:
    """The field of the column that has this title; empty where it is no known title."""
    if len(text) > _LONGEST_TITLE:
        return ""
    title = one_line(text)
    return next(filter(None, (column(title, kind) for kind in _KINDS)), "")


def is_title(text: str) -> bool:
    return bool(field_of(text))


def is_serial_title(text: str) -> bool:
    return field_of(text) == "serial"


def are_titles(cells: Sequence[str]) -> bool:
    """Most of them are known."""
    filled = [cell for cell in cells if has_words(cell)]
    known = sum(map(is_title, filled))
    return known >= _LEAST and 2 * known > len(filled)
