"""What stands on a poster: the services of citizens, with what most rows share said once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, Literal

from ..charters.grievance import Step, complaint
from ..charters.majority import said_by_most
from ..charters.model import National, Office, Officer, Section, Service
from ..charters.persons import standing_for
from ..charters.reading.office_file import KEYS
from ..charters.remedy import Remedy, remedy
from ..charters.understood import Understood, understood
from ..words import Language

Column = Literal["time", "fee", "papers", "desk"]
COLUMNS: Final[tuple[Column, ...]] = ("time", "fee", "papers", "desk")
_SHARED_BY_ALL: Final = "fee"  # which is short, so that a row may as well say it
_FROM: Final = next(key for key in KEYS[Service] if key.name == "documents_from")


@dataclass(frozen=True, slots=True)
class Time:
    """What a row says of the time, or a kind of its service, and what is understood of it."""

    kind: str | None
    text: str

    @property
    def time(self) -> Understood:
        return understood(self.text)

    def __str__(self) -> str:
        said = self.time.in_words() or self.time.lack() or ""
        return f"{self.kind or ''} {self.text} {said}"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a service is given, and by whom."""

    place: str | None
    officers: tuple[Officer, ...]

    def __bool__(self) -> bool:
        return bool(self.place or self.officers)

    def __str__(self) -> str:
        return "\n".join(filter(None, (self.place, *map(_reached, self.officers))))


def _reached(officer: Officer) -> str:
    room = f"কক্ষ {officer.room}" if officer.room else None
    said = dict.fromkeys((officer.post, officer.name, officer.section, officer.office, room))
    return ", ".join(filter(None, (*said, *map(str, officer.phones))))


Said = str | Desk | tuple[Time, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A service; ``own`` is what it says otherwise than most."""

    service: Service
    said: Mapping[Column, Said]
    own: Mapping[Column, Said]


@dataclass(frozen=True, slots=True)
class Sheet:
    """``parts`` are the rows below their headings; ``shared`` is what is said once for most."""

    title: str
    columns: tuple[Column, ...]
    shared: Mapping[Column, Said]
    parts: tuple[tuple[str | None, tuple[Row, ...]], ...]
    steps: tuple[Step, ...]
    remedy: Remedy

    @property
    def rows(self) -> Iterator[Row]:
        return (row for _, rows in self.parts for row in rows)

    @property
    def is_of_all(self) -> bool:
        """Whether what is shared holds for every row."""
        return not any(row.own for row in self.rows)


def sheet_of(office: Office, national: National, language: Language) -> Sheet:
    sections, standing = office.public_sections, standing_for(office)
    said = {
        service.anchor: _said(service, standing, language)
        for section in sections
        for service in section.services
    }
    shared = _shared([*said.values()])
    titled = len(sections) > 1
    parts = (part for section in sections for part in _parts(section, language, titled=titled))
    return Sheet(
        title=", ".join(section.title[language] for section in sections),
        columns=tuple(column for column in COLUMNS if column not in shared),
        shared=shared,
        parts=tuple((heading, _rows(services, said, shared)) for heading, services in parts),
        steps=complaint(office, national),
        remedy=remedy(office, national),
    )


def _parts(
    section: Section, language: Language, *, titled: bool
) -> Iterator[tuple[str | None, list[Service]]]:
    title = section.title[language] if titled else None
    for group, services in groupby(section.services, lambda service: service.group):
        yield " · ".join(filter(None, (title, group))) or None, list(services)


def _rows(
    services: list[Service],
    said: Mapping[str, Mapping[Column, Said]],
    shared: Mapping[Column, Said],
) -> tuple[Row, ...]:
    return tuple(_row(service, said[service.anchor], shared) for service in services)


def _row(service: Service, said: Mapping[Column, Said], shared: Mapping[Column, Said]) -> Row:
    own = {column: said[column] for column in shared if said[column] != shared[column]}
    return Row(service, said, own)


def _said(
    service: Service, standing: Mapping[str, Officer], language: Language
) -> dict[Column, Said]:
    officers = dict.fromkeys(standing[officer.key] for officer in service.officers)
    papers = [_of_kinds(service, "documents")]
    if service.documents_from:
        papers.append(f"{_FROM.label(language)}: {service.documents_from}")
    return {
        "time": tuple(Time(kind, text) for kind, text in _each_kind(service, "time")),
        "fee": _of_kinds(service, "fee"),
        "papers": "\n".join(filter(None, papers)),
        "desk": Desk(service.place, tuple(officers)),
    }


def _of_kinds(service: Service, name: str) -> str:
    said = _each_kind(service, name)
    return "\n".join(f"{kind}: {text}" if kind else text for kind, text in said)


def _each_kind(service: Service, name: str) -> Iterator[tuple[str | None, str]]:
    """What the row says itself, then what each kind does."""
    kinds = ((kind.name, getattr(kind, name)) for kind in service.variants)
    for kind, text in ((None, getattr(service, name)), *kinds):
        if text:
            yield kind, text


def _shared(rows: Sequence[Mapping[Column, Said]]) -> dict[Column, Said]:
    """By column what most rows say alike."""
    common = (
        (column, said_by_most([row[column] for row in rows], by_all=column == _SHARED_BY_ALL))
        for column in COLUMNS[1:]
    )
    return {column: said for column, said in common if said}
