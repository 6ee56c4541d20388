"""Markdown for GitHub: text that nobody can make markup of, within the length that it accepts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from ..words import printable

RESERVE: Final = 200  # for the line that counts what is left out


@dataclass(frozen=True, slots=True)
class Line:
    """``entries`` is how many it holds of what is listed: none for a title."""

    text: str
    entries: int = 0


def code_span(text: str) -> str:
    """``text`` in backticks, more of them than it has in a row itself.

    There, and only there, GitHub makes nothing of markup, HTML, @mentions, #123, addresses and
    commit ids.
    """
    shown = " ".join(printable(text).split()) or " "
    longest = max((len(run) for run in re.findall(r"`+", shown)), default=0)
    fence = "`" * (longest + 1)
    blank = " " if shown.startswith("`") or shown.endswith("`") else ""
    return f"{fence}{blank}{shown}{blank}{fence}"


def shortened(lines: Iterable[Line], limit: int, more: Callable[[int], str]) -> str:
    """As many lines as the limit allows; ``more`` says how many entries are left out."""
    text, rest = "", list(lines)
    while rest:
        if len(text) + len(rest[0].text) + 1 > limit - RESERVE:
            return f"{text}\n{more(sum(line.entries for line in rest))}\n"
        text += f"{rest.pop(0).text}\n"
    return text
