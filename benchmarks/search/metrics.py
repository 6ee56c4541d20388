"""How good a ranked list of answers is, as numbers from 0 to 1.

``ranked`` holds distinct answers, the best first; ``answers`` maps each right one to its grade.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from math import log2
from typing import Final

from benchmarks.search.questions import WANTED

DEPTH: Final = 10


def reciprocal_rank(
    ranked: Sequence[str], answers: Mapping[str, int], *, at_least: int = WANTED
) -> float:
    """1 / the rank of the first answer of grade ``at_least``; 0 where the first ten have none."""
    for rank, answer in enumerate(ranked[:DEPTH], start=1):
        if answers.get(answer, 0) >= at_least:
            return 1 / rank
    return 0.0


def success(ranked: Sequence[str], answers: Mapping[str, int], *, at_least: int = WANTED) -> float:
    """1 where the very first answer is of grade ``at_least``, otherwise 0 (success@1)."""
    return float(bool(ranked) and answers.get(ranked[0], 0) >= at_least)


def ndcg(ranked: Sequence[str], answers: Mapping[str, int]) -> float:
    """nDCG@10 with the gain 2^grade - 1: what the first ten hold, against the best ten possible."""
    found = _gain(answers.get(answer, 0) for answer in ranked)
    return found / _gain(sorted(answers.values(), reverse=True))


def _gain(grades: Iterable[int]) -> float:
    """Discounted: an answer counts less the lower it stands."""
    first = enumerate(islice(grades, DEPTH), start=1)
    return sum((2.0**grade - 1) / log2(rank + 1) for rank, grade in first)
