"""Checks pages of a built site with axe-core and the Nu checker, and words what they find."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote, urljoin

from ...words import Language, Refusal, fill, printable
from . import axe, nu
from .chromium import chromium
from .messages import BENGALI, MESSAGES
from .pages import file_of
from .server import serving

MOST: Final = 100  # pages at once


@dataclass(frozen=True, slots=True)
class Fault:
    """One finding about a page. Its texts may quote the page, so they are not to be trusted."""

    address: str
    words: str
    where: str

    def text(self, language: Language) -> str:
        words = BENGALI.get(self.words, self.words) if language == "bn" else self.words
        return f"{printable(words)} [{printable(self.where)}]"


def faults(site: Path, addresses: Sequence[str]) -> list[Fault]:
    """Page by page, each once. Raises `Refusal` where there is no site, or a tool is missing."""
    if not file_of(site, "").is_file():
        raise Refusal(MESSAGES["not-built"], path=site.name)
    found = dict.fromkeys((*_invalid(site, addresses), *_unreadable(site, addresses)))
    return sorted(found, key=lambda fault: addresses.index(fault.address))


def inspect_pages(
    site: Path, addresses: Sequence[str], language: Language
) -> tuple[list[str], bool]:
    """The report, line by line, and whether no page has a fault."""
    if not addresses:
        return [fill(MESSAGES["nothing"], language)], True
    looked_at, left = addresses[:MOST], len(addresses[MOST:])
    found = faults(site, looked_at)
    lines = []
    for address in looked_at:
        page = f"/{address}"
        wrong = [f"{page}: {one.text(language)}" for one in found if one.address == address]
        lines += wrong or [fill(MESSAGES["sound"], language, page=page)]
    if left:
        lines.append(fill(MESSAGES["left-out"], language, count=left, most=MOST))
    total = fill(MESSAGES["count"], language, pages=len(looked_at), faults=len(found))
    return [*lines, total], not found


def _invalid(site: Path, addresses: Sequence[str]) -> Iterator[Fault]:
    pages = {file_of(site, address).resolve(): address for address in addresses}
    for file, line, words in nu.objections(pages):
        yield Fault(pages[file], words, f"HTML {line}")


def _unreadable(site: Path, addresses: Sequence[str]) -> Iterator[Fault]:
    with serving(site) as base, chromium() as browser:
        for scheme in axe.SCHEMES:
            page = browser.new_context(bypass_csp=True, color_scheme=scheme).new_page()
            page.set_default_timeout(0)  # a busy machine is no fault of a page
            for address in addresses:
                page.goto(urljoin(base, quote(address)))
                for where, words in axe.violations(page).items():
                    yield Fault(address, words, where)
