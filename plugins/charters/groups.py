"""The offices of one folder as readers look for them: by place, and there by department."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .bengali import collation_key
from .model import Listing, Upazila
from .short_names import ShortName, short_names
from .transliteration import slug_of

WHOLE: Final = "district"  # the fragment of the offices of a district as a whole
OTHERS: Final = "others"  # of those that are the only one of their department

Names = Mapping[str, ShortName]  # by the id of the office


@dataclass(frozen=True, slots=True)
class Entry:
    """An office in a list; ``local`` is its union or municipality where nothing else tells it."""

    office: Listing
    name: ShortName
    local: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The offices of one union, or of one department; without a ``title`` those of neither."""

    title: str | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The offices at one upazila or, above the districts, of one department.

    Without a ``title`` they are what the folder has besides: `WHOLE` or `OTHERS`.
    """

    anchor: str
    title: str | None
    parts: tuple[Part, ...]

    @property
    def size(self) -> int:
        return sum(len(part.entries) for part in self.parts)


def groups(offices: Sequence[Listing]) -> tuple[Group, ...]:
    """Of the offices of one folder, in reading order."""
    arranged = _by_upazila if offices[0].place.district else _by_department
    return tuple(arranged(offices, short_names(offices)))


def _by_upazila(offices: Iterable[Listing], names: Names) -> Iterator[Group]:
    found: dict[Upazila | None, list[Listing]] = defaultdict(list)
    for office in offices:
        found[office.place.upazila].append(office)
    for upazila, there in found.items():
        parts = tuple(_part(*one, names) for one in _alike(there).items())
        yield Group(upazila.slug, upazila.bn, parts) if upazila else Group(WHOLE, None, parts)


def _by_department(offices: Iterable[Listing], names: Names) -> Iterator[Group]:
    """In alphabetical order; those without a like stand together at the end."""
    found = _alike(offices)
    others = found.pop(None, [])
    taken: Counter[str] = Counter()
    for title in sorted(filter(None, found), key=collation_key):
        slug = slug_of(title)
        taken[slug] += 1
        anchor = f"of-{slug}" if taken[slug] == 1 else f"of-{slug}--{taken[slug]}"
        yield Group(anchor, title, (_part(None, found[title], names),))
    if others:
        yield Group(OTHERS, None, (_part(None, others, names),))


def _alike(offices: Iterable[Listing]) -> dict[str | None, list[Listing]]:
    """By the first title that an office shares with another; first those that share none."""
    titled = [(office, _titles(office)) for office in offices]
    shared = Counter(title for _, titles in titled for title in titles)
    found: dict[str | None, list[Listing]] = defaultdict(list)
    for office, titles in titled:
        found[next((title for title in titles if shared[title] > 1), None)].append(office)
    alone = found.pop(None, [])
    return {None: alone, **found} if alone else found


def _titles(office: Listing) -> tuple[str, ...]:
    """Under which it may stand: its union before its department."""
    local = office.place.local
    return tuple(filter(None, (local.bn if local else None, office.department)))


def _part(title: str | None, offices: Iterable[Listing], names: Names) -> Part:
    """In alphabetical order as far as no union or municipality gives another."""
    entries = (_entry(office, names[office.id], title) for office in offices)
    return Part(title, tuple(sorted(entries, key=_rank)))


def _rank(entry: Entry) -> tuple[object, ...]:
    return (1,) if entry.office.place.local else (0, collation_key(entry.name.text))


def _entry(office: Listing, name: ShortName, title: str | None) -> Entry:
    local = office.place.local
    is_told = local is None or local.bn == title or local.name in name.text
    return Entry(office, name, None if is_told or local is None else local.bn)
