"""What machines read: each charter as JSON and CSV, the sitemaps and robots.txt."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from .build.articles import articles_address
from .build.renderer import Renderer
from .build.site_files import SiteView
from .charters.in_words import in_words
from .charters.keys import Key
from .charters.model import Office, Officer, Service
from .charters.plain import to_plain
from .charters.reading.office_file import KEYS

# For editors, not for readers; and what a page of its own says already.
_UNLISTED: Final = re.compile(r"admin/|offices/[^/]+/[^/]+/poster/")

MOST_IN_SITEMAP: Final = 10_000  # addresses; search engines take 50,000

# What a spreadsheet begins to calculate with, in full width too, whatever blanks it passes over.
_FORMULA: Final = re.compile(r"[\t\r]|[\s\u200b-\u200d\u2060\ufeff]*[=+\-@＝＋－＠]")
_DASHES: Final = re.compile(r"[ \u00a0\-\u2010-\u2015\u2212－]*")
# The columns that every table has, filled or not; any other stands where a row fills it.
_ALWAYS: Final = frozenset(
    ("name", "method", "documents", "documents_from", "fee", "time", "officer", "superior")
)
_COLUMNS: Final = tuple(key for key in KEYS[Service] if key.name != "id")  # each row begins with it
_CONTACTS: Final[Mapping[str, Callable[[Officer], str]]] = {
    "phone": lambda officer: ", ".join(phone.hyphenated for phone in officer.phones),
    "email": lambda officer: officer.email.text if officer.email else "",
}
_MARK: Final = "\ufeff"  # without it a spreadsheet takes Bengali for something else


def office_files(office: Office, _renderer: object) -> Iterator[tuple[str, str]]:
    """The charter for programs, and its services for a spreadsheet."""
    yield "charter.json", json.dumps(to_plain(office), ensure_ascii=False) + "\n"
    yield "charter.csv", _MARK + _table(office)


def _table(office: Office) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    services = tuple(office.services)
    keys = [key for key in _COLUMNS if key.written in _ALWAYS or _fills(services, key.name)]
    titles = (title for key in keys for title in _titles(key))
    writer.writerow(["id", "section", *titles])
    for service in services:
        cells = (cell for key in keys for cell in _cells(getattr(service, key.name), key, office))
        row = [service.anchor, service.section, *cells]
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue()


def _titles(key: Key) -> Iterator[str]:
    yield key.written
    if key.names_officer:
        yield from (f"{key.written}_{contact}" for contact in _CONTACTS)


def _cells(value: Any, key: Key, office: Office) -> Iterator[str]:  # noqa: ANN401 - a key's
    """What stands under the titles of a key."""
    yield in_words(value, office.language) or ""
    if key.names_officer:
        yield from (_beside(value, reach) for reach in _CONTACTS.values())


def _beside(officers: tuple[Officer, ...], reach: Callable[[Officer], str]) -> str:
    """A line for each officer, empty or not, so that they match the names; none if all are."""
    lines = [reach(officer) for officer in officers]
    return "\n".join(lines) if any(lines) else ""


def _fills(services: tuple[Service, ...], name: str) -> bool:
    return any(map(attrgetter(name), services))


def _harmless(cell: str) -> str:
    """ASVS 1.2.10: an apostrophe before a sign with which a formula could begin.

    Dashes alone, which charters write for nothing, are no formula.
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _DASHES.fullmatch(cell) else cell


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """Lists the pages that were written, so the plugin stands last in ``PLUGINS``.

    Addresses are absolute, as both formats demand, and so need ``SITEURL``.
    """
    listed = filter(None, [articles_address(site.settings)])
    pages = (url for url in site.pages if not _UNLISTED.fullmatch(url))
    urls = sorted({*pages, *listed, *(article.address for article in site.articles)})
    yield from sitemap_files(urls, site.renderer)
    yield "robots.txt", site.renderer.text("machines/robots.txt")


def sitemap_files(
    urls: Iterable[str], renderer: Renderer, most: int = MOST_IN_SITEMAP
) -> Iterator[tuple[str, str]]:
    """One sitemap; of more than ``most`` addresses several, and in its place their index."""
    parts = sitemap_parts(urls, most)
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    if len(parts) > 1:
        yield "sitemap.xml", renderer.text("machines/sitemap_index.xml", names=names)
    for name, part in zip(names if len(parts) > 1 else ["sitemap.xml"], parts, strict=True):
        yield name, renderer.text("machines/sitemap.xml", urls=part)


def sitemap_parts(urls: Iterable[str], most: int) -> list[list[str]]:
    """The sorted addresses, cut where a folder begins: what is added elsewhere moves no cut."""
    parts: list[list[str]] = [[]]
    for _, folder in groupby(urls, key=lambda url: url.split("/")[:2]):
        inside = tuple(folder)
        for start in range(0, len(inside), most):
            some = inside[start : start + most]
            if len(parts[-1]) + len(some) > most:
                parts.append([])
            parts[-1] += some
    return parts


def register() -> None:
    from .build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
