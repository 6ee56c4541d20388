"""Reads a drafted file with the one reader; what it refuses leaves the fields for the comment.

So that one impossible telephone does not cost a charter: the file that is written is accepted.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from ...charters.examination import examine
from ...charters.model import Division, Office
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.problems.problem import Problem
from ...charters.reading.source import MAX_BYTES, Raw
from ...words import Refusal
from .charter import Address
from .messages import MESSAGES
from .tree import Draft, Node, Unplaced, Value, texts
from .writer import office_text

_ROUNDS: Final = 12  # each removes all that the reader reported; then it may see more
_STEP: Final = re.compile(r"\[(\d+)\]|([^.\[\]]+)")
_FATAL: Final = frozenset({"too-many", "no-services", "general-mixed"})
_REFERENCES: Final = frozenset({"officer", "superior", "signatory"})

Place = tuple[str | int, ...]

_NEEDED: Final[frozenset[Place]] = frozenset({(), ("name",), ("services",), ("officers",)})


def accepted(
    draft: Draft, address: Address, division: Division, today: date, source: str
) -> tuple[str, Office]:
    """The text that the reader accepts, and the office it makes of it; changes ``draft``."""
    for _ in range(_ROUNDS):
        text = office_text(draft)
        if len(text.encode()) > MAX_BYTES:
            raise Refusal(MESSAGES["too-much"], path=source)
        office, problems = _read(text, address, division, today)
        if office is not None:
            return text, office
        _prune(draft, problems, source)
    raise Refusal(MESSAGES["unfinished"], path=source, reason=problems[0])


def _read(
    text: str, address: Address, division: Division, today: date
) -> tuple[Office | None, list[Problem]]:
    data = text.encode()
    raw = Raw(f"{address.district.slug}/{address.slug}.md", data, len(data))
    examined = examine(raw, address.slug, (division, address.district))
    errors = [problem for problem in examined.found.problems if not problem.is_warning]
    office = examined.office
    if office and office.approved and office.approved > today:
        examined.found.add("date-future", ("approved",), found=office.approved.isoformat())
        return None, examined.found.problems[-1:]
    return office, errors


def _prune(draft: Draft, problems: list[Problem], source: str) -> None:
    """Moves every refused value to the lines that found no place."""
    gone: dict[Place, Problem] = {}
    for problem in problems:
        place = _deepest(draft.fields, problem.field)
        if problem.code in _FATAL or place in _NEEDED:
            raise Refusal(MESSAGES["unfinished"], path=source, reason=problem)
        gone.setdefault(place, problem)
    for place in sorted(gone, reverse=True):  # children first, and the last rows before the first
        text = " · ".join(texts(_remove(draft.fields, place)))
        draft.unplaced.append(Unplaced("", text, _words(gone[place])))
    _drop_references(draft.fields)


def _deepest(fields: dict[str, Node], field: str) -> Place:
    """Where ``services.citizen[3].time`` is in the tree, as far as the tree goes."""
    place: Place = ()
    node: Node = fields
    for index, key in _STEP.findall(field):
        step: str | int = int(index) - 1 if index else key
        if isinstance(node, dict) and step in node:
            node = node[str(step)]
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            break
        place = (*place, step)
    return place


def _remove(fields: dict[str, Node], place: Place) -> Node:
    """Takes the node away, and every parent it leaves empty."""
    parents: list[Node] = [fields]
    for step in place[:-1]:
        parents.append(parents[-1][step])  # type: ignore[index]
    removed: Node = parents[-1].pop(place[-1])  # type: ignore[union-attr,arg-type]
    for parent, step in zip(reversed(parents[:-1]), reversed(place[:-1]), strict=True):
        if not parent[step]:  # type: ignore[index]
            parent.pop(step)  # type: ignore[union-attr,arg-type]
    return removed


def _drop_references(node: Node, officers: Node | None = None) -> None:
    """Takes away the references to officers that are gone; their words are told already."""
    if isinstance(node, dict):
        officers = node.get("officers", {}) if officers is None else officers
        for key, value in list(node.items()):
            known = (
                isinstance(officers, dict) and isinstance(value, Value) and value.text in officers
            )
            if key in _REFERENCES and isinstance(value, Value) and not known:
                del node[key]
            elif key != "officers":
                _drop_references(value, officers)
    elif isinstance(node, list):
        for item in node:
            _drop_references(item, officers)


def _words(problem: Problem) -> str:
    return PROBLEMS[problem.code]["bn"].format_map(dict(problem.values))
