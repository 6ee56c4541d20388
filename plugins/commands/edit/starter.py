"""Writes the first form of an office file: every key explained, what must be known left empty.

Only places and the names made of them are filled in; `check` asks for the rest, field by field.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from ...charters.directory import Ground, survey
from ...charters.model import District, Upazila
from ...charters.problems.messages import MESSAGES as PROBLEMS
from ...charters.problems.problem import CharterError
from ...charters.reading.fields import closest
from ...charters.reading.office_file import (
    OfficeFile,
    OfficerEntry,
    Promise,
    ServiceEntry,
    ServicesEntry,
    TierEntry,
)
from ...charters.reading.places import WHOLE_DISTRICT
from ...charters.reading.source import FENCE, forbidden_characters
from ...charters.reading.tree import OFFICES, Others, fault_of_slug
from ...charters.writing.order import keys_of
from ...charters.writing.scalars import spell
from ...files.atomic import written_beside
from ...words import Refusal, reason_of, say
from .messages import MESSAGES

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
    def name(self) -> str:
        level = "উপজেলা" if self.upazila else "জেলা"
        places = [place.bn for place in (self.upazila, self.district) if place]
        return ", ".join([f"{level} {self.department or _ICT} কার্যালয়", *places])

    @property
    def website(self) -> str:
        """Empty where places.yaml does not tell the host."""
        if self.department or (self.upazila and self.upazila.slug == _SADAR):
            return ""
        places = [place.slug for place in (self.upazila, self.district) if place]
        return ".".join(["doict", *places, "gov.bd"])

    @property
    def place(self) -> str | None:
        """What the file must say; None where its own name says it."""
        slug = self.upazila.slug if self.upazila else WHOLE_DISTRICT
        return None if slug == self.slug else slug


def start(
    root: Path, office: str, place: str | None, department: str | None, others: Others = ()
) -> str:
    """Writes the starter of ``<district>/<slug>`` and gives its path as messages name it."""
    ground = survey(root, others)
    if not ground.divisions:
        raise CharterError(problem for problem in ground.tree.problems if not problem.is_warning)
    district_slug, slug = _parts(office)
    district = _district(ground, district_slug)
    upazila = _upazila(district, slug, place)
    _refuse_slug(slug)
    if department is not None:
        _refuse_department(department)
    text = starter(Start(slug, district, upazila, department and department.strip()))
    file = root / OFFICES / district.slug / f"{slug}.md"
    return _write_new(file, root, text)


def starter(office: Start) -> str:
    """The text of the file."""
    filled = {"name": office.name, "place": office.place, "department": office.department}
    lines = _fields(
        OfficeFile,
        "",
        values={key: spell(value).lines[0] for key, value in filled.items() if value}
        | {"website": office.website},
        blocks={
            "officers": _officers(),
            "defaults": _defaults(),
            "services": _services(),
            "grievance": ["#grievance:", *_commented_item(TierEntry)],
            "expectations": ["#expectations:", "#  -"],
        },
    )
    return "\n".join([FENCE, *_HEADER, *lines, FENCE, ""])


def _officers() -> list[str]:
    empty = dict.fromkeys(("post", "phone", "email"), "")
    officer = _fields(OfficerEntry, "    ", values=empty)
    return ["officers:", f"  {OFFICER}:", *officer, f"  {_SECOND_OFFICER}"]


def _defaults() -> list[str]:
    return ["defaults:", *_fields(Promise, "  ", values={"officer": OFFICER})]


def _services() -> list[str]:
    empty = dict.fromkeys(("name", "documents", "fee", "time"), "")
    comment, name, *cells = _fields(ServiceEntry, "      ", values=empty)
    row = [comment[2:], f"    - {name.lstrip()}", *cells, f"    {_MORE_ROWS}"]
    return ["services:", *_fields(ServicesEntry, "  ", blocks={"citizen": ["  citizen:", *row]})]


def _commented_item(model: type[BaseModel]) -> Iterator[str]:
    for number, key in enumerate(keys_of(model)):
        dash = " " if number else "-"
        yield f"#  {dash} {key}:  # {_explanation(model, key)}"


def _fields(
    model: type[BaseModel],
    indent: str,
    *,
    values: Mapping[str, str] | None = None,
    blocks: Mapping[str, list[str]] | None = None,
) -> list[str]:
    """Every key under its explanation; one without value or block is there to be uncommented."""
    values, blocks = values or {}, blocks or {}
    lines: list[str] = []
    for key in keys_of(model):
        lines.append(f"{indent}# {_explanation(model, key)}")
        if key in blocks:
            lines += blocks[key]
        elif key in values:
            lines.append(f"{indent}{key}: {values[key]}".rstrip())
        else:
            lines.append(f"{indent}#{key}:")
    return lines


def _explanation(model: type[BaseModel], key: str) -> str:
    """The field's Bengali title and description."""
    field = next(field for name, field in model.model_fields.items() if key in (name, field.alias))
    return ": ".join(filter(None, (field.title or key, field.description)))


def _parts(office: str) -> tuple[str, str]:
    parts = office.removesuffix(".md").split("/")
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004 - district and slug
        raise Refusal(MESSAGES["office-form"], found=office, example=EXAMPLE)
    return parts[0], parts[1]


def _district(ground: Ground, slug: str) -> District:
    districts = [district for division in ground.divisions for district in division.districts]
    found = next((district for district in districts if district.slug == slug), None)
    if found:
        return found
    if near := _near(slug, districts):
        raise Refusal(MESSAGES["district-unknown-near"], found=slug, near=near)
    raise Refusal(MESSAGES["district-unknown"], found=slug)


def _upazila(district: District, slug: str, place: str | None) -> Upazila | None:
    wanted = slug if place is None else place
    if place == WHOLE_DISTRICT:
        return None
    found = next((upazila for upazila in district.upazilas if upazila.slug == wanted), None)
    if found:
        return found
    if near := _near(wanted, district.upazilas):
        code, values = "upazila-unknown-near", {"near": near}
    else:
        allowed = [upazila.slug for upazila in district.upazilas]
        code, values = "upazila-unknown", {"allowed": ", ".join([*allowed, WHOLE_DISTRICT])}
    raise Refusal(MESSAGES[code], found=wanted, district=say(district.bn, district.en), **values)


def _near(wanted: str, places: list[District] | tuple[Upazila, ...]) -> str | None:
    """The slug that was meant by a slip, a Bengali name or an English one."""
    by_name = {name: place.slug for place in places for name in (place.bn, place.en.lower())}
    return by_name.get(wanted.strip().lower()) or closest(wanted, [place.slug for place in places])


def _refuse_slug(slug: str) -> None:
    fault = fault_of_slug(slug)
    if fault == "path-reserved":
        raise Refusal(PROBLEMS[fault], found=slug)
    if fault:
        raise Refusal(MESSAGES["slug"], found=slug)


def _refuse_department(department: str) -> None:
    if not department.strip():
        raise Refusal(MESSAGES["option-blank"], option="department")
    if "\n" in department or forbidden_characters(department):
        raise Refusal(MESSAGES["option-character"], option="department")


def _write_new(file: Path, root: Path, text: str) -> str:
    """Puts a whole file where none is; one that appears meanwhile is never overwritten."""
    path = (Path(root.name) / file.relative_to(root)).as_posix()
    for folder in (file.parent.parent, file.parent):
        if folder.is_symlink():
            raise Refusal(MESSAGES["folder-link"], path=f"{OFFICES}/{folder.name}")
    if os.path.lexists(file):
        raise Refusal(MESSAGES["office-exists"], path=path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(file, text) as beside:
            os.link(beside, file)
    except OSError as error:
        reason = reason_of(error)
        raise Refusal(MESSAGES["write-failed"], path=path, reason=reason) from None
    return path
