"""Blocks as JSON says them, for their way from one process to another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..blocks import Aside, Block, Line, Table

PlainLine = list[Any]
PlainBlock = PlainLine | dict[str, list[PlainLine]]


def as_plain(blocks: Iterable[Block]) -> list[PlainBlock]:
    return [
        {"table": [*map(_plain_line, block.lines)]}
        if isinstance(block, Table)
        else _plain_line(block)
        for block in blocks
    ]


def from_plain(blocks: Iterable[PlainBlock]) -> list[Block]:
    return [
        Table(tuple(map(_line, block["table"]))) if isinstance(block, dict) else _line(block)
        for block in blocks
    ]


def _plain_line(line: Line) -> PlainLine:
    asides = [[aside.reason, aside.text] for aside in line.asides]
    return [line.where, line.cells, asides, line.is_banner]


def _line(plain: PlainLine) -> Line:
    where, cells, asides, is_banner = plain
    return Line(where, tuple(cells), tuple(Aside(*aside) for aside in asides), is_banner)
