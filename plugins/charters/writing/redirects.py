"""The file of old addresses as text: what is written stays, with its comments and in its order."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from .data_file import outline_of, text_of
from .outline import LIST, MAPPING, Collection, Entry
from .scalars import spell

HEAD: Final = """\
# যে কার্যালয় বা সেবার ঠিকানা বদলেছে বা বন্ধ হয়েছে: পুরোনো ঠিকানা থেকে কোথায় যেতে হবে।

"""


def with_move(text: str, kind: str, old: str, new: str) -> str:
    """The sound text, or an empty one, once what was at ``old`` is at ``new``.

    What led to the old address leads to the new one, which itself leads nowhere any more.
    """
    outline = outline_of(text or HEAD)
    before = outline.root.mapping(kind)
    kept = [one for one in before.entries if one.mapping.text("from") not in {old, new}]
    entries = (*(_led(one, old, new) for one in kept), _entry(old, new))
    group = replace(before, kind=LIST, entries=entries, flow=before.flow and bool(before.entries))
    root = _with_group(outline.root, kind, group)
    return text_of(replace(outline, root=root))


def _with_group(root: Collection, kind: str, group: Collection) -> Collection:
    if root.get(kind) is None:
        return replace(root, entries=(*root.entries, Entry(kind, group)))
    return root.put(kind, group)


def _led(entry: Entry, old: str, new: str) -> Entry:
    if entry.mapping.text("to") != old:
        return entry
    return replace(entry, value=entry.mapping.put("to", spell(new)))


def _entry(old: str, new: str) -> Entry:
    parts = (Entry("from", spell(old)), Entry("to", spell(new)))
    return Entry(None, Collection(MAPPING, parts, flow=True))
