"""A document as every source gives it: paragraphs and whole tables, one after another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from itertools import groupby
from typing import Final

from ...charters.bengali import normalise

_SYMBOL_FONTS: Final = range(0xF000, 0xF100)  # where Word puts the bullets of Symbol and Wingdings
_JOINERS: Final = "\u200c\u200d"  # part of Bengali spelling
SOFT_HYPHEN: Final = "\u00ad"  # in a font of before Unicode a letter; `bijoy.convert` decides
_KEPT: Final = f"\n{_JOINERS}{SOFT_HYPHEN}"
_UNSEEN: Final = {"Cc": " ", "Cf": "", "Zl": "\n", "Zp": "\n"}
# Only whole tags with whole attributes: what stands in other pointed brackets are words.
_ATTRIBUTES: Final = r"""(?:\s+[A-Za-z-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*/?"""
_TAG: Final = re.compile(
    rf"</?(?P<name>a|b|i|u|br|p|div|span|strong|em|font|sup|sub|small){_ATTRIBUTES}>",
    re.IGNORECASE,
)
_BREAKING: Final = frozenset({"br", "p", "div"})
_HREF: Final = re.compile(r"""\bhref\s*=\s*["']?(?P<target>[^"'\s>]+)""", re.IGNORECASE)
_ENTITY: Final = re.compile(r"&(?:nbsp|amp|lt|gt|quot|#39);")


@dataclass(frozen=True, slots=True)
class Aside:
    """What the source says beside its words or hides; ``reason`` is a key of ``REASONS``."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    r"""A row of a table as wide as the table, or a paragraph, which has one cell.

    A cell keeps its lines, divided by ``\n``. What reaches over columns stands in the first of
    them, the others are empty; what reaches down stands in every row. ``is_banner``: one cell
    reaches over the whole width.
    """

    where: str
    cells: tuple[str, ...]
    asides: tuple[Aside, ...] = ()
    is_banner: bool = False

    @property
    def filled(self) -> tuple[str, ...]:
        return tuple(cell for cell in self.cells if has_words(cell))

    @property
    def text(self) -> str:
        return one_line(" ".join(self.cells))


@dataclass(frozen=True, slots=True)
class Table:
    lines: tuple[Line, ...]


Block = Line | Table


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    """Every line, those of tables among them."""
    for block in blocks:
        yield from block.lines if isinstance(block, Table) else (block,)


def gathered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Neighbours with several cells as one table, for sources that do not say where one ends."""
    for is_row, found in groupby(blocks, key=lambda it: isinstance(it, Line) and len(it.cells) > 1):
        if is_row:
            yield Table(tuple(lines_of(found)))
        else:
            yield from found


def row_as_line(cells: Sequence[str]) -> str:
    """A row of a table that stands inside a cell: two cells as name and value, more by bars."""
    match [one_line(cell) for cell in cells]:
        case [name, value] if name and value:
            return f"{name} {value}" if name.endswith((":", "ঃ")) else f"{name}: {value}"
        case texts:
            return " | ".join(filter(None, texts))


def one_line(text: str) -> str:
    """The text on one line, every run of blanks as one."""
    return " ".join(text.split())


def has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def clean(text: str) -> str:
    """NFC, without signs that nobody sees; signs of no known letter are spelt out, not dropped."""
    unified = normalise(text.replace("\r\n", "\n").replace("\r", "\n"))
    if unified.isascii() and unified.isprintable():
        return unified
    return "".join(map(_visible, unified))


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character in _KEPT or category[0] not in "CZ":
        return character
    if category == "Co" and ord(character) in _SYMBOL_FONTS:
        return "•"
    if category in _UNSEEN:
        return _UNSEEN[category]
    return character if category == "Zs" else f"[U+{ord(character):04X}]"


def without_markup(block: Block) -> Block:
    """The block with tags that were pasted as text read, and links whose address no word says."""
    if isinstance(block, Table):
        return Table(tuple(map(_line_without_markup, block.lines)))
    return _line_without_markup(block)


def _line_without_markup(line: Line) -> Line:
    read = [_plain(cell) for cell in line.cells]
    links = (Aside("link", link) for _, found in read for link in found)
    return replace(line, cells=tuple(words for words, _ in read), asides=(*line.asides, *links))


def _plain(text: str) -> tuple[str, list[str]]:
    targets = [found["target"] for tag in _TAG.finditer(text) if (found := _HREF.search(tag[0]))]
    words = _ENTITY.sub(lambda entity: unescape(entity[0]), _TAG.sub(_break, text))
    return words, [target for target in targets if not is_visible(target, words)]


def _break(tag: re.Match[str]) -> str:
    return "\n" if tag["name"].lower() in _BREAKING else ""


def is_visible(target: str, words: str) -> bool:
    """Whether a link leads where its words say."""
    address = re.sub(r"^(?:mailto:|tel:|https?://)", "", target, flags=re.IGNORECASE)
    return address.strip("/") in words or target.startswith("#")
