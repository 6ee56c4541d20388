"""The one way in: reads a whole content folder for build, check, diff and exports alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from plugins.charters.fields import closest
from plugins.charters.model import Directory, District, Division, National, Office, Page
from plugins.charters.national import DEPTH as NATIONAL_DEPTH
from plugins.charters.national import read_national
from plugins.charters.office import Home, read_office
from plugins.charters.page_file import read_page
from plugins.charters.places import DEPTH as PLACES_DEPTH
from plugins.charters.places import read_places
from plugins.charters.problems import CharterError, Findings, Problem
from plugins.charters.source import (
    Source,
    Unreadable,
    read_data_source,
    read_office_source,
)
from plugins.charters.tree import OfficePath, Tree, walk
from plugins.charters.weaknesses import report_weaknesses

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found. ``directory`` is None exactly when a problem is an error."""

    directory: Directory | None
    problems: tuple[Problem, ...]


def load(content: Path, today: date) -> tuple[Directory, tuple[Problem, ...]]:
    """The directory and its warnings; raises `CharterError` with every problem otherwise."""
    reading = read(content, today)
    if reading.directory is None:
        raise CharterError(reading.problems)
    return reading.directory, reading.problems


def read(content: Path, today: date) -> Reading:
    """Everything under ``content`` and everything wrong with it, sorted by file and line.

    ``today`` decides what lies in the future and which charter is out of date.
    """
    problems: list[Problem] = []
    tree = walk(content, problems)
    divisions = _read_data(tree, tree.places, PLACES_DEPTH, read_places) or ()
    national = _read_data(tree, tree.national, NATIONAL_DEPTH, read_national)
    pages = [page for found in tree.pages if (page := _read_page(tree, *found))]
    offices = _read_offices(tree, divisions, today) if divisions else []
    _report_twins(offices)
    checked = [office for office, _ in offices]
    directory = _directory(divisions, national, pages, checked, problems)
    return Reading(directory, tuple(sorted(set(problems))))


def _directory(
    divisions: tuple[Division, ...],
    national: National | None,
    pages: list[Page],
    offices: list[Office],
    problems: list[Problem],
) -> Directory | None:
    if national is None or not all(problem.is_warning for problem in problems):
        return None
    order = _reading_order(divisions)
    return Directory(
        divisions=divisions,
        offices=tuple(sorted(offices, key=lambda office: _rank(office, order))),
        pages=tuple(pages),
        national=national,
    )


def _reading_order(divisions: tuple[Division, ...]) -> dict[tuple[str, str | None], int]:
    """Each district and upazila's position; a district comes before its upazilas."""
    keys = [
        (district.slug, upazila)
        for division in divisions
        for district in division.districts
        for upazila in (None, *(upazila.slug for upazila in district.upazilas))
    ]
    return {key: rank for rank, key in enumerate(keys)}


def _rank(office: Office, order: dict[tuple[str, str | None], int]) -> tuple[int, str]:
    upazila = office.place.upazila
    return order[office.place.district.slug, upazila.slug if upazila else None], office.slug


def _read_data(
    tree: Tree, file: Path | None, depth: int, read_file: Callable[[Source, Findings], T]
) -> T | None:
    if file is None:
        return None
    try:
        source = read_data_source(file, tree.path(file), tree.problems, depth=depth)
    except Unreadable:
        return None
    return read_file(source, Findings(source.path, source.lines, tree.problems))


def _read_page(tree: Tree, file: Path, path: str, slug: str) -> Page | None:
    try:
        source = read_office_source(file, path, tree.problems)
    except Unreadable:
        return None
    return read_page(source, slug, Findings(path, source.lines, tree.problems))


def _read_offices(
    tree: Tree, divisions: tuple[Division, ...], today: date
) -> list[tuple[Office, Findings]]:
    """Each office and the findings of its file; one with errors is reported and left out."""
    homes = {
        district.slug: (division, district)
        for division in divisions
        for district in division.districts
    }
    unknown = {path.district for path in tree.offices} - set(homes)
    for district in sorted(unknown):
        _report_district(tree, district, [home for _, home in homes.values()])
    return [
        checked
        for path in tree.offices
        if path.district in homes
        if (checked := _read_office(tree, path, homes[path.district], today))
    ]


def _report_district(tree: Tree, district: str, known: list[District]) -> None:
    path = f"{tree.path(tree.root)}/offices/{district}"
    near = closest(district, [home.slug for home in known])
    found = Findings(path, {}, tree.problems)
    if near:
        found.add("district-unknown-near", (), found=district, near=near)
    else:
        found.add("district-unknown", (), found=district)


def _read_office(
    tree: Tree, office: OfficePath, home: Home, today: date
) -> tuple[Office, Findings] | None:
    try:
        source = read_office_source(office.file, office.path, tree.problems)
    except Unreadable:
        return None
    found = Findings(office.path, source.lines, tree.problems)
    checked = read_office(source, office.slug, home, today, found)
    if checked is None:
        return None
    report_weaknesses(checked, today, found)
    return checked, found


def _report_twins(offices: list[tuple[Office, Findings]]) -> None:
    """The same office in two files: one name, or one place and department, twice."""
    first: dict[tuple[object, ...], str] = {}
    for office, found in offices:
        place = (office.place.district.slug, office.place.bn, office.department)
        for key in (("name", office.name), ("place", *place)):
            if key in first:
                found.add("office-twice", (key[0],), other=first[key])
                break
            first[key] = found.path
