"""A saved page of a portal. Scripts and navigation are no charter; nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ....words import Refusal, to_bengali_digits
from ..blocks import Aside, Line, clean, is_visible, one_line
from ..messages import MESSAGES
from .text import decode

_UNREAD: Final = frozenset(
    {"script", "style", "noscript", "template", "nav", "select", "button", "svg", "iframe", "head"}
)
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i"}
    | {"ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup"}
    | {"time", "tt", "u", "var", "wbr", "img", "input", "-comment"}
)
_TEXT: Final = "-text"
_LARGEST_SPAN: Final = 100
_GREATEST_DEPTH: Final = 5_000
_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
# Elements that end by themselves: many open ones are no depth.
_NEVER_DEEP: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
    | {"p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup"}
)


def read_page(path: Path) -> Iterator[Line]:
    page = decode(path)
    if _depth(page) > _GREATEST_DEPTH:
        raise Refusal(MESSAGES["hostile"], path=path.name)
    tree = LexborHTMLParser(page)
    if tree.body is None:
        return
    for number, (cells, links) in enumerate(_blocks(tree.body), start=1):
        asides = tuple(Aside("link", link) for link in links)
        yield Line(f"অংশ {to_bengali_digits(str(number))}", cells, asides)


def _depth(page: str) -> int:
    """How deep elements are nested at most; the parser's time grows with the square of it."""
    depth = deepest = 0
    for tag in _TAG.finditer(page):
        if tag["name"].lower() not in _NEVER_DEEP:
            depth = max(depth - 1, 0) if tag["end"] else depth + 1
            deepest = max(deepest, depth)
    return deepest


Block = tuple[tuple[str, ...], tuple[str, ...]]


def _blocks(body: LexborNode) -> Iterator[Block]:
    """Paragraphs and rows in order. Walks without recursion: depth cannot exhaust the stack."""
    words: list[str] = []
    for node, closing in _walk(body):
        if _is_data(node):
            if not closing:
                yield from _paragraph(words)
                yield from _rows(node)
        elif node.tag == _TEXT:
            words += [] if closing else [_text(node)]
        elif node.tag not in _INLINE:
            yield from _paragraph(words)
    yield from _paragraph(words)


def _paragraph(words: list[str]) -> Iterator[Block]:
    text = one_line(clean("".join(words)))
    words.clear()
    if text:
        yield (text,), ()


def _walk(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Every node as it opens and again as it closes; what is not read is not entered."""
    node, depth = root, 0
    while True:
        yield node, False
        if node.child is not None and node.tag not in _UNREAD and not _is_data(node):
            node, depth = node.child, depth + 1
            continue
        yield node, True
        while depth and node.next is None and node.parent is not None:
            node, depth = node.parent, depth - 1
            yield node, True
        if not depth or node.next is None:
            return
        node = node.next


def _is_data(node: LexborNode) -> bool:
    """A table whose cells hold words; one that holds tables only lays out the page."""
    return node.tag == "table" and len(node.css("table")) == 1  # itself


def _rows(table: LexborNode) -> Iterator[Block]:
    hanging: dict[int, tuple[int, str]] = {}  # column → how many rows a merged cell goes on, text
    for row in table.css("tr"):
        cells: list[str] = []
        links: list[str] = []
        for cell in (node for node in row.iter() if node.tag in {"td", "th"}):
            _hang(cells, hanging)
            text = cell_text(cell)
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if down > 1:
                hanging[len(cells)] = (down - 1, text)
            cells += [text, *[""] * (across - 1)]
            links += _links(cell, text)
        _hang(cells, hanging)
        if cells:
            yield tuple(cells), tuple(links)


def _hang(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Adds the cells that reach down from rows above into the next columns."""
    while len(cells) in hanging:
        column = len(cells)
        left, text = hanging.pop(column)
        if left > 1:
            hanging[column] = (left - 1, text)
        cells.append(text)


def _span(cell: LexborNode, name: str) -> int:
    value = str(cell.attributes.get(name) or "1").strip()
    return min(int(value), _LARGEST_SPAN) if value.isascii() and value.isdigit() else 1


def cell_text(cell: LexborNode) -> str:
    """The words of a cell, its blocks on lines of their own."""
    words: list[str] = []
    for node, closing in _walk(cell):
        if node.tag == _TEXT:
            words += [] if closing else [_text(node)]
        elif node.tag not in _INLINE:
            words.append("\n")
    return clean("".join(words)).strip()


def _text(node: LexborNode) -> str:
    return str(node.text_content or "").replace("\n", " ")


def _links(cell: LexborNode, text: str) -> list[str]:
    targets = [clean(str(link.attributes.get("href") or "")) for link in cell.css("a")]
    return [target for target in targets if target and not is_visible(target, text)]
