"""Reads a drafted file with the one reader, and mends what it refuses.

So that one impossible telephone does not cost a charter. What passes a limit of the office file
stays where it is: the file is written all the same, and `check` says which limit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from ...charters.directory import compare
from ...charters.examination import Examined, without_weaknesses
from ...charters.model import Office
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.problems.problem import Problem, errors_in, field_name
from ...charters.reading.office_file import MAX_LINE
from ...charters.reading.source import MAX_BYTES, Location, Raw
from ...charters.writing.outline import (
    EMPTY,
    LIST,
    Collection,
    Entry,
    Node,
    edit_scalars,
    scalars,
)
from ...charters.writing.references import with_references
from ...charters.writing.scalars import spell
from .address import Address
from .blocks import one_line
from .draft import Draft, Note, Unplaced, noted
from .messages import REASONS

_ROUNDS: Final = 6  # what leaves may take the sense of something else, hardly ever more often
_LINE_FAULTS: Final = {"line-break": "lines", "too-long": "cut"}
_NEEDED: Final[frozenset[Location]] = frozenset({(), ("name",), ("services",), ("officers",)})


@dataclass(frozen=True, slots=True)
class Accepted:
    """The text, where its fields stand, and the office it makes or what is wrong with it."""

    text: str
    lines: Mapping[Location, int]
    office: Office | None
    problems: tuple[Problem, ...]


def accepted(draft: Draft, address: Address, today: date) -> Accepted:
    """The text with all mended that can be; changes ``draft``."""
    for _ in range(_ROUNDS):
        text, examined = _read(draft, address, today)
        errors = [*errors_in(examined.found.problems)]
        if not _mend(draft, errors):
            break
    examined.found.problems[:] = errors
    if (size := len(text.encode())) > MAX_BYTES:
        limit = MAX_BYTES // 1000
        examined.found.problems.clear()  # `check` reads no further
        examined.found.add("too-large", (), size=-(-size // 1000), limit=limit)
    problems = tuple(examined.found.problems)
    return Accepted(text, examined.found.lines, None if problems else examined.office, problems)


def _read(draft: Draft, address: Address, today: date) -> tuple[str, Examined[Office]]:
    """Whatever its size, so that a file that is too large has its values looked at too."""
    text = draft.text
    data = text.encode()
    raw = Raw(f"{address.id}.md", data, min(len(data), MAX_BYTES))
    examined = without_weaknesses(raw, address.slug, address.at.home)
    compare([examined], today)
    return text, examined


def _mend(draft: Draft, problems: list[Problem]) -> bool:
    """Mends or sets aside what is refused; False where nothing of it can be."""
    names = _names(draft.root)
    refused: dict[Location, Problem] = {}
    before = draft.root
    for problem in problems:
        loc = _place(problem.field, names)
        if problem.code == "general-mixed":
            draft.root = _undivided(draft.root)
        elif loc and (note := _line_fault(problem, loc)):
            _shorten(draft, loc, note)
        elif not (_is_limit(problem) or loc in _NEEDED):
            refused.setdefault(loc, problem)
    if refused:
        _set_aside(draft, refused)
    return draft.root is not before


def _names(root: Collection) -> dict[str, Location]:
    """Every part of the tree by the name it has in messages."""
    parts = {loc[:depth] for loc, _ in scalars(root) for depth in range(1, len(loc) + 1)}
    return {"": (), **{field_name(loc): loc for loc in parts}}


def _place(field: str, names: Mapping[str, Location]) -> Location:
    """Where ``services.citizen[3].time`` is in the tree, as far as the tree goes."""
    while field not in names:
        is_item = field.endswith("]") and "[" in field
        field = field.rpartition("[" if is_item else ".")[0]
    return names[field]


def _is_limit(problem: Problem) -> bool:
    """Whether there is too much of something, which stays for the editor to divide."""
    limit = dict(problem.values).get("limit")
    return problem.code == "too-many" or (problem.code == "too-long" and limit != str(MAX_LINE))


def _line_fault(problem: Problem, loc: Location) -> str:
    """The note of a value that has to be one line, and can be made one.

    No person's post is as long as that.
    """
    is_lost = problem.code == "too-long" and (loc[0] == "officers" or _is_limit(problem))
    return "" if is_lost else _LINE_FAULTS.get(problem.code, "")


def _shorten(draft: Draft, loc: Location, note: str) -> None:
    """Makes one line of a value; what is cut off is not lost."""
    text = one_line(dict(scalars(draft.root))[loc])
    kept = text
    if len(text) > MAX_LINE:
        kept = text[: MAX_LINE + 1].rpartition(" ")[0] or text[:MAX_LINE]
        draft.unplaced.append(Unplaced("", text, REASONS["cut"]))
    draft.root = _put(draft.root, loc, spell(kept), Note(note))


def _put(node: Collection, loc: Location, value: Node, note: Note) -> Collection:
    """The tree with another value; the note stands beside it, or beside the brackets around it."""
    first, *rest = loc
    entries = list(node.entries)
    for number, entry in enumerate(entries):
        if first == (number if entry.key is None else entry.key):
            inner = entry.mapping
            put = _put(inner, tuple(rest), value, note) if rest else value
            is_held = node.flow or (rest and not inner.flow)
            entries[number] = replace(entry if is_held else noted(entry, note), value=put)
    return replace(node, entries=tuple(entries))


def _undivided(root: Collection) -> Collection:
    """What stands in no section is for citizens, where the charter has sections."""
    services = root.mapping("services")
    rows = (*services.mapping("general").entries, *services.mapping("citizen").entries)
    others = [entry for entry in services.entries if entry.key not in {"general", "citizen"}]
    citizen = Entry("citizen", Collection(LIST, rows))
    name = rows[0].mapping.get("name") or EMPTY
    root = root.put("services", replace(services, entries=(citizen, *others)))
    return _put(root, ("services", "citizen", 0, "name"), name, Note("section"))


def _set_aside(draft: Draft, refused: Mapping[Location, Problem]) -> None:
    """Moves every refused value to the lines that found no place."""
    words: dict[Location, list[str]] = defaultdict(list)
    for loc, text in scalars(draft.root):
        words[_holder(loc, refused)].append(text)
    for place in sorted(words.keys() & refused.keys(), key=field_name, reverse=True):
        reason = _words(refused[place])
        draft.unplaced.append(Unplaced("", " · ".join(words[place]), reason))
    _keep(draft, refused)


def _holder(loc: Location, refused: Container[Location]) -> Location:
    """The refused part of the tree, the smallest, that a field is in; () where it is in none."""
    return next((loc[:end] for end in range(len(loc), 0, -1) if loc[:end] in refused), ())


def _keep(draft: Draft, refused: Container[Location]) -> None:
    """Leaves out what is refused, and the references to officers that are."""
    root = edit_scalars(draft.root, lambda loc, one, _: None if _holder(loc, refused) else one)
    officers = {entry.key for entry in root.mapping("officers").entries}
    draft.root = with_references(root, lambda key: key if key in officers else None)


def _words(problem: Problem) -> str:
    return PROBLEMS[problem.code]["bn"].format_map(dict(problem.values))
