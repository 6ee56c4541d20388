"""Tables that were pasted as text: what once were cells is a table again; all else stays."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from . import pasted_cells, pasted_rows
from .blocks import Block, Line, has_words

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
    return found


def _is_paragraph(block: Block) -> bool:
    """Blank lines are, but for one that stands for what the source hides."""
    if not isinstance(block, Line) or len(block.cells) != 1:
        return False
    return has_words(block.text) or not block.asides


def _lines(run: Iterable[Block]) -> Iterable[Line]:
    return (block for block in run if isinstance(block, Line))
