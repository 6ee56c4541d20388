"""Offices of every level are found, by their names, by their places and by what they promise."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from plugins.build.build import build
from plugins.commands.inspect.server import serving
from tests.browser.search.conftest import Search
from tests.conftest import project_in
from tests.levels import SERVICE, write_levels

UNION = "rangpur/haridebpur-union/"
# Of rows whose position does not say their address: one of a name, one that was in another section.
IDS = {"haridebpur-union": "janma-nibandhan", "chandanpat-union": "institutional-4"}
IN_UNION = f"{UNION}#janma-nibandhan"


@pytest.fixture(scope="module")
def at_levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with the five charters and an office of each level."""
    project = project_in(tmp_path_factory.mktemp("levels") / "project")
    write_levels(project / "content")
    for office, address in IDS.items():
        file = project / "content" / "offices" / "rangpur" / f"{office}.md"
        file.write_text(file.read_text().replace(SERVICE, f"{SERVICE}, id: {address}"), "utf-8")
    build(project / "pelicanconf.py", project / "output")
    with serving(project / "output") as base:
        yield base


@pytest.fixture
def levels(opened: Callable[..., Search], at_levels: str) -> Search:
    return opened(at_levels)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("ভূমি মন্ত্রণালয়", "national/land-ministry/"),
        ("জাতীয়", "national/archive/"),
        ("national", "national/archive/"),
        ("বিভাগীয় কমিশনার", "rangpur-division/commissioner/"),
        ("চন্দনপাট", "rangpur/chandanpat-union/"),
        ("হরিদেবপুর ইউনিয়ন", UNION),
        ("রংপুর সিটি কর্পোরেশন", "rangpur/city-corporation/"),
        ("বদরগঞ্জ পৌরসভা", "rangpur/badarganj-pourashava/"),
        (f"{SERVICE} হরিদেবপুর", IN_UNION),
        (f"{SERVICE} জাতীয়", "national/archive/#citizen-1"),
    ],
)
def test_an_office_is_found_by_its_name_and_its_place(
    levels: Search, question: str, first: str
) -> None:
    """Also with the service that is asked for there."""
    levels.open(q=question)
    assert levels.links[0] == first
    assert levels.complaints == []


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("national", ["national/archive/", "national/land-ministry/"]),
        ("rangpur-division", ["rangpur-division/commissioner/"]),
    ],
)
def test_offices_above_a_district_can_be_asked_for_alone(
    levels: Search, folder: str, found: list[str]
) -> None:
    """A choice among the districts holds those of the nation, and of each division."""
    levels.open(q=SERVICE, district=folder)
    assert levels.links == [f"{office}#citizen-1" for office in found]
    assert levels.page.input_value("[name=district]") == folder


def test_a_row_is_in_its_section_whatever_its_address(levels: Search) -> None:
    """A choice among the sections goes by where it stands now."""
    levels.open(q=f"{SERVICE} চন্দনপাট", section="citizen")
    assert levels.links[0] == "rangpur/chandanpat-union/#institutional-4"
    assert "নাগরিক সেবা" in levels.page.inner_text("#results")
    levels.open(q=f"{SERVICE} চন্দনপাট", section="institutional")
    assert not [link for link in levels.links if "#institutional-4" in link]


def test_a_result_says_where(levels: Search) -> None:
    """Below a division its place and district, above it the office's own name."""
    levels.open(q=SERVICE)
    links = levels.page.locator("[data-search-result] a").all_inner_texts()
    assert links[:3] == ["জাতীয় আর্কাইভস", "ভূমি মন্ত্রণালয়", "বিভাগীয় কমিশনারের কার্যালয়, রংপুর"]
    assert links[-1] == "হরিদেবপুর ইউনিয়ন, রংপুর সদর, রংপুর"
    levels.open(q=f"{SERVICE} জাতীয় আর্কাইভস")
    assert "undefined" not in levels.page.inner_text("#results")


def test_a_union_lies_in_my_upazila(levels: Search) -> None:
    """Who chose the upazila sees its unions before those of others."""
    levels.page.goto(f"{levels.site}search/")
    levels.page.evaluate("localStorage.setItem('charter-my-upazila', 'rangpur/রংপুর সদর')")
    levels.open(q=SERVICE)
    assert levels.links[:2] == ["rangpur/chandanpat-union/#institutional-4", IN_UNION]
