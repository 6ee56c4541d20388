"""The alphabetical list of services, which answers without JavaScript."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from plugins.charters.bengali import collation_key

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
