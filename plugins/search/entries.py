"""The documents of the index: services, offices, complaint tiers, people and places.

Offices of one department promise the same things, so mentions with the same words are made one
entry with many members. Offices are numbers in reading order, in which every district and division
is one unbroken range.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from plugins.charters.model import Directory, District, Division, Listed, Listing, Upazila
from plugins.search.analysis import Analysis
from plugins.search.mentions import Kind, Mention

FIELDS: Final = ("name", "place", "office", "body", "people")


@dataclass(frozen=True, slots=True)
class Member:
    """An office that shares an entry. ``row`` is that of `mentions.row_number`, or 0."""

    office: int
    row: int = 0
    note: tuple[str, str, str] = ("", "", "")  # title, time and fee as this office words them


@dataclass(slots=True)
class Entry:
    """One document of the index; ``members`` in reading order."""

    kind: Kind
    title: str
    words: dict[str, list[str]]  # per field; a text adds those that no text before it had
    members: list[Member] = field(default_factory=list)
    depth: int = 0  # of a place: division 1, district 2, upazila 3
    seen: set[tuple[str, str]] = field(default_factory=set)  # fields and texts already in words
    known: dict[str, set[str]] = field(default_factory=dict)  # the words of each field


def entries(
    directory: Directory[Listed],
    mentions_of: Callable[[Listed], Iterable[Mention]],
    analysis: Analysis,
) -> list[Entry]:
    """Every entry of the site, in an order that depends on the texts alone."""
    found: dict[tuple[str, str, tuple[str, ...]], Entry] = {}
    for number, office in enumerate(directory.offices):
        for mention in mentions_of(office):
            first, words = next(iter(mention.words.items()))
            key = (mention.kind, first, tuple(map(analysis.term, words.split())))
            entry = found.setdefault(key, Entry(mention.kind, mention.title, {}))
            _join(entry, mention, number)
    return [*(found[key] for key in sorted(found)), *places(directory.offices, analysis)]


def _join(entry: Entry, mention: Mention, office: int) -> None:
    for name, words in mention.words.items():
        if (name, words) not in entry.seen:
            entry.seen.add((name, words))
            known = entry.known.setdefault(name, set())
            fresh = [word for word in words.split() if word not in known]
            entry.words.setdefault(name, []).extend(fresh)
            known.update(fresh)
    note = (mention.title, mention.time, mention.fee) if mention.row else ("", "", "")
    member = Member(office, mention.row, note)
    if not entry.members or entry.members[-1] != member:
        entry.members.append(member)


def places(offices: Iterable[Listing], analysis: Analysis) -> Iterator[Entry]:
    """Every division, district and upazila that has an office, with the range of its offices."""
    found: list[tuple[Division, District, Upazila | None]] = [
        (office.place.division, office.place.district, office.place.upazila) for office in offices
    ]
    for depth in (1, 2, 3):
        start = 0
        for names, group in groupby(found, key=lambda place: place[:depth]):
            count = len(list(group))
            place = names[-1]
            if place is not None:
                yield _place(place, depth, range(start, start + count), analysis)
            start += count


def _place(
    place: Division | District | Upazila, depth: int, offices: Iterable[int], analysis: Analysis
) -> Entry:
    words = analysis.words(f"{place.bn} , {place.en} , {place.slug}")
    members = [Member(office) for office in offices]
    return Entry("place", place.bn, {"place": list(dict.fromkeys(words))}, members, depth)
