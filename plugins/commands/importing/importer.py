"""From a document to an accepted office file, and the file to its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ...charters.directory import survey
from ...charters.model import District, Division, Office
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.problems.problem import CharterError
from ...charters.reading.fields import closest
from ...charters.reading.places import WHOLE_DISTRICT
from ...charters.reading.tree import PLACES, fault_of_slug
from ...files.atomic import written_beside
from ...words import Refusal, say
from .acceptance import accepted
from .bijoy import convert
from .charter import Address, draft
from .documents import read_lines
from .messages import MESSAGES, NOTES
from .tree import Draft, Value, notes


@dataclass(frozen=True, slots=True)
class Imported:
    """The text of the new file, the office the reader makes of it, and what needs an eye."""

    source: str
    text: str
    office: Office
    repaired: int
    unplaced: int


def import_charter(
    source: Path, office: str, content: Path, today: date, *, place: str = ""
) -> Imported:
    """Reads a charter as people have it for ``<district>/<slug>``; writes nothing.

    ``place`` is an upazila's slug or ``district``, where the office's slug does not tell.
    """
    division, address = _address(office, place, content)
    lines, converted = convert(read_lines(source))
    drafted = draft(lines, address)
    for part, code in (("services", "no-table"), ("officers", "no-officers")):
        if part not in drafted.fields:
            raise Refusal(MESSAGES[code], path=source.name)
    if converted:
        _tell_bijoy(drafted)
    text, made = accepted(drafted, address, division, today, source.name)
    return Imported(source.name, text, made, notes(drafted.fields), len(drafted.unplaced))


def put(text: str, target: Path, *, name: object, force: bool) -> None:
    """Writes the file whole or not at all, never over another unless told; ``name`` is said."""
    try:
        if target.exists() and not force:
            raise Refusal(MESSAGES["exists"], path=name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(target, text) as written:
            written.replace(target)
    except OSError as error:
        raise Refusal(MESSAGES["unwritable"], path=name, reason=error.strerror) from None


def _tell_bijoy(drafted: Draft) -> None:
    name = drafted.fields["name"]
    if isinstance(name, Value):
        note = "; ".join(filter(None, (name.note, NOTES["bijoy"])))
        drafted.fields["name"] = replace(name, note=note)


def _address(office: str, place: str, content: Path) -> tuple[Division, Address]:
    district_slug, _, slug = office.partition("/")
    faults = {fault_of_slug(district_slug), fault_of_slug(slug)}
    if "path-slug" in faults:
        raise Refusal(MESSAGES["office"], office=office)
    if "path-reserved" in faults:
        raise Refusal(PROBLEMS["path-reserved"], found=office)
    homes = {
        district.slug: (division, district)
        for division in _places(content)
        for district in division.districts
    }
    if district_slug not in homes:
        near = closest(district_slug, list(homes)) or ", ".join(sorted(homes))
        raise Refusal(MESSAGES["district"], district=district_slug, near=near)
    division, district = homes[district_slug]
    return division, _address_in(district, slug, place)


def _address_in(district: District, slug: str, place: str) -> Address:
    """``sadar-agriculture`` is an office in ``sadar``, unless ``place`` says where it is."""
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    told = place or slug
    if told in upazilas or told == WHOLE_DISTRICT:
        written = Value(told) if place and place != slug else None
        return Address(district, upazilas.get(told), slug, written)
    beginnings = [known for known in upazilas if slug.startswith(f"{known}-")]
    if place or not beginnings:
        near = closest(told, list(upazilas)) or ", ".join(upazilas)
        raise Refusal(
            MESSAGES["place"], place=told, district=say(district.bn, district.en), near=near
        )
    begun = max(beginnings, key=len)
    return Address(district, upazilas[begun], slug, Value(begun, NOTES["place"]))


def _places(content: Path) -> tuple[Division, ...]:
    """The places of the content; raises `CharterError` where their file is wrong."""
    ground = survey(content)
    path = f"{content.name}/{PLACES}"
    if problems := [problem for problem in ground.tree.problems if problem.path == path]:
        raise CharterError(problems)
    return ground.divisions
