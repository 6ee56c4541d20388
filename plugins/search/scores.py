"""lunr's score of each term in each document, by lunr's own arithmetic (BM25), without lunr.

In the browser lunr goes on with these numbers, so they are equal to those it would have made.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import sub
from typing import Final

BOOSTS: Final = {"name": 4, "place": 4, "office": 2, "body": 1, "people": 4}
FIELDS: Final = tuple(BOOSTS)
SATURATION: Final = 1.2  # lunr's k1: how little a term says when it is said again
NORMALISATION: Final = 0.75  # lunr's b: how much less it says in a long field

Terms = Mapping[str, Sequence[str]]  # the terms of each field
Posting = list[int]  # document, score, document …; documents are counted from the one before
Score = Callable[[int, str, int, int], int]


def postings(documents: Sequence[Terms]) -> dict[str, list[Posting]]:
    """Of each term, in the order of their first use, the posting in each field.

    Scores have three decimals and are given in thousandths.
    """
    score, holders = _score(documents), _holders(documents)
    found: dict[str, dict[str, Posting]] = {}
    for number, document in enumerate(documents):
        for field in filter(document.__contains__, FIELDS):
            length = len(document[field])
            for term, times in Counter(document[field]).items():
                posting = found.setdefault(term, {}).setdefault(field, [])
                posting += number, score(holders[term], field, times, length)
    return {
        term: [_counted_on(fields[field]) if field in fields else [] for field in FIELDS]
        for term, fields in found.items()
    }


def _holders(documents: Sequence[Terms]) -> Counter[str]:
    """In how many fields of all documents each term is."""
    terms = (set(terms) for document in documents for terms in document.values())
    return Counter(chain.from_iterable(terms))


def _counted_on(posting: Posting) -> Posting:
    """Each document counted from the one before."""
    posting[::2] = differences(posting[::2])
    return posting


def differences(numbers: Sequence[int]) -> list[int]:
    """Each number counted from the one before, which takes fewer digits."""
    return list(map(sub, numbers, [0, *numbers]))


def _score(documents: Sequence[Terms]) -> Score:
    """The score of a term that so many fields hold, in such a field of this length."""
    usual = {field: _usual_length(documents, field) for field in FIELDS}

    @cache
    def score(holders: int, field: str, times: int, length: int) -> int:
        rarity = math.log(1 + abs((len(documents) - holders + 0.5) / (holders + 0.5)))
        excess = 1 - NORMALISATION + NORMALISATION * (length / usual[field])
        weight = rarity * ((SATURATION + 1) * times) / (SATURATION * excess + times)
        return round(round(weight * BOOSTS[field], 3) * 1000)

    return score


def _usual_length(documents: Sequence[Terms], field: str) -> float:
    """The mean over all documents, also those without the field; lunr has it so."""
    return sum(len(document.get(field, ())) for document in documents) / max(len(documents), 1)
