"""Which papers a citizen needs more or fewer. Commas and slashes list papers only perhaps."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from ..bengali import normalise, to_ascii_digits
from .change import Reason, plain

_MARKER: Final = re.compile(r"(?:(?<=[\s,;।/])|^)\(?(?P<number>\d{1,2})[.)।]\s*(?=\D)")
_SEPARATOR: Final = re.compile(r"[,;/।+\n]")
_MANY: Final = re.compile(normalise(r"[,;/।+&\d]|\s(?:ও|এবং|বা|অথবা|কিংবা|সহ)\s"))
_NONE: Final = re.compile(
    normalise(r"(?:কোনো\s*)?(?:কাগজ\s*পত্রের\s*)?(?:দরকার|প্রয়োজন)\s*নেই|প্রযোজ্য নয়|লাগে না|লাগবে না")
)


@dataclass(frozen=True, slots=True)
class Papers:
    """What was added to a cell and taken out of it; ``reason`` only where that is certain."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reason: Reason | None = None


def compare_papers(before: str | None, after: str | None) -> Papers:
    if before is None or after is None:
        return Papers()
    was, is_ = _listed(before), _listed(after)
    if was is None or is_ is None:
        return _perhaps(before, after)
    added, removed = _beyond(is_, was), _beyond(was, is_)
    if bool(added) == bool(removed):
        return Papers(added, removed)
    return Papers(added, removed, "more-papers" if added else "fewer-papers")


def _listed(text: str) -> tuple[str, ...] | None:
    """The papers of a numbered list, of lines, or of a cell that plainly names one or none."""
    if _NONE.fullmatch((plain(text) or "").strip(" ।.")):
        return ()
    if numbered := _numbered(text):
        return numbered
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(lines) > 1:
        return lines
    return None if _MANY.search(text) else lines


def _numbered(text: str) -> tuple[str, ...] | None:
    digits = to_ascii_digits(text)  # as long as the text itself
    markers = list(_MARKER.finditer(digits))
    numbers = [int(marker["number"]) for marker in markers]
    if not markers or digits[: markers[0].start()].strip():
        return None
    if numbers != list(range(1, len(numbers) + 1)):
        return None
    ends = [*(marker.start() for marker in markers[1:]), len(text)]
    items = [text[m.end() : end] for m, end in zip(markers, ends, strict=True)]
    return tuple(item.strip(" \n,;।/") for item in items)


def _perhaps(before: str, after: str) -> Papers:
    """The parts that differ, where others stayed the same."""
    was, is_ = _parts(before), _parts(after)
    added, removed = _beyond(is_, was), _beyond(was, is_)
    stayed = len(is_) > len(added)
    return Papers(added, removed) if stayed else Papers()


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _SEPARATOR.split(text) if part.strip())


def _beyond(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``some`` that are not among ``others``, each as often as it is too often."""
    left = Counter(map(_key, others))
    found = []
    for item in some:
        if left[_key(item)]:
            left[_key(item)] -= 1
        else:
            found.append(item)
    return tuple(found)


def _key(item: str) -> str:
    return re.sub(r"[\s।.,;:()-]+", " ", item).strip().casefold()
