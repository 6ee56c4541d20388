"""Pelican's articles and pages before a reader: found, and sound as all pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.commands.inspect.inspection import faults
from plugins.commands.inspect.server import serving
from tests.build.test_articles import write_texts
from tests.conftest import beside_browser, project_in

from .conftest import Search

ALL = """
DIRECT_TEMPLATES = ["index", "archives", "categories", "tags", "authors"]
CATEGORY_SAVE_AS = CATEGORY_URL = "news/category/{slug}.html"
TAG_SAVE_AS = TAG_URL = "news/tag/{slug}.html"
AUTHOR_SAVE_AS = AUTHOR_URL = "news/author/{slug}.html"
YEAR_ARCHIVE_SAVE_AS = "news/{date:%Y}/index.html"
DEFAULT_PAGINATION = 1
DEFAULT_METADATA = {"tags": "ভবন", "author": "তথ্য শাখা"}
"""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with every kind of page that Pelican writes."""
    return write_texts(project_in(tmp_path_factory.mktemp("texts") / "project"), ALL)


@pytest.fixture(scope="module")
def at_texts(written: Path) -> Iterator[str]:
    with serving(written) as address:
        yield address


def test_every_page_that_pelican_writes_is_sound(written: Path) -> None:
    """For the Nu checker and for axe, as our own are."""
    files = sorted(file for file in written.rglob("*.html") if file.stat().st_size)
    names = (file.relative_to(written).as_posix().removesuffix("index.html") for file in files)
    ours = ("offices/", "services/", "admin/", "days/")
    theirs = [name for name in names if not name.startswith(ours)]
    assert {"news/", "news/2026/", "news/index2.html", "news/hostile/", "tags.html"} <= {*theirs}
    assert beside_browser(faults, written, theirs) == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [("নতুন ভবন", "news/hello/"), ("building", "news/hello-en/"), ("বাসে চড়ে", "info/way/")],
    ids=["title", "title in English", "words"],
)
def test_the_search_finds_articles_and_pages(
    opened: Callable[..., Search], at_texts: str, asked: str, found: str
) -> None:
    """As what they are, by title and text, and leads to them."""
    search = opened(at_texts)
    search.open(q=asked)
    assert f"{at_texts}{found}" in [link.replace("offices/", "") for link in search.links]
    first = search.page.locator(f"li:has(a[href$='{found}'])")
    assert "পাতা" in first.inner_text()
    assert search.complaints == []


def test_what_is_hidden_is_not_found(opened: Callable[..., Search], at_texts: str) -> None:
    """Neither a hidden article nor a draft."""
    search = opened(at_texts)
    for asked in ("গোপন", "খসড়া"):
        search.open(q=asked)
        assert [link for link in search.links if "hidden" in link or "draft" in link] == []
    assert search.complaints == []


def test_a_hostile_title_is_shown_as_written(opened: Callable[..., Search], at_texts: str) -> None:
    """Its markup is text."""
    search = opened(at_texts)
    search.open(q="script alert")
    title = search.page.locator("a[href$='news/hostile/']").first
    assert title.inner_text() == "</title><script>alert(1)</script>"
    assert search.complaints == []
