"""The sitemap and robots.txt."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.publishing.build import build


def test_the_sitemap_lists_every_page(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each built page but 404 once, at its public address; robots.txt points there."""
    monkeypatch.setenv("SITEURL", "https://example.gov.bd/portal/")
    output = project / "output"
    build(project / "publishconf.py", output)
    sitemap = (output / "sitemap.xml").read_text("utf-8")
    locations = [loc.text() for loc in LexborHTMLParser(sitemap).css("loc")]
    pages = [page.parent.relative_to(output) for page in output.rglob("index.html")]
    expected = [f"https://example.gov.bd/portal/{page}/".replace("/./", "/") for page in pages]
    assert sorted(locations) == sorted(expected)
    robots = (output / "robots.txt").read_text("utf-8")
    assert "Sitemap: https://example.gov.bd/portal/sitemap.xml" in robots
