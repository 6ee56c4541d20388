"""The pages at old addresses: where they lead, what they say, and what they keep to themselves."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.build.page_context import policy_source
from plugins.redirects.rules import rule_files
from tests.conftest import INFORMATION, LONGEST, PUBLIC

NEW = "offices/lalmonirhat/patgram/"
MOVED = {
    "offices/lalmonirhat/before/": NEW,
    "offices/lalmonirhat/before/poster/": f"{NEW}poster/",
    "offices/lalmonirhat/before/complaint/": f"{NEW}complaint/",
    "offices/lalmonirhat/later/": NEW,
    f"offices/{LONGEST}/": "offices/rangpur/sadar/",
}
CLOSED = ["offices/lalmonirhat/closed/", "offices/nowhere/closed/", "services/gone/"]
RULES = ["_redirects", "redirects/apache.txt", "redirects/caddy.conf", "redirects/nginx.conf"]

Page = Callable[[str], LexborHTMLParser]


@pytest.fixture(scope="module")
def page(moved_site: Path) -> Page:
    """A page of the site by its address."""
    return lambda address: LexborHTMLParser((moved_site / address / "index.html").read_bytes())


def content(page: LexborHTMLParser, selector: str) -> str:
    """What one element's ``content`` says."""
    return str(page.css(selector)[0].attributes["content"])


@pytest.mark.parametrize(("old", "new"), MOVED.items())
def test_a_page_leads_on(old: str, new: str, page: Page) -> None:
    """By a link with the office's name, which its script and its head follow."""
    found = page(old)
    up = "../" * old.count("/")
    link = found.css("main a")[0]
    assert link.attributes["href"] == f"{up}{new}"
    assert (
        link.text()
        == page(new.removesuffix("poster/").removesuffix("complaint/")).css("h1")[0].text()
    )
    refresh = LexborHTMLParser(found.css("noscript")[0].inner_html or "").css("meta")[0]
    assert refresh.attributes == {"http-equiv": "refresh", "content": f"0; url={up}{new}"}
    assert found.css("link[rel=canonical]")[0].attributes["href"] == f"{PUBLIC}/{new}"


@pytest.mark.parametrize("old", MOVED)
def test_nothing_but_its_own_script_runs(old: str, page: Page) -> None:
    """The policy names that one by its hash, and allows nothing else but pictures of the site."""
    found = page(old)
    script = found.css("script")[0].text()
    assert content(found, "[http-equiv=Content-Security-Policy]") == (
        f"default-src 'none'; script-src {policy_source(script)}; img-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_a_page_speaks_the_language_of_where_it_leads(page: Page) -> None:
    """As the charter there does."""
    found = page(f"offices/{LONGEST}/")
    assert found.css("html")[0].attributes["lang"] == "en"
    assert found.css("h1")[0].text() == "This page has a new address"
    assert page("offices/lalmonirhat/later/").css("h1")[0].text() == "এই পাতার ঠিকানা বদলেছে"


def test_a_closed_office_says_what_became_of_it(page: Page) -> None:
    """In the editors' words, which are no markup, with its successor and the lists."""
    found = page("offices/lalmonirhat/closed/")
    said = [(one.text(), one.attributes.get("lang")) for one in found.css("main > p")]
    successor = page(NEW).css("h1")[0].text()
    assert said == [
        ("লালমনিরহাট", None),
        ('<b onclick="x">কার্যালয়টি</b> উঠে গেছে।', None),
        ("The office was closed.", "en"),
        (f"এর বদলে দেখুন: {successor}", None),
    ]
    links = [one.attributes["href"] for one in found.css("main a")]
    up = "../../../"
    assert links == [f"{up}{path}" for path in (NEW, "offices/lalmonirhat/", "offices/", "search/")]


def test_an_office_of_an_unknown_folder_names_no_list_of_it(page: Page) -> None:
    """Only what there is."""
    links = [one.attributes["href"] for one in page("offices/nowhere/closed/").css("main a")]
    assert links == ["../../../offices/", "../../../search/"]


def test_a_folder_without_offices_leads_to_where_they_went(page: Page, moved_site: Path) -> None:
    """To the list of the folder that all are in, else to that of all; no rule says so."""
    folder = LONGEST.partition("/")[0]
    link = page(f"offices/{folder}/").css("main a")[0]
    assert (link.attributes["href"], link.text()) == ("../../offices/rangpur/", "রংপুর")
    link = page("offices/nowhere/").css("main a")[0]
    assert (link.attributes["href"], link.text()) == ("../../offices/", "সব কার্যালয়")
    lines = (moved_site / "redirects" / "apache.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith(f"offices/{folder} ")] == []


def test_a_service_leads_to_a_page_that_there_is(page: Page, moved_site: Path) -> None:
    """To its own, or to the list of all."""
    href = page("services/information/").css("main a")[0].attributes["href"]
    assert href in {f"../../services/{INFORMATION}/", "../../services/"}
    assert (moved_site / "services" / "information" / str(href) / "index.html").exists()
    links = [one.attributes["href"] for one in page("services/gone/").css("main a")]
    assert links == ["../../services/", "../../offices/", "../../search/"]


@pytest.mark.parametrize("old", [*MOVED, *CLOSED])
def test_no_search_engine_keeps_an_old_address(old: str, page: Page, moved_site: Path) -> None:
    """Its page says so, and the sitemap does not name it."""
    assert content(page(old), "[name=robots]") == "noindex"
    sitemaps = "".join(file.read_text("utf-8") for file in moved_site.glob("sitemap*.xml"))
    assert f"{PUBLIC}/{old}<" not in sitemaps
    assert f"{PUBLIC}/{NEW}<" in sitemaps


def test_rules_hold_what_was_moved_and_nothing_else(moved_site: Path) -> None:
    """Slugs in lines; what was closed stands in none."""
    for name in RULES:
        text = (moved_site / name).read_text("utf-8")
        assert "closed" not in text
        assert re.fullmatch(r"[\w \n/*:;.^~$(){}-]+", text, re.ASCII)
    lines = (moved_site / "_redirects").read_text("utf-8").splitlines()
    moved = sorted(old for old in MOVED if not old.endswith(("poster/", "complaint/")))
    pages, below = lines[: len(lines) // 2], lines[len(lines) // 2 :]
    assert [line.split()[0] for line in pages if "offices" in line] == [f"/{old}" for old in moved]
    assert "/services/information/ /services/ 301" not in pages
    assert f"/offices/lalmonirhat/later/ /{NEW} 301" in pages
    assert f"/offices/lalmonirhat/later/* /{NEW}:splat 301" in below


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        (PUBLIC, "/offices/a/b/ /offices/a/c/ 301"),
        (f"{PUBLIC}/", "/offices/a/b/ /offices/a/c/ 301"),
        (f"{PUBLIC}/portal/bn/", "/portal/bn/offices/a/b/ /portal/bn/offices/a/c/ 301"),
    ],
)
def test_rules_know_the_path_of_the_site(origin: str, line: str) -> None:
    """Where the host serves more than this site."""
    files = dict(rule_files([("offices/a/b/", "offices/a/c/")], origin))
    assert files["_redirects"].splitlines()[0] == line


@pytest.mark.parametrize("path", ["/a;b", "/a$1", "/a(b", "/a*", "/পোর্টাল", "/%e0"])
def test_no_rules_are_written_for_a_path_that_means_something_there(path: str) -> None:
    """The pages lead on all the same."""
    assert [*rule_files([("offices/a/b/", "offices/a/c/")], f"{PUBLIC}{path}")] == []


def test_what_no_longer_leads_on_is_gone(project: Path) -> None:
    """Pages follow their entries, and where none is left no rule is; other pages stay untouched."""

    def built(text: str) -> set[str]:
        (project / "content" / "redirects.yaml").write_text(text, "utf-8")
        build(project / "pelicanconf.py", project / "output")
        files = (file for file in (project / "output").rglob("*") if file.is_file())
        return {file.relative_to(project / "output").as_posix() for file in files}

    first = built("offices:\n  - {from: rangpur/a, to: rangpur/sadar}\n")
    home = (project / "output" / "index.html").stat().st_mtime_ns
    second = built("offices:\n  - {from: rangpur/b, closed: নেই}\n")
    parts = ("index.html", "complaint/index.html", "poster/index.html")
    assert first - second == {*RULES, *(f"offices/rangpur/a/{part}" for part in parts)}
    assert second - first == {f"offices/rangpur/b/{part}" for part in parts}
    assert (project / "output" / "index.html").stat().st_mtime_ns == home
