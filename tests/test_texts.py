"""Pelican's articles and pages in a site of charters: real builds."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.publishing.build import build

SETTINGS = """
ARTICLE_PATHS = ["blog"]
PAGE_PATHS = ["info"]
STATIC_PATHS = ["images"]
ARTICLE_URL, ARTICLE_SAVE_AS = "news/{slug}/", "news/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = "news/{slug}-{lang}/", "news/{slug}-{lang}/index.html"
PAGE_URL, PAGE_SAVE_AS = "info/{slug}/", "info/{slug}/index.html"
DIRECT_TEMPLATES = ["index"]
INDEX_SAVE_AS = "news/index.html"
"""
HOSTILE = """Title: </title><script>alert(1)</script>
Date: 2026-10-02
Slug: hostile

<script>alert(2)</script><b onclick="alert(3)">ক</b> [খ](javascript:alert(4))
[গ]({attach}/../pelicanconf.py) <img src="x" onerror="alert(5)">
"""
TEXTS = {
    "blog/hello.md": "Title: নতুন ভবন\nDate: 2026-10-02\nSlug: hello\n\n"
    "[পথ]({filename}/info/way.md) ![মানচিত্র]({static}/images/map.svg)\n",
    "blog/hello-en.md": "Title: A new building\nDate: 2026-10-02\nSlug: hello\nLang: en\n\nOpen.\n",
    "blog/draft.md": "Title: খসড়া\nDate: 2026-10-02\nSlug: draft\nStatus: hidden\n\nখসড়া\n",
    "blog/hostile.md": HOSTILE,
    "info/way.md": "Title: পথ\nSlug: way\n\nবাসে চড়ে।\n",
    "images/map.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


@pytest.fixture
def written(project: Path) -> Path:
    """The output of a site with articles and a page."""
    with (project / "pelicanconf.py").open("a") as settings:
        settings.write(SETTINGS)
    for path, text in TEXTS.items():
        file = project / "content" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    build(project / "pelicanconf.py", project / "output")
    return project / "output"


def test_articles_and_pages_are_built_and_listed(written: Path) -> None:
    """With the theme; links lead; the sitemap has them and their list, nothing hidden."""
    page = LexborHTMLParser((written / "news/hello/index.html").read_text("utf-8"))
    links = [node.attributes["href"] for node in page.css("article a")]
    assert links == ["../../news/hello-en/", "../../info/way/"]
    assert [node.attributes["src"] for node in page.css("img")] == ["../../images/map.svg"]
    assert (written / "images/map.svg").is_file()
    sitemap = LexborHTMLParser((written / "sitemap.xml").read_text("utf-8"))
    listed = {loc.text().removeprefix("http://localhost:8000/") for loc in sitemap.css("loc")}
    texts = {"news/", "news/hello/", "news/hello-en/", "news/hostile/", "info/way/"}
    assert {one for one in listed if one.startswith(("news", "info", "draft"))} == texts


def test_a_hostile_article_is_harmless(written: Path) -> None:
    """Its title is shown as written; no script, handler or link of it acts, no file leaks."""
    page = LexborHTMLParser((written / "news/hostile/index.html").read_text("utf-8"))
    assert page.css_first("h1").text() == "</title><script>alert(1)</script>"
    assert page.css("script, [onclick], [onerror], a[href^=javascript]") == []
    assert not list(written.rglob("pelicanconf.py"))
