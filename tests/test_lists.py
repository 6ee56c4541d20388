"""What leads to an office: home, the list of the country, and the lists of its districts."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.taps import taps
from plugins.build.build import build
from tests.conftest import project_in
from tests.large_district import write_large_district

MOST = 4  # taps


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five charters and a district with more offices than stand open."""
    project = project_in(tmp_path_factory.mktemp("large") / "project")
    write_large_district(project / "content")
    build(project / "pelicanconf.py", project / "output")
    return project / "output"


def tree(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser(page.read_text("utf-8"))


def test_home_leads_to_each_division(large: Path) -> None:
    """Under the fragments that home had for them, to their places in the list of all offices."""
    targets = tree(large / "index.html").css(".places a[id]")
    links = [urlsplit(str(target.attributes["href"])) for target in targets]
    assert len(links) == 8
    assert {link.path for link in links} == {"./offices/"}
    divisions = [section.id for section in tree(large / "offices/index.html").css("section")]
    assert [link.fragment for link in links] == divisions == [target.id for target in targets]


def test_home_tells_of_no_place_without_offices(large: Path) -> None:
    """But for their number, in its last line."""
    lines = tree(large / "index.html").css("main > p")
    assert lines[-1].text() == "এখানে মোট ২৯টি কার্যালয়ের চার্টার আছে। ৫৯টি জেলার চার্টার এখনো নেই।"
    assert "কুড়িগ্রাম" not in (large / "index.html").read_text("utf-8")


def test_home_names_offices_while_they_are_few(site: Path, large: Path) -> None:
    """So that the first charters are not hidden behind a country without any."""
    links = tree(site / "index.html").css(".office-list a")
    addresses = {str(link.attributes["href"]) for link in links}
    pages = site.glob("offices/*/*/index.html")
    assert addresses == {f"./{page.parent.relative_to(site)}/" for page in pages}
    assert tree(large / "index.html").css(".office-list") == []


def test_every_office_is_a_few_taps_from_home(large: Path) -> None:
    """By plain links, also where a district shows one upazila at a time."""
    found = taps(large)
    pages = large.glob("offices/*/*/index.html")
    assert {*found} == {f"{page.parent.relative_to(large)}/" for page in pages}
    assert max(found.values()) == MOST


def test_a_large_district_lets_choose_among_its_upazilas(large: Path) -> None:
    """In their order after the district itself, each with its number; those without come last."""
    page = tree(large / "offices/lalmonirhat/index.html")
    assert [(link.text(), str(link.attributes["href"])) for link in page.css("main .places a")] == [
        ("পুরো জেলার কার্যালয় ১টি", "#district"),
        ("কালীগঞ্জ ১২টি", "#kaliganj"),
        ("পাটগ্রাম ১২টি", "#patgram"),
    ]
    assert [heading.text() for heading in page.css(".office-list__group > h2")] == [
        *("পুরো জেলার কার্যালয়", "কালীগঞ্জ উপজেলা", "পাটগ্রাম উপজেলা"),
    ]
    assert page.css("main > p")[-1].text().startswith("এই উপজেলাগুলোর চার্টার এখনো নেই: ")


def test_no_two_links_of_a_large_district_say_the_same(large: Path) -> None:
    """What its heading tells a reader who sees it, a link says to who hears the links alone."""
    links = tree(large / "offices/lalmonirhat/index.html").css(".office-list a")
    said = [link.text() for link in links]
    assert len({*said}) == len(said) == 25
    assert "উপজেলা কৃষি অফিস, কালীগঞ্জ" in said
    assert said.count("কাকিনা ইউনিয়ন পরিষদ") == 1
