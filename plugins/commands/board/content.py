"""What of a charter stands on its board."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from ...charter_table import named_kinds
from ...charters.in_words import in_words, lines, promised
from ...charters.majority import said_by_most
from ...charters.model import Office, Officer, Section, Service, Variant
from ...charters.persons import persons, standing_for
from ...charters.reading.office_file import KEYS
from ...charters.understood import understood
from ...words import Language

_KEYS: Final = {key.name: key for key in KEYS[Service]}
_PROMISED: Final = ("time", "fee")  # asked for first, so a row says that it lacks them
_CELLS: Final = ("time", "fee", "documents", "documents_from", "officers", "place", "remark")
_VARIED: Final = [key.name for key in KEYS[Variant] if key.name in _CELLS]
_HYPHENATED: Final = re.compile(r"(?<!\S)(\S{1,12}-\s?\S{1,12})(?!\S)")

Said = Mapping[str, str]  # by the key's name


@dataclass(frozen=True, slots=True)
class Fact:
    """A cell: ``text`` is empty where the charter says nothing, though one looks for it.

    ``lack`` is what a time that promises nothing leaves open.
    """

    label: str
    text: str
    is_promise: bool = False
    lack: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A service as the board shows it.

    Every second of the ``pieces`` of its name stays in one line: who copies a name out of a PDF
    would lose the hyphen at the end of a line.
    """

    number: int
    pieces: tuple[str, ...]
    kinds: tuple[str, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Rows under one heading; ``group`` is the branch that they belong to."""

    section: Section
    group: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """``shared`` is what rows promise that do not say it otherwise."""

    shared: tuple[Fact, ...]
    parts: tuple[Part, ...]
    officers: tuple[Officer, ...]
    is_public: bool

    @property
    def count(self) -> int:
        return sum(len(part.rows) for part in self.parts)


def board_of(office: Office) -> Board:
    """The services of citizens; all of them where the charter has none for citizens."""
    sections = office.public_sections
    told = {key: _person(one, office.language) for key, one in standing_for(office).items()}
    said = {service: _said(service, told) for one in sections for service in one.services}
    shared = _shared([*said.values()])
    parts = tuple(
        part for section in sections for part in _parts(section, said, shared, office.language)
    )
    officers = tuple(person.officer for person in persons(office))
    is_public = all(section.is_for_citizens for section in sections)
    return Board(tuple(_facts(shared, {}, office.language)), parts, officers, is_public)


def _parts(
    section: Section, said: Mapping[Service, Said], shared: Said, language: Language
) -> Iterator[Part]:
    for group, services in groupby(section.services, lambda service: service.group):
        rows = (
            Row(
                number=service.number,
                pieces=tuple(_HYPHENATED.split(_line(service.name))),
                kinds=named_kinds(service),
                facts=tuple(_facts(said[service], shared, language)),
            )
            for service in services
        )
        yield Part(section, group, tuple(rows))


def _said(service: Service, told: Mapping[str, str]) -> Said:
    """Each cell in one line; of what the charter leaves open, the time and the fee as well."""
    cells = {name: _line(getattr(service, name) or "") for name in _CELLS if name != "officers"}
    cells |= {name: promised(service, name) for name in _VARIED}
    cells["officers"] = "; ".join(dict.fromkeys(told[one.key] for one in service.officers))
    return {name: cells[name] for name in _CELLS if cells[name] or name in _PROMISED}


def _person(officer: Officer, language: Language) -> str:
    """Whom to look for, and in which room."""
    where = (f"{label} {text}" for label, text in lines(officer, language=language))
    return ", ".join([in_words(officer) or "", *where])


def _shared(rows: Sequence[Said]) -> Said:
    """What more than half of the rows say; the time stays with each, for it is what one seeks."""
    common = ((name, said_by_most([row.get(name, "") for row in rows])) for name in _CELLS[1:])
    return {name: text for name, text in common if text}


def _facts(said: Said, shared: Said, language: Language) -> Iterator[Fact]:
    """What a row has of its own; that it lacks what the others share is said as well."""
    for name in _CELLS:
        text = said.get(name, "")
        if (name in said or name in shared) and text != shared.get(name):
            yield _fact(name, text, language)


def _fact(name: str, text: str, language: Language) -> Fact:
    label = _KEYS[name].label(language)
    if name != "time" or not text:
        return Fact(label, text)
    time = understood(text)
    return Fact(label, text, time.is_promise, time.lack(language))


def _line(text: str) -> str:
    return " ".join(text.split())
