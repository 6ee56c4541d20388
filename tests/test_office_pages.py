"""The pages around the charters."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from tests.conftest import pages_in

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')


def test_every_page_has_one_strict_policy(site: Path) -> None:
    """No unsafe-inline; inline styles by hash, and the site's own where a script may load them."""
    for page in pages_in(site):
        html = page.read_text("utf-8")
        (policy,) = POLICY.findall(html)
        styles = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
        digests = [b64encode(sha256(style.encode()).digest()).decode() for style in styles]
        assert styles[1:] == re.findall(r"<noscript><style>(.*?)</style></noscript>", html)
        assert "unsafe" not in policy
        assert policy.startswith("default-src 'none'; ")
        own = ["'self'"] if "/days/start.js" in html else []
        allowed = " ".join([*own, *(f"'sha256-{digest}'" for digest in digests)])
        assert f"style-src {allowed};" in policy
        assert "style=" not in html.replace(styles[0], "")


@pytest.mark.parametrize(
    ("address", "base"), [("https://example.gov.bd", ""), ("https://example.gov.bd/a/b", "/a/b")]
)
def test_the_missing_page_works_at_any_depth(
    address: str, base: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """404.html links from the root of the site, with its sub-path if it has one."""
    monkeypatch.setenv("SITEURL", address)
    build(project / "publishconf.py", project / "output")
    tree = LexborHTMLParser((project / "output" / "404.html").read_text("utf-8"))
    inner = [str(link.attributes["href"]) for link in tree.css("a[href^='/']")]
    assert inner
    assert all(link.startswith(f"{base}/") for link in inner)


def test_an_office_page_answers_first_questions_first(site: Path) -> None:
    """How many services for citizens, whom to call, where to complain stand before the tables."""
    tree = LexborHTMLParser((site / "offices/lakshmipur/sadar/index.html").read_text("utf-8"))
    facts = " ".join(tree.css_first(".quick-facts").text(separator=" ").split())
    assert facts == (
        "নাগরিকের জন্য সেবা ৫টি (৪টি বিনামূল্যে) সহকারী প্রোগ্রামার ০২৩৩৪৪৪১৫১৯ সেবা না পেলে অভিযোগ করুন"
    )


def test_a_host_that_cannot_be_linked_is_shown_as_written(site: Path) -> None:
    """Kachua's address has a comma: the words stay, no dead link is made."""
    tree = LexborHTMLParser((site / "offices/bagerhat/kachua/index.html").read_text("utf-8"))
    assert "doict.kachua,bagerhat.gov.bd" in tree.css_first(".lede").text()
    assert tree.css(".lede a") == []


def test_every_page_offers_the_helplines(site: Path) -> None:
    """333 and 999 are one tap away everywhere."""
    for page in pages_in(site):
        tree = LexborHTMLParser(page.read_text("utf-8"))
        assert [link.attributes["href"] for link in tree.css(".helplines a")] == [
            "tel:333",
            "tel:999",
        ]


def test_no_blog_is_left(site: Path) -> None:
    """Pelican's archives, authors, categories, tags and feeds are not part of the site."""
    top = {entry.name for entry in site.iterdir()}
    assert top == {
        *("index.html", "404.html", "about", "days", "offices", "search", "services"),
        *("sitemap.xml", "robots.txt", "favicon.svg", "_headers", "no-search.js"),
    }


def test_an_office_without_services_shows_what_it_says(build_office: Callable[[str], Path]) -> None:
    """Its telephones and its tables; no count of nothing."""
    page = build_office(
        "---\nname: পল্লী বিদ্যুৎ সমিতি\ncontact: {phones: [০২-৯৯৯৯৯৯০১]}\n"
        "tables: [{title: ফি, rows: [[নকল, ৫০ টাকা]]}]\n---\n"
    )
    tree = LexborHTMLParser((page / "index.html").read_text("utf-8"))
    assert [link.text() for link in tree.css("#contact a")] == ["০২-৯৯৯৯৯৯০১"]
    assert [cell.text() for cell in tree.css(".own-tables th, .own-tables td")] == ["নকল", "৫০ টাকা"]
    assert [fact.text() for fact in tree.css(".quick-facts dt")] == ["সেবা না পেলে"]


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        (
            "rangpur/dc",
            "সর্বশেষ মিলিয়ে দেখা: ১২ অক্টোবর ২০২৬ (সহকারী কমিশনার); পরের বার ৩১ মার্চ ২০২৭-এর মধ্যে",
        ),
        ("rangpur-division/commissioner", ""),
    ],
)
def test_a_charter_ends_with_its_last_review(office: str, expected: str, field_site: Path) -> None:
    """And with the end of the next quarter, whatever day it is; nothing where none is written."""
    page = (field_site / "offices" / office / "index.html").read_text("utf-8")
    lines = [node.text() for node in LexborHTMLParser(page).css(".signature")]
    assert "".join(line for line in lines if not line.startswith("স্বাক্ষরকারী")) == expected
