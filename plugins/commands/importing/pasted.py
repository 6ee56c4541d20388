"""Tables that were pasted as text: what once were cells is a table again; all else stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import Final

from . import pasted_cells, pasted_rows
from .blocks import Block, Line, has_words

_BAR: Final = f"[{pasted_rows.BARS}]"
_NUMBER: Final = re.compile(rf"\w[\w.)।\u0980-\u09ff]{{0,3}}\s*{_BAR}\s*")
_ENDING: Final = re.compile(rf"(?:\s+{_BAR})+\s*$", re.MULTILINE)
_SHAPES: Final = (pasted_rows.tables_of, pasted_cells.tables_of)


def tables_of(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with tables where paragraphs are the rows or the cells of one."""
    found = [*blocks]
    for read in _SHAPES:
        found = [
            block
            for is_paragraph, run in groupby(found, key=_is_paragraph)
            for block in (read([*_lines(run)]) if is_paragraph else run)
        ]
    return [*_without_bars(found)]


def _without_bars(blocks: Iterable[Block]) -> Iterator[Block]:
    """Where no table was found, a number in a cell of its own stands before its line again."""
    number: Line | None = None
    for block in blocks:
        if isinstance(block, Line) and _is_paragraph(block) and block.text:
            line = _after(number, block)
            number = line if _NUMBER.fullmatch(block.text) else None
            if number is None:
                yield replace(line, cells=(_ENDING.sub("", line.cells[0]),))
            continue
        yield from (number,) if number else ()
        yield block
        number = None
    yield from (number,) if number else ()


def _after(number: Line | None, line: Line) -> Line:
    if number is None:
        return line
    cells, asides = (f"{number.text} {line.cells[0]}",), (*number.asides, *line.asides)
    return replace(line, cells=cells, asides=asides)


def _is_paragraph(block: Block) -> bool:
    """Blank lines are, but for one that stands for what the source hides."""
    if not isinstance(block, Line) or len(block.cells) != 1:
        return False
    return has_words(block.text) or not block.asides


def _lines(run: Iterable[Block]) -> Iterable[Line]:
    return (block for block in run if isinstance(block, Line))
