"""Sizes of boards as people order them: 8x6ft, ২৪ x ৩৬ ইঞ্চি, a1."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Final

from ...charters.bengali import normalise, to_ascii_digits
from ...words import Refusal
from .messages import MESSAGES

UNITS: Final = {
    "mm": Decimal(1),
    "cm": Decimal(10),
    "in": Decimal("25.4"),
    "ft": Decimal("304.8"),
    "m": Decimal(1000),
}
_CALLED: Final = {
    "mm": "মিলিমিটার|মি[.]?মি[.]?|millimet(?:er|re)s?|mm",
    "cm": "সেন্টিমিটার|সে[.]?মি[.]?|centimet(?:er|re)s?|cm",
    "in": "ইঞ্চি|inch(?:es)?|in[.]?|[\"″”]|''",
    "ft": "ফুট|ফিট|feet|foot|ft[.]?|['′’]",
    "m": "মিটার|met(?:er|re)s?|m",
}
_STEPS: Final = {"mm": "10", "cm": "1", "in": "1", "ft": "0.5", "m": "0.1"}  # of what is proposed
_PAPERS: Final = ((841, 1189), (594, 841), (420, 594), (297, 420), (210, 297))  # a0, a1 …
_PAPER: Final = re.compile(r"(?:a|এ)[ -]?([0-4])")
_NUMBER: Final = r"([0-9]{1,5}(?:[.][0-9]{1,3})?)"
_UNIT: Final = f"({'|'.join(map(normalise, _CALLED.values()))})"
_SIDES: Final = re.compile(rf"{_NUMBER}\s*{_UNIT}?\s*[x×*]\s*{_NUMBER}\s*{_UNIT}?")
SMALLEST: Final = Decimal(100)  # millimetres
LARGEST: Final = Decimal(5080)  # a page of PDF has no more


@dataclass(frozen=True, slots=True)
class Size:
    """Of a page, in millimetres; ``unit`` is the one it was ``written`` in."""

    width: Decimal
    height: Decimal
    unit: str
    written: str

    @property
    def short(self) -> Decimal:
        return min(self.width, self.height)

    def enlarged(self, times: Decimal) -> str | None:
        """How a board of this shape that is so many times larger is ordered; None where none is."""
        sides = [side * times for side in (self.width, self.height)]
        return None if max(sides) > LARGEST else "x".join(map(self._side, sides)) + self.unit

    def _side(self, millimetres: Decimal) -> str:
        step = Decimal(_STEPS[self.unit])
        steps = (millimetres / UNITS[self.unit] / step).to_integral_value(ROUND_CEILING)
        return f"{(steps * step).normalize():f}"


def parse_size(text: str) -> Size:
    """Width and height, in that order; raises `Refusal` for what is no size of a board."""
    said = to_ascii_digits(normalise(text)).strip().lower()
    if paper := _PAPER.fullmatch(said):
        width, height = _PAPERS[int(paper[1])]
        return Size(Decimal(width), Decimal(height), "mm", text)
    sides = _SIDES.fullmatch(said)
    if sides is None or not (sides[2] or sides[4]):
        raise Refusal(MESSAGES["size"], found=text)
    across, first, down, last = sides.groups()
    units = _unit(first or last), _unit(last or first)
    size = Size(Decimal(across) * UNITS[units[0]], Decimal(down) * UNITS[units[1]], units[1], text)
    if not SMALLEST <= size.short <= max(size.width, size.height) <= LARGEST:
        raise Refusal(MESSAGES["size-range"], found=text)
    return size


def _unit(written: str) -> str:
    """That of which it is a name."""
    names = _CALLED.items()
    return next(unit for unit, called in names if re.fullmatch(normalise(called), written))
