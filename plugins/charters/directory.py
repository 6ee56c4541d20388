"""The one way in: reads a whole content folder for build, check, diff and exports alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final, Generic, TypeVar

from .bengali import collation_key
from .calendar import Calendar
from .examination import Examined, examine
from .model import (
    LOCAL_KINDS,
    Directory,
    Division,
    Listed,
    Listing,
    Local,
    Office,
    Page,
    Place,
    Portal,
    Profile,
    Profiled,
)
from .problems.codes import CALENDAR_ENDS
from .problems.problem import CharterError, Findings, Problem, in_order
from .reading.calendar import DEPTH as CALENDAR_DEPTH
from .reading.calendar import read_calendar
from .reading.national import DEPTH as NATIONAL_DEPTH
from .reading.national import read_national
from .reading.page_file import read_page
from .reading.places import DEPTH as PLACES_DEPTH
from .reading.places import nearest_folder, read_places
from .reading.redirects import DEPTH as REDIRECTS_DEPTH
from .reading.redirects import read_redirects
from .reading.services import DEPTH as SERVICES_DEPTH
from .reading.services import read_services
from .reading.source import Source, Unreadable, read_data_source, read_office_source, read_raw
from .reading.tree import (
    CALENDAR,
    NATIONAL,
    NEEDED,
    PLACES,
    REDIRECTS,
    SERVICES,
    OfficePath,
    Others,
    Tree,
    walk,
)
from .redirects import Redirects
from .service_table import ServiceTable
from .weaknesses import apply_ignores, report_age, report_conflicts

T = TypeVar("T")

_BEGINS: Final = {
    PLACES: "divisions:",
    NATIONAL: "helplines:",
    REDIRECTS: "offices:",
    SERVICES: "tothyo-prodan: …",
}
LONGEST: Final = timedelta(days=183)  # that the three steps of a complaint take, 110 working days


@dataclass(frozen=True, slots=True)
class Reading(Generic[Listed]):
    """What was found. ``directory`` is None exactly when a problem is an error."""

    directory: Directory[Listed] | None
    problems: tuple[Problem, ...]

    @property
    def checked(self) -> Directory[Listed]:
        """The directory; raises `CharterError` with every problem where there is none."""
        if self.directory is None:
            raise CharterError(self.problems)
        return self.directory


@dataclass(frozen=True, slots=True)
class Survey:
    """What every office is read against: the places, and the few files that are not offices."""

    tree: Tree
    divisions: tuple[Division, ...]
    portal: Portal | None

    @property
    def homes(self) -> dict[str, Place]:
        """Every folder that may hold offices, as the place it stands for, in reading order."""
        return {home.folder: home for home in _homes(self.divisions)} if self.divisions else {}

    @property
    def offices(self) -> Iterator[tuple[OfficePath, Place]]:
        """Every office file with the place of its folder; none where that is unknown."""
        homes = self.homes
        return ((path, homes[path.folder]) for path in self.tree.offices if path.folder in homes)


def load(content: Path, today: date) -> tuple[Directory[Office], tuple[Problem, ...]]:
    """The directory and its warnings; raises `CharterError` with every problem otherwise."""
    reading = read(content, today)
    return reading.checked, reading.problems


def read(content: Path, today: date, elsewhere: Collection[str] = ()) -> Reading[Office]:
    """Everything under ``content`` and everything wrong with it, sorted by file and line.

    ``today`` decides what lies in the future and which charter is out of date; ``elsewhere`` as in
    `survey`.
    """
    surveyed = survey(content, elsewhere=elsewhere)
    examined = [
        examine(read_raw(path.file, path.path), path.slug, home) for path, home in surveyed.offices
    ]
    return conclude(surveyed, examined, today)


def survey(content: Path, others: Others = (), elsewhere: Collection[str] = ()) -> Survey:
    """The files under ``content``, read as far as they are no offices; ``others`` as in `walk`.

    ``elsewhere`` are the ids of the offices that there are besides.
    """
    tree = walk(content, [], others)
    divisions = _read_data(tree, PLACES, PLACES_DEPTH, read_places) or ()
    national = _read_data(tree, NATIONAL, NATIONAL_DEPTH, read_national)
    services = _read_data(tree, SERVICES, SERVICES_DEPTH, read_services)
    pages = tuple(page for found in tree.pages if (page := _read_page(tree, *found)))
    known = {"offices": {*elsewhere, *(office.id for office in tree.offices)}}
    redirects = old_addresses(tree, known | ({"services": services.entries} if services else {}))
    if divisions:
        _report_folders(tree, divisions)
    portal = (
        Portal(
            pages=pages,
            national=national,
            redirects=redirects,
            services=services or ServiceTable(),
            calendar=_calendar(tree, divisions),
        )
        if national
        else None
    )
    return Survey(tree, divisions, portal)


def old_addresses(tree: Tree, known: Mapping[str, Collection[str]]) -> Redirects:
    """None after adding a fault to the tree's problems; ``known`` is what they may lead to."""
    read_file = partial(read_redirects, known=known)
    return _read_data(tree, REDIRECTS, REDIRECTS_DEPTH, read_file) or Redirects()


def _calendar(tree: Tree, divisions: tuple[Division, ...]) -> Calendar:
    """That of all years; an empty one where a file has a fault, or a year is missing between."""
    districts = [district for division in divisions for district in division.districts]
    read = {
        year: _read_file(
            tree,
            file,
            CALENDAR_DEPTH,
            partial(read_calendar, year=year, districts=districts),
            begins=f"year: {year}",
        )
        for year, file in tree.calendar.items()
    }
    years = tuple(year for year in read.values() if year)
    is_whole = len(years) == len(read) == max(read, default=0) - min(read, default=1) + 1
    return Calendar(years if is_whole else ())


def survey_places(content: Path, others: Others = ()) -> Survey:
    """Likewise; raises `CharterError` where the places cannot be read."""
    surveyed = survey(content, others)
    if not surveyed.divisions:
        path = surveyed.tree.path(content / PLACES)
        raise CharterError(p for p in surveyed.tree.problems if p.path == path and not p.is_warning)
    return surveyed


def conclude(
    surveyed: Survey, examined: Sequence[Examined[Profiled]], today: date
) -> Reading[Profiled]:
    """The offices put together, compared with each other and held against the day."""
    sound = _compare(examined, today)
    problems = [*surveyed.tree.problems, *report_calendar(surveyed, today)]
    problems += (problem for one in examined for problem in one.found.problems)
    kept = apply_ignores(sound, problems)
    if surveyed.portal is None or not all(problem.is_warning for problem in kept):
        return Reading(None, in_order(kept))
    portal = surveyed.portal.as_of(today)
    directory = directory_of(surveyed, portal, (office for office, _ in sound))
    return Reading(directory, in_order(kept))


def report_calendar(surveyed: Survey, today: date) -> list[Problem]:
    """What the day shows to be wrong with the calendar, where there is one."""
    problems: list[Problem] = []
    _report_missing_years(surveyed.tree, today, problems)
    for year in surveyed.portal.calendar.years if surveyed.portal else ():
        if ahead := year.ahead(today):
            source = _source_again(surveyed.tree, surveyed.tree.calendar[year.year])
            for key, day in ahead.items():
                values = {"found": day.isoformat(), "today": today.isoformat()}
                Findings(source.path, source.lines, problems).add(
                    "W-calendar-future", (key,), **values
                )
    return problems


def _report_missing_years(tree: Tree, today: date, problems: list[Problem]) -> None:
    """The years that limits of today run into."""
    years = tree.calendar
    due = range(today.year, (today + LONGEST).year + 1) if years else ()
    for year in due:
        if not min(years) <= year <= max(years):  # a gap between is told already
            path = tree.path(tree.root / CALENDAR / f"{year}.yaml")
            Findings(path, {}, problems).add(CALENDAR_ENDS, (), year=year)


def _source_again(tree: Tree, file: Path) -> Source:
    """For its lines, which nobody keeps of a file that was read without fault."""
    return read_data_source(file, tree.path(file), [], depth=CALENDAR_DEPTH)


def compare(examined: Sequence[Examined[Profiled]], today: date) -> list[Problem]:
    """What only a comparison and the day show to be wrong, if nothing else was found before."""
    _compare(examined, today)
    return [problem for one in examined for problem in one.found.problems]


def _compare(
    examined: Sequence[Examined[Profiled]], today: date
) -> list[tuple[Profiled, Findings]]:
    """Adds to the findings of each office; returns those that are not of the future."""
    sound = [(one.office, one.found) for one in examined if one.office]
    sound = [(office, found) for office, found in sound if _is_past(office, today, found)]
    for office, found in sound:
        report_age(office, today, found)
    _report_twins(sound)
    report_conflicts(sound)
    return sound


def directory_of(surveyed: Survey, portal: Portal, offices: Iterable[Listed]) -> Directory[Listed]:
    """The offices in reading order."""
    order = _reading_order(surveyed.divisions)

    def rank(office: Listing) -> tuple[object, ...]:
        return order[str(office.place)], _local_rank(office.place.local), office.slug

    return Directory(
        divisions=surveyed.divisions,
        offices=tuple(sorted(offices, key=rank)),
        pages=portal.pages,
        national=portal.national,
        redirects=portal.redirects,
        services=portal.services,
        calendar=portal.calendar,
    )


def _reading_order(divisions: tuple[Division, ...]) -> dict[str, int]:
    """The position of each place; what is larger comes before all that is in it."""
    places = (
        replace(home, upazila=upazila)
        for home in _homes(divisions)
        for upazila in (None, *(home.district.upazilas if home.district else ()))
    )
    return {str(place): rank for rank, place in enumerate(places)}


def _homes(divisions: tuple[Division, ...]) -> Iterator[Place]:
    yield Place()
    for division in divisions:
        yield Place(division)
        yield from (Place(division, district) for district in division.districts)


def _local_rank(local: Local | None) -> tuple[object, ...]:
    """Unions, municipalities and cities come after the offices of all that they lie in."""
    return (LOCAL_KINDS.index(local.kind), collation_key(local.name)) if local else ()


def _read_data(
    tree: Tree,
    name: str,
    depth: int,
    read_file: Callable[[Source, Findings], T],
) -> T | None:
    file = tree.data.get(name)
    if file is None:
        return None
    may_be_empty, begins = name not in NEEDED, _BEGINS[name]
    return _read_file(tree, file, depth, read_file, begins=begins, may_be_empty=may_be_empty)


def _read_file(  # noqa: PLR0913 - by name
    tree: Tree,
    file: Path,
    depth: int,
    read_file: Callable[[Source, Findings], T],
    *,
    begins: str,
    may_be_empty: bool = False,
) -> T | None:
    path = tree.path(file)
    try:
        source = read_data_source(
            file,
            path,
            tree.problems,
            depth=depth,
            may_be_empty=may_be_empty,
            begins=begins,
        )
    except Unreadable:
        return None
    return read_file(source, Findings(source.path, source.lines, tree.problems))


def _read_page(tree: Tree, file: Path, path: str, slug: str) -> Page | None:
    try:
        source = read_office_source(file, path, tree.problems)
    except Unreadable:
        return None
    return read_page(source, slug, Findings(path, source.lines, tree.problems))


def _report_folders(tree: Tree, divisions: tuple[Division, ...]) -> None:
    """Folders that are no place's, each once."""
    known = {home.folder for home in _homes(divisions)}
    for folder in sorted({path.folder for path in tree.offices} - known):
        path = f"{tree.path(tree.root)}/offices/{folder}"
        found = Findings(path, {}, tree.problems)
        if near := nearest_folder(folder, divisions):
            found.add("district-unknown-near", (), found=folder, near=near)
        else:
            found.add("district-unknown", (), found=folder)


def _is_past(office: Profile, today: date, found: Findings) -> bool:
    """Whether it was signed and looked through by now; else that is all that is said of it."""
    days = (("approved", office.approved), ("reviewed", office.reviewed))
    ahead = [(key, day) for key, day in days if day and day > today]
    if ahead:
        found.problems.clear()
    for key, day in ahead:
        found.add("date-future", (key,), found=day.isoformat())
    return not ahead


def _report_twins(offices: Sequence[tuple[Profile, Findings]]) -> None:
    """The same office in two files: one name, or one place and department, twice."""
    first: dict[tuple[object, ...], str] = {}
    for office, found in offices:
        keys = ("name", office.name), ("place", office.identity)
        for key in keys[: 1 if office.identity is None else 2]:
            if key in first:
                found.add("office-twice", (key[0],), other=first[key])
                break
            first[key] = found.path
