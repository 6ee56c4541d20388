"""By which day: the tables of working days, the calendar for scripts, and the scripts themselves.

No page of an office depends on any of it, so none is made anew when a calendar or a script changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from ..build.fingerprint import name_of
from ..build.site_files import SiteView
from ..charters.grievance import usual_steps
from ..charters.number_words import words_below
from ..charters.working_days import LIMITS
from .calendar_file import calendar_json
from .dates import day_and_month, filed, month, short_date, weekday
from .scripts import script_files
from .tables import year_tables

URL: Final = "days/"
FILTERS: Final = {
    "day_and_month": day_and_month,
    "filed": filed,
    "month": month,
    "short_date": short_date,
    "weekday": weekday,
    "words_below": words_below,
}


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """All below ``/days/``; with the same theme and settings only a calendar changes any of it."""
    yield f"{URL}calendar.json", calendar_json(site.calendar)
    yield from _pages(site)
    yield from script_files(site)


def _pages(site: SiteView) -> Iterator[tuple[str, str]]:
    calendar, districts = site.calendar, _districts(site)
    urls = [URL, *(f"{URL}{year.year}/" for year in calendar.years)]
    key = name_of(repr(calendar), repr(districts))
    kept = [site.keeps(f"{url}index.html", key) for url in urls]
    if all(kept):
        return
    page = partial(site.renderer.page, calendar=calendar, districts=districts)
    tables = year_tables(calendar)
    yield f"{URL}index.html", page("days/index", URL, tables=tables, steps=usual_steps())
    for url, table in zip(urls[1:], tables, strict=True):
        yield f"{url}index.html", page("days/year", url, table=table, limits=LIMITS)


def _districts(site: SiteView) -> dict[str, str]:
    """The names of those that have closed days of their own."""
    local = site.calendar.local_districts
    parts = (part for division in site.directory.divisions for part in division.districts)
    return {one.slug: one.bn for one in parts if one.slug in local}


def register() -> None:
    from ..build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
