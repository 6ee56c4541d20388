"""Writes the first form of an office file: every key explained, what must be known left empty.

Only places and the names made of them are filled in; `check` asks for the rest, field by field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, get_origin

from pydantic import BaseModel

from ...charters.directory import survey_places
from ...charters.keys import Key, declared, inside, is_model
from ...charters.model import SECTION_TITLES, Place
from ...charters.reading.office_file import (
    OfficeFile,
    OfficerEntry,
    Promise,
    ServiceEntry,
)
from ...charters.reading.tree import OFFICES, Others
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
from ...words import Refusal, reason_of
from .addresses import home_of, parts_of, place_of, refuse_slug, written_place
from .kinds import FIELD, KINDS, Asked, Kind, kind_of
from .messages import MESSAGES
from .options import refuse_unwritable

OFFICER: Final = "officer-in-charge"

_SADAR: Final = "sadar"  # the one slug that is not the host's own spelling of its upazila
_HEADER: Final = (
    "# খালি ঘরগুলো পূরণ করুন; চার্টারে যা নেই তার লাইন মুছে দিন।",
    "# '#' লাগানো ঘর (যেমন #approved:) লাগলে '#' মুছে লিখুন। শেষে চালান: invoke check",
    "",
)
_SECOND_OFFICER: Final = "# আরেকজন কর্মকর্তা থাকলে একইভাবে, অন্য নামে, যেমন superior-officer"
_EXAMPLES: Final[dict[str, Node]] = dict.fromkeys(
    SECTION_TITLES, EMPTY
)  # rows like those asked for
_MORE_ROWS: Final = "# আরও সেবা থাকলে '- name:' থেকে আবার লিখুন"


@dataclass(frozen=True, slots=True)
class Start:
    """The office to begin, and where it is."""

    slug: str
    at: Place
    department: str | None
    kind: Kind = KINDS[FIELD]

    @property
    def name(self) -> str:
        """Empty where neither its department, its kind nor its place says it."""
        places = [area.bn for area in self.at.own]
        if self.kind.called and self.at.upazila and not self.department:
            return ", ".join([self.kind.called, *places])
        department = self.department or self.kind.department
        if not self.at.levels or not department:
            return self.department or ""
        level = "উপজেলা" if self.at.upazila else "জেলা" if self.at.district else "বিভাগীয়"
        return ", ".join([f"{level} {department} কার্যালয়", *places])

    @property
    def website(self) -> str:
        """Empty where places.yaml does not say the host."""
        is_sadar = self.at.upazila and self.at.upazila.slug == _SADAR
        if self.department or not self.kind.host or is_sadar or not self.at.district:
            return ""
        return ".".join([self.kind.host, *(area.slug for area in self.at.own), "gov.bd"])

    @property
    def place(self) -> str | None:
        return written_place(self.slug, self.at)


def start(  # noqa: PLR0913 - the command's options
    root: Path,
    office: str,
    place: str | None,
    department: str | None,
    others: Others = (),
    *,
    kind: str = FIELD,
) -> str:
    """Writes the starter of ``<folder>/<slug>`` and gives its path as messages name it."""
    asked = kind_of(kind)
    surveyed = survey_places(root, others)
    folder, slug = parts_of(office)
    home = home_of(surveyed, folder)
    at = place_of(home, slug, place)
    refuse_slug(slug)
    refuse_unwritable({} if department is None else {"department": department})
    text = starter(Start(slug, at, department and department.strip(), asked))
    file = root / OFFICES / folder / f"{slug}.md"
    path = surveyed.tree.path(file)
    _put_new(file, path, text)
    return path


def starter(office: Start) -> str:
    """The text of the file."""
    filled = {"name": office.name, "place": office.place, "department": office.department}
    fields: dict[str, Node] = {key: spell(value) for key, value in filled.items() if value}
    fields.setdefault("name", EMPTY)
    fields["website"] = spell(office.website) if office.website else EMPTY
    fields["officers"] = _officers()
    fields["defaults"] = _explained(Promise, {"officer": spell(OFFICER)})
    fields |= _asked(OfficeFile, office.kind.asks)
    return render(Outline(_explained(OfficeFile, fields), "", _HEADER))


def _officers() -> Collection:
    officer = _explained(OfficerEntry, dict.fromkeys(("post", "phone", "email"), EMPTY))
    return Collection(MAPPING, (Entry(OFFICER, officer),), below=(_SECOND_OFFICER,))


def _asked(model: type[BaseModel], asks: Asked) -> dict[str, Node]:
    """The keys of ``model`` that are asked for, each with what is asked inside it."""
    keys = (key for key in declared(model) if key.written in asks)
    return {key.written: _blank(key, asks[key.written]) for key in keys}


def _blank(key: Key, asks: Asked) -> Node:
    """The key's value to be filled in; the one officer of a starter is known."""
    if key.names_officer:
        return spell(OFFICER)
    inner = inside(key.annotation, 0) if key.is_list else key.annotation
    held = _explained(inner, _asked(inner, asks), **_EXAMPLES) if is_model(inner) else EMPTY
    if get_origin(inner) is tuple:
        held = list_of(EMPTY)
    if not key.is_list:
        return held
    return replace(list_of(held), below=(_MORE_ROWS,) if inner is ServiceEntry else ())


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
        keys = (
            Entry(one.written, _example(one), beside=_explanation(one)) for one in declared(inner)
        )
        held = Collection(MAPPING, tuple(keys))
    return list_of(held) if key.is_list else held


def _explanation(key: Key) -> str:
    return f"# {key.explanation}"


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
