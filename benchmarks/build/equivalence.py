"""Refuses to compare two sites that do not say the same, where both can be held to it.

Both have the same addresses: home, the lists of offices, the offices, prose. Lists lead to the
same places and count the same; prose is the same. The page of an office has the same rows with the
same text in every cell, the same statements, and every complaint step that the charter has. Whoever
stands on a card of one site stands on a card of the other and can be reached there in the same
ways, also from the vCards.

All this in any order and markup, for Hugo sorts the keys of mappings. It has no more: no posters,
letters of complaint, days by which an office must answer, services with all offices that give them,
search, data, remarks on times, steps that a charter lacks, names cut short under a heading, or
styles for each page alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.build.refusal import CannotMeasure

SHOWN: Final = 8  # differences quoted
OURS_ALONE: Final = ("services", "search", "days")
SHEETS: Final = ("poster", "complaint")
# Also an officer's post in a row, where ours tells two of one post apart; the cards are compared.
ADDED: Final = ".remark, .charter-table__same, td a[href^='#officer-'], .places a[href^='#']"
WHOLE: Final = (
    "title, h1, .lede time, .places a, .prose > *, [aria-labelledby=vision] > *, "
    "[aria-labelledby=expectations] li"
)
LINK: Final = ".places a, .office-list a"
STEP: Final = (".escalation__when", "h3", "a[href^='tel:']", ".escalation__limit")
OFFICER: Final = "h3, strong, a:not([href^='#']):not([href$='.vcf'])"
CARD: Final = ("TITLE", "TEL", "EMAIL")
SITEMAP: Final = "{*}url/{*}loc"

Page = LexborHTMLParser


def check_equivalence(ours: Path, theirs: Path) -> str:
    """What was compared; raises `CannotMeasure` at the first difference."""
    pages, cards = _files(ours, "*.html"), _files(ours, "*.vcf")
    _demand("files", pages + cards, _files(theirs, "*.html") + _files(theirs, "*.vcf"))
    for name in sorted(pages):
        _compare(name, _page(ours / name), _page(theirs / name))
    for name in sorted(cards):
        _demand(name, _card(ours / name), _card(theirs / name))
    _demand("sitemap.xml", Counter(_addresses(ours)), Counter(_addresses(theirs)))
    return f"{len(pages)} pages that say the same, {len(cards)} vCards with the same contacts"


def _demand(where: str, ours: Counter[str], theirs: Counter[str]) -> None:
    if ours != theirs:
        lacks, adds = sorted(ours - theirs)[:SHOWN], sorted(theirs - ours)[:SHOWN]
        raise CannotMeasure(f"{where}: Hugo lacks {lacks} and adds {adds}")


def _files(site: Path, pattern: str) -> Counter[str]:
    """Those that both should have."""
    names = (file.relative_to(site) for file in site.rglob(pattern))
    shared = (name for name in names if name.parts[0] not in OURS_ALONE)
    return Counter(str(name) for name in shared if name.parent.name not in SHEETS)


def _page(file: Path) -> Page:
    page = Page(file.read_text("utf-8"))
    for element in page.css(ADDED):
        element.decompose()
    return page


def _compare(name: str, ours: Page, theirs: Page) -> None:
    _demand(name, Counter(_said(name, ours)), Counter(_said(name, theirs)))
    known, others = _officers(ours), _officers(theirs)
    _demand(name, _unknown(known, theirs), _unknown(others, ours))


def _said(name: str, page: Page) -> Iterator[str]:
    yield from map(_text, page.css(WHOLE))
    yield from (urljoin(f"/{name}", link.attributes["href"]) for link in page.css(LINK))
    for row in page.css("tr[id]"):
        yield from (f"{row.id} {_text(cell)}" for cell in row.css("th, td"))
    for step in page.css(".escalation__step"):
        if step.css_first(".escalation__limit"):
            yield " ".join(_text(found) for part in STEP if (found := step.css_first(part)))


def _officers(page: Page) -> set[str]:
    """Posts, names and what leads to them."""
    return {_text(one) for card in page.css(".contact-card") for one in card.css(OFFICER)}


def _unknown(officers: set[str], page: Page) -> Counter[str]:
    """The signatory needs no card, and a card tells how else a person is written."""
    text = " ".join(map(_text, page.css(".contact-card, .signature")))
    return Counter(one for one in officers if one not in text)


def _text(element: LexborNode) -> str:
    """Without white space, which markup brings along."""
    return "".join(element.text().split())


def _card(file: Path) -> Counter[str]:
    lines = file.read_text("utf-8").splitlines()
    return Counter(line for line in lines if line.startswith(CARD))


def _addresses(site: Path) -> Iterator[str]:
    for file in site.glob("sitemap*.xml"):
        root = ET.parse(file).getroot()  # noqa: S314 - our own build's
        addresses = (element.text or "" for element in root.iterfind(SITEMAP))
        yield from (
            one for one in addresses if _is_shared(urlsplit(one).path.strip("/").split("/"))
        )


def _is_shared(parts: list[str]) -> bool:
    return parts[0] not in OURS_ALONE and parts[-1] not in SHEETS
