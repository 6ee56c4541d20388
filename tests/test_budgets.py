"""What a reader on a slow network pays, measured on the built pages."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median

import brotli


def sizes(site: Path) -> list[int]:
    """Bytes of each office page as the network carries it."""
    pages = sorted(site.glob("offices/*/*/index.html"))
    return [len(brotli.compress(page.read_bytes(), quality=11)) for page in pages]


def test_office_pages_fit_their_budget(site: Path) -> None:
    """HTML and CSS together: the median at most 7.5 kB, the worst at most 10 kB."""
    measured = sizes(site)
    assert len(measured) == 5
    assert median(measured) <= 7_500
    assert max(measured) <= 10_000


def test_pages_need_nothing_else(site: Path) -> None:
    """No page but search names a script, stylesheet, font or image file besides the icon."""
    for page in set(site.rglob("*.html")) - {site / "search" / "index.html"}:
        html = page.read_text("utf-8")
        assert not re.search(r"<script|<img|@font-face|@import|rel=\"?(?:stylesheet|preload)", html)
        assert len(re.findall(r"<link[^>]*rel=\"?icon", html)) == 1


def test_search_fits_its_budget(site: Path) -> None:
    """Page, script and index of five offices: at most 35 kB, the script at most 16 kB."""
    loaded = {
        file.suffix: len(brotli.compress(file.read_bytes(), quality=11))
        for file in (site / "search").iterdir()
    }
    assert set(loaded) == {".html", ".js", ".json"}
    assert loaded[".js"] <= 16_000
    assert sum(loaded.values()) <= 35_000
