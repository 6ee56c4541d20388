"""A drafted office file, and the words of the source that found no place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from ...charters.marks import LISTED, MARK
from ...charters.writing.outline import MAPPING, Collection, Entry, Outline
from ...charters.writing.rendering import render
from ...charters.writing.scalars import spell
from ...words import to_bengali_digits
from .blocks import Line, one_line
from .messages import NOTES, REASONS, UNPLACED

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
        beside = f"# {MARK}: {' | '.join(map(str, self.notes))}" if self.notes else ""
        return Entry(key, spell(self.text), beside=beside)


def noted(entry: Entry, note: Note) -> Entry:
    """The entry with one more note beside it."""
    beside = f"{entry.beside} | {note}" if entry.beside else f"# {MARK}: {note}"
    return replace(entry, beside=beside)


def mapping(fields: Mapping[str, Value | Collection | None]) -> Collection:
    """The fields that hold something."""
    entries: list[Entry] = []
    for key, node in fields.items():
        if isinstance(node, Value) and node.text:
            entries.append(node.entry(key))
        elif isinstance(node, Collection) and node.entries:
            entries.append(Entry(key, node))
    return Collection(MAPPING, tuple(entries))


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
