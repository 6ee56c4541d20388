"""Every HTML page: home, districts and what is above them, offices, prose and 404."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from typing import Final
from urllib.parse import urlsplit

from .build.articles import web_address
from .build.breakable import breakable
from .build.cell_text import cell_text
from .build.foreign_text import in_own_language, language_attribute
from .build.page_context import styled
from .build.prose import article, plain, to_html
from .build.renderer import Renderer
from .build.site_files import SiteView
from .charters.bengali import long_date
from .charters.in_words import in_words, lines
from .charters.model import Office
from .words import in_digits

FILTERS: Final = {
    "digits": in_digits,
    "long_date": long_date,
    "lines": lines,
    "in_words": in_words,
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
    yield "index.html", renderer.page("home", "", directory=directory)
    for folder, offices in directory.by_folder.items():
        url = f"offices/{folder}/"
        template = "district" if offices[0].place.district else "level"
        yield f"{url}index.html", renderer.page(template, url, offices=offices)
    for page in directory.pages:
        url = f"{page.slug}/"
        yield f"{url}index.html", renderer.page("prose", url, page=page)
    # A server shows this page at any depth, so its links cannot be relative.
    base = urlsplit(site.settings["SITEURL"]).path.rstrip("/")
    yield "404.html", renderer.text("404.html", SITEURL=base, address="404.html")


def register() -> None:
    from .build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
