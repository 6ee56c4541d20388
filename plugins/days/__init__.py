"""By which day: the tables of working days, the calendar for scripts, and the scripts themselves.

No page of an office depends on any of it, so none is made anew when a calendar or a script changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..build.site_files import SiteView
from .scripts import script_files


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """All below ``/days/``."""
    yield "days/index.html", site.renderer.page("days", "days/")
    yield from script_files(site)


def register() -> None:
    from ..build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
