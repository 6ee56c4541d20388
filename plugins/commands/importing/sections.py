"""Walks a charter's blocks and divides it into its parts: letterhead, vision, tables, signature."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from ...charters.model import SectionKey
from ...charters.portal_lines import is_portal_line
from .blocks import Block, Line, has_words, one_line
from .contents import has_digits
from .draft import Unplaced, left
from .headings import (
    LONGEST_HEADING,
    Part,
    key_named,
    opened_by,
    part_named,
    strange_words,
    without_number,
)
from .messages import REASONS
from .office_words import is_branch, is_general, is_place, names_office
from .posts import folded
from .row import Row, joined
from .sentences import is_item, is_sentence, listed_services
from .tables import Judged, judge

_INLINE: Final = re.compile(r"(?P<title>[^:ঃ]{2,80}?)\s*[:ঃ]\s*[-–]?\s*(?P<rest>\S.*)")
_TITLE_OF_BRANCH: Final = re.compile(r"(?P<title>[^()]*[^()\s])\s*\((?P<branch>[^()]+)\)[\s।]*")
_COLON: Final = " :ঃ-–।"
_CERTIFICATE: Final = "নাগরিক সনদ"  # a charter by its title, one of its services in a list
_SERIAL: Final = re.compile(r"^(?:[(\[]?[০-৯\d]{1,2}[).\]।:]+|•)\s*")
_INLINE_PARTS: Final = frozenset({"vision", "mission", "objectives", "subordinate"})
_STATEMENTS: Final = frozenset({"vision", "mission", "objectives"})
_SERVICES: Final = tuple(map(folded, ("সেবা", "সেবাসমূহ", "services")))
_MOST_ABOVE: Final = 3  # lines over a table that say whose services it holds


@dataclass(frozen=True, slots=True)
class Titled:
    """A table that is none of services, with the line that stands over it."""

    title: str
    table: Judged


@dataclass(slots=True)
class Parts:
    """A charter taken apart; ``services`` are the rows with the section they stand in."""

    letterhead: list[Line] = field(default_factory=list)
    statements: dict[str, list[str]] = field(default_factory=dict)
    services: list[tuple[SectionKey | None, Row]] = field(default_factory=list)
    expectations: list[Row] = field(default_factory=list)
    tiers: list[Row] = field(default_factory=list)
    people: list[Titled] = field(default_factory=list)
    tables: list[Titled] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)  # Markdown where a line begins with ###
    tail: list[Line] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    has_table: bool = False
    lines: dict[str, str] = field(default_factory=dict)  # by their key: ``label: text``


def divide(blocks: Iterable[Block]) -> Parts:
    walk = _Walk()
    for block in listed_services(judged(blocks)):
        walk.take(block)
    return walk.parts


def judged(blocks: Iterable[Block]) -> Iterable[Line | Judged]:
    before: Judged | None = None
    for block in blocks:
        if isinstance(block, Line):
            yield block
            continue
        for piece in judge(block, before):
            before = piece if isinstance(piece, Judged) else before
            yield piece


class _Walk:
    """Where in the charter the next line stands."""

    def __init__(self) -> None:
        self.parts = Parts()
        self._part: Part | None = None
        self._section: SectionKey | None = None
        self._groups: tuple[str, ...] = ()
        self._heading = ""
        self._is_open = False  # no table yet under the last heading

    def take(self, piece: Line | Judged) -> None:
        """Every word of it goes to a part, or is reported."""
        if isinstance(piece, Judged):
            self._table(piece)
            return
        self.parts.unplaced += [
            Unplaced(piece.where, aside.text, REASONS[aside.reason]) for aside in piece.asides
        ]
        for text in filter(has_words, "\n".join(piece.cells).split("\n")):
            self._paragraph(Line(piece.where, (one_line(text),)))

    def _table(self, table: Judged) -> None:
        above = self._above() if table.rows else []
        self.parts.unplaced += table.unplaced
        match table.kind:
            case "services":
                self._services(table, above)
            case "tiers":
                self._give_back(above)
                self.parts.tiers = _continued(self.parts.tiers, table)
            case "expectations":
                self._give_back(above)
                self.parts.expectations = _continued(self.parts.expectations, table)
            case "people":
                self._titled(self.parts.people, table, above)
            case _:
                self._titled(self.parts.tables, table, above)
        self._give_up_tail()
        self.parts.has_table, self._is_open = True, False
        if self._part in _STATEMENTS:
            self._part = "frame"

    def _above(self) -> list[Line]:
        """Takes the short lines that stand right over a table and say what it holds."""
        above = _taken(self.parts.tail, _is_title)
        if not self.parts.has_table and not above and self._part:
            return _taken(self.parts.letterhead, _is_group)
        return above

    def _below_letterhead(self) -> list[Line]:
        """The title of a first table: what the letterhead ends with, below the office's name."""
        lines = self.parts.letterhead
        is_named = any(_names_office(line.text) for line in lines[:-1])
        return _taken(lines, _is_title_of_table, most=1) if is_named else []

    def _give_back(self, above: list[Line]) -> None:
        self.parts.tail += above

    def _services(self, table: Judged, above: list[Line]) -> None:
        section = self._section
        if above:
            self._groups = _nested(self._groups, above)
        rows = table.rows
        if table.rest and self.parts.services and self.parts.services[-1][0] == section:
            _, last = self.parts.services.pop()
            self.parts.services.append((section, joined((last, *table.rest))))
        else:
            rows = (*table.rest, *rows)
        for row in rows:
            names = (*self._groups, row.group) if row.group else self._groups
            self.parts.services.append((section, replace(row, group=", ".join(names))))

    def _titled(self, into: list[Titled], table: Judged, above: list[Line]) -> None:
        titles = [line.text.strip(_COLON) for line in above or self._below_letterhead()]
        into.append(Titled(", ".join(titles) or self._heading, table))

    def _paragraph(self, line: Line) -> None:
        text = line.text
        if heading := _heading(text):
            self._enter(heading, line)
        elif (title := _TITLE_OF_BRANCH.fullmatch(text)) and is_branch(title["branch"]):
            self._paragraph(Line(line.where, (title["title"],)))
            self._groups = (title["branch"],)
        elif found := _inline(text):
            part, words, rest = found
            self._enter(part, Line(line.where, (words,)))
            self._prose(Line(line.where, (rest,)))
        elif (said := _said(text)) and said[0] not in self.parts.lines:
            self.parts.lines[said[0]] = said[1]
        else:
            self._prose(line)

    def _enter(self, part: Part, line: Line) -> None:
        self._give_up_tail()
        self._heading = without_number(line.text).strip(_COLON)
        if part == "title" and self._part:
            part = "frame"
        self._groups = ()
        match part:
            case "citizen" | "institutional" | "internal" | "subordinate":
                self._section = part
                self._groups = (self._heading,) if strange_words(line.text) else ()
            case _ if strange_words(line.text):
                self.parts.unplaced.append(left(line, "title"))
        self._part, self._is_open = part, True

    def _prose(self, line: Line) -> None:
        match self._part:
            case "vision" | "mission" | "objectives":
                self.parts.statements.setdefault(self._part, []).append(line.text)
            case "subordinate":
                title = f"### {self._heading}"
                self.parts.prose += [line.text] if title in self.parts.prose else [title, line.text]
            case "expectations" if self._is_open:
                cells = {"name": _SERIAL.sub("", line.text)}
                self.parts.expectations.append(Row(line.where, cells))
            case _ if self.parts.has_table or self.parts.tail or is_item(line.text):
                self.parts.tail.append(line)
            case None | "title":
                self.parts.letterhead.append(line)
            case _:
                self.parts.prose.append(line.text)

    def _give_up_tail(self) -> None:
        """What stood after a table was no signature: the charter goes on."""
        self.parts.prose += [line.text for line in self.parts.tail]
        self.parts.tail.clear()


def _continued(rows: list[Row], table: Judged) -> list[Row]:
    torn = [joined((rows[-1], *table.rest))] if rows and table.rest else [*rows[-1:], *table.rest]
    return [*rows[:-1], *torn, *table.rows]


def _taken(lines: list[Line], fits: Callable[[str], bool], most: int = _MOST_ABOVE) -> list[Line]:
    """The last few lines that fit, taken away."""
    begin = len(lines)
    while begin and len(lines) - begin < most and fits(lines[begin - 1].text):
        begin -= 1
    taken = lines[begin:]
    del lines[begin:]
    return taken


def _is_title(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and not is_sentence(text)


def _is_group(text: str) -> bool:
    is_of_services = folded(text).endswith(_SERVICES) and bool(strange_words(text))
    return is_branch(text) or (is_of_services and _is_title(text) and not _names_office(text))


def _names_office(text: str) -> bool:
    return names_office(text) and not is_general(text)


def _is_title_of_table(text: str) -> bool:
    is_other = _names_office(text) or is_place(text) or is_portal_line(text) or has_digits(text)
    return _is_title(text) and not is_other


def _nested(groups: tuple[str, ...], above: list[Line]) -> tuple[str, ...]:
    """The titles over a table; a branch alone stays in the department named before."""
    titles = tuple(without_number(line.text).strip(_COLON) for line in above)
    return (*groups[:-1], *titles) if len(titles) < len(groups) else titles


def _heading(text: str) -> Part | None:
    """The part that a line opens: a short one that names it and says nothing else."""
    if len(text) > LONGEST_HEADING:
        return None
    part = opened_by(text)
    if part is None or (is_item(text) and folded(_CERTIFICATE) in folded(text)):
        return None
    return None if strange_words(text) and (part in _STATEMENTS or _inline(text)) else part


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
