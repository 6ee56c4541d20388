"""Cuts a lunr index and the entries into small files, named by their content.

lunr scores a document by the stored elements of the matched terms alone, so an index put together
from the postings of those terms gives the same results in the same order as the whole index. A
shard holds the postings of a range of terms: the inverted index and the field vectors in one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby, pairwise
from typing import Any, Final

from lunr.index import Index

from plugins.charters.model import Directory, Listing
from plugins.search.analysis import RULES
from plugins.search.entries import FIELDS, Entry, Member

KINDS: Final = ("service", "office", "grievance", "contact", "place")
SHARD_BYTES: Final = 12_000  # of JSON; a longer posting stands alone in its shard
INLINE_BYTES: Final = 160_000  # of JSON; a site with less needs one file for everything

Files = dict[str, str]


def search_files(
    index: Index,
    entries: list[Entry],
    directory: Directory[Listing],
    synonyms: dict[str, list[list[str]]],
    *,
    shard_bytes: int | None = None,
) -> tuple[str, Files]:
    """The name of the manifest, and every file by name.

    A small site gets one file for all unless ``shard_bytes`` asks for shards of that size.
    """
    files = _Files(shard_bytes or SHARD_BYTES)
    terms = [postings(term, index) for term in sorted(index.inverted_index)]
    starts = starts_of_kinds(entries)
    manifest: dict[str, Any] = {
        "fields": FIELDS,
        "rules": json.loads(RULES.read_text("utf-8")),
        "synonyms": synonyms,
        "kinds": [KINDS.index(entries[start].kind) for start in starts],
        "starts": starts,
        "ranges": list(ranges(entries)),
        "upazilas": upazilas(entries),
        "districts": list(districts(directory)),
        "terms": files.cut("t", terms, [row[0] for row in terms]),
        "vocabulary": files.add("v", [vocabulary(index)]),
        "entries": files.cut("e", [entry_row(entry) for entry in entries]),
        "offices": files.cut("o", list(office_rows(directory))),
    }
    if shard_bytes is None and sum(map(len, files.texts.values())) <= INLINE_BYTES:
        manifest["inline"] = {name: json.loads(text) for name, text in files.texts.items()}
        files.texts.clear()
    return files.add("m", manifest), files.texts


def postings(term: str, index: Index) -> list[Any]:
    """``[term, index, postings of field 0, …]``; a posting is document, element, document ….

    Documents are counted from the one before. Elements are lunr's, which have three decimals,
    in thousandths.
    """
    entry = index.inverted_index[term]
    number = entry["_index"]
    return [term, number, *(_posting(entry[name], name, number, index) for name in FIELDS)]


def _posting(documents: Iterable[str], name: str, number: int, index: Index) -> list[int]:
    row: list[int] = []
    before = 0
    for document in documents:
        element = _element(index.field_vectors[f"{name}/{document}"].elements, number)
        row += [int(document) - before, round(element * 1000)]
        before = int(document)
    return row


def _element(elements: list[float], number: int) -> float:
    """The value at ``number`` in lunr's flat list of positions, ascending, and values."""
    low, high = 0, len(elements) // 2
    while low < high:
        middle = (low + high) // 2
        if elements[middle * 2] < number:
            low = middle + 1
        else:
            high = middle
    return elements[low * 2 + 1]


def vocabulary(index: Index) -> str:
    """The words, without numbers and addresses, in which a slip of the finger is looked up."""
    return "\n".join(term for term in sorted(index.inverted_index) if _is_word(term))


def _is_word(term: str) -> bool:
    return not any(character in "0123456789@." for character in term)


def entry_row(entry: Entry) -> list[Any]:
    """``[kind, title, members …]``; a place has its members in the manifest."""
    kind = KINDS.index(entry.kind)
    if entry.kind == "place":
        return [kind, entry.title]
    offices = [0, *(member.office for member in entry.members)]
    row = [kind, entry.title, [after - before for before, after in pairwise(offices)]]
    return [*row, *_rows_and_notes(entry.members)] if entry.kind == "service" else row


def _rows_and_notes(members: list[Member]) -> list[Any]:
    """The row of each member, the different notes, and which one each member has."""
    notes = list(dict.fromkeys(member.note for member in members))
    numbers = {note: number for number, note in enumerate(notes)}
    which = [numbers[member.note] for member in members] if len(notes) > 1 else []
    return [[member.row for member in members], notes, which]


def office_rows(directory: Directory[Listing]) -> Iterator[list[str]]:
    """``[district/slug, name, place, district]`` of each office."""
    for office in directory.offices:
        place = office.place
        yield [office.id, office.name, place.bn, place.district.bn]


def districts(directory: Directory[Listing]) -> Iterator[list[Any]]:
    """``[slug, name, first office, number of offices]`` of each district that has any."""
    start = 0
    for district, offices in directory.by_district.items():
        yield [district.slug, district.bn, start, len(offices)]
        start += len(offices)


def starts_of_kinds(entries: list[Entry]) -> list[int]:
    """Where each kind of entry begins; those of one kind stand together, places last."""
    groups = groupby(range(len(entries)), key=lambda number: entries[number].kind)
    return [next(numbers) for _, numbers in groups]


def ranges(entries: list[Entry]) -> Iterator[int]:
    """Of each place its first office, counted from the end of the one before, and their number."""
    end = 0
    for entry in entries:
        if entry.kind == "place":
            yield entry.members[0].office - end
            yield len(entry.members)
            end = entry.members[-1].office + 1


def upazilas(entries: list[Entry]) -> list[int]:
    """``[first, number]`` of the upazilas' entries, which are the last of all."""
    count = sum(entry.kind == "place" and entry.depth == 3 for entry in entries)  # noqa: PLR2004
    return [len(entries) - count, count]


class _Files:
    """The files so far, and how large a shard may grow."""

    def __init__(self, shard_bytes: int) -> None:
        self.texts: Files = {}
        self._shard_bytes = shard_bytes

    def add(self, kind: str, content: object) -> str:
        """Stores ``content`` under a name made from it, so that a browser may keep it for ever."""
        text = _json(content)
        name = f"{kind}-{sha256(text.encode()).hexdigest()[:10]}.json"
        self.texts[name] = text
        return name

    def cut(self, kind: str, rows: list[Any], keys: list[str] | None = None) -> list[list[Any]]:
        """Stores the rows in shards; returns ``[key of the first row, file]`` of each.

        A row's key is its number where ``keys`` gives none.
        """
        directory: list[list[Any]] = []
        for start, end in self._ranges(rows):
            directory.append([keys[start] if keys else start, self.add(kind, rows[start:end])])
        return directory

    def _ranges(self, rows: list[Any]) -> Iterator[tuple[int, int]]:
        start = size = 0
        for number, row in enumerate(rows):
            length = len(_json(row).encode())
            if size and size + length > self._shard_bytes:
                yield start, number
                start, size = number, 0
            size += length
        if rows:
            yield start, len(rows)


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
