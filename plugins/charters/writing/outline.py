"""An office file as a tree that keeps what a reader drops: comments, quotes, order, line breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from ..reading.source import Location

MAPPING: Final = "mapping"
LIST: Final = "list"
BLOCK_STYLES: Final = frozenset("|>")

Lines = tuple[str, ...]  # comments, each from its '#'; '' is a blank line


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as it is spelt. ``column`` is where the key stands that a block scalar hangs on."""

    text: str
    lines: Lines
    style: str = ""
    column: int = 0

    @property
    def is_block(self) -> bool:
        return self.style in BLOCK_STYLES


EMPTY: Final = Scalar("", ("",))  # what is still to be written


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, or, where ``key`` is None, an item of a list."""

    key: str | None
    value: Node
    written: str = ""  # the key with its quotes; the bare key where empty
    above: Lines = ()
    beside: str = ""

    @property
    def mapping(self) -> Collection:
        """The mapping or list it holds; an empty one where it holds a text."""
        return self.value if isinstance(self.value, Collection) else Collection(MAPPING, ())


@dataclass(frozen=True, slots=True)
class Collection:
    """A mapping or a list. ``flow``: in brackets; ``spread``: those over several lines."""

    kind: str
    entries: tuple[Entry, ...]
    flow: bool = False
    spread: bool = False
    below: Lines = ()

    def get(self, key: str) -> Node | None:
        return next((entry.value for entry in self.entries if entry.key == key), None)

    def mapping(self, key: str) -> Collection:
        """The mapping or list under ``key``; an empty one where there is none."""
        value = self.get(key)
        return value if isinstance(value, Collection) else Collection(MAPPING, ())

    def text(self, key: str) -> str | None:
        value = self.get(key)
        return value.text if isinstance(value, Scalar) else None

    def put(self, key: str, value: Node) -> Collection:
        """With ``value`` in the place of what is under ``key``."""
        changed = (replace(one, value=value) if one.key == key else one for one in self.entries)
        return replace(self, entries=tuple(changed))

    def without(self, key: str) -> Collection:
        return replace(self, entries=tuple(entry for entry in self.entries if entry.key != key))


Node = Scalar | Collection
Edit = Callable[[Location, Scalar, bool], Scalar | None]


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole file. ``header`` are the comments of the file itself, above its first key."""

    root: Collection
    body: str
    header: Lines = ()


def list_of(*items: Node) -> Collection:
    return Collection(LIST, tuple(Entry(None, item) for item in items))


def edit_scalars(node: Collection, edit: Edit, loc: Location = ()) -> Collection:
    """The tree with every scalar edited; the flag says whether it stands in brackets.

    One that becomes None is left out, and with it each collection that is empty without it.
    """
    edited = (_edited(here, entry, edit, node) for here, entry in _placed(node, loc))
    return replace(node, entries=tuple(filter(None, edited)))


def _edited(loc: Location, entry: Entry, edit: Edit, parent: Collection) -> Entry | None:
    old = entry.value
    if isinstance(old, Collection):
        new = edit_scalars(old, edit, loc)
        return replace(entry, value=new) if new.entries or not old.entries else None
    value = edit(loc, old, parent.flow)
    return None if value is None else replace(entry, value=value)


def _placed(node: Collection, loc: Location) -> Iterator[tuple[Location, Entry]]:
    for number, entry in enumerate(node.entries):
        yield (*loc, number if entry.key is None else entry.key), entry


def scalars(node: Collection, loc: Location = ()) -> Iterator[tuple[Location, str]]:
    """The text of every scalar, and where it stands."""
    for here, entry in _placed(node, loc):
        if isinstance(entry.value, Collection):
            yield from scalars(entry.value, here)
        else:
            yield here, entry.value.text


def comments(node: Node) -> Iterator[str]:
    """Every comment inside a part of the file."""
    if isinstance(node, Collection):
        for entry in node.entries:
            yield from comments_of(entry)
        yield from filter(None, node.below)


def comments_of(entry: Entry) -> Iterator[str]:
    """Every comment above, beside and inside an entry."""
    yield from filter(None, (*entry.above, entry.beside))
    yield from comments(entry.value)
