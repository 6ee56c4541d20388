"""How wide words are in print, in ems, without a font: close enough to foresee lines by.

Measured are the words of real charters in Noto Sans Bengali, the widest of the fonts that readers
have: one word is up to a seventh wider or narrower than told, a line of them hardly.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from math import ceil
from typing import Final

BLANK: Final = 0.26
_JOINER: Final = "\u09cd"  # what follows it is drawn into the letter before
_JOINED: Final = 0.52  # so much narrower than standing alone
_BY_KIND: Final = {
    **dict.fromkeys(("Mn", "Cf", "Cc"), 0.0),
    "Ll": 0.52,
    "Lu": 0.66,
    "Mc": 0.31,
    "Lo": 0.66,
    "Nd": 0.58,
}
_OTHER: Final = 0.44


class _Widths(dict[str, float]):
    """Of a sign, looked up once."""

    def __missing__(self, sign: str) -> float:
        width = self[sign] = _BY_KIND.get(unicodedata.category(sign), _OTHER)
        return width


_WIDTHS: Final = _Widths()


@lru_cache(2**12)  # many offices say the same
def word_widths(text: str) -> tuple[float, ...]:
    return tuple(map(_word_width, text.split()))


def _word_width(word: str) -> float:
    return sum(map(_WIDTHS.__getitem__, word)) - _JOINED * word.count(_JOINER)


def lines_of(widths: tuple[float, ...], room: float) -> int:
    """How many lines of such a length the words need; one that is longer is torn."""
    lines, used = 1, 0.0
    for width in widths:
        if used and used + BLANK + width > room:
            lines, used = lines + 1, 0.0
        torn = ceil(width / room) - 1
        used += (BLANK if used else 0) + width - torn * room
        lines += torn
    return lines
