"""``/services/``: every service in Bengali alphabetical order, by its first letter.

It answers the same questions as the search for whoever has no JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from ..charters.bengali import ALPHABET, collation_key, is_bengali_digit
from ..charters.transliteration import romanised
from .services import GivenService

MOST: Final = 300  # names of one page
URL: Final = "services/"

Page = tuple[str, dict[str, Any]]


class Letter(NamedTuple):
    """Its ``slug`` begins with a digit, as that of no service does."""

    number: int
    slug: str
    shown: str


_DIGITS: Final = Letter(len(ALPHABET) + 1, f"{len(ALPHABET) + 1}-digits", "০–৯")
_LATIN: Final = Letter(len(ALPHABET), f"{len(ALPHABET)}-latin", "A–Z")
_OTHERS: Final = Letter(len(ALPHABET) + 2, f"{len(ALPHABET) + 2}-others", "#")


def list_pages(services: Iterable[GivenService]) -> Iterator[Page]:
    """All on one page, or a page for each letter, and further ones where it has too many."""
    lines = [_line(service) for service in sorted(services, key=_rank) if service.given]
    groups = [(letter, [*some]) for letter, some in groupby(lines, key=lambda line: line[0])]
    letters = [letter for letter, _ in groups]
    plain = {"letters": letters, "letter": None, "more": []}
    if len(lines) <= MOST:
        yield URL, {**plain, "groups": _plain(groups)}
        return
    yield URL, {**plain, "groups": []}
    for letter, some in groups:
        yield from _letter_pages(letter, some, letters)


def _letter_pages(
    letter: Letter, lines: Sequence[tuple[Any, ...]], letters: Sequence[Letter]
) -> Iterator[Page]:
    starts = range(0, len(lines), MOST)
    parts = [
        (f"{URL}{letter.slug}/{f'{number}/' if number > 1 else ''}", lines[start][1])
        for number, start in enumerate(starts, 1)
    ]
    for (url, _), start in zip(parts, starts, strict=True):
        shown = _plain([(letter, lines[start : start + MOST])])
        more = parts if len(parts) > 1 else []
        yield url, {"letters": letters, "groups": shown, "letter": letter, "more": more}


def _plain(groups: Iterable[tuple[Letter, Sequence[tuple[Any, ...]]]]) -> list[Any]:
    return [(letter, [line[1:] for line in lines]) for letter, lines in groups]


def _line(service: GivenService) -> tuple[Any, ...]:
    """Letter, name, where it leads, and how many offices give it or the only one that does."""
    if service.offices > 1:
        return letter_of(service.title), service.title, service.url, service.offices, None
    [first, *_] = service.given
    return letter_of(service.title), service.title, first.url, 1, first.office.seat


def _rank(service: GivenService) -> tuple[object, ...]:
    return letter_of(service.title).number, collation_key(service.title), service.slug


def letter_of(title: str) -> Letter:
    """That of the first sign which counts in the alphabet."""
    for sign in title:
        if sign in ALPHABET:
            number = ALPHABET.index(sign)
            return Letter(number, f"{number}-{romanised(sign) or 'sign'}", sign)
        if sign.isdigit() or is_bengali_digit(sign):
            return _DIGITS
        if sign.isalpha():
            return _LATIN
    return _OTHERS
