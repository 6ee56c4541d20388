"""The calendar of the content, and what of it was asked for; refuses what is not there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from ...charters.bengali import to_ascii_digits
from ...charters.calendar import Calendar, CalendarYear
from ...charters.directory import Survey, survey
from ...charters.model import District
from ...charters.problems.problem import CharterError, errors_in
from ...charters.reading.places import named, nearest
from ...charters.reading.tree import CALENDAR, PLACES, Others
from ...words import Refusal
from .messages import MESSAGES

_YEAR: Final = re.compile(r"[12][0-9]{3}", re.ASCII)


def sound_calendar(content: Path, others: Others) -> tuple[Calendar, Survey]:
    """Raises `CharterError` where its files, or the places that they name, have a fault."""
    surveyed = survey(content, others)
    tree = surveyed.tree
    own = (f"{tree.path(content / CALENDAR)}", f"{tree.path(content / PLACES)}")
    errors = [*errors_in(tree.problems)]
    if surveyed.portal is None:
        raise CharterError(errors)
    if faults := [one for one in errors if one.path.startswith(own)]:
        raise CharterError(faults)
    return surveyed.portal.calendar, surveyed


def year_of(written: str) -> int:
    digits = to_ascii_digits(written)
    if not _YEAR.fullmatch(digits):
        raise Refusal(MESSAGES["year"], found=written)
    return int(digits)


def year_in(calendar: Calendar, written: str) -> CalendarYear:
    number = year_of(written)
    if not calendar:
        raise Refusal(MESSAGES["no-calendar"], year=str(number))
    for year in calendar.years:
        if year.year == number:
            return year
    first, last = calendar.begins.year, calendar.ends.year
    raise Refusal(MESSAGES["no-year"], year=number, first=first, last=last)


def district_in(surveyed: Survey, calendar: Calendar, written: str) -> District:
    """By its slug, or by its name in either language."""
    districts = [district for one in surveyed.divisions for district in one.districts]
    slug = named(written, districts)
    for district in districts:
        if district.slug == slug:
            return district
    if near := nearest(written, districts):
        raise Refusal(MESSAGES["no-district-near"], found=written, near=near)
    local = ", ".join(calendar.local_districts) or "-"
    raise Refusal(MESSAGES["no-district"], found=written, local=local)
