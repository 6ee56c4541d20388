"""Outline → text: two blanks a level, comments beside what they stood beside."""

from __future__ import annotations

import operator
from collections.abc import Iterable
from itertools import dropwhile
from typing import Final

from ..bengali import normalise
from ..reading.source import FENCE
from .outline import MAPPING, Collection, Entry, Lines, Outline, Scalar

STEP: Final = 2


def render(outline: Outline) -> str:
    """The file's text, with its final newline."""
    front = _without_blank_ends([*outline.header, *_block(outline.root, 0)])
    body = normalise(outline.body).rstrip()
    if not body:
        return "\n".join([FENCE, *front, FENCE, ""])
    return "\n".join([FENCE, *front, FENCE, *_without_blank_ends(body.split("\n")), ""])


def commented_out(entry: Entry) -> Lines:
    """The entry as the comments that become it when each loses its ``#``."""
    return tuple(f"#{line}" for line in _entry(entry, 0))


def _block(node: Collection, indent: int) -> list[str]:
    lines: list[str] = []
    for number, entry in enumerate(node.entries):
        lines += _above(entry, indent) if number else _above_first(entry, indent)
        lines += _entry(entry, indent)
    return lines + _indented(node.below, indent)


def _entry(entry: Entry, indent: int) -> list[str]:
    head = " " * indent + ("-" if entry.key is None else f"{entry.written or entry.key}:")
    value = entry.value
    if isinstance(value, Scalar):
        lines = _scalar(value, indent)
        if value.is_block:  # below the first line, the comment would be text
            return [_beside(f"{head} {lines[0]}", entry.beside), *lines[1:]]
        return _with_comment(head, lines, entry.beside)
    if value.flow:
        return _with_comment(head, _flow(value, indent), entry.beside)
    if entry.key is None:
        return _item(value, indent)
    return [_beside(head, entry.beside), *_block(value, indent + STEP)]


def _item(value: Collection, indent: int) -> list[str]:
    """A mapping whose first line begins with the dash; what stood above it stands above that."""
    first, *others = value.entries
    head, *lines = _entry(first, indent + STEP)
    for entry in others:
        lines += [*_above(entry, indent + STEP), *_entry(entry, indent + STEP)]
    dashed = " " * indent + "- " + head.lstrip(" ")
    return [*_above_first(first, indent), dashed, *lines, *_indented(value.below, indent + STEP)]


def _above(entry: Entry, indent: int) -> list[str]:
    return _indented(entry.above, indent)


def _above_first(entry: Entry, indent: int) -> list[str]:
    """Likewise, without the blank lines that would begin a block."""
    return _indented(dropwhile(operator.not_, entry.above), indent)


def _with_comment(head: str, lines: list[str], comment: str) -> list[str]:
    """The comment ends the last line: on any other it would end the value."""
    first, *rest = lines
    *most, last = [f"{head} {first}".rstrip(" "), *rest]
    return [*most, _beside(last, comment)]


def _scalar(value: Scalar, indent: int) -> list[str]:
    first, *rest = value.lines
    if value.is_block:
        return [first, *(_shifted(line, indent - value.column) for line in rest)]
    return [first, *(" " * (indent + STEP) + line if line else "" for line in rest)]


def _shifted(line: str, by: int) -> str:
    if not line:
        return line
    return " " * by + line if by > 0 else line[-by:]


def _flow(value: Collection, indent: int) -> list[str]:
    opening, closing = "{}" if value.kind == MAPPING else "[]"
    if not value.spread:
        inner = ", ".join(_flow_entry(entry, indent)[0] for entry in value.entries)
        return [f"{opening}{inner}{closing}"]
    deeper = indent + STEP
    lines = [opening]
    for entry in value.entries:
        lines += _indented(filter(None, entry.above), deeper)
        *most, last = _flow_entry(entry, deeper)
        most = [*most, _beside(f"{last},", entry.beside)]
        lines += [" " * deeper + most[0], *most[1:]]
    return [*lines, *_indented(filter(None, value.below), deeper), " " * indent + closing]


def _flow_entry(entry: Entry, indent: int) -> list[str]:
    head = "" if entry.key is None else f"{entry.written or entry.key}: "
    value = entry.value
    lines = _scalar(value, indent) if isinstance(value, Scalar) else _flow(value, indent)
    return [head + lines[0], *lines[1:]]


def _beside(line: str, comment: str) -> str:
    return f"{line}  {comment}" if comment else line


def _indented(lines: Iterable[str], indent: int) -> list[str]:
    return [" " * indent + line if line else "" for line in lines]


def _without_blank_ends(lines: list[str]) -> list[str]:
    """Without blank lines at either end."""
    written = [number for number, line in enumerate(lines) if line.strip()]
    return lines[written[0] : written[-1] + 1] if written else []
