"""Cuts the index and the entries into small files, named by their content.

lunr scores a document by the stored elements of the matched terms alone, so an index put together
from the postings of those terms gives the same results in the same order as the whole index. A
shard holds the postings of a range of terms: the inverted index and the field vectors in one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import groupby, pairwise
from typing import Any, Final

from ..charters.model import Directory, Listing
from .analysis import RULES
from .entries import Entry
from .lexicon import Note, Numbers
from .scores import FIELDS, postings

KINDS: Final = ("service", "office", "grievance", "contact", "place", "page")
SHARD_BYTES: Final = 12_000  # of JSON; a longer posting stands alone in its shard
INLINE_BYTES: Final = 160_000  # of JSON; a site with less needs one file for everything
NO_LETTERS: Final = frozenset("0123456789@.")

Files = dict[str, str]


def search_files(
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
    index = postings([entry.terms for entry in entries])
    numbers = {term: number for number, term in enumerate(index)}
    terms = sorted(index)
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
        "terms": files.cut("t", ([term, numbers[term], *index[term]] for term in terms), terms),
        "vocabulary": files.add("v", _json([vocabulary(terms)])),
        "entries": files.cut("e", map(entry_row, entries)),
        "offices": files.cut("o", office_rows(directory)),
    }
    if shard_bytes is None and sum(map(len, files.texts.values())) <= INLINE_BYTES:
        manifest["inline"] = {name: json.loads(text) for name, text in files.texts.items()}
        files.texts.clear()
    return files.add("m", _json(manifest)), files.texts


def vocabulary(terms: Iterable[str]) -> str:
    """The words, without numbers and addresses, in which a slip of the finger is looked up."""
    return "\n".join(term for term in terms if NO_LETTERS.isdisjoint(term))


def entry_row(entry: Entry) -> list[Any]:
    """``[kind, title, members …]``; a place has its members in the manifest.

    Members are counted from the one before. A service has the row of each, the different notes, and
    which one each has. A page has its address, and its language where it is another.
    """
    kind = KINDS.index(entry.kind)
    if entry.kind == "place":
        return [kind, entry.title]
    if entry.kind == "page":
        return [kind, entry.title, entry.address, *filter(None, [entry.language])]
    row = [kind, entry.title, [after - before for before, after in pairwise([0, *entry.offices])]]
    return [*row, entry.rows, *_distinct(entry.notes)] if entry.kind == "service" else row


def _distinct(notes: Iterable[Note]) -> tuple[list[Note], list[int]]:
    """The different notes, and which one each is; with one alone that goes without saying."""
    numbers = Numbers[Note]([])
    which = [numbers[note] for note in notes]
    return numbers.things, which if len(numbers.things) > 1 else []


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
            yield entry.offices[0] - end
            yield len(entry.offices)
            end = entry.offices[-1] + 1


def upazilas(entries: list[Entry]) -> list[int]:
    """``[first, number]`` of the upazilas' entries, which are the last of all."""
    count = sum(entry.kind == "place" and entry.depth == 3 for entry in entries)  # noqa: PLR2004
    return [len(entries) - count, count]


class _Files:
    """The files so far, and how large a shard may grow."""

    def __init__(self, shard_bytes: int) -> None:
        self.texts: Files = {}
        self._shard_bytes = shard_bytes

    def add(self, kind: str, text: str) -> str:
        """Stores ``text`` under a name made from it, so that a browser may keep it for ever."""
        name = f"{kind}-{sha256(text.encode()).hexdigest()[:10]}.json"
        self.texts[name] = text
        return name

    def cut(
        self, kind: str, rows: Iterable[list[Any]], keys: Sequence[str] | None = None
    ) -> list[list[Any]]:
        """Stores the rows in shards; returns ``[key of the first row, file]`` of each.

        A row's key is its number where ``keys`` gives none.
        """
        texts = list(map(_json, rows))
        directory: list[list[Any]] = []
        for start, end in self._ranges(texts):
            name = self.add(kind, f"[{','.join(texts[start:end])}]")
            directory.append([keys[start] if keys else start, name])
        return directory

    def _ranges(self, texts: list[str]) -> Iterator[tuple[int, int]]:
        start = size = 0
        for number, text in enumerate(texts):
            length = len(text.encode())
            if size and size + length > self._shard_bytes:
                yield start, number
                start, size = number, 0
            size += length
        if texts:
            yield start, len(texts)


_json: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
