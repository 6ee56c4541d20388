"""How large a poster's type can be: the largest with which it needs no more sheets than with less.

``tests/browser/test_poster.py`` has a real browser print what is foreseen here.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from .layout import Layout, Texts

SIZES: Final = (
    20,
    18,
    16.4,
    15,
    13.8,
    12.7,
    11.7,
    10.8,
    9.9,
    9.1,
)  # points on A4, by their place here
_MILLIMETRE: Final = 72 / 25.4  # points
_WIDTH: Final = 189 * _MILLIMETRE  # of A4 between its margins
_HEIGHT: Final = 267.3 * _MILLIMETRE
_UNSURE: Final = 0.05  # by so much what is foreseen may be too high or too low


def type_size(texts: Texts) -> tuple[int, Layout]:
    """The place of the size among `SIZES`, and how the poster is laid out with it.

    Where it is doubtful how many sheets the smallest needs, nothing larger is tried.
    """
    fewest = _laid_out(texts, -1, 1 + _UNSURE).sheets

    def is_good(size: int) -> bool:
        layout = _laid_out(texts, size, 1 - _UNSURE)
        return not layout.is_torn and layout.sheets <= fewest

    size = bisect_left(range(len(SIZES) - 1), x=True, key=is_good)
    return size, _laid_out(texts, size)


def _laid_out(texts: Texts, size: int, part: float = 1) -> Layout:
    return texts.laid_out(_WIDTH / SIZES[size], _HEIGHT / SIZES[size] * part)
