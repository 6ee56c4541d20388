"""Writes the first form of an office file: every key explained, what must be known left empty.

Only places and the names made of them are filled in; `check` asks for the rest, field by field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from ...charters.directory import Survey, survey_places
from ...charters.keys import Key, declared, inside, is_model
from ...charters.model import SECTION_TITLES, District, Upazila
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.reading.office_file import (
    OfficeFile,
    OfficerEntry,
    Promise,
    ServiceEntry,
    ServicesEntry,
)
from ...charters.reading.places import WHOLE_DISTRICT
from ...charters.reading.tree import OFFICES, Others, fault_of_slug
from ...charters.writing.outline import (
    EMPTY,
    MAPPING,
    Collection,
    Entry,
    Lines,
    Node,
    Outline,
    list_of,
)
from ...charters.writing.rendering import commented_out, render
from ...charters.writing.scalars import spell
from ...files.atomic import put
from ...words import Refusal, reason_of, say
from ..places import nearest
from .messages import MESSAGES
from .options import refuse_unwritable

EXAMPLE: Final = "lakshmipur/sadar-agriculture"
OFFICER: Final = "officer-in-charge"

_SADAR: Final = "sadar"  # the one slug that is not the host's own spelling of its upazila
_ICT: Final = "তথ্য ও যোগাযোগ প্রযুক্তি"
_HEADER: Final = (
    "# খালি ঘরগুলো পূরণ করুন; চার্টারে যা নেই তার লাইন মুছে দিন।",
    "# '#' লাগানো ঘর (যেমন #approved:) লাগলে '#' মুছে লিখুন। শেষে চালান: invoke check",
    "",
)
_SECOND_OFFICER: Final = "# আরেকজন কর্মকর্তা থাকলে একইভাবে, অন্য নামে, যেমন superior-officer"
_MORE_ROWS: Final = "# আরও সেবা থাকলে '- name:' থেকে আবার লিখুন"


@dataclass(frozen=True, slots=True)
class Start:
    """The office to begin: ``upazila`` is None where it serves its whole district."""

    slug: str
    district: District
    upazila: Upazila | None
    department: str | None

    @property
    def _places(self) -> list[Upazila | District]:
        return [self.upazila, self.district] if self.upazila else [self.district]

    @property
    def name(self) -> str:
        level = "উপজেলা" if self.upazila else "জেলা"
        places = [place.bn for place in self._places]
        return ", ".join([f"{level} {self.department or _ICT} কার্যালয়", *places])

    @property
    def website(self) -> str:
        """Empty where places.yaml does not say the host."""
        if self.department or (self.upazila and self.upazila.slug == _SADAR):
            return ""
        return ".".join(["doict", *(place.slug for place in self._places), "gov.bd"])

    @property
    def place(self) -> str | None:
        """What the file must say; None where its own name says it."""
        slug = self.upazila.slug if self.upazila else WHOLE_DISTRICT
        return None if slug == self.slug else slug


def start(
    root: Path, office: str, place: str | None, department: str | None, others: Others = ()
) -> str:
    """Writes the starter of ``<district>/<slug>`` and gives its path as messages name it."""
    surveyed = survey_places(root, others)
    district_slug, slug = _parts(office)
    district = _district(surveyed, district_slug)
    upazila = _upazila(district, slug, place)
    _refuse_slug(slug)
    refuse_unwritable({} if department is None else {"department": department})
    text = starter(Start(slug, district, upazila, department and department.strip()))
    file = root / OFFICES / district.slug / f"{slug}.md"
    path = surveyed.tree.path(file)
    _put_new(file, path, text)
    return path


def starter(office: Start) -> str:
    """The text of the file."""
    filled = {"name": office.name, "place": office.place, "department": office.department}
    fields: dict[str, Node] = {key: spell(value) for key, value in filled.items() if value}
    fields["website"] = spell(office.website) if office.website else EMPTY
    fields["officers"] = _officers()
    fields["defaults"] = _explained(Promise, {"officer": spell(OFFICER)})
    others: dict[str, Node] = dict.fromkeys(SECTION_TITLES, EMPTY)  # rows like the citizen's
    fields["services"] = _explained(ServicesEntry, {"citizen": _rows()}, **others)
    return render(Outline(_explained(OfficeFile, fields), "", _HEADER))


def _officers() -> Collection:
    officer = _explained(OfficerEntry, dict.fromkeys(("post", "phone", "email"), EMPTY))
    return Collection(MAPPING, (Entry(OFFICER, officer),), below=(_SECOND_OFFICER,))


def _rows() -> Collection:
    cells = dict.fromkeys(("name", "documents", "fee", "time"), EMPTY)
    return replace(list_of(_explained(ServiceEntry, cells)), below=(_MORE_ROWS,))


def _explained(model: type[BaseModel], fields: Mapping[str, Node], **examples: Node) -> Collection:
    """Every key under its explanation; all but ``fields`` are comments to be uncommented."""
    entries: list[Entry] = []
    above: Lines = ()
    for key in declared(model):
        above += (_explanation(key),)
        if key.written in fields:
            entries.append(Entry(key.written, fields[key.written], above=above))
            above = ()
        else:
            above += commented_out(Entry(key.written, examples.get(key.written, _example(key))))
    return Collection(MAPPING, tuple(entries), below=above)


def _example(key: Key) -> Node:
    """What a list or a record holds, to be uncommented with it."""
    inner = inside(key.annotation, 0) if key.is_list else key.annotation
    held: Node = EMPTY
    if is_model(inner):
        keys = (Entry(one.written, EMPTY, beside=_explanation(one)) for one in declared(inner))
        held = Collection(MAPPING, tuple(keys))
    return list_of(held) if key.is_list else held


def _explanation(key: Key) -> str:
    return f"# {key.explanation}"


def _parts(office: str) -> tuple[str, str]:
    parts = office.removesuffix(".md").split("/")
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004 - district and slug
        raise Refusal(MESSAGES["office-form"], found=office, example=EXAMPLE)
    return parts[0], parts[1]


def _district(surveyed: Survey, slug: str) -> District:
    districts = {known: district for known, (_, district) in surveyed.homes.items()}
    if slug in districts:
        return districts[slug]
    if near := nearest(slug, districts.values()):
        raise Refusal(PROBLEMS["district-unknown-near"], found=slug, near=near)
    raise Refusal(PROBLEMS["district-unknown"], found=slug)


def _upazila(district: District, slug: str, place: str | None) -> Upazila | None:
    if place == WHOLE_DISTRICT:
        return None
    upazilas = {upazila.slug: upazila for upazila in district.upazilas}
    wanted = slug if place is None else place
    if wanted in upazilas:
        return upazilas[wanted]
    found: dict[str, object] = {"found": wanted, "district": say(district.bn, district.en)}
    if near := nearest(wanted, district.upazilas):
        raise Refusal(MESSAGES["upazila-unknown-near"], near=near, **found)
    allowed = ", ".join([*upazilas, WHOLE_DISTRICT])
    raise Refusal(MESSAGES["upazila-unknown"], allowed=allowed, **found)


def _refuse_slug(slug: str) -> None:
    fault = fault_of_slug(slug)
    if fault == "path-reserved":
        raise Refusal(PROBLEMS[fault], found=slug)
    if fault:
        raise Refusal(MESSAGES["slug"], found=slug)


def _put_new(file: Path, path: str, text: str) -> None:
    """Only where no file is, and into no folder that is a link."""
    for folder in (file.parent.parent, file.parent):
        if folder.is_symlink():
            raise Refusal(MESSAGES["folder-link"], path=f"{OFFICES}/{folder.name}")
    try:
        is_new = put(file, text)
    except OSError as error:
        raise Refusal(MESSAGES["write-failed"], path=path, reason=reason_of(error)) from None
    if not is_new:
        raise Refusal(MESSAGES["office-exists"], path=path)
