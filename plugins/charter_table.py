"""The official charter table: which columns, in which order, follows from the data.

The institution format has seven columns and begins with the method; the field-office format has
eight and begins with the time; some charters join the two. A column stands in every table of an
office when its format asks for it or when any row fills it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from .charters.in_words import in_words
from .charters.model import Office, Officer, Service
from .charters.reading.office_file import KEYS

People = tuple[str, ...]  # the keys of the officers that a cell names


@dataclass(frozen=True, slots=True)
class Column:
    """``key`` is what an editor writes, ``title`` is the official heading, ``label`` short."""

    key: str
    title: str
    label: str


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
_OPTIONAL: Final = frozenset({"documents_from", "superior"})  # in the institution format
_OFFICIAL: Final = frozenset(column.key for column in _INSTITUTION)
_CELLS: Final = {key.written: key for key in KEYS[Service] if key.shown == "lines"}
_PEOPLE: Final = tuple(key for key in _CELLS.values() if key.names_officer)
# What no official form has a column for stands after all that it has.
_FURTHER: Final = tuple(
    Column(key.written, key.title, key.bn)
    for key in _CELLS.values()
    if key.written not in _OFFICIAL
)


def columns(office: Office) -> tuple[Column, ...]:
    """The columns after number and name, in the order of the office's format."""
    filled = {
        written
        for service in office.services
        for written, key in _CELLS.items()
        if getattr(service, key.name)
    }
    further = tuple(column for column in _FURTHER if column.key in filled)
    if "method" not in filled and "documents_from" in filled:
        return _FIELD + further
    official = (
        column for column in _INSTITUTION if column.key in filled or column.key not in _OPTIONAL
    )
    return (*official, *further)


def people(office: Office) -> dict[tuple[str, People], tuple[Officer, ...]]:
    """The officers of every cell that names any, by the column's key and their own."""
    return {
        (key.written, keys_of(officers)): officers
        for service in office.services
        for key in _PEOPLE
        if (officers := getattr(service, key.name))
    }


def keys_of(officers: tuple[Officer, ...]) -> People:
    return tuple(officer.key for officer in officers)


def cells(
    service: Service, columns: tuple[Column, ...], people: Mapping[tuple[str, People], object]
) -> Iterator[tuple[str, str, object]]:
    """Key and label of each column, and what a row has in it.

    That is a text, what ``people`` has for its officers, or None.
    """
    for column in columns:
        key = _CELLS[column.key]
        value = getattr(service, key.name)
        is_people = key.names_officer and value
        shown = people[column.key, keys_of(value)] if is_people else in_words(value)
        yield column.key, column.label, shown


FILTERS: Final = {"charter_columns": columns, "charter_people": people, "charter_cells": cells}


def register() -> None:
    """Nothing more: the table is part of an office's page."""
