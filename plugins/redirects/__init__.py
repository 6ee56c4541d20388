"""At old addresses pages that lead on, or say what became of what stood there; rules for servers.

A page leads on by a script, since nothing else keeps the fragment, which names a row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from ..build.page_context import policy_source
from ..build.site_files import SiteView
from ..charters.model import District
from ..words import Language
from .rules import rule_files

OFFICES: Final = "offices/"
SERVICES: Final = "services/"
PARTS: Final = ("", "complaint/", "poster/")  # the pages of an office
# With the name of the file, where there is no server to find it. No sign of it is one of HTML's.
LEAD_ON: Final = (
    r"location.replace(document.links[0].href + /[^/]*\.html$|$/.exec(location.pathname)"
    " + location.search + location.hash)"
)
POLICY: Final = (
    f"default-src 'none'; script-src {policy_source(LEAD_ON)}; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class OldPage:
    """The page at an address that is no more, with its ``parts``.

    ``around`` is the list of what is like it, if there is one. ``new`` is where it leads, or of
    what was ``closed`` a successor, if there is one; it is called by ``name``, if by any. ``place``
    is that of an office, as far as its address tells it.
    """

    old: str
    around: str
    closed: str | None
    new: str = ""
    name: str = ""
    place: str = ""
    language: Language = "bn"
    parts: tuple[str, ...] = ("",)

    @property
    def is_moved(self) -> bool:
        """Whether all that lay below stands at the new address now."""
        return not self.closed and self.new != self.around


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """What a real page stands at is no old address, so the plugin stands last."""
    if not (site.redirects.offices or site.redirects.services):
        return
    written = {*site.pages}
    pages = [one for one in _old_pages(site, written) if one.old not in written]
    for page in pages:
        for part in page.parts:
            name = f"{page.old}{part}index.html"
            if not site.keeps(name, repr(page)):
                yield name, _text(page, part, site)
    moved = [(one.old, one.new) for one in pages if one.is_moved]
    yield from rule_files(moved, site.settings["SITEURL"])


def _old_pages(site: SiteView, written: Collection[str]) -> Iterator[OldPage]:
    yield from _offices(site)
    yield from _folders(site)
    yield from _services(site, written)


def _offices(site: SiteView) -> Iterator[OldPage]:
    offices = {office.id: office for office in site.directory.offices}
    districts = {one.folder: one for part in site.directory.divisions for one in part.districts}
    for one in site.redirects.offices:
        folder = _folder(one.old)
        around = f"{OFFICES}{folder}/" if folder in site.directory.by_folder else ""
        new = offices.get(one.new or "")
        place = _place(one.old, districts)
        page = OldPage(f"{OFFICES}{one.old}/", around, one.closed, place=place, parts=PARTS)
        yield replace(page, new=new.url, name=new.name, language=new.language) if new else page


def _folders(site: SiteView) -> Iterator[OldPage]:
    """The list of a folder that has no office any more leads to that of the one they all are in."""
    homes: dict[str, set[str]] = {}
    for one in site.redirects.offices:
        new = one.new if one.new and not one.closed else ""
        homes.setdefault(_folder(one.old), set()).add(_folder(new))
    there = site.directory.by_folder
    for folder in (one for one in homes if one not in there):
        [home, *others] = sorted(homes[folder] - {""}) or [""]
        new, name = OFFICES, ""
        if home and not others:
            new, name = f"{OFFICES}{home}/", there[home][0].place.called
        yield OldPage(f"{OFFICES}{folder}/", new, None, new, name)


def _place(office: str, districts: Mapping[str, District]) -> str:
    """Upazila and district of an office's address; what is no place in it tells nothing."""
    folder, _, slug = office.partition("/")
    if folder not in districts:
        return ""
    district = districts[folder]
    told = (one.bn for one in district.upazilas if f"{slug}-".startswith(f"{one.slug}-"))
    return ", ".join([*islice(told, 1), district.bn])


def _folder(office: str) -> str:
    return office.partition("/")[0]


def _services(site: SiteView, written: Collection[str]) -> Iterator[OldPage]:
    """A service that no page is about now leads to the list of all."""
    entries = site.directory.services.entries
    for one in site.redirects.services:
        page = OldPage(f"{SERVICES}{one.old}/", SERVICES, one.closed)
        new = f"{SERVICES}{one.new}/"
        if one.new and new in written:
            page = replace(page, new=new, name=entries.get(one.new, (one.new,))[0])
        elif one.new:
            page = replace(page, new=SERVICES)
        yield page


def _text(page: OldPage, part: str, site: SiteView) -> str:
    """A successor has no part for each of what was closed."""
    template, new = ("closed", page.new) if page.closed else ("moved", f"{page.new}{part}")
    values = {"page": page, "new": new, "script": LEAD_ON, "policy": POLICY}
    return site.renderer.page(template, f"{page.old}{part}", page.language, **values)


def register() -> None:
    from ..build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
