"""Shortens two texts to where they differ."""

from __future__ import annotations

import re
from os.path import commonprefix
from typing import Final

SHORT: Final = 80  # letters that are shown whole
LONG: Final = 160  # letters at most
_AROUND: Final = 3  # words before and after a difference
_NUMBER: Final = re.compile(r"[০-৯0-9.,]+")
_UNIT: Final = re.compile(r"[\u0980-\u09FF ]+")  # nothing that any format could take for markup


def one_line(text: str, most: int = LONG) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rstrip() + "…"


def shared_unit(before: str, after: str) -> tuple[str, str, str] | None:
    """``৩ কার্যদিবস`` and ``৭ কার্যদিবস`` → ``৩``, ``৭``, ``কার্যদিবস``: two numbers of one unit."""
    old, _, unit = before.partition(" ")
    new, _, other = after.partition(" ")
    numbers = _NUMBER.fullmatch(old) and _NUMBER.fullmatch(new)
    return (old, new, unit) if numbers and unit == other and _UNIT.fullmatch(unit) else None


def differing_parts(before: str, after: str) -> tuple[str, str]:
    """Both whole where they are short; else the words that differ and a few around them."""
    if max(len(before), len(after)) <= SHORT:
        return one_line(before), one_line(after)
    old, new = before.split(), after.split()
    start = len(commonprefix((old, new)))  # noqa: RUF071 - of lists, word by word
    end = len(commonprefix((old[start:][::-1], new[start:][::-1])))  # noqa: RUF071
    return _cut(old, start, end), _cut(new, start, end)


def _cut(words: list[str], start: int, end: int) -> str:
    """The words between, with … where more of them stand before or after."""
    first = max(start - _AROUND, 0)
    last = min(len(words) - end + _AROUND, len(words))
    text = one_line(" ".join(words[first:last]))
    return f"{'… ' if first else ''}{text}{' …' if last < len(words) else ''}"
