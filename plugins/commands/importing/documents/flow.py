"""Words of a page as they follow each other, until a block of the page ends their paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from selectolax.lexbor import LexborNode

from ....words import to_bengali_digits
from ..blocks import Aside, clean, has_words, one_line
from .markup import Step, attribute, is_unread, reason_aside, text_of, words_of

_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_UNMARKED: Final = re.compile(r"list-style(?:-type)?\s*:[^;]*\bnone\b", re.IGNORECASE)
_OWN_MARK: Final = re.compile(r"\s*(?:[(\[]?[০-৯\d]{1,3}\s*[)\].।]|[•▪●*–-])")
_BULLET: Final = "•"
_LETTERS: Final = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_COLONS: Final = (":", "ঃ", "-", "–")


@dataclass(frozen=True, slots=True)
class Paragraph:
    r"""What a block of the page says; ``<br>`` divides its lines by ``\n``."""

    text: str
    asides: tuple[Aside, ...]


@dataclass(slots=True)
class _List:
    """The number that the next item bears; None where items have bullets, or nothing."""

    mark: str
    number: int | None = None


@dataclass(slots=True)
class Flow:
    words: list[str] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    mark: str = ""  # of the list's item, until its first word comes

    def say(self, node: LexborNode) -> None:
        text = text_of(node)
        if self.mark and text.strip():
            self.words += [] if _OWN_MARK.match(text) else [f"{self.mark} "]
            self.mark = ""
        self.words.append(text)

    def leave_out(self, node: LexborNode) -> None:
        """What is no part of the text is told, but for the page's own tools."""
        words = "" if is_unread(node) else words_of(node)
        if has_words(words):
            self.asides.append(Aside(reason_aside(node), words))

    def end(self) -> Iterator[Paragraph]:
        if not (self.words or self.asides):
            return
        lines = map(one_line, clean("".join(self.words)).split("\n"))
        paragraph = Paragraph("\n".join(filter(None, lines)), tuple(self.asides))
        self.words.clear()
        self.asides.clear()
        if paragraph.text or paragraph.asides:
            yield paragraph

    def end_line(self) -> Iterator[Paragraph]:
        """Two in a row end the paragraph."""
        said = "".join(self.words[-2:]).rstrip(" \t\xa0")
        if said.endswith("\n"):
            yield from self.end()
        else:
            self.words.append("\n")

    def meet(self, node: LexborNode, step: Step) -> Iterator[Paragraph]:
        """The edge of a block. A term and what it means are one paragraph."""
        if (node.tag, step) == ("dd", "open"):
            self._explain()
        elif (node.tag, step) != ("dt", "close"):
            yield from self.end()
        if node.tag in _LISTS:
            self._list(node, step)
        elif node.tag == "li":
            self.mark = self._next(node) if step == "open" else ""

    def _explain(self) -> None:
        term = "".join(self.words).rstrip()
        self.words[:] = [term, " " if not term or term.endswith(_COLONS) else ": "]

    def _list(self, node: LexborNode, step: Step) -> None:
        if step == "close":
            self.lists.pop()
        elif _UNMARKED.search(attribute(node, "style")):
            self.lists.append(_List(""))
        elif node.tag == "ol":
            self.lists.append(_List(attribute(node, "type"), _number(node, "start") or 1))
        else:
            self.lists.append(_List(_BULLET))

    def _next(self, item: LexborNode) -> str:
        if not self.lists or _UNMARKED.search(attribute(item, "style")):
            return ""
        around = self.lists[-1]
        if around.number is None:
            return around.mark
        number = _number(item, "value") or around.number
        around.number = number + 1
        letters = _LETTERS.get(around.mark, "")
        found = letters[number - 1 : number] if number > 0 else ""
        return f"{found or to_bengali_digits(str(number))}."


def _number(node: LexborNode, name: str) -> int | None:
    value = attribute(node, name)
    return int(value) if re.fullmatch(r"-?\d{1,4}", value, re.ASCII) else None
