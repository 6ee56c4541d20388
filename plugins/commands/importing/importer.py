"""From a document to an accepted office file, and the file to its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...charters.directory import survey_places
from ...charters.marks import Mark, marks
from ...charters.model import District, Office, Place
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.problems.problem import Problem
from ...charters.reading.office_file import OfficeFile
from ...charters.reading.places import WHOLE_DISTRICT, nearest, nearest_folder
from ...charters.reading.tree import fault_of_slug
from ...charters.writing.order import put_in_order
from ...charters.writing.outline import Collection
from ...charters.writing.scalars import spell
from ...files import atomic
from ...words import Refusal, say
from ..places import refuse_misplaced
from .acceptance import accepted
from .bijoy import convert
from .blocks import Line, lines_of
from .charter import Address, draft
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
    source: Path, office: str, content: Path, today: date, *, place: str = "", department: str = ""
) -> Imported:
    """Reads a charter as people have it for ``<folder>/<slug>``; writes nothing.

    ``place`` is an upazila's slug or ``district``, where the office's slug does not say it;
    ``department`` is told by who knows it better than the charter.
    """
    address = _address(office, place, content)
    blocks, converted = convert(read_blocks(source))
    blocks = tables_of(blocks)
    drafted = draft(blocks, address, (Note("bijoy"),) if converted else ())
    if not any(map(drafted.root.get, ("services", "tables"))):
        _show_words(drafted, [*lines_of(blocks)])
    if department:
        drafted.root = put_in_order(drafted.root, "department", spell(department), OfficeFile)
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


def _address(office: str, place: str, content: Path) -> Address:
    folder, _, slug = office.partition("/")
    faults = {fault_of_slug(folder), fault_of_slug(slug)}
    if "path-slug" in faults:
        raise Refusal(MESSAGES["office"], office=office)
    if "path-reserved" in faults:
        raise Refusal(PROBLEMS["path-reserved"], found=office)
    surveyed = survey_places(content)
    homes = surveyed.homes
    if folder not in homes:
        known = nearest_folder(folder, surveyed.divisions) or ", ".join(homes)
        raise Refusal(MESSAGES["district"], district=folder, near=known)
    home = homes[folder]
    refuse_misplaced(place or None, home)
    return _address_in(home, home.district, slug, place) if home.district else Address(home, slug)


def _address_in(home: Place, district: District, slug: str, place: str) -> Address:
    """``sadar-agriculture`` is an office in ``sadar``, unless ``place`` says where it is."""
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    wanted = place or slug
    if wanted in upazilas or wanted == WHOLE_DISTRICT:
        written = Value(wanted) if place and place != slug else None
        return Address(replace(home, upazila=upazilas.get(wanted)), slug, written)
    beginnings = [known for known in upazilas if slug.startswith(f"{known}-")]
    if place or not beginnings:
        near = nearest(wanted, district.upazilas) or ", ".join(upazilas)
        name = say(district.bn, district.en)
        raise Refusal(MESSAGES["place"], place=wanted, district=name, near=near)
    begun = max(beginnings, key=len)
    return Address(replace(home, upazila=upazilas[begun]), slug, Value(begun, (Note("place"),)))
