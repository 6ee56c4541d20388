"""The words of one charter, each with the place where it is written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, pairwise
from sys import intern
from typing import Any, Final, TypeVar, get_args

from ..contacts import Phone
from ..keys import Key, bare, models_in
from ..model import Office, Officer, Service
from ..problems.problem import Findings
from ..reading.office_file import KEYS
from ..reading.source import Location

Shown = TypeVar("Shown")


def _is_spelt(key: Key) -> bool:
    """Whether it holds words or telephones, or records that may."""
    held = {key.annotation, *(bare(one)[0] for one in get_args(key.annotation))}
    return key.is_words or Phone in held or bool(models_in(key.annotation))


_SPELT: Final = {
    record: tuple(
        (key.name, key.written) for key in keys if "spelling" not in key.without and _is_spelt(key)
    )
    for record, keys in KEYS.items()
}
CELLS: Final = tuple(
    key.name for key in KEYS[Service] if key.annotation is str and "spelling" not in key.without
)
# Bengali words with their inner hyphens, other runs of signs, and the ends of texts.
_TOKEN: Final = re.compile(r"[\u0980-\u09FF–-]+|[^\s\u0980-\u09FF–-]+|\n")
# What continues a word, as no digit does.
_INSIDE: Final = frozenset(map(chr, [*range(0x980, 0x9E6), *range(0x9F0, 0xA00)])) | {"–", "-"}
SHARED: Final = 2**11  # texts of which is remembered what they show: most stand in many charters


@lru_cache(SHARED)
def tokens(text: str) -> tuple[str, ...]:
    """The words of a text and its runs of other signs, each word one object wherever it stands."""
    return tuple(map(intern, _TOKEN.findall(text)))


def rows(office: Office) -> Iterator[tuple[Service, Location]]:
    for service in office.services:
        yield service, ("services", service.section, service.number - 1)


def cells(service: Service) -> Iterator[tuple[str, str]]:
    for field in CELLS:
        if text := getattr(service, field):
            yield field, text


def cell(here: Location, field: str, found: Findings) -> Location:
    """Where a row's cell is written: in the row, or once for many rows in ``defaults``."""
    return _own_or_shared((*here, field), found)


def _own_or_shared(loc: Location, found: Findings) -> Location:
    shared = ("defaults", *loc[3:])
    is_shared = loc[0] == "services" and loc not in found.lines and shared in found.lines
    return shared if is_shared else loc


@dataclass(frozen=True)
class Texts:
    """Every text an office wrote, at its location; a shared cell stands once.

    ``phones`` are its telephones, which have digits and no spelling.
    """

    written: dict[Location, str]
    phones: dict[Location, str]

    @classmethod
    def of(cls, office: Office, found: Findings) -> Texts:
        written, phones = {}, {}
        for loc, value in _written(office, ()):
            if isinstance(value, Phone):
                phones[loc] = value.text
            else:
                written[_own_or_shared(loc, found)] = value
        return cls(written, phones)

    @cached_property
    def different(self) -> tuple[str, ...]:
        """Every different text once."""
        return tuple(dict.fromkeys(self.written.values()))

    @cached_property
    def whole(self) -> str:
        """Every different text on a line of its own."""
        return "\n".join(self.different)

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word, and each run of other signs, stands in the different texts."""
        return Counter(self.each(tokens))

    def each(self, shown: Callable[[str], Iterable[Shown]]) -> Iterator[Shown]:
        """All that the different texts show, text by text."""
        return chain.from_iterable(map(shown, self.different))

    def count_pair(self, pair: tuple[str, str]) -> int:
        neighbours = (pairwise(tokens(text)) for text in self.different)
        return sum(two == pair for two in chain.from_iterable(neighbours))

    def is_name(self, word: str) -> bool:
        """Whether a word first stands in a person's name, whose spelling is the person's."""
        place = self.find(word)
        return place is not None and place[0][0] == "officers" and place[0][-1] == "name"

    @cached_property
    def _all(self) -> tuple[str, list[Location], list[int]]:
        """Every text as often as it is written, where it is written, and where each begins."""
        texts = self.written.values()
        begins = accumulate((len(text) + 1 for text in texts), initial=0)
        return "\n".join(texts), list(self.written), list(begins)

    def find(self, phrase: str, *parts: str) -> tuple[Location, int] | None:
        """Where a word or phrase first stands, and how often; in these parts of the file only."""
        text, places, begins = self._all
        found = [
            places[bisect_right(begins, start) - 1]
            for start, end in _matches(phrase, text)
            if text[end : end + 1] not in _INSIDE and text[start - 1 : start] not in _INSIDE
        ]
        kept = [loc for loc in found if loc[0] in parts] if parts else found
        return (kept[0], len(kept)) if kept else None

    def report(self, code: str, phrase: str, found: Findings, **values: object) -> None:
        """Adds that a word or phrase is wrong, where it first stands."""
        if place := self.find(phrase):
            found.add(code, place[0], found=phrase, count=place[1], **values)


def _matches(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where the phrase stands, or, if nowhere, where it stands with wider gaps."""
    found = []
    start = text.find(phrase)
    while start >= 0:
        found.append((start, start + len(phrase)))
        start = text.find(phrase, start + 1)
    if not found and " " in phrase:
        pattern = r"\s+".join(map(re.escape, phrase.split(" ")))
        return [match.span() for match in re.finditer(pattern, text)]
    return found


def _written(value: Any, here: Location) -> Iterator[tuple[Location, str | Phone]]:  # noqa: ANN401
    """The texts of a value, a record or a list of them; ``here`` is where it stands in a file."""
    if isinstance(value, str | Phone):
        yield here, value
    elif type(value) in KEYS:
        for name, written in _SPELT[type(value)]:
            inner = getattr(value, name)
            if isinstance(inner, str):  # most are, and each call would cost more than all else
                yield (*here, written), inner
            elif inner:
                yield from _written(inner, (*here, written))
    elif isinstance(value, dict):
        for title, text in value.items():
            yield (*here, title), text
    else:
        for place, one in enumerate(value or ()):
            yield from _written(one, (*here, *_item(one, place)))


def _item(value: object, place: int) -> Location:
    if isinstance(value, Officer):
        return (value.key,)
    return (value.section, value.number - 1) if isinstance(value, Service) else (place,)
