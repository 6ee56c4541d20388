"""Every HTML page: home, districts and what is above them, offices, prose and 404."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final
from urllib.parse import urlsplit

from pydantic_core import to_json

from .build.articles import web_address
from .build.breakable import breakable
from .build.cell_text import cell_text
from .build.fingerprint import name_of
from .build.foreign_text import in_own_language, language_attribute
from .build.page_context import styled
from .build.prose import article, plain, to_html
from .build.renderer import Renderer
from .build.site_files import SiteView
from .charters.bengali import long_date
from .charters.groups import groups
from .charters.in_words import in_words, lines
from .charters.kept import listing_to_plain
from .charters.model import Directory, Listing, Office
from .charters.promises import Duration
from .words import in_digits

FEW: Final = 6  # offices that the home page names itself
MANY: Final = 20  # offices of a list that folds

FILTERS: Final = {
    "digits": in_digits,
    "long_date": long_date,
    "lines": lines,
    "in_words": in_words,
    "genitive": Duration.genitive,
    "cell_text": cell_text,
    "breakable": breakable,
    "in_own_language": in_own_language,
    "language_attribute": language_attribute,
    "styled": styled,
    "prose": to_html,
    "article": article,
    "plain": plain,
    "unescape": unescape,  # titles, which some of Pelican's readers give as HTML
    "web_address": web_address,
}


def office_files(office: Office, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The office's own page."""
    yield "index.html", renderer.page("office", office.url, office.language, office=office)


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """The pages that are not about one office."""
    directory, renderer = site.directory, site.renderer
    yield from country_files(directory, renderer)
    for folder, offices in directory.by_folder.items():
        name, key = f"offices/{folder}/index.html", _key(offices)
        if not site.keeps(name, key):
            yield name, folder_page(offices, renderer)
    for page in directory.pages:
        url = f"{page.slug}/"
        yield f"{url}index.html", renderer.page("prose", url, page=page)
    # A server shows this page at any depth, so its links cannot be relative.
    base = urlsplit(site.settings["SITEURL"]).path.rstrip("/")
    yield "404.html", renderer.text("404.html", SITEURL=base, address="404.html")


def country_files(directory: Directory[Listing], renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Home, and the list of all places that have offices."""
    yield "index.html", renderer.page("home", "", directory=directory, few=FEW)
    yield "offices/index.html", renderer.page("offices", "offices/", directory=directory)


def folder_page(offices: Sequence[Listing], renderer: Renderer) -> str:
    """The list of the offices of a district, or of one of the levels above."""
    home = offices[0].place.home
    template = "district" if home.district else "level"
    found = groups(offices)
    folds = len(found) > 1 and len(offices) > MANY
    url = f"offices/{home.folder}/"
    return renderer.page(template, url, place=home, groups=found, folds=folds)


def _key(offices: Sequence[Listing]) -> str:
    """A name for all that the list says."""
    said = [(office.slug, *listing_to_plain(office)) for office in offices]
    return name_of(repr(offices[0].place.home), to_json(said))


def register() -> None:
    from .build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
