"""Refuses to compare two sites that do not say the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from selectolax.lexbor import LexborHTMLParser

from benchmarks.build.refusal import CannotMeasure

SHOWN: Final = 8  # words quoted of a difference
SEARCH: Final = Path("search")  # where each site has its own engine
SERVICES: Final = "services"  # which Hugo only lists; ours compare what is promised
POSTER: Final = "poster"  # Hugo makes none
SITEMAP: Final = "{*}url/{*}loc"


def check_equivalence(ours: Path, theirs: Path) -> str:
    """What was compared; raises `CannotMeasure` at the first difference."""
    pages = _files(ours, theirs, "*.html")
    for page in pages:
        if page.parent != SEARCH:
            _compare_pages(page, ours / page, theirs / page)
    cards = _files(ours, theirs, "*.vcf")
    for card in cards:
        if _lines(ours / card) != _lines(theirs / card):
            raise CannotMeasure(f"{card}: other content")
    if set(_addresses(ours)) != set(_addresses(theirs)):
        raise CannotMeasure("sitemap.xml: other addresses")
    return f"{len(pages)} pages with the same words and styles, {len(cards)} equal vCards"


def _files(ours: Path, theirs: Path, pattern: str) -> list[Path]:
    """The names that both have."""
    found = {file.relative_to(ours) for file in ours.rglob(pattern)}
    one = {file for file in found if file.parent.name != POSTER and file.parts[0] != SERVICES}
    other = {file.relative_to(theirs) for file in theirs.rglob(pattern)}
    other = {file for file in other if file.parts[0] != SERVICES}
    if one != other:
        only = sorted(map(str, one - other))[:SHOWN], sorted(map(str, other - one))[:SHOWN]
        raise CannotMeasure(f"files that only one site has: {only[0]} / {only[1]}")
    return sorted(one)


def _lines(card: Path) -> list[bytes]:
    """In any order, which the format leaves open."""
    return sorted(card.read_bytes().split(b"\r\n"))


def _compare_pages(name: Path, ours: Path, theirs: Path) -> None:
    one, other = (LexborHTMLParser(page.read_text("utf-8")) for page in (ours, theirs))
    if one.css_first("style").text() != other.css_first("style").text():
        raise CannotMeasure(f"{name}: other styles")
    words, others = _words(one), _words(other)
    if words != others:
        missing, extra = [*(words - others)][:SHOWN], [*(others - words)][:SHOWN]
        raise CannotMeasure(f"{name}: Hugo lacks {missing} and adds {extra}")


def _words(page: LexborHTMLParser) -> Counter[str]:
    """The words a reader sees and how often, in any order: Hugo sorts the keys of mappings."""
    texts = [page.css_first("title").text(), page.css_first("body").text(separator=" ")]
    return Counter(" ".join(texts).split())


def _addresses(site: Path) -> Iterator[str]:
    for file in site.glob("sitemap*.xml"):
        root = ET.parse(file).getroot()  # noqa: S314 - our own build's
        addresses = (element.text or "" for element in root.iterfind(SITEMAP))
        yield from (address for address in addresses if f"/{SERVICES}/" not in address)
