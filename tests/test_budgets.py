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
    """No page names a script, a stylesheet, a font or an image file besides the icon."""
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        assert not re.search(r"<script|<img|@font-face|@import|rel=\"?(?:stylesheet|preload)", html)
        assert len(re.findall(r"<link[^>]*rel=\"?icon", html)) == 1
