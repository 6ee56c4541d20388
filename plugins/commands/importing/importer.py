"""From a document to an accepted office file, and the file to its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...charters.marks import Mark, marks
from ...charters.model import Office
from ...charters.problems.problem import Problem
from ...charters.writing.outline import Collection
from ...files import atomic
from ...words import Refusal
from .acceptance import accepted
from .address import named, propose
from .bijoy import convert
from .blocks import Line, lines_of
from .charter import draft
from .documents import read_blocks
from .draft import Draft, Note, Value, noted
from .messages import MESSAGES, PARTS
from .pasted import tables_of


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of the new file ``id``, what it holds, and what needs an eye.

    ``office`` is None where a limit of the office file is passed; ``problems`` say which.
    """

    source: str
    id: str
    text: str
    office: Office | None
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    marks: tuple[Mark, ...]
    unplaced: int


def import_charter(  # noqa: PLR0913 - by name
    source: Path,
    office: str,
    content: Path,
    today: date,
    *,
    place: str = "",
    department: str = "",
    home: str = "",
) -> Imported:
    """Reads a charter as people have it for ``<folder>/<slug>``; writes nothing.

    Without ``office`` the document's own words propose one, and its folder ``home``. ``place`` is
    an upazila's slug or ``district``, where the office's slug does not say it; ``department`` is
    told by who knows it better than the charter.
    """
    told = named(office, place, content) if office else None
    blocks, converted = convert(read_blocks(source))
    blocks = tables_of(blocks)
    address = told or propose(blocks, source, content, place=place, home=home)
    if department:
        address = replace(address, department=Value(department))
    drafted = draft(blocks, address, (Note("bijoy"),) if converted else ())
    made = accepted(drafted, address, today)
    if not any(map(drafted.root.get, ("services", "tables"))):
        _show_words(drafted, [*lines_of(blocks)])
        made = accepted(drafted, address, today)
    found = (mark for mark in marks(made.text, made.lines) if not mark.listed)
    return Imported(
        source.name,
        address.id,
        made.text,
        made.office,
        made.problems,
        _counts(drafted.root),
        tuple(found),
        len(drafted.unplaced),
    )


def _show_words(drafted: Draft, lines: list[Line]) -> None:
    """Without a table the page shows the source's words, and a mark says so."""
    if not (drafted.root.get("contact") or drafted.prose):
        drafted.prose = [left.text for left in drafted.unplaced] or [line.text for line in lines]
        drafted.unplaced = []
    name, *others = drafted.root.entries
    drafted.root = replace(drafted.root, entries=(noted(name, Note("no-table")), *others))


def _counts(root: Collection) -> dict[str, int]:
    """How many rows each part of the file has."""
    sections = root.mapping("services").entries
    return {
        **{str(section.key): len(section.mapping.entries) for section in sections},
        **{part: len(root.mapping(part).entries) for part in PARTS},
    }


def put(text: str, target: Path, *, name: object, force: bool) -> None:
    """Writes a whole file or nothing, over another only by ``force``; ``name`` is for messages."""
    try:
        is_put = atomic.put(target, text, force=force)
    except OSError as error:
        raise Refusal(MESSAGES["unwritable"], path=name, reason=error.strerror) from None
    if not is_put:
        raise Refusal(MESSAGES["exists"], path=name)
