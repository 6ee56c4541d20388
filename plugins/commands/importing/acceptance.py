"""Reads a drafted file with the one reader; what it refuses leaves the fields for the comment.

So that one impossible telephone does not cost a charter: the file that is written is accepted.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Final

from ...charters.directory import compare
from ...charters.examination import examine_text
from ...charters.model import Office
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.problems.problem import Problem
from ...charters.reading.source import MAX_BYTES, Location
from ...charters.writing.outline import edit_scalars, scalars
from ...charters.writing.references import with_references
from ...words import Refusal
from .charter import Address
from .draft import Draft, Unplaced
from .messages import MESSAGES

_ROUNDS: Final = 12  # each removes all that the reader reported; then it may see more
_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_FATAL: Final = frozenset({"too-many", "no-services", "general-mixed"})
_NEEDED: Final[frozenset[Location]] = frozenset({(), ("name",), ("services",), ("officers",)})


def accepted(draft: Draft, address: Address, today: date, source: str) -> tuple[str, Office]:
    """The text that the reader accepts, and the office it makes of it; changes ``draft``."""
    for _ in range(_ROUNDS):
        text = draft.text
        if len(text.encode()) > MAX_BYTES:
            raise Refusal(MESSAGES["too-much"], path=source)
        examined = examine_text(f"{address.id}.md", text, address.slug, address.at.home)
        problems = [one for one in compare([examined], today) if not one.is_warning]
        if examined.office and not problems:
            return text, examined.office
        _prune(draft, problems, source)
    raise Refusal(MESSAGES["unfinished"], path=source, reason=problems[0])


def _prune(draft: Draft, problems: list[Problem], source: str) -> None:
    """Moves every refused value to the lines that found no place."""
    texts = dict(scalars(draft.root))
    known = {loc[:depth] for loc in texts for depth in range(len(loc) + 1)}
    refused: dict[Location, Problem] = {}
    for problem in problems:
        place = _deepest(problem.field, known)
        if problem.code in _FATAL or place in _NEEDED:
            raise Refusal(MESSAGES["unfinished"], path=source, reason=problem)
        refused.setdefault(place, problem)
    words: dict[Location, list[str]] = defaultdict(list)
    for loc, text in texts.items():
        words[_holder(loc, refused)].append(text)
    for place in sorted(words.keys() & refused, reverse=True):
        reason = _words(refused[place])
        draft.unplaced.append(Unplaced("", " · ".join(words[place]), reason))
    _keep(draft, refused)


def _deepest(field: str, known: Collection[Location]) -> Location:
    """Where ``services.citizen[3].time`` is in the tree, as far as the tree goes."""
    steps = tuple(int(index) - 1 if index else key for index, key in _STEP.findall(field))
    return next(steps[:end] for end in range(len(steps), -1, -1) if steps[:end] in known)


def _holder(loc: Location, refused: Collection[Location]) -> Location:
    """The refused part of the tree, the smallest, that a field is in; () where it is in none."""
    return next((loc[:end] for end in range(len(loc), 0, -1) if loc[:end] in refused), ())


def _keep(draft: Draft, refused: Collection[Location]) -> None:
    """Leaves out what is refused, and the references to officers that are."""
    root = edit_scalars(draft.root, lambda loc, one, _: None if _holder(loc, refused) else one)
    officers = {entry.key for entry in root.mapping("officers").entries}
    draft.root = with_references(root, lambda key: key if key in officers else None)


def _words(problem: Problem) -> str:
    return PROBLEMS[problem.code]["bn"].format_map(dict(problem.values))
