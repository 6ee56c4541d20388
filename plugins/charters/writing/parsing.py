"""Text → outline. The text has been read by ``plugins.charters`` before and is sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, cast

import yaml
from yaml.events import ScalarEvent
from yaml.nodes import CollectionNode, MappingNode, ScalarNode, SequenceNode
from yaml.nodes import Node as YamlNode

from ..bengali import normalise
from ..reading.source import FENCE, with_plain_blanks
from .outline import BLOCK_STYLES, LIST, MAPPING, Collection, Entry, Lines, Node, Outline, Scalar

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # PyYAML built without libyaml: the same nodes, more slowly
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

_DASH: Final = re.compile(r" *-(?: |$)")
_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#.*")


def parse(text: str) -> Outline:
    """The outline of a sound office file."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    end = next(n for n, line in enumerate(lines) if n and line.rstrip() == FENCE)
    front = with_plain_blanks("\n".join(lines[1:end]))
    parser = _Parser(f"{front}\n")
    root = parser.root()
    return Outline(root, "\n".join(lines[end + 1 :]), parser.header)


def scalars_of(text: str) -> Iterator[str]:
    """Every scalar of a YAML text, keys too, as text."""
    events = yaml.parse(text, Loader=Loader)
    return (event.value for event in events if isinstance(event, ScalarEvent))


class _Parser:
    """Walks nodes and lines side by side; ``_next`` is the first line not yet taken."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = text.split("\n")
        self._next = 0
        self.header: Lines = ()

    def root(self) -> Collection:
        node = cast("CollectionNode", yaml.compose(self._text, Loader=Loader))
        self._take_header(node)
        if node.flow_style:  # the whole front matter in one pair of braces
            above = self._gap(node.start_mark.line)
            self.header = (*self.header, *above)
            flow = self._flow(node)
            return Collection(MAPPING, flow.entries, below=(*flow.below, *self._after(node)))
        return self._block(node, 0)

    def _take_header(self, node: YamlNode) -> None:
        """Comments above the first blank line belong to the file, not to its first key."""
        gap = self._lines[: node.start_mark.line]
        blank = max((n for n, line in enumerate(gap) if not line.strip()), default=-1)
        self.header = self._gap(blank + 1)

    def _block(self, node: YamlNode, floor: int) -> Collection:
        column = node.start_mark.column
        if isinstance(node, MappingNode):
            kind, entries = MAPPING, [self._pair(key, value, column) for key, value in node.value]
        else:
            kind, entries = LIST, [self._item(value, column) for value in node.value]
        return Collection(kind, tuple(entries), below=self._below(max(column, floor)))

    def _pair(self, key: ScalarNode, value: YamlNode, column: int) -> Entry:
        above = self._gap(key.start_mark.line)
        written = normalise(self._span(key))
        if _is_block(value):
            beside = self._comment_after(key.end_mark)
            self._next = key.end_mark.line + 1
            child: Node = self._block(value, column + 1)
        else:
            between = tuple(_comments_in(self._between(key.end_mark, value.start_mark)))
            above = (*above, *between)
            child, beside = self._leaf(value, column)
        return Entry(normalise(key.value), child, written, above, beside)

    def _item(self, value: YamlNode, column: int) -> Entry:
        dash = self._next
        while not _DASH.match(self._lines[dash]):
            dash += 1
        above = self._gap(dash)
        if dash < value.start_mark.line:
            above = (*above, *_comments_in(self._lines[dash]))
            self._next = dash + 1
        if _is_block(value):
            return Entry(None, self._block(value, column + 1), above=above)
        above = (*above, *self._gap(value.start_mark.line))
        leaf, beside = self._leaf(value, column)
        return Entry(None, leaf, above=above, beside=beside)

    def _leaf(self, node: YamlNode, column: int) -> tuple[Node, str]:
        if isinstance(node, ScalarNode) and node.style in BLOCK_STYLES:
            return self._block_scalar(node, column), ""
        leaf = self._scalar(node) if isinstance(node, ScalarNode) else self._flow(node)
        self._next = node.end_mark.line + 1
        return leaf, self._comment_after(node.end_mark)

    def _scalar(self, node: ScalarNode) -> Scalar:
        first, *rest = self._span(node).split("\n")
        lines = (first, *(line.strip() for line in rest))
        return Scalar(node.value, tuple(line.rstrip() for line in lines), node.style or "")

    def _block_scalar(self, node: ScalarNode, column: int) -> Scalar:
        """The header and all lines below it that hang on it."""
        start, last = node.start_mark.line, node.start_mark.line
        for number in range(start + 1, len(self._lines)):
            line = self._lines[number]
            if line.strip() and _indent(line) <= column:
                break
            last = number if line.strip() else last
        self._next = last + 1
        head = self._lines[start][node.start_mark.column :].rstrip()
        lines = (head, *(line.rstrip() for line in self._lines[start + 1 : last + 1]))
        return Scalar(node.value.rstrip("\n"), lines, node.style, column)

    def _flow(self, node: YamlNode) -> Collection:
        """A collection in brackets. A comment belongs to what ends on its line, or comes next."""
        entries: list[Entry] = []
        at = node.start_mark
        for key, value in _flow_pairs(node):
            first = key or value
            above = self._hang(entries, self._between(at, first.start_mark))
            if key is not None:
                above += _comments_in(self._between(key.end_mark, value.start_mark))
            leaf = self._scalar(value) if isinstance(value, ScalarNode) else self._flow(value)
            name = None if key is None else normalise(key.value)
            written = "" if key is None else normalise(self._span(key))
            entries.append(Entry(name, leaf, written, tuple(above)))
            at = value.end_mark
        below = tuple(self._hang(entries, self._between(at, node.end_mark)))
        spread = node.start_mark.line != node.end_mark.line
        kind = MAPPING if isinstance(node, MappingNode) else LIST
        return Collection(kind, tuple(entries), flow=True, spread=spread, below=below)

    def _hang(self, entries: list[Entry], gap: str) -> list[str]:
        """Hangs the comment that ends a line on the entry before it; gives the others."""
        first, newline, rest = gap.partition("\n")
        beside = _comments_in(first)
        if entries and beside:
            entries[-1] = replace(entries[-1], beside=beside[0])
            beside = []
        return beside + (_comments_in(rest) if newline else [])

    def _gap(self, end: int) -> Lines:
        """The comments and blank lines before line ``end``; several blank lines are one."""
        found: list[str] = []
        for line in self._lines[self._next : end]:
            text = normalise(line.strip())
            if text.startswith("#") or (not text and found[-1:] != [""]):
                found.append(text)
        self._next = max(self._next, end)
        return tuple(found)

    def _below(self, column: int) -> Lines:
        """The comments that follow the last entry of a block and stand as deep as it."""
        end = at = self._next
        while at < len(self._lines):
            line = self._lines[at].strip()
            if line and not (line.startswith("#") and _indent(self._lines[at]) >= column):
                break
            at += 1
            end = at if line else end
        return self._gap(end)

    def _after(self, node: YamlNode) -> Lines:
        self._next = node.end_mark.line + 1
        beside = self._comment_after(node.end_mark)
        return (*filter(None, (beside,)), *self._below(0))

    def _comment_after(self, mark: yaml.Mark) -> str:
        line_end = self._text.find("\n", mark.index)
        return next(iter(_comments_in(self._text[mark.index : line_end])), "")

    def _span(self, node: YamlNode) -> str:
        return self._between(node.start_mark, node.end_mark)

    def _between(self, start: yaml.Mark, end: yaml.Mark) -> str:
        return self._text[start.index : end.index]


def _is_block(node: YamlNode) -> bool:
    return isinstance(node, CollectionNode) and not node.flow_style


def _flow_pairs(node: YamlNode) -> Iterator[tuple[ScalarNode | None, YamlNode]]:
    if isinstance(node, MappingNode):
        yield from node.value
    elif isinstance(node, SequenceNode):
        yield from ((None, value) for value in node.value)


def _comments_in(text: str) -> list[str]:
    """The comments of a stretch of text that holds no value."""
    if "#" not in text:
        return []
    found = (_COMMENT.search(line) for line in text.split("\n"))
    return [normalise(match[0].rstrip()) for match in found if match]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
