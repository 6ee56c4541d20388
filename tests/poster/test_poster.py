"""What a poster says: all that citizens are promised, once and in order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pelican.settings import read_settings
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.build import build
from plugins.build.page_context import renderer_of
from plugins.charters.directory import load
from plugins.poster import office_files
from tests.conftest import project_in

Build = Callable[[str], Path]
HEAD = """\
---
name: উপজেলা কার্যালয়, পাটগ্রাম
approved: 2026-10-20
hours: রবি থেকে বৃহস্পতি, ৯টা থেকে ৫টা
contact: {address: কলেজ রোড, phones: [০২-৯৯৯৯৯৯৯৩]}
officers:
  one: {name: ক, post: প্রথম কর্মকর্তা, room: "১০১", phone: ০১৭০০-০০০০০১}
  two: {post: দ্বিতীয় কর্মকর্তা, room: "২০২", phone: ০১৭০০-০০০০০২}
grievance:
  - {to: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক), officer: two, limit: ৩০ কার্যদিবস}
services:
"""
CITIZEN = """\
  citizen:
    - {name: সনদ, time: ৩ দিন, fee: বিনামূল্যে, documents: আবেদন, officer: one}
    - {name: নকল, time: শুনানির পর, fee: ৫০ টাকা, documents: আবেদন, officer: one, place: মহাফেজখানা}
    - name: জরিপ
      documents: [১) আবেদন, ২) ছবি]
      officer: one
      variants: [{name: সাধারণ, time: ৭ দিন, fee: ১০ টাকা}, {name: জরুরি, time: ১ দিন, fee: ২০ টাকা}]
"""
FIRST = "প্রথম কর্মকর্তা, ক, কক্ষ ১০১, ০১৭০০-০০০০০১"
INTERNAL = "  internal:\n    - {name: ছুটি, time: ১ দিন, fee: বিনামূল্যে}\n"


def text(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text(separator=" ").split())


def poster(page: Path) -> LexborHTMLParser:
    return LexborHTMLParser((page / "poster" / "index.html").read_text("utf-8"))


def rows(tree: LexborHTMLParser) -> list[list[str]]:
    return [[text(cell) for cell in row.css("th, td")] for row in tree.css("tbody tr")]


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> LexborHTMLParser:
    """The poster of an office with services for citizens and for its own staff."""
    project = project_in(tmp_path_factory.mktemp("poster") / "project")
    file = project / "content/offices/lalmonirhat/patgram.md"
    file.write_text(f"{HEAD}{CITIZEN}{INTERNAL}---\n", "utf-8")
    build(project / "pelicanconf.py", project / "output")
    return poster(project / "output/offices/lalmonirhat/patgram")


def test_each_service_of_citizens_is_told(sheet: LexborHTMLParser) -> None:
    """In the charter's order, with time, fee and what is its own; no other service is."""
    assert rows(sheet) == [
        ["১. সনদ", "৩ দিন", "বিনামূল্যে"],
        [
            f"২. নকল কোথায়, কার কাছে: মহাফেজখানা {FIRST}",
            "শুনানির পর – চার্টারে দিনসংখ্যা লেখা নেই",
            "৫০ টাকা",
        ],
        [
            "৩. জরিপ কাগজপত্র: ১) আবেদন ২) ছবি",
            "সাধারণ: ৭ দিন জরুরি: ১ দিন",
            "সাধারণ: ১০ টাকা জরুরি: ২০ টাকা",
        ],
    ]


def test_what_most_rows_share_is_said_once(sheet: LexborHTMLParser) -> None:
    """Over the table, in its head, which every sheet repeats."""
    assert [text(row) for row in sheet.css("thead tr")] == [
        f"যে সেবায় অন্য কিছু লেখা নেই কাগজপত্র: আবেদন কোথায়, কার কাছে: {FIRST}",
        "নাগরিক সেবা কত সময়ে মূল্য",
    ]


def test_only_what_binds_the_office_is_bold(sheet: LexborHTMLParser) -> None:
    """A time without a number is no promise, and says so."""
    assert [text(bold) for bold in sheet.css("td b")] == [
        *("কাগজপত্র:", "কোথায়, কার কাছে:", "৩ দিন", "৭ দিন", "১ দিন"),
    ]


def test_the_office_stands_above(sheet: LexborHTMLParser) -> None:
    """Its name, the day of the signature, how to reach it, and where the whole charter is."""
    assert text(sheet.css_first(".above")) == (
        "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার উপজেলা কার্যালয়, পাটগ্রাম "
        "সিটিজেন চার্টার · স্বাক্ষরের তারিখ ২০ অক্টোবর ২০২৬ কলেজ রোড ফোন ০২-৯৯৯৯৯৯৯৩ "
        "অফিসের সময়সূচি: রবি থেকে বৃহস্পতি, ৯টা থেকে ৫টা "
        "পুরো চার্টার ফোনে পড়ুন: http://localhost:8000/offices/lalmonirhat/patgram/"
    )
    assert len(sheet.css(".above .qr-code")) == 1


def test_the_complaint_stands_below(sheet: LexborHTMLParser) -> None:
    """Whom to ask, by which number and within which time; then the helplines."""
    assert "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)" in text(sheet.css_first(".below li"))
    assert "০১৭০০-০০০০০২" in text(sheet.css_first(".below li"))
    assert "৩০ কার্যদিবসের মধ্যে নিষ্পত্তি" in text(sheet.css_first(".below li"))
    assert text(sheet.css_first(".helplines")).startswith("৩৩৩ জাতীয় তথ্যসেবা ও অভিযোগ ৯৯৯ ")


def test_a_limit_that_is_no_number_is_said_as_the_charter_has_it(build_office: Build) -> None:
    """Words of any ending take no case."""
    tier = HEAD.replace("limit: ৩০ কার্যদিবস", "limit: শুনানির পর ৭ দিন")
    (first, *_) = poster(build_office(f"{tier}{CITIZEN}---\n")).css(".below li")
    assert text(first).endswith("নিষ্পত্তির সময়সীমা: শুনানির পর ৭ দিন")


def test_it_leads_back_and_is_no_page_of_its_own(sheet: LexborHTMLParser) -> None:
    """Search engines are sent to the charter; a reader gets there without JavaScript."""
    canonical = sheet.css_first("link[rel=canonical]").attributes["href"]
    assert canonical == "http://localhost:8000/offices/lalmonirhat/patgram/"
    assert [link.attributes["href"] for link in sheet.css("a:not([href^=tel])")] == ["../"]
    assert not sheet.css("script, img, form")


def test_an_office_without_services_of_citizens_shows_all(build_office: Build) -> None:
    """Rather than an empty wall; each kind stands under its name."""
    subordinate = "  subordinate:\n    - {name: লাইসেন্স, time: ২ দিন, fee: ১০ টাকা}\n"
    tree = poster(build_office(f"{HEAD}{INTERNAL}{subordinate}---\n"))
    assert [row[0] for row in rows(tree)] == [
        *("অভ্যন্তরীণ সেবা", "১. ছুটি", "আওতাধীন দপ্তর/সংস্থার সেবা", "১. লাইসেন্স"),
    ]


def test_branches_stand_over_their_rows(build_office: Build) -> None:
    """As on the page; rows of no branch after them say so."""
    services = "  general:\n" + "".join(
        f"    - {{name: সেবা {name}, time: ১ দিন{group}}}\n"
        for name, group in (("ক", ""), ("খ", ", group: রাজস্ব শাখা"), ("গ", ""))
    )
    tree = poster(build_office(f"{HEAD}{services}---\n"))
    found = [row[0] for row in rows(tree)]
    assert found == ["১. সেবা ক", "রাজস্ব শাখা", "২. সেবা খ", "অন্যান্য সেবা", "৩. সেবা গ"]


def test_without_an_address_there_is_no_code(root: Path, five_charters: Path) -> None:
    """Rather than one that leads nowhere; who prints it is told why."""
    settings = read_settings(str(root / "pelicanconf.py"), override={"SITEURL": ""})
    directory, _ = load(five_charters, date(2026, 11, 22))
    renderer = renderer_of(settings, root / "theme", directory)
    tree = LexborHTMLParser(dict(office_files(directory.offices[0], renderer))["poster/index.html"])
    assert not tree.css(".qr-code")
    assert "http" not in text(tree.css_first("main .above"))
    assert "সাইটের ঠিকানা জানা নেই" in text(tree.css_first(".aid"))


def test_every_office_has_one(site: Path) -> None:
    """And its page leads there."""
    pages = [*site.glob("offices/*/*/index.html")]
    assert len(pages) == 5
    for page in pages:
        assert (page.parent / "poster" / "index.html").is_file()
        assert LexborHTMLParser(page.read_text("utf-8")).css(".data a[href='poster/']")
