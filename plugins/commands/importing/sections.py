"""Walks a charter's lines and divides it into its parts: letterhead, vision, tables, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from ...charters.model import SectionKey
from .blocks import Line, has_words, one_line
from .draft import Unplaced, left
from .headings import Part, is_numbered, key_named, part_named, strange_words, without_number
from .messages import REASONS
from .rows import Header, Row, fits, is_column_numbers, number, read_header, strange_titles, take

_LONGEST_HEADING: Final = 120
_INLINE: Final = re.compile(r"(?P<title>[^:ঃ]{2,80}?)\s*[:ঃ]\s*[-–]?\s*(?P<rest>\S.*)")
_COLON: Final = " :ঃ-–।"
_SERIAL: Final = re.compile(r"^[(\[]?[০-৯\d]{1,2}[).\]।:]+\s*")
_INLINE_PARTS: Final = frozenset({"vision", "mission", "subordinate"})  # may go on in the same line


@dataclass(slots=True)
class Parts:
    """A charter taken apart; ``services`` are the rows with the section they stand in."""

    letterhead: list[Line] = field(default_factory=list)
    vision: list[str] = field(default_factory=list)
    mission: list[str] = field(default_factory=list)
    services: list[tuple[SectionKey | None, Row]] = field(default_factory=list)
    subordinate: list[str] = field(default_factory=list)
    subordinate_title: str = ""
    expectations: list[Row] = field(default_factory=list)
    tiers: list[Row] = field(default_factory=list)
    tail: list[Line] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    lines: dict[str, str] = field(default_factory=dict)  # by their key: ``label: text``


def divide(lines: list[Line]) -> Parts:
    walk = _Walk()
    for line in lines:
        walk.take(line)
    return walk.parts


class _Walk:
    """Where in the charter the next line stands."""

    def __init__(self) -> None:
        self.parts = Parts()
        self._part: Part | None = None
        self._section: SectionKey | None = None
        self._header: Header | None = None
        self._reported: set[str] = set()

    def take(self, line: Line) -> None:
        """Every word of the line goes to a part, or is reported."""
        self.parts.unplaced += [
            Unplaced(line.where, aside.text, REASONS[aside.reason]) for aside in line.asides
        ]
        filled = line.filled
        if not filled:
            return
        if header := read_header(line.cells):
            self._open(header, line)
        elif self._is_row(line, filled):
            self._row(line)
        else:
            for cell in filled:
                for text in filter(has_words, cell.split("\n")):
                    self._paragraph(Line(line.where, (one_line(text),)))

    def _is_row(self, line: Line, filled: tuple[str, ...]) -> bool:
        if self._header is None or not fits(self._header, line.cells) or len(line.cells) == 1:
            return False
        alone = len(filled) == 1 and (has_words(line.cells[0]) or bool(_heading(filled[0])))
        return not (alone and number(filled[0]) is None)

    def _open(self, header: Header, line: Line) -> None:
        self._give_up_tail()
        self._header = header
        if self._part in {"vision", "mission"}:
            self._part = "frame"
        titles = {one.text: one for one in strange_titles(header, line.where)}
        self.parts.unplaced += [titles[text] for text in titles if text not in self._reported]
        self._reported |= titles.keys()
        if header.kind == "services" and self._part == "subordinate":
            self._leave(line, "subordinate")

    def _row(self, line: Line) -> None:
        if self._header is None or is_column_numbers(line.cells):
            return
        self._give_up_tail()
        if self._part == "subordinate":
            self._leave(line, "subordinate")
            return
        row, beyond = take(self._header, line)
        self.parts.unplaced += beyond
        if self._header.kind == "services":
            self.parts.services.append((self._section, row))
        elif self._header.kind == "tiers":
            self.parts.tiers.append(row)
        else:
            self.parts.expectations.append(row)

    def _paragraph(self, line: Line) -> None:
        text = line.text
        if heading := _heading(text):
            self._enter(heading, line)
        elif found := _inline(text):
            part, title, rest = found
            self._enter(part, Line(line.where, (title,)))
            self._prose(Line(line.where, (rest,)))
        elif (said := _said(text)) and said[0] not in self.parts.lines:
            self.parts.lines[said[0]] = said[1]
        else:
            self._prose(line)

    def _enter(self, part: Part, line: Line) -> None:
        self._give_up_tail()
        if part == "title" and self._part:
            part = "frame"
        if strange_words(line.text):
            self._leave(line, "title")
        match part:
            case "citizen" | "institutional" | "internal":
                self._section = part
            case "expectations" | "grievance" | "subordinate":
                self._header = None
        if part == "subordinate":
            self.parts.subordinate_title = without_number(line.text).strip(_COLON)
        self._part = part

    def _prose(self, line: Line) -> None:
        has_table = self._header is not None or bool(self.parts.services)
        match self._part:
            case "vision":
                self.parts.vision.append(line.text)
            case "mission":
                self.parts.mission.append(line.text)
            case "subordinate":
                self.parts.subordinate.append(line.text)
            case "expectations" if self._header is None:
                cells = {"name": _SERIAL.sub("", line.text)}
                self.parts.expectations.append(Row(line.where, cells))
            case _ if has_table:
                self.parts.tail.append(line)
            case None | "title":
                self.parts.letterhead.append(line)
            case _:
                self._leave(line, "loose")

    def _give_up_tail(self) -> None:
        """What stood after a table was no signature: the charter goes on."""
        self.parts.unplaced += [left(line, "loose") for line in self.parts.tail]
        self.parts.tail.clear()

    def _leave(self, line: Line, code: str) -> None:
        self.parts.unplaced.append(left(line, code))


def _heading(text: str) -> Part | None:
    """The part that a line opens: a short one that names it and says nothing else."""
    if len(text) > _LONGEST_HEADING:
        return None
    part = part_named(without_number(text))
    if part is None:
        return None
    if not strange_words(text):
        return part
    return part if is_numbered(text) and not _inline(text) and part not in _INLINE_PARTS else None


def _inline(text: str) -> tuple[Part, str, str] | None:
    """``ভিশন: জ্ঞানভিত্তিক …`` opens a part and goes on with its words."""
    match = _INLINE.fullmatch(text)
    if match is None or strange_words(match["title"]):
        return None
    part = part_named(without_number(match["title"]))
    return (part, match["title"], match["rest"]) if part in _INLINE_PARTS and part else None


def _said(text: str) -> tuple[str, str] | None:
    """``অফিসের সময়সূচি: …`` gives a key of the office its text."""
    match = _INLINE.fullmatch(text)
    key = key_named(match["title"]) if match else None
    return (key, match["rest"]) if match and key else None
