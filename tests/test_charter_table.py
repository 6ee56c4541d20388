"""Which columns a charter table has, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

INSTITUTION = ["method", "documents", "fee", "time", "officer"]
FIELD = ["time", "documents", "documents_from", "fee", "officer", "superior"]
HYBRID = [*INSTITUTION, "superior"]


def columns(page: Path) -> list[str]:
    """The classes of the cells of the first row, after number and name."""
    row = LexborHTMLParser(page.read_text("utf-8")).css_first(".charter-table tbody tr")
    assert row is not None
    classes = [str(cell.attributes["class"]).split()[0] for cell in row.css("td")]
    return [name.removeprefix("charter-table__") for name in classes[1:]]


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("lakshmipur/sadar", INSTITUTION),
        ("jamalpur/melandaha", INSTITUTION),
        ("rangpur/sadar", FIELD),
        ("bagerhat/kachua", FIELD),
        ("lalmonirhat/patgram", HYBRID),
    ],
)
def test_a_charter_keeps_its_official_format(site: Path, office: str, expected: list[str]) -> None:
    """Seven columns for institutions, eight for field offices, and the hybrid of both."""
    assert columns(site / "offices" / office / "index.html") == expected


def test_a_table_is_semantic(site: Path) -> None:
    """Every section is one table with a caption, headed columns and rows headed by their links."""
    tree = LexborHTMLParser((site / "offices/rangpur/sadar/index.html").read_text("utf-8"))
    tables = tree.css("table.charter-table")
    assert [table.css_first("caption").text() for table in tables] == [
        *("৬টি সেবা", "১১টি সেবা", "৫টি সেবা"),
    ]
    for table in tables:
        assert len(table.css("thead th[scope=col]")) == 8
        for row in table.css("tbody tr"):
            assert len(row.css("th[scope=row]")) == 1
            name = row.css_first("th [role=heading] a")
            assert name.attributes["href"] == f"#{row.attributes['id']}"


OFFICE = """---
name: কার্যালয়
officers:
  one: {{post: কর্মকর্তা}}
services:
  citizen:
    - name: সেবা
{cells}
---
"""


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ([], INSTITUTION),
        (["documents_from: কার্যালয়"], FIELD),
        (
            ["method: সরাসরি", "documents_from: কার্যালয়"],
            [*INSTITUTION[:2], "documents_from", *INSTITUTION[2:]],
        ),
        (["superior: one"], HYBRID),
    ],
)
def test_every_filled_cell_has_a_column(
    cells: list[str], expected: list[str], build_office: Callable[[str], Path]
) -> None:
    """A format's own columns always stand; any other one stands when a row fills it."""
    text = OFFICE.format(cells="\n".join(f"      {cell}" for cell in cells))
    assert columns(build_office(text) / "index.html") == expected


def test_an_empty_cell_says_so(build_office: Callable[[str], Path]) -> None:
    """What the charter does not tell is named, not left blank."""
    page = build_office(OFFICE.format(cells="      fee: বিনামূল্যে")) / "index.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    assert tree.css_first(".charter-table__time").text().strip() == "উল্লেখ নেই"


def test_only_the_officers_column_asks_for_the_section(
    build_office: Callable[[str], Path],
) -> None:
    """One who is officer and superior stands in both columns, alike but for the section."""
    text = OFFICE.format(cells="      officer: one\n      superior: one")
    text = text.replace("{post: কর্মকর্তা}", "{post: কর্মকর্তা, section: প্রশাসন}")
    tree = LexborHTMLParser((build_office(text) / "index.html").read_text("utf-8"))
    said = [
        " ".join(tree.css_first(f"td.charter-table__{column}").text(separator=" ").split())
        for column in ("officer", "superior")
    ]
    assert said == ["কর্মকর্তা শাখা: প্রশাসন", "কর্মকর্তা"]


WIDE = """---
name: ভূমি অফিস
officers:
  one: {post: সহকারী কমিশনার (ভূমি)}
  two: {post: নাজির}
services:
  citizen:
    - name: নামজারি
      group: ভূমি শাখা
      officer: [one, two]
      recipient: নাগরিক
      place: কক্ষ ১০১
      remedy: এডিসির কাছে
      remark: তদন্ত লাগে
      more: {আইন: ১৯৫০ সালের আইন, বয়স: ১৮ বছর, শর্ত: নেই}
      variants:
        - {name: সাধারণ, time: ২৮ কার্যদিবস, fee: ১১৭০ টাকা}
        - {name: জরুরি, time: ৯ কার্যদিবস, fee: ১১৭০ টাকা, remark: প্রমাণ লাগে}
    - {name: খতিয়ান, group: ভূমি শাখা, more: {আইন: নীতিমালা}}
    - {name: মিস কেস, group: আদালত শাখা}
    - {name: নকল, group: ভূমি শাখা}
    - {name: অভিযোগ, variants: [{name: লিখিত}, {name: মৌখিক, fee: বিনামূল্যে}]}
  subordinate:
    - {name: যাচাই, group: নমুনা অধিদপ্তর}
---
"""


@pytest.fixture
def wide(build_office: Callable[[str], Path]) -> LexborHTMLParser:
    """The page of an office with all that no official form has."""
    return LexborHTMLParser((build_office(WIDE) / "index.html").read_text("utf-8"))


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in tree.css(selector)]


def test_further_columns_stand_in_the_sections_that_fill_them(wide: LexborHTMLParser) -> None:
    """After those of the form; a title that several rows have is one, the others share the last."""
    official = 7
    first, second = (words(table, "thead th") for table in wide.css("table.charter-table"))
    assert first[official:] == [
        *("সেবাগ্রহীতা", "সেবা প্রদানের স্থান", "নির্দিষ্ট সেবা না পেলে প্রতিকার", "মন্তব্য"),
        *("আইন", "অন্যান্য তথ্য"),
    ]
    assert second[official:] == []
    assert words(wide, "#citizen-1 .charter-table__more") == [
        "১৯৫০ সালের আইন",
        "বয়স: ১৮ বছর শর্ত: নেই",
    ]


def test_a_list_under_one_of_several_titles_is_one_list(
    build_office: Callable[[str], Path],
) -> None:
    """From its first item on, below its title."""
    text = OFFICE.format(cells="      more: {আইন: ক, শর্ত: [খ, গ]}")
    tree = LexborHTMLParser((build_office(text) / "index.html").read_text("utf-8"))
    assert words(tree, ".charter-table__more") == ["আইন: ক শর্ত: খ গ"]
    assert words(tree, ".charter-table__more li") == ["খ", "গ"]


def test_what_a_row_leaves_out_there_is_a_dash(wide: LexborHTMLParser) -> None:
    """On a phone it is left out; only what every charter should say is said to be missing."""
    assert words(wide, "#citizen-3 .blank-cell") == ["–"] * 6
    assert words(wide, "#citizen-3 .charter-table__time") == ["উল্লেখ নেই"]


def test_rows_of_one_group_stand_under_its_heading(wide: LexborHTMLParser) -> None:
    """In the order of the file, so a group that is taken up again has its heading again.

    Rows of no group that follow one have a heading too, or they would seem to belong to it.
    """
    bodies = wide.css("table.charter-table tbody")
    said = [(words(body, ".row-group"), len(body.css("tr[id]"))) for body in bodies]
    assert said == [
        (["ভূমি শাখা"], 2),
        (["আদালত শাখা"], 1),
        (["ভূমি শাখা"], 1),
        (["অন্যান্য সেবা"], 1),
        (["নমুনা অধিদপ্তর"], 1),
    ]


def test_each_kind_of_a_service_says_what_is_its_own(wide: LexborHTMLParser) -> None:
    """In the cell it belongs to, after what the row says."""
    assert words(wide, "#citizen-1 .charter-table__time") == ["সাধারণ: ২৮ কার্যদিবস জরুরি: ৯ কার্যদিবস"]
    assert words(wide, "#citizen-1 .charter-table__remark") == ["তদন্ত লাগে জরুরি: প্রমাণ লাগে"]


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("rangpur-division/education-board", {"citizen-1": "1d", "citizen-2": " 15 3"}),
        ("rangpur/palli-bidyut", {"citizen-1": ""}),
        ("rangpur/sajano-land", {"citizen-1": "", "citizen-2": "", "citizen-3": " 7 3"}),
        ("rangpur/sajano-youth", {"citizen-1": "", "citizen-2": "", "citizen-3": "30"}),
    ],
)
def test_a_time_that_is_sure_tells_programs_within_which_days(
    office: str, expected: dict[str, str], field_site: Path
) -> None:
    """The cell of a row, or each of its kinds; nothing where the time is none to count with."""
    page = (field_site / "offices" / office / "index.html").read_text("utf-8")
    rows = LexborHTMLParser(page).css("table.charter-table tr[id]")
    cells = ".charter-table__time, .charter-table__time dd"
    said = {row.id: [one.attributes.get("data-within") for one in row.css(cells)] for row in rows}
    assert {row: " ".join(one or "" for one in days) for row, days in said.items()} == expected


def test_a_kind_that_says_nothing_of_its_own_is_named(wide: LexborHTMLParser) -> None:
    """Below the service's name with its others, for no cell has it."""
    assert words(wide, "#citizen-5 th") == ["অভিযোগ ধরন: লিখিত, মৌখিক"]
    assert words(wide, "#citizen-1 th") == ["নামজারি"]


def test_several_officers_are_a_list(wide: LexborHTMLParser) -> None:
    """Each with where to reach him."""
    assert words(wide, "#citizen-1 .persons li") == ["সহকারী কমিশনার (ভূমি)", "নাজির"]


def test_a_charter_without_officers_has_no_column_of_them(
    build_office: Callable[[str], Path],
) -> None:
    """The page says once that nobody is named."""
    page = build_office("---\nname: কার্যালয়\nservices: {citizen: [{name: সেবা}]}\n---\n")
    assert columns(page / "index.html") == ["method", "documents", "fee", "time"]
    tree = LexborHTMLParser((page / "index.html").read_text("utf-8"))
    assert words(tree, "section[aria-labelledby=officers] .notice") == [
        "এই চার্টারে কোনো কর্মকর্তার নাম বা পদবি নেই।"
    ]


def test_a_page_carries_the_styles_of_what_it_has(
    site: Path, build_office: Callable[[str], Path]
) -> None:
    """A reader of a plain charter does not pay for what others have."""
    plain = (site / "offices/rangpur/sadar/index.html").read_text("utf-8")
    wide = (build_office(WIDE) / "index.html").read_text("utf-8")
    assert [".row-group" in page for page in (plain, wide)] == [False, True]


SPELLINGS = """---
name: উপজেলা কার্যালয়
officers:
  one: {post: করণিক, name: অনিমেষ চন্দ্র বসুনিয়া, phone: ০১৭০০-০০০০০১, email: one@example.gov.bd}
  again: {post: করণিক, name: অনিমেঘ চন্দ্র বসুনিয়া, phone: ০১৭০০-০০০০০১, mobile: ০১৭০০-০০০০০২}
  brother: {post: প্রধান, name: জনাব ক}
  sister: {post: প্রধান, name: জনাবা খ}
  left: {post: নাজির, room: ৫}
  right: {post: নাজির, room: ৬}
services:
  citizen:
    - {name: এক, officer: again, superior: [brother, sister]}
    - {name: দুই, officer: [one, again], superior: left}
---
"""


def test_a_row_names_a_person_once_by_post_and_telephone(
    build_office: Callable[[str], Path],
) -> None:
    """Also where it has two spellings; by name or room only where two have the post."""
    tree = LexborHTMLParser((build_office(SPELLINGS) / "index.html").read_text("utf-8"))
    for row in ("#citizen-1", "#citizen-2"):
        assert words(tree, f"{row} .charter-table__officer") == ["করণিক ০১৭০০-০০০০০১"]
        links = tree.css(f"{row} .charter-table__officer a")
        assert [link.attributes["href"] for link in links] == ["#officer-one", "tel:+8801700000001"]
    assert words(tree, "#citizen-1 .persons li") == ["প্রধান, জনাব ক", "প্রধান, জনাবা খ"]
    assert words(tree, "#citizen-2 .charter-table__superior") == ["নাজির, কক্ষ ৫"]
