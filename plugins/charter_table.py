"""The official charter table: which columns, in which order, follows from the data.

The institution format has seven columns and begins with the method; the field-office format has
eight and begins with the time; some charters join the two. A column of theirs stands in every table
of an office when its format asks for it or when any row fills it, any other where rows fill it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, Final

from .build.cell_text import cell_text
from .charters.deadlines import promised_within
from .charters.in_words import in_words
from .charters.majority import said_by_most
from .charters.model import Office, Officer, Section, SectionKey, Service, Table, Variant
from .charters.persons import first_contact, standing_for
from .charters.reading.office_file import KEYS
from .charters.telling import told, told_in_rows
from .charters.understood import Understood, understood
from .words import Language

MOST: Final = 10  # columns beside number and name, as far as there is a choice
_WIDE: Final = 9  # columns beside number and name, above which words may break anywhere
_LONGEST_WORD: Final = 40  # letters that a column has room for on a desk
_PARTS: Final = re.compile("[/–-]")  # after which a line may end
_MORE: Final = "more"
_TIME: Final = "time"
_UNFOLDED: Final = frozenset((_TIME, "fee"))  # which a row shows on any screen
_LONGEST_SHARED: Final = 300  # letters that are said above a section
_SHARED_LINES: Final = 6
_NOTHING: Final = "–"  # in a column that the office has of its own

People = tuple[str, ...]  # the keys of the officers that a cell names
Shown = Mapping[tuple[str, People], object]  # by the column's key and theirs


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` is what an editor writes, ``title`` is the official heading, ``label`` short."""

    key: str
    title: str
    label: str
    titles: tuple[str, ...] = ()  # those of `Service.more` that it shows


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of a service says of its own; ``time`` and ``within`` are as a `Cell`'s."""

    name: str
    text: str
    time: Understood | None
    within: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """``value`` is a text, or what is shown of officers; ``time`` is there where it is one.

    ``within`` is for programs that count days, where that time is sure.
    """

    style: str
    label: str
    value: object | None
    time: Understood | None = None
    within: str | None = None
    kinds: Sequence[Kind] = ()


_INSTITUTION: Final = (
    Column("method", "সেবা প্রদান পদ্ধতি", "পদ্ধতি"),
    Column("documents", "প্রয়োজনীয় কাগজপত্র এবং প্রাপ্তিস্থান", "কাগজপত্র ও প্রাপ্তিস্থান"),
    Column("documents_from", "কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান", "কাগজপত্র পাবেন"),
    Column("fee", "সেবার মূল্য এবং পরিশোধ পদ্ধতি", "মূল্য"),
    Column("time", "সেবা প্রদানের সময়সীমা", "সময়"),
    Column("officer", "দায়িত্বপ্রাপ্ত কর্মকর্তা (নাম, পদবি, ফোন ও ই-মেইল)", "দায়িত্বপ্রাপ্ত"),
    Column("superior", "ঊর্ধ্বতন কর্মকর্তা (নাম, পদবি, ফোন ও ই-মেইল)", "ঊর্ধ্বতন"),
)
_FIELD: Final = (
    Column("time", "সেবা প্রদানে সর্বোচ্চ সময়", "সময়"),
    Column("documents", "প্রয়োজনীয় কাগজপত্র", "কাগজপত্র"),
    Column("documents_from", "কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান", "কাগজপত্র পাবেন"),
    Column("fee", "সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)", "মূল্য"),
    Column(
        "officer",
        "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, টেলিফোন ও ই-মেইল",
        "দায়িত্বপ্রাপ্ত",
    ),
    Column(
        "superior",
        "ঊর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর, জেলা/উপজেলার কোড, টেলিফোন ও ই-মেইল",
        "ঊর্ধ্বতন",
    ),
)
_IN_ENGLISH: Final = {
    "method": ("How the service is given", "Method"),
    "documents": ("Required documents", "Documents"),
    "documents_from": ("Where to get the documents and forms", "Documents from"),
    "fee": ("Service charges and payment method", "Charges"),
    "time": ("Service delivery time", "Time"),
    "officer": ("Officer in charge (name, post, telephone and e-mail)", "In charge"),
    "superior": ("Superior officer (name, post, telephone and e-mail)", "Superior"),
    _MORE: ("Further information", "Other"),
}
_OPTIONAL: Final = frozenset({"documents_from", "superior"})  # in the institution format
_OFFICIAL: Final = frozenset(column.key for column in _INSTITUTION)
_CELLS: Final = {key.written: key.name for key in KEYS[Service] if key.shown == "lines"}
_VARIED: Final = tuple(key.name for key in KEYS[Variant] if key.name in _CELLS)
_PEOPLE: Final = {key.written: key.name for key in KEYS[Service] if key.names_officer}
_TEXTS: Final = (*({*_CELLS.values()} - {*_PEOPLE.values(), _MORE}),)
# What no official form has a column for stands after all that it has.
_FURTHER: Final = tuple(
    Column(key.written, key.title, key.bn)
    for key in KEYS[Service]
    if key.written in _CELLS and key.written not in {*_OFFICIAL, _MORE}
)


def columns(office: Office) -> dict[SectionKey, tuple[Column, ...]]:
    """The columns of each section after number and name, titled in the office's language.

    Those of the office's format are in all; any other where a row of the section fills it.
    """
    found = _columns(office)
    if office.language == "bn":
        return found
    return {section: tuple(map(_in_english, titled)) for section, titled in found.items()}


def _in_english(column: Column) -> Column:
    if column.key == _MORE and len(column.titles) == 1:
        return column
    labels = (key.label("en") for key in KEYS[Service] if key.written == column.key)
    title, label = _IN_ENGLISH.get(column.key) or [next(labels)] * 2
    return replace(column, title=title, label=label)


def _columns(office: Office) -> dict[SectionKey, tuple[Column, ...]]:
    filled = {section.key: _filled(section.services) for section in office.sections}
    names_nobody = not office.officers
    official = tuple(
        column
        for column in _official(set().union(*filled.values()))
        if not (names_nobody and column.key in _PEOPLE)
    )
    return {
        section.key: _with_more(
            [*official, *(column for column in _FURTHER if column.key in filled[section.key])],
            section.services,
        )
        for section in office.sections
    }


def _filled(services: tuple[Service, ...]) -> set[str]:
    """The keys that a row fills, or one of its kinds does."""
    filled = {written for written, name in _CELLS.items() if any(map(attrgetter(name), services))}
    kinds = [variant for service in services for variant in service.variants]
    return filled | {name for variant in kinds for name in _VARIED if getattr(variant, name)}


def _official(filled: set[str]) -> Iterator[Column]:
    if "method" not in filled and "documents_from" in filled:
        yield from _FIELD
        return
    for column in _INSTITUTION:
        if column.key in filled or column.key not in _OPTIONAL:
            yield column


def _with_more(columns: list[Column], services: tuple[Service, ...]) -> tuple[Column, ...]:
    """And a column for each further title that several rows have; the others share the last.

    All share it where more columns than a desk or a sheet is wide enough for would stand.
    """
    rows = Counter(title for service in services for title in service.more)
    own = [title for title, count in rows.items() if count > 1 or len(rows) == 1]
    if len(columns) + len(own) > MOST:
        own = []
    shared = tuple(title for title in rows if title not in own)
    if len(shared) == 1:
        own, shared = [*rows], ()
    last = [Column(_MORE, "অন্যান্য তথ্য", "অন্যান্য", shared)] if shared else []
    return (*columns, *(Column(_MORE, title, title, (title,)) for title in own), *last)


def is_wide(section: Section, columns: tuple[Column, ...]) -> bool:
    """Whether its words may break anywhere: of many columns, or of a word without an end."""
    return len(columns) > _WIDE or _has_endless_word(_texts(section))


def is_wide_table(table: Table) -> bool:
    return len(table.columns) > _WIDE or _has_endless_word(
        chain((table.title,), table.columns, *table.rows)
    )


def _has_endless_word(texts: Iterable[str | None]) -> bool:
    """One that no column has room for; addresses break by themselves."""
    words = (word for text in texts if text for word in text.split() if "://" not in word)
    return any(len(part) > _LONGEST_WORD for word in words for part in _PARTS.split(word))


def _texts(section: Section) -> Iterator[str | None]:
    for service in section.services:
        yield from (service.name, service.group, *service.more, *service.more.values())
        yield from (officer.section for officer in service.officers)
        yield from (getattr(service, name) for name in _TEXTS)


def groups(section: Section) -> Iterator[tuple[str | None, list[Service]]]:
    """The rows in their order; those that follow each other under one heading are together."""
    for group, services in groupby(section.services, lambda service: service.group):
        yield group, list(services)


def people(
    office: Office, language: Language = "bn"
) -> dict[tuple[str, People], tuple[tuple[Officer, str], ...]]:
    """The persons of every cell that names any, by the column's key and their own.

    Each with what the row tells beside the post.
    """
    standing = standing_for(office)
    doubtful = told_in_rows(dict.fromkeys(standing.values()))
    beside = {one.key: told(one, fact, language) for one, fact in doubtful}
    return {
        (written, keys_of(officers)): tuple(
            (one, beside.get(one.key, ""))
            for one in dict.fromkeys(standing[named.key] for named in officers)
        )
        for service in office.services
        for written, name in _PEOPLE.items()
        if (officers := getattr(service, name))
    }


def keys_of(officers: tuple[Officer, ...]) -> People:
    return tuple(officer.key for officer in officers)


def cells(
    service: Service, columns: tuple[Column, ...], people: Shown, language: Language = "bn"
) -> Iterator[Cell]:
    """The cells of a row: a text, what ``people`` has for its officers, or nothing.

    There is nothing where the official forms ask for something that the charter does not say.
    """
    for column in columns:
        key = column.key
        value = getattr(service, _CELLS[key])
        shown = _shown(value, column, people, language) if value else None
        kinds = _of_kinds(service, key) if service.variants else ()
        if shown or kinds or key in _OFFICIAL:
            time, last = _time(key, value), _within(key, value, service.name)
            yield Cell(f"charter-table__{key}", column.label, shown, time, last, kinds)
        else:
            yield Cell(f"blank-cell charter-table__{key}", column.label, _NOTHING)


def shared(
    office: Office,
    columns: Mapping[SectionKey, tuple[Column, ...]],
    people: Shown,
    language: Language = "bn",
) -> dict[SectionKey, list[Cell]]:
    """What most rows of a section say in a column that a narrow screen folds away.

    Neither what an earlier section of the page says so, nor what would push the rows out of sight.
    """
    said: set[tuple[str, object]] = set()
    found: dict[SectionKey, list[Cell]] = {}
    for section in sorted(office.sections, key=lambda one: not one.is_for_citizens):
        folded = (one for one in columns[section.key] if one.key not in {*_UNFOLDED, _MORE})
        common = [(one.label, _most_common(section, one, people, language)) for one in folded]
        new = [(label, value) for label, value in common if value and (label, value) not in said]
        found[section.key] = [Cell("", label, value) for label, value in new]
        said.update(new)
    return found


def _most_common(
    section: Section, column: Column, people: Shown, language: Language
) -> object | None:
    """What more than half of the rows show there, and more than one."""
    values = (getattr(service, _CELLS[column.key]) for service in section.services)
    short = (value if value and _is_short(value) else None for value in values)
    shown = [_shown(value, column, people, language) if value else None for value in short]
    return said_by_most(shown)


def _is_short(value: object) -> bool:
    return not isinstance(value, str) or (
        len(value) <= _LONGEST_SHARED and value.count("\n") < _SHARED_LINES
    )


def _shown(
    value: Any,  # noqa: ANN401 - whatever a key holds
    column: Column,
    people: Shown,
    language: Language,
) -> object:
    if isinstance(value, str):
        return cell_text(value, language)
    if column.key in _PEOPLE:
        return people[column.key, keys_of(value)]
    if column.titles:
        return cell_text(_said(value, column.titles), language)
    return cell_text(in_words(value, language) or "", language)


def _time(key: str, text: str | None) -> Understood | None:
    return understood(text) if text and key == _TIME else None


def _within(key: str, text: str | None, *services: str) -> str | None:
    return promised_within(text, *services) if text and key == _TIME else None


def _of_kinds(service: Service, key: str) -> list[Kind]:
    if key not in _VARIED:
        return []
    said = ((one.name, getattr(one, key)) for one in service.variants)
    return [
        Kind(name, text, _time(key, text), _within(key, text, service.name, name))
        for name, text in said
        if text
    ]


def named_kinds(service: Service) -> tuple[str, ...]:
    """All kinds of a service where one says nothing of its own, so that no cell would name it."""
    bare = any(not any(getattr(one, key) for key in _VARIED) for one in service.variants)
    return tuple(one.name for one in service.variants) if bare else ()


def _said(more: Mapping[str, str], titles: tuple[str, ...]) -> str:
    """What a row says under the titles, with each where there are several.

    A text of several lines begins below its title, so that a list is one from its first item on.
    """
    if len(titles) == 1:
        return more.get(titles[0], "")
    said = ((title, more[title]) for title in titles if title in more)
    return "\n".join(title + (":\n" if "\n" in text else ": ") + text for title, text in said)


FILTERS: Final = {
    "charter_columns": columns,
    "charter_is_wide": is_wide,
    "charter_table_is_wide": is_wide_table,
    "charter_groups": groups,
    "charter_people": people,
    "charter_first_contact": first_contact,
    "charter_cells": cells,
    "charter_shared": shared,
    "charter_kinds": named_kinds,
}


def register() -> None:
    """Nothing more: the table is part of an office's page."""
