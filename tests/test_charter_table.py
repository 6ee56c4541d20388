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
    classes = [str(cell.attributes["class"]) for cell in row.css("td")]
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
    """Every section is one table with a caption, headed columns and headed rows."""
    tree = LexborHTMLParser((site / "offices/rangpur/sadar/index.html").read_text("utf-8"))
    tables = tree.css("table.charter-table")
    assert [table.css_first("caption").text() for table in tables] == [
        "নাগরিক সেবা: ৬টি সেবা",
        "প্রাতিষ্ঠানিক সেবা: ১১টি সেবা",
        "অভ্যন্তরীণ সেবা: ৫টি সেবা",
    ]
    for table in tables:
        assert len(table.css("thead th[scope=col]")) == 8
        for row in table.css("tbody tr"):
            assert len(row.css("th[scope=row]")) == 1
            number = row.css_first("a")
            assert number.attributes["href"] == f"#{row.attributes['id']}"


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
