"""What a messenger shows of a link to a page (Open Graph)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from tests.conftest import SMALLEST, pages_in

NAME = "কার্যালয় \"ক\" & <b>'খ'</b>"


def shared(page: Path) -> dict[str, str]:
    """Its properties, without their prefix."""
    metas = LexborHTMLParser(page.read_text("utf-8")).css("meta[property^='og:']")
    found = [(str(m.attributes["property"])[3:], str(m.attributes["content"])) for m in metas]
    assert len(found) == len(dict(found))
    return dict(found)


def test_a_link_is_shown_with_title_and_words(site: Path) -> None:
    """As the page has them, with the site's name, its language and the page's own address."""
    page = site / "offices" / "rangpur" / "sadar" / "index.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    title, about = tree.css_first("title"), tree.css_first("meta[name=description]")
    assert title
    assert about
    assert shared(page) == {
        "title": title.text(),
        "description": about.attributes["content"],
        "type": "website",
        "site_name": "সিটিজেন চার্টার",
        "locale": "bn_BD",
        "url": "http://localhost:8000/offices/rangpur/sadar/",
    }


def test_every_page_can_be_shown(site: Path) -> None:
    """All say the same things of themselves; the missing page alone has no address."""
    for page in pages_in(site):
        said = {"title", "description", "type", "site_name", "locale", "url"}
        assert shared(page).keys() == said - ({"url"} if page.name == "404.html" else set())
        assert all(shared(page).values())


def test_what_an_office_is_called_stays_text(build_office: Callable[[str], Path]) -> None:
    """Quotes and tags of a name end no attribute, and are not escaped twice."""
    name = NAME.replace("'", "''")
    page = build_office(
        SMALLEST.replace("name: উপজেলা", f"name: '{name} উপজেলা", 1).replace(
            "লালমনিরহাট\nofficers", "লালমনিরহাট'\nofficers", 1
        )
    )
    assert shared(page / "index.html")["title"].startswith(NAME)


def test_the_address_is_that_of_the_public_site(project: Path) -> None:
    """Also where the site is one folder of a host; a messenger knows no other."""
    with (project / "pelicanconf.py").open("a") as settings:
        settings.write('SITEURL = "https://charter.example.gov.bd/portal"\n')
    build(project / "pelicanconf.py", project / "output")
    said = shared(project / "output" / "about" / "index.html")
    assert said["url"] == "https://charter.example.gov.bd/portal/about/"
