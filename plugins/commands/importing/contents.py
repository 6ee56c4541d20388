"""What a cell says by itself, whatever stands over its column."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ...charters.bengali import normalise, to_ascii_digits
from ...charters.promises import FREE, says_when
from .blocks import has_words, one_line
from .posts import find_post

_NUMBER: Final = re.compile(r"[(\[]?\s*([0-9]{1,3})\s*[)\].।:]*")
_SERIAL: Final = re.compile(rf"{_NUMBER.pattern}|[0-9]{{1,2}}(?:[.(]\s*\w{{1,2}}\)?)+[.।]?|\w[.)।]")
_MONEY: Final = re.compile(
    normalise(
        r"[0-9]\s*/[-=]|[0-9][^।]{0,12}(?:টাকা|ভ্যাট)|(?:tk|taka|bdt|৳)\.?\s*[0-9]|[0-9]\s*(?:tk|taka)"
    ),
    re.IGNORECASE,
)
_LETTERS: Final = ("কখগঘঙচছজঝঞটঠ", "abcdefghijkl", "ABCDEFGHIJKL")
_FREE: Final = re.compile(normalise(rf"{FREE[:-1]}|ফ্রি\b|\bfree\b"), re.IGNORECASE)
_REACH: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w|(?<![0-9])(?:\+?88)?0[0-9](?:[ ()-]{0,2}[0-9]){5,}"
)
_HONORIFIC: Final = re.compile(
    normalise(r"\s*(?:জনাব|মো[ঃ:.]|মোহাম্মদ|ডা[ঃ:.]|মিস|মিসেস|বেগম|mr\b|mrs\b|md\b|dr\b)"),
    re.IGNORECASE,
)
_LONGEST: Final = 400  # of a cell that is asked for posts


def number(cell: str) -> int | None:
    """``(৩)``, ``০৩`` and ``3.`` → 3."""
    match = _NUMBER.fullmatch(to_ascii_digits(one_line(cell)))
    return int(match[1]) if match else None


def has_digits(cell: str) -> bool:
    return any(map(str.isdigit, cell))


def is_serial(cell: str) -> bool:
    """A number as it stands before a row, also ``১.২``, ``৩(ক)`` and ``খ.``."""
    return _SERIAL.fullmatch(to_ascii_digits(one_line(cell))) is not None


def is_column_numbers(cells: tuple[str, ...]) -> bool:
    """The row ``(১) (২) (৩) …`` above or under the titles."""
    filled = [cell for cell in cells if has_words(cell)]
    letters = "".join(one_line(cell).strip(" ()[].।:") for cell in filled)
    is_lettered = len(letters) == len(filled) and any(
        known.startswith(letters) for known in _LETTERS
    )
    numbers = [number(cell) for cell in filled]
    return len(filled) > 1 and (is_lettered or numbers == list(range(1, len(numbers) + 1)))


@lru_cache(2**12)
def kinds(cell: str) -> frozenset[str]:
    """A ``serial``, a ``time``, a ``fee``, how to ``reach`` someone, a ``person``, a ``post``."""
    text = to_ascii_digits(cell)
    found = {
        "serial": number(cell) is not None,
        "time": says_when(cell),
        "fee": bool(_MONEY.search(text) or _FREE.search(text)),
        "reach": bool(_REACH.search(text)),
        "post": len(cell) < _LONGEST and any(map(find_post, cell.split("\n"))),
        "person": bool(_HONORIFIC.match(cell)),
    }
    return frozenset(kind for kind, is_told in found.items() if is_told)
