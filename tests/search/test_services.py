"""The alphabetical list of services, which answers without JavaScript."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.charters.bengali import collation_key
from plugins.charters.model import Directory, Office
from plugins.charters.service_addresses import with_services
from plugins.charters.service_table import ServiceTable
from plugins.search import office_facts
from plugins.search.cache import MentionCache
from plugins.search.documents import documents
from plugins.search.services import Services, elsewhere, services_of, unentered

SORT = """
const texts = JSON.parse(require("fs").readFileSync(0));
console.log(JSON.stringify(texts.sort(new Intl.Collator("bn", {ignorePunctuation: true}).compare)));
"""
WORDS = (
    "অংশ অঁচল আম ইট ঈদ উপজেলা ঊর্ধ্ব ঋণ এক ঐক্য ওয়েব ঔষধ কর কার কাল কি কী কুল কূল কৃষি কে কৈ কো কৌ ক্ষমা খাত "
    "গড় গঢ় গরু জয় জায়গা ডাল ড়াল দুঃখ দুখ বড় বর বাংলা বাঁধ যত রং রাত শহর ষাট সভা হাট উৎস উত্তর উতলা"
)


def test_services_stand_in_alphabetical_order(site: Path) -> None:
    """As the Unicode collation of Bengali has it in the browser's own ICU; each letter once."""
    page = LexborHTMLParser((site / "services" / "index.html").read_text("utf-8"))
    titles = [link.text().strip() for link in page.css(".service-list a")]
    assert len(titles) == 55
    assert titles == icu(titles)
    letters = [link.text() for link in page.css(".letter-list a")]
    assert letters == icu(letters) == [heading.text() for heading in page.css("main h2[id]")]


def test_our_order_is_the_one_of_icu() -> None:
    """Every vowel, sign and nukta letter in its place."""
    words = WORDS.split()
    assert sorted(words, key=collation_key) == icu(words)


def icu(texts: list[str]) -> list[str]:
    done = subprocess.run(
        ["node", "-e", SORT], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return list(json.loads(done.stdout))


def test_each_service_leads_to_its_rows(site: Path) -> None:
    """All 74 rows of the five charters are two links away, or one where nobody else gives it."""
    rows = set()
    for href in links(site / "services" / "index.html"):
        path = href.removeprefix("../")
        if path.startswith("services/"):
            rows.update(links(site / path / "index.html"))
        else:
            rows.add(f"../{href}")
    assert len(rows) == 74


def links(page: Path) -> list[str]:
    html = LexborHTMLParser(page.read_text("utf-8"))
    return [str(link.attributes["href"]) for link in html.css(".service-list a")]


def given_by(offices: Sequence[Office], table: ServiceTable) -> Services:
    cached = MentionCache()
    for office in offices:
        cached.add(office.id, office_facts(office))
    return services_of(documents(offices, cached), offices, table)


def slugs(services: Services) -> dict[str, str]:
    """The service's address of every row."""
    return {given.url: service.slug for service in services for given in service.given}


def renamed(office: Office, name: str) -> Office:
    """With another name for its first row."""
    first, *others = office.sections
    row, *rows = first.services
    return replace(
        office, sections=(replace(first, services=(replace(row, name=name), *rows)), *others)
    )


@pytest.mark.parametrize("seed", range(3))
def test_a_published_address_leads_to_its_service_for_ever(
    directory: Directory[Office], seed: int
) -> None:
    """Offices come, go and name their own place; what was built is entered in between."""
    chance, table, published = Random(seed), ServiceTable(), dict[str, str]()
    own = [renamed(one, f"{one.place.bn} উপজেলার হালনাগাদ তথ্য") for one in directory.offices]
    for _ in range(6):
        offices = [one for one in own if chance.random() < chance.choice([0.3, 0.9])] or own[:1]
        built = given_by(offices, table)
        table = with_services(table, unentered(built))
        entered = given_by(offices, table)
        assert slugs(entered) == slugs(built)
        assert unentered(entered) == []
        assert {url: published.get(url, slug) for url, slug in slugs(built).items()} == slugs(built)
        published |= slugs(built)
    assert table.slug("উপজেলার হালনাগাদ তথ্য")


def test_of_several_entered_addresses_the_first_is_the_page(directory: Directory[Office]) -> None:
    """The others lead on to it; one that no office gives any more keeps its page."""
    name = next(directory.offices[0].services).name
    table = ServiceTable({"one": (name,), "other": (f"{name}।",), "old": ("আগের সেবা",)})
    found = given_by(directory.offices, table)
    pages = {service.slug: service for service in found if service.is_entered}
    assert (pages.keys(), found.moved) == ({"one", "old"}, {"other": "one"})
    assert pages["old"].has_page
    assert not pages["old"].given


def test_a_row_leads_elsewhere_where_others_give_its_service(directory: Directory[Office]) -> None:
    """By the office and the row; never to a service that one office alone gives."""
    found = given_by(directory.offices, ServiceTable())
    several = {service.slug for service in found if service.offices > 1}
    leads = elsewhere(found)
    assert {slug for rows in leads.values() for slug in rows.values()} <= several
    assert all(
        slugs(found)[f"offices/{office}/#{row}"] == slug
        for office, rows in leads.items()
        for row, slug in rows.items()
    )
