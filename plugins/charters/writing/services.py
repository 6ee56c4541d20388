"""The table of services as text: what is written stays, what is new is put where it belongs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from ..service_table import ServiceTable
from .data_file import outline_of, text_of
from .outline import Entry, Outline
from .scalars import spell

HEAD: Final = """\
# সেবার স্থায়ী ঠিকানা: /services/<slug>/; নাম, অথবা [নাম, একই সেবার অন্য নাম]।
# invoke format নতুন সেবা যোগ করে; যা আছে তার slug বদলাবেন না।

"""


def extended(text: str, table: ServiceTable) -> str:
    """The text with all entries of the table, by address; a comment stays with what it precedes."""
    outline = outline_of(text)
    written = {entry.key for entry in outline.root.entries}
    new = [_entry(slug, names) for slug, names in table.entries.items() if slug not in written]
    return _in_order(outline, [*outline.root.entries, *new])


def renamed(text: str, old: str, new: str) -> str:
    """The text with the entry of one service at another address."""
    outline = outline_of(text)
    entries = (
        replace(entry, key=new, written="") if entry.key == old else entry
        for entry in outline.root.entries
    )
    return _in_order(outline, entries)


def _in_order(outline: Outline, entries: Iterable[Entry]) -> str:
    """By address; what precedes the first entry is said of them all."""
    first, *others = entries
    header = (*outline.header, *first.above)
    by_address = sorted([replace(first, above=()), *others], key=lambda entry: entry.key or "")
    root = replace(outline.root, entries=tuple(by_address))
    return text_of(replace(outline, root=root, header=header))


def _entry(slug: str, names: Iterable[str]) -> Entry:
    [name] = names
    return Entry(slug, spell(name))
