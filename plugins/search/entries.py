"""The documents of the index: services, offices, complaint tiers, people, pages and places.

Offices of one department promise the same things, so mentions with the same words are made one
entry with many members. Offices are numbers in reading order, in which every district and division
is one unbroken range.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from ..build.site_files import Article
from ..charters.model import District, Division, Listing, Upazila
from .analysis import analysis
from .lexicon import Key, Note
from .memory import Memory
from .mentions import Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the index; ``offices`` are its members, in reading order.

    ``terms`` are those of each field, without stop words. Of a service each member has its row,
    which is that of `mentions.row_number`, and its note.
    """

    kind: Kind
    title: str
    terms: dict[str, list[str]]
    offices: Sequence[int]
    rows: Sequence[int] = ()
    notes: Sequence[Note] = ()
    depth: int = 0  # of a place: division 1, district 2, upazila 3
    address: str = ""  # of a page
    language: str = ""  # of a page that is not in Bengali


@dataclass(slots=True)
class _Draft:
    """An entry that still grows, of texts and notes by their numbers. The first names it."""

    texts: dict[int, None] = field(default_factory=dict)
    offices: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)

    def join(self, office: int, row: int, note: int, texts: Iterable[int]) -> None:
        for text in texts:
            self.texts[text] = None
        if row or not self.offices or self.offices[-1] != office:
            self.offices.append(office)
            self.rows.append(row)
            self.notes.append(note)


def entries(
    offices: Sequence[Listing], memory: Memory, texts: Iterable[Article] = ()
) -> list[Entry]:
    """Every entry of the site, in an order that depends on the texts alone."""
    drafts = _drafts(offices, memory)
    return [
        *(_entry(key[0], drafts[key], memory) for key in sorted(drafts)),
        *map(_page, texts),
        *_places(offices, memory),
    ]


def _drafts(offices: Sequence[Listing], memory: Memory) -> dict[Key, _Draft]:
    drafts: dict[Key, _Draft] = {}
    known: dict[int, _Draft] = {}  # by the first text of a mention
    for number, office in enumerate(offices):
        for row, note, *texts in memory.mentions(office.id):
            first = texts[0]
            if first not in known:
                known[first] = drafts.setdefault(memory.lexicon.key(first), _Draft())
            known[first].join(number, row, note, texts)
    return drafts


def _entry(kind: Kind, draft: _Draft, memory: Memory) -> Entry:
    notes = [memory.lexicon.note(number) for number in draft.notes]
    terms = memory.lexicon.terms(draft.texts)
    return Entry(kind, notes[0].title, terms, draft.offices, draft.rows, notes)


def _page(text: Article) -> Entry:
    """There are few, so nothing of them is remembered."""
    fields = {"name": analysis().terms(text.title), "body": analysis().terms(text.words)}
    language = "" if text.language == "bn" else text.language
    return Entry("page", text.title, fields, (), address=text.address, language=language)


def _places(offices: Iterable[Listing], memory: Memory) -> Iterator[Entry]:
    """Every division, district and upazila that has an office, with the range of its offices."""
    found: list[tuple[Division, District, Upazila | None]] = [
        (office.place.division, office.place.district, office.place.upazila) for office in offices
    ]
    for depth in (1, 2, 3):
        start = 0
        for names, group in groupby(found, key=lambda place: place[:depth]):
            end = start + len(list(group))
            place = names[-1]
            if place is not None:
                yield _place(place, depth, range(start, end), memory)
            start = end


def _place(
    place: Division | District | Upazila, depth: int, offices: range, memory: Memory
) -> Entry:
    text = memory.place(f"{place.bn} , {place.en} , {place.slug}")
    return Entry("place", place.bn, memory.lexicon.terms([text]), offices, depth=depth)
