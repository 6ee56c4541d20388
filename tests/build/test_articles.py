"""Pelican's articles and pages in a site of charters: real builds."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.words import Refusal
from tests.replacing import replace

from .projects import identities

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
    "blog/hidden.md": "Title: গোপন\nDate: 2026-10-02\nSlug: hidden\nStatus: hidden\n\nগোপন\n",
    "blog/draft.md": "Title: খসড়া\nDate: 2026-10-02\nSlug: draft\nStatus: draft\n\nখসড়া\n",
    "blog/hostile.md": HOSTILE,
    "info/way.md": "Title: পথ\nSlug: way\n\nবাসে চড়ে।\n",
    "images/map.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}


def write_texts(project: Path, settings: str = "") -> Path:
    """The output of the project with articles and a page."""
    with (project / "pelicanconf.py").open("a") as file:
        file.write(f"{SETTINGS}{settings}")
    for path, text in TEXTS.items():
        file_of = project / "content" / path
        file_of.parent.mkdir(exist_ok=True)
        file_of.write_text(text, "utf-8")
    build(project / "pelicanconf.py", project / "output")
    return project / "output"


@pytest.fixture
def written(project: Path) -> Path:
    return write_texts(project)


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


def test_a_messenger_is_told_what_is_an_article(written: Path) -> None:
    """A page is none."""
    for page, kind in {"news/hello/": "article", "info/way/": "website"}.items():
        html = (written / page / "index.html").read_text("utf-8")
        assert f'<meta property="og:type" content="{kind}">' in html


def test_a_hostile_article_is_harmless(written: Path) -> None:
    """Its title is shown as written; no script, handler or link of it acts, no file leaks."""
    page = LexborHTMLParser((written / "news/hostile/index.html").read_text("utf-8"))
    assert page.css_first("h1").text() == "</title><script>alert(1)</script>"
    assert page.css("script, [onclick], [onerror], a[href^=javascript]") == []
    assert not list(written.rglob("pelicanconf.py"))


def test_a_changed_article_remakes_what_shows_it(project: Path, written: Path) -> None:
    """And a build without a change remakes nothing."""
    before = dates(written)
    build(project / "pelicanconf.py", written)
    assert dates(written) == before
    replace(project / "content" / "info" / "way.md", "বাসে", "ট্রেনে")
    build(project / "pelicanconf.py", written)
    changed = {name for name, date in dates(written).items() if date != before.get(name)}
    assert {name.partition("/")[0] for name in changed} == {"info", "search"}


def dates(folder: Path) -> dict[str, int]:
    """When each file was written last."""
    return {name: one.changed for name, one in identities(folder).items()}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "Slug: hostile",
            "Slug: hello",
            'FileOverwriteFailedError: Failed to overwrite "news/hello/',
        ),
        (
            "Slug: hostile",
            "Template: nil",
            "PelicanTemplateNotFound: [templates] unable to load nil",
        ),
        (
            "Date: 2026-10-02",
            "Date: soon",
            "Could not process blog/hostile.md: 'soon' is not a valid",
        ),
    ],
)
def test_what_pelican_cannot_make_of_an_article_is_told(
    project: Path, written: Path, old: str, new: str, said: str
) -> None:
    """With the cause; the site stays as it was."""
    before = dates(written)
    replace(project / "content" / "blog" / "hostile.md", old, new)
    with pytest.raises(Refusal) as raised:
        build(project / "pelicanconf.py", written)
    assert str(raised.value).startswith(said)
    assert dates(written) == before
