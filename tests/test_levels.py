"""Offices of the nation, a division, a city, a municipality and a union, through every output."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.charters.changes import office_changes
from plugins.charters.directory import load, survey
from plugins.charters.examination import examine_text
from plugins.charters.model import Local, Office, Place
from plugins.commands.diff.sentences import Wording
from plugins.commands.edit.identity import is_personal
from plugins.form.config import form_config
from tests.conftest import project_in
from tests.levels import IN_ORDER, OFFICES, office_text, write_levels

TODAY = date(2026, 11, 22)
HOME = ("হোম", "../../../")


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the five charters and these offices, really built."""
    project = project_in(tmp_path_factory.mktemp("levels") / "project")
    write_levels(project / "content")
    build(project / "pelicanconf.py", project / "output")
    return project


@pytest.fixture(scope="module")
def offices(levels: Path) -> dict[str, Office]:
    """The offices, in reading order, by their id."""
    directory, _ = load(levels / "content", TODAY)
    return {office.id: office for office in directory.offices}


def page(levels: Path, address: str) -> LexborHTMLParser:
    return LexborHTMLParser((levels / "output" / address / "index.html").read_text("utf-8"))


def links(tree: LexborHTMLParser, selector: str) -> list[tuple[str, str]]:
    return [(link.text(), str(link.attributes["href"])) for link in tree.css(f"{selector} a")]


def test_the_larger_comes_before_all_that_is_in_it(offices: dict[str, Office]) -> None:
    """The nation first, a division before its districts, and what lies in an upazila after it."""
    assert [office for office in offices if office in IN_ORDER] == [*IN_ORDER]


@pytest.mark.parametrize(
    ("office", "bn", "en"),
    [
        ("national/archive", "জাতীয়", "National"),
        ("rangpur-division/commissioner", "রংপুর বিভাগ", "Rangpur Division"),
        ("rangpur/zila", "রংপুর জেলা", "Rangpur District"),
        ("rangpur/sadar", "রংপুর সদর", "Rangpur Sadar"),
        ("rangpur/city-corporation", "রংপুর সিটি কর্পোরেশন", "রংপুর সিটি কর্পোরেশন"),
        ("rangpur/badarganj-pourashava", "বদরগঞ্জ পৌরসভা, বদরগঞ্জ", "বদরগঞ্জ Pourashava, Badargonj"),
        (
            "rangpur/chandanpat-union",
            "৫ নং চন্দনপাট ইউনিয়ন, রংপুর সদর",
            "৫ নং চন্দনপাট ইউনিয়ন, Rangpur Sadar",
        ),
        ("rangpur/haridebpur-union", "হরিদেবপুর ইউনিয়ন, রংপুর সদর", "হরিদেবপুর Union, Rangpur Sadar"),
    ],
)
def test_a_place_has_a_name(offices: dict[str, Office], office: str, bn: str, en: str) -> None:
    """As written, with the word for its kind where the charter leaves that out."""
    assert (offices[office].place.bn, offices[office].place.en) == (bn, en)


@pytest.mark.parametrize(
    ("kind", "written", "name"),
    [
        ("union", "চন্দনপাট", "চন্দনপাট"),
        ("union", "৩নং চন্দনপাট ইউনিয়ন পরিষদ", "চন্দনপাট"),
        ("union", "3. Chandanpat UP", "Chandanpat"),
        ("union", "ইউনিয়ন", "ইউনিয়ন"),
        ("union", "৩", "৩"),
        ("pourashava", "নমুনা পৌরসভা", "নমুনা"),
        ("city", "ঢাকা উত্তর সিটি করপোরেশন", "ঢাকা উত্তর"),
    ],
)
def test_a_local_name_is_known_without_its_kind(kind: Any, written: str, name: str) -> None:  # noqa: ANN401
    """However a council writes itself; a name is never empty."""
    assert Local(kind, written).name == name


@pytest.mark.parametrize(
    ("office", "trail", "here"),
    [
        (
            "national/archive",
            [("জাতীয় কার্যালয়", "../../../offices/national/")],
            "জাতীয়",
        ),
        (
            "rangpur-division/commissioner",
            [
                ("রংপুর বিভাগ", "../../../offices/#rangpur"),
                ("বিভাগীয় কার্যালয়", "../../../offices/rangpur-division/"),
            ],
            "রংপুর বিভাগ",
        ),
        (
            "rangpur/chandanpat-union",
            [
                ("রংপুর বিভাগ", "../../../offices/#rangpur"),
                ("রংপুর জেলা", "../../../offices/rangpur/"),
            ],
            "৫ নং চন্দনপাট ইউনিয়ন, রংপুর সদর, রংপুর",
        ),
    ],
)
def test_breadcrumbs_lead_up(
    levels: Path, office: str, trail: list[tuple[str, str]], here: str
) -> None:
    """From each level to the list that names it, and home; the place stands below the name."""
    tree = page(levels, f"offices/{office}")
    assert links(tree, ".breadcrumbs") == [HOME, *trail]
    assert tree.css_first(".lede").text().startswith(f"{here} · ")


def test_the_list_of_all_offices_begins_with_the_nation(levels: Path) -> None:
    """A division's own offices stand before its districts, each with how many it has."""
    tree = page(levels, "offices")
    assert links(tree, ".places")[0] == ("জাতীয় কার্যালয় ২টি", "../offices/national/")
    assert links(tree, "#rangpur") == [
        ("বিভাগীয় কার্যালয় ১টি", "../offices/rangpur-division/"),
        ("রংপুর ৬টি", "../offices/rangpur/"),
        ("লালমনিরহাট ১টি", "../offices/lalmonirhat/"),
    ]
    assert "এখনো চার্টার নেই: কুড়িগ্রাম" in tree.css_first("#rangpur p").text()
    assert ("জাতীয় কার্যালয় ২টি", "./offices/national/") in links(page(levels, "."), ".places")


@pytest.mark.parametrize(
    ("folder", "title", "listed"),
    [
        ("national", "জাতীয় কার্যালয়", ["জাতীয় আর্কাইভস", "ভূমি মন্ত্রণালয়"]),
        ("rangpur-division", "রংপুর বিভাগীয় কার্যালয়", ["বিভাগীয় কমিশনারের কার্যালয়, রংপুর"]),
        (
            "rangpur",
            "রংপুর জেলার কার্যালয়",
            [
                *("জেলা প্রশাসকের কার্যালয়", "রংপুর সিটি কর্পোরেশন কার্যালয়", "বদরগঞ্জ পৌরসভা কার্যালয়"),
                *("আইসিটি অধিদপ্তর, উপজেলা কার্যালয়", "৫ নং চন্দনপাট ইউনিয়ন পরিষদ কার্যালয়"),
                "হরিদেবপুর ইউনিয়ন পরিষদ কার্যালয়",
            ],
        ),
    ],
)
def test_each_folder_has_its_list(levels: Path, folder: str, title: str, listed: list[str]) -> None:
    """Under the address that begins those of its offices, and in the sitemap."""
    tree = page(levels, f"offices/{folder}")
    assert tree.css_first("h1").text() == title
    assert [text for text, _ in links(tree, ".office-list")] == listed
    assert f"/offices/{folder}/</loc>" in (levels / "output/sitemap.xml").read_text("utf-8")


def test_a_service_says_where_it_is_given(levels: Path) -> None:
    """Above a district by the name of the office, for its place tells nothing."""
    given = links(page(levels, "services/janma-nibandhan"), "main .service-list")
    assert [text for text, _ in given] == [
        *("জাতীয় আর্কাইভস", "ভূমি মন্ত্রণালয়", "বিভাগীয় কমিশনারের কার্যালয়, রংপুর", "রংপুর জেলা"),
        *("রংপুর সিটি কর্পোরেশন", "বদরগঞ্জ পৌরসভা, বদরগঞ্জ"),
        *("৫ নং চন্দনপাট ইউনিয়ন, রংপুর সদর", "হরিদেবপুর ইউনিয়ন, রংপুর সদর"),
    ]


@pytest.mark.parametrize(
    ("office", "place", "local"),
    [
        ("national/archive", ["nation"], None),
        ("rangpur-division/commissioner", ["division"], None),
        ("rangpur/zila", ["division", "district"], None),
        ("rangpur/city-corporation", ["division", "district"], ("city", "রংপুর সিটি কর্পোরেশন")),
        (
            "rangpur/badarganj-pourashava",
            ["division", "district", "upazila"],
            ("pourashava", "বদরগঞ্জ"),
        ),
        ("rangpur/haridebpur-union", ["division", "district", "upazila"], ("union", "হরিদেবপুর")),
    ],
)
def test_json_has_the_levels_that_exist(
    levels: Path, office: str, place: list[str], local: tuple[str, str] | None
) -> None:
    """Each with its slug and its names; what is smaller as the charter writes it."""
    found = json.loads((levels / "output/offices" / office / "charter.json").read_text("utf-8"))
    assert [*found["place"]] == place
    assert all({*one} == {"slug", "bn", "en"} for one in found["place"].values())
    assert {key: found[key] for key in ("union", "pourashava", "city") if key in found} == dict(
        [local] if local else []
    )


def test_a_contact_card_is_filed_under_the_place(levels: Path) -> None:
    """A telephone's list tells one secretary from another; the nation's offices go by name."""
    cards = {
        office: next((levels / "output/offices" / office).glob("*.vcf")).read_bytes().decode()
        for office in ("rangpur/haridebpur-union", "national/archive")
    }
    assert "হরিদেবপুর ইউনিয়ন" in cards["rangpur/haridebpur-union"]
    assert "FN:নমুনা নাম\\, জাতীয় আর্কাইভস\r\n" in cards["national/archive"]


@pytest.mark.parametrize(
    ("office", "other", "told"),
    [
        ("rangpur/haridebpur-union", {"union": "তপোধন"}, ("হরিদেবপুর", "তপোধন")),
        (
            "rangpur/haridebpur-union",
            {"place": "badargonj"},
            ("rangpur/sadar", "rangpur/badargonj"),
        ),
        ("rangpur/badarganj-pourashava", {"pourashava": "নমুনা"}, ("বদরগঞ্জ", "নমুনা")),
        ("rangpur/city-corporation", {"city": "নমুনা"}, ("রংপুর সিটি কর্পোরেশন", "নমুনা")),
    ],
)
def test_the_diff_tells_of_another_place(
    levels: Path, office: str, other: dict[str, str], told: tuple[str, str]
) -> None:
    """Before and after, in one sentence."""
    folder, slug = office.split("/")
    home = survey(levels / "content").homes[folder]
    texts = (office_text(office), office_text(office, **other))
    before, after = (examine_text("x.md", text, slug, home).office for text in texts)
    assert before
    assert after
    (change,) = office_changes(before, after)
    sentence = Wording("en", str).sentence(change)
    assert all(word in sentence for word in told)


def test_an_office_that_moves_is_known_again(levels: Path, tmp_path: Path) -> None:
    """From a district's folder to its division's it is one change of place, and of address."""
    content = tmp_path / "content"
    shutil.copytree(levels / "content", content)
    (content / "offices/rangpur/zila.md").unlink()
    moved = office_text("rangpur/zila").replace("place: district\n", "")
    (content / "offices/rangpur-division/zila.md").write_text(moved, "utf-8")
    before, _ = load(levels / "content", TODAY)
    after, _ = load(content, TODAY)
    old = next(office for office in before.offices if office.id == "rangpur/zila")
    new = next(office for office in after.offices if office.id == "rangpur-division/zila")
    told = [Wording("en", str).sentence(change) for change in office_changes(old, new)]
    assert len(told) == 2
    assert "rangpur-division" in told[1]


def test_the_form_has_a_collection_for_each_folder(levels: Path) -> None:
    """Also of the nation and of a division, where the place may only be their own."""
    directory, _ = load(levels / "content", TODAY)
    homes = [offices[0].place.home for offices in directory.by_folder.values()]
    config = form_config(homes, {"name": "github"}, "https://example.gov.bd", reviewed=True)
    found = {one["folder"]: one for one in config["collections"]}
    assert [*found][:2] == ["content/offices/national", "content/offices/bagerhat"]
    places = {
        folder: next(field for field in one["fields"] if field["name"] == "place")["options"]
        for folder, one in found.items()
    }
    assert places["content/offices/national"] == [{"label": "জাতীয়", "value": "national"}]
    assert places["content/offices/rangpur-division"] == [
        {"label": "রংপুর বিভাগ", "value": "division"}
    ]
    assert len(places["content/offices/rangpur"]) == 9


def test_a_second_build_knows_all_again(levels: Path, tmp_path: Path) -> None:
    """What is kept of an office tells its place at every level."""
    project = tmp_path / "project"
    shutil.copytree(levels, project, symlinks=True)
    build(project / "pelicanconf.py", project / "output")
    file = project / "content/offices/national/archive.md"
    file.write_text(file.read_text("utf-8").replace("৩ কার্যদিবস", "৪ কার্যদিবস"), "utf-8")
    build(project / "pelicanconf.py", project / "output")
    for name in ("index.html", "offices/rangpur/index.html", "offices/national/index.html"):
        assert (project / "output" / name).read_bytes() == (levels / "output" / name).read_bytes()


def test_a_mail_address_named_after_a_division_is_the_office_s(offices: dict[str, Office]) -> None:
    """It stays when the person leaves; of the nation no slug is a name."""
    texts = {
        "rangpur-division/commissioner": "divcom.rangpur@gmail.com",
        "national/archive": "rangpur@gmail.com",
    }
    found = {}
    for office, mail in texts.items():
        slug, at = offices[office].slug, offices[office].place
        text = office_text(office).replace("post: সচিব", f"post: সচিব, email: {mail}")
        changed = examine_text("x.md", text, slug, at.home).office
        assert changed
        found[office] = is_personal("email", changed.officers[0], changed)
    assert found == {"rangpur-division/commissioner": False, "national/archive": True}


def test_no_place_is_the_nation() -> None:
    """What has no level is of the nation, in its folder."""
    assert (str(Place()), Place().folder, Place().home) == ("national", "national", Place())


def test_the_offices_have_no_error(read_levels: Callable[[], list[str]]) -> None:
    """A healthy office of any level gets no warning about its place."""
    assert [one for one in read_levels() if "place" in one or "union" in one] == []


@pytest.fixture
def read_levels(levels: Path) -> Callable[[], list[str]]:
    """The codes of all that is said of these offices."""

    def codes() -> list[str]:
        _, problems = load(levels / "content", TODAY)
        ours = {f"content/offices/{office}.md" for office in OFFICES}
        return [problem.code for problem in problems if problem.path in ours]

    return codes
