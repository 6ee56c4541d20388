"""How large a poster's type can be: the largest with which it needs no more sheets than with less.

``tests/browser/test_poster.py`` has a real browser print what is foreseen here.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from .layout import Layout, Texts

SIZES: Final = (20, 18, 16, 14.5, 13, 11.8, 10.7, 9.8, 9.1)  # points on A4, by their place here
_MILLIMETRE: Final = 72 / 25.4  # points
_WIDTH: Final = 189 * _MILLIMETRE  # of A4 between its margins
_HEIGHT: Final = 267.3 * _MILLIMETRE * 0.97  # for words that are wider than foreseen


def type_size(texts: Texts) -> tuple[int, Layout]:
    """The place of the size among `SIZES`, and how the poster is laid out with it."""
    fewest = _laid_out(texts, -1).sheets

    def is_good(size: int) -> bool:
        layout = _laid_out(texts, size)
        return not layout.is_torn and layout.sheets <= fewest

    size = bisect_left(range(len(SIZES) - 1), x=True, key=is_good)
    return size, _laid_out(texts, size)


def _laid_out(texts: Texts, size: int) -> Layout:
    return texts.laid_out(_WIDTH / SIZES[size], _HEIGHT / SIZES[size])
