"""Where in a table rows of titles stand: what is below each of them is a table of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from .blocks import Line, has_words, one_line
from .columns import folded, opens, read_titles
from .contents import is_column_numbers, kinds

_BEGINNING: Final = 12  # lines among which the first titles may look like anything


@dataclass(slots=True)
class Part:
    """Lines under one row of titles, or under none; ``above`` are the lines of the titles."""

    titles: tuple[str, ...] | None
    above: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def where(self) -> str:
        return (self.above or self.lines)[0].where


def parts_of(lines: Sequence[Line]) -> list[Part]:
    parts = [Part(None)]
    at = 0
    while at < len(lines):
        titles, used = _titles_at(lines, at, is_first=at < _BEGINNING and parts[-1].titles is None)
        if titles is None:
            parts[-1].lines.append(lines[at])
        elif parts[-1].titles is None or _folded(titles) != _folded(parts[-1].titles):
            parts.append(Part(titles, [*lines[at : at + used]]))
        else:
            parts[-1].above += lines[at : at + used]
        at += used
    return _with_rows(parts)


def _with_rows(parts: list[Part]) -> list[Part]:
    """What looks like titles and has no rows below it is a row itself."""
    kept: list[Part] = []
    for part in parts:
        if part.lines:
            kept.append(part)
        elif kept:
            kept[-1].lines += part.above
        elif part.above:
            kept.append(part)
    return kept


def _folded(titles: tuple[str, ...]) -> list[str]:
    return [folded(title).whole for title in titles]


def _titles_at(
    lines: Sequence[Line], at: int, *, is_first: bool
) -> tuple[tuple[str, ...] | None, int]:
    """The titles that begin there, and how many lines they take."""
    cells = lines[at].cells
    if lines[at].is_banner or not (is_first or opens(cells)):
        return None, 1
    below = lines[at + 1].cells if at + 1 < len(lines) else ()
    if (both := _in_two_lines(cells, below)) and read_titles(both):
        return both, 2
    if read_titles(cells) or opens(cells, serial=True):
        return tuple(map(one_line, cells)), 1
    return None, 1


def _in_two_lines(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...] | None:
    """Titles over several columns with the titles of each below them."""
    if len(above) != len(below) or sum(map(has_words, above)) <= 1 or is_column_numbers(below):
        return None
    titles: list[str] = []
    over = ""
    for place, (title, rest) in enumerate(zip(above, below, strict=True)):
        over = title or over
        is_over_several = not title or not has_words("".join(above[place + 1 : place + 2]))
        if rest not in {"", title} and (not is_over_several or kinds(rest) - {"post"}):
            return None
        titles.append(one_line(f"{over} {rest}") if is_over_several and rest != title else title)
    is_second = any(map(has_words, below)) and titles != [*above]
    return tuple(map(one_line, titles)) if is_second else None
