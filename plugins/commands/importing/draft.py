"""A drafted office file, and the words of the source that found no place in it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, count
from typing import Final

from ...charters.marks import LISTED, MARK
from ...charters.reading.office_file import MAX_LINE
from ...charters.writing.outline import LIST, MAPPING, Collection, Entry, Outline
from ...charters.writing.rendering import render
from ...charters.writing.scalars import spell
from ...words import to_bengali_digits
from .blocks import Line, one_line
from .messages import NAMELESS, NOTES, REASONS, UNPLACED

# What the reader takes for a merge conflict, or Markdown for a fence, when a line begins with it.
_CONFLICT: Final = re.compile(r"^(?=[<>]{7})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Note:
    """A guess or a repair, as ``NOTES`` words it."""

    code: str
    found: str = ""

    def __str__(self) -> str:
        return NOTES[self.code].format(found=one_line(self.found))


@dataclass(frozen=True, slots=True)
class Value:
    """A text of the file; ``notes`` become the comment beside it."""

    text: str
    notes: tuple[Note, ...] = ()

    def entry(self, key: str | None) -> Entry:
        return Entry(key, spell(self.text), beside=_beside(self.notes))


@dataclass(frozen=True, slots=True)
class Listed:
    """One text or several, for a key that takes either."""

    texts: tuple[str, ...]
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    def entry(self, key: str | None) -> Entry:
        if len(self.texts) == 1:
            return Value(self.texts[0], self.notes).entry(key)
        return Entry(key, flow(self.texts), beside=_beside(self.notes))


Field = Value | Listed | Collection


def _beside(notes: tuple[Note, ...]) -> str:
    return f"# {MARK}: {' | '.join(map(str, notes))}" if notes else ""


def noted(entry: Entry, note: Note) -> Entry:
    """The entry with one more note beside it."""
    beside = f"{entry.beside} | {note}" if entry.beside else _beside((note,))
    return replace(entry, beside=beside)


def flow(texts: Iterable[str]) -> Collection:
    """The texts as a list in brackets."""
    entries = (Entry(None, spell(text, in_brackets=True)) for text in texts)
    return Collection(LIST, tuple(entries), flow=True)


def mapping(fields: Mapping[str, Field | None]) -> Collection:
    """The fields that hold something."""
    entries: list[Entry] = []
    for key, node in fields.items():
        if isinstance(node, Collection):
            entries += [Entry(key, node)] if node.entries else []
        elif node and node.text:
            entries.append(node.entry(key))
    return Collection(MAPPING, tuple(entries))


def under_titles(texts: Mapping[str, Value]) -> Collection:
    """The texts under the titles of their columns, which are any words at all."""
    entries: dict[str, Entry] = {}
    for title, value in texts.items():
        key = _free(one_line(title)[:MAX_LINE].rstrip() or NAMELESS, entries)
        entry = replace(value.entry(key), written=spell(key).lines[0])
        is_cut = len(one_line(title)) > MAX_LINE
        entries[key] = noted(entry, Note("title-cut", title)) if is_cut else entry
    return Collection(MAPPING, tuple(entries.values()))


def _free(title: str, taken: Container[str]) -> str:
    """The title, or with a number where another column has it."""
    numbered = (f"{title[: MAX_LINE - 5]} ({number})" for number in count(2))
    return next(one for one in chain([title], numbered) if one not in taken)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of the source that no field of an office file holds, and why."""

    where: str
    text: str
    reason: str


def left(line: Line, code: str) -> Unplaced:
    return Unplaced(line.where, line.text, REASONS[code])


@dataclass(slots=True)
class Draft:
    root: Collection
    prose: list[str] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The whole file. What is unplaced is a comment after the last field: no page shows it."""
        root = replace(self.root, below=tuple(_listed(self.unplaced)))
        return render(Outline(root, _CONFLICT.sub(r"\\", "\n\n".join(self.prose))))


def _listed(unplaced: list[Unplaced]) -> Iterator[str]:
    if unplaced:
        yield f"# {MARK}: {UNPLACED.format(count=to_bengali_digits(str(len(unplaced))))}"
    for left in unplaced:
        where = f"{left.where}: " if left.where else ""
        yield f"{LISTED}{one_line(where + left.text)}  ({left.reason})"
