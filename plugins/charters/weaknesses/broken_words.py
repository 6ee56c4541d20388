"""Words that a blank tears in two: ``কর্মসং স্থানের`` for ``কর্মসংস্থানের``.

A pair of neighbours is one word where the official forms have it so, where a piece can be no word
of its own, or where the charter itself writes it as one and never uses a piece alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from ..problems.problem import Findings
from .spellings import ELECTRONIC, ENDINGS, LOOSE_ENDINGS, ONE_WORD, PARTICLES
from .texts import SHARED, Texts, tokens

_LETTERS: Final = re.compile(r"[\u0981-\u09E3–-]+")
_SIGNS: Final = frozenset("\u0981\u0982\u0983\u09bc\u09d7" + "".join(map(chr, range(0x9BE, 0x9CE))))
_ELECTRONIC: Final = "ই"
_SHORTEST: Final = 2


_PIECES: Final = {word[:end] for word in ONE_WORD for end in range(1, len(word))}
_BEGINNINGS: Final = {
    piece: tuple(word for word in ONE_WORD if word.startswith(piece) and word != piece)
    for piece in {*_PIECES, _ELECTRONIC, f"{_ELECTRONIC}-"}
}


def report_broken_words(texts: Texts, found: Findings) -> None:
    """Each torn word once, where it first stands."""
    for first, second in _pairs(texts):
        torn, whole = f"{first} {second}", first + second
        if meant := _joined(first, second):
            texts.report("W-word-broken", torn, found, meant=meant)
        elif whole in texts.words and _is_evidence(first, second, texts):
            texts.report("W-spelling-variants", torn, found, other=whole)


def _pairs(texts: Texts) -> Iterable[tuple[str, str]]:
    """Neighbours, each pair once, of the few texts in which any may be one word.

    Signs keep two words apart, a blank does not.
    """
    words = texts.words.keys()
    doubtful = (
        pairwise(tokens(text))
        for text in texts.different
        if _holds_torn(text) or not words.isdisjoint(_joined_neighbours(text))
    )
    return dict.fromkeys(chain.from_iterable(doubtful))


@lru_cache(SHARED)
def _holds_torn(text: str) -> bool:
    return any(_joined(first, second) for first, second in pairwise(tokens(text)))


@lru_cache(SHARED)
def _joined_neighbours(text: str) -> frozenset[str]:
    return frozenset(first + second for first, second in pairwise(tokens(text)))


def _joined(first: str, second: str) -> str | None:
    """The word that the two pieces are, on the evidence of the word lists or of a piece alone."""
    # The quick questions first: nearly all pairs of a charter end here.
    if not (first in _BEGINNINGS or second in LOOSE_ENDINGS or second[0] in _SIGNS):
        return None
    if not (_LETTERS.fullmatch(first) and _LETTERS.fullmatch(second)) or second in PARTICLES:
        return None
    return next(_candidates(first, second), None)


def _candidates(first: str, second: str) -> Iterator[str]:
    whole = first + second
    for word in _BEGINNINGS.get(first, ()):
        if whole.startswith(word) and whole[len(word) :] in ENDINGS:
            yield whole
    if second in LOOSE_ENDINGS or second[0] in _SIGNS or first == f"{_ELECTRONIC}-":
        yield whole
    if first == _ELECTRONIC and second.startswith(ELECTRONIC):
        yield f"{_ELECTRONIC}-{second}"


def _is_evidence(first: str, second: str, texts: Texts) -> bool:
    """Whether the charter knows one of the pieces from this pair only."""
    if {first, second} & PARTICLES or min(len(first), len(second)) < _SHORTEST:
        return False
    if not (_LETTERS.fullmatch(first) and _LETTERS.fullmatch(second)):
        return False
    together = texts.count_pair((first, second))
    return together in (texts.words[first], texts.words[second])
