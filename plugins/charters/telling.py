"""What tells apart officers that have one post, or one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final

from ..words import Language
from .model import Officer
from .reading.office_file import KEYS

_IN_A_ROW: Final = ("office", "room")  # beside the name; the rest stands on the card


def telling(officers: Sequence[Officer], facts: Iterable[str]) -> str | None:
    """The first of the facts that each of them has, and each another."""
    for fact in facts:
        texts = [str(getattr(officer, fact) or "") for officer in officers]
        if all(texts) and len({*texts}) == len(texts):
            return fact
    return None


def told_in_rows(officers: Iterable[Officer]) -> Iterator[tuple[Officer, str]]:
    """Those whom post and section leave in doubt, each with the fact that settles it.

    It is the name where there is one. Several without a name have rooms of their own.
    """
    alike: dict[Hashable, list[Officer]] = defaultdict(list)
    for officer in officers:
        alike[officer.post, officer.section].append(officer)
    for group in alike.values():
        nameless = [officer for officer in group if not officer.name]
        fact = telling(nameless, _IN_A_ROW) if len(nameless) > 1 else None
        if len(group) > 1:
            yield from ((officer, "name") for officer in group if officer.name)
            yield from ((officer, fact) for officer in nameless if fact)


def told(officer: Officer, fact: str, language: Language) -> str:
    """The fact as it reads among others: a room and a code say what they are."""
    labels = {key.name: f"{key.label(language)} " for key in KEYS[Officer] if key.shown == "lines"}
    return f"{labels.get(fact, '')}{getattr(officer, fact)}"
