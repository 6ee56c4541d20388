"""Finds again what changed its place or its words: each old thing is at most one new thing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest
from typing import Final, Generic, TypeVar

from .change import plain

T = TypeVar("T")
Candidate = tuple[float, int, int]  # how well, which old one, which new one
Rule = Callable[[Sequence[T], Sequence[T]], Iterable[Candidate]]

ALIKE: Final = 0.6
SURE: Final = 0.73  # with all else: information and advice given in one way are two services
_COMPARED: Final = 300  # letters: enough to know a text again
_CANDIDATES: Final = 600  # pairs that are compared letter by letter


@dataclass(frozen=True, slots=True)
class Pairing(Generic[T]):
    """Pairs in the order of the new ones; what is alone in its own order."""

    pairs: tuple[tuple[T, T], ...]
    removed: tuple[T, ...]
    added: tuple[T, ...]
    keeps_order: bool  # of the pairs


def pair(before: Sequence[T], after: Sequence[T], *rules: Rule[T]) -> Pairing[T]:
    """Each rule pairs what those before it left alone, the best first, equals in reading order."""
    partners: dict[int, int] = {}  # new → old
    for rule in rules:
        taken = set(partners.values())
        old = [i for i in range(len(before)) if i not in taken]
        new = [j for j in range(len(after)) if j not in partners]
        found = rule([before[i] for i in old], [after[j] for j in new])
        for i, j in _best_first(found):
            partners[new[j]] = old[i]
    taken = set(partners.values())
    return Pairing(
        tuple((before[partners[j]], after[j]) for j in sorted(partners)),
        tuple(x for i, x in enumerate(before) if i not in taken),
        tuple(x for j, x in enumerate(after) if j not in partners),
        keeps_order=_is_sorted([partners[j] for j in sorted(partners)]),
    )


def _is_sorted(numbers: list[int]) -> bool:
    return numbers == sorted(numbers)


def _best_first(found: Iterable[Candidate]) -> Iterable[tuple[int, int]]:
    old, new = set(), set()
    for _, i, j in sorted(found, key=lambda c: (-c[0], abs(c[1] - c[2]), c[1], c[2])):
        if i not in old and j not in new:
            old.add(i)
            new.add(j)
            yield i, j


def same(
    key: Callable[[T], Hashable | None], better: Callable[[T, T], float] = lambda *_: 0
) -> Rule[T]:
    """Things of one key, which is not None; the more ``better``, the sooner."""

    def rule(before: Sequence[T], after: Sequence[T]) -> Iterable[Candidate]:
        places: dict[Hashable, list[int]] = {}
        for j, thing in enumerate(after):
            if (found := key(thing)) is not None:
                places.setdefault(found, []).append(j)
        for i, thing in enumerate(before):
            for j in places.get(key(thing), ()):
                yield better(thing, after[j]), i, j

    return rule


def similar(text: Callable[[T], str], likeness: Callable[[T, T], float] | None = None) -> Rule[T]:
    """Things whose text is nearly the same; ``likeness`` (0 to 1) of all else counts a fifth."""

    def rule(before: Sequence[T], after: Sequence[T]) -> Iterable[Candidate]:
        old, new = ([_letters(text(thing)) for thing in side] for side in (before, after))
        for i, j in _worth_comparing(old, new):
            ratio = _ratio(old[i], new[j])
            if ratio < ALIKE:
                continue
            score = 0.8 * ratio + 0.2 * likeness(before[i], after[j]) if likeness else 1.0
            if score >= SURE:
                yield score * ratio, i, j

    return rule


def are_alike(before: str, after: str) -> bool:
    return _ratio(_letters(before), _letters(after)) >= ALIKE


def _letters(text: str) -> str:
    return (plain(text) or "").casefold()[:_COMPARED]


def _ratio(one: str, other: str) -> float:
    """difflib's, which depends on the order, with the order fixed."""
    return SequenceMatcher(None, min(one, other), max(one, other), autojunk=False).ratio()


def _worth_comparing(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs that share most pairs of letters: comparing 300 rows with 300 takes too long."""
    olds, news = ([_bigrams(text) for text in side] for side in (old, new))
    shared = (
        (2 * len(a & b) / (len(a) + len(b) or 1), -abs(i - j), -i, -j)
        for i, a in enumerate(olds)
        for j, b in enumerate(news)
    )
    return [(-i, -j) for dice, _, i, j in nlargest(_CANDIDATES, shared) if dice >= ALIKE / 2]


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}
