"""Every word of the five source texts is on the page it belongs to, in its own row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.conftest import OFFICES, SOURCES
from tests.field_cells import with_cards

ROWS = {
    "lakshmipur-sadar": {"citizen": 5, "institutional": 10, "internal": 2},
    "rangpur-sadar": {"citizen": 6, "institutional": 11, "internal": 5},
    "jamalpur-melandaha": {"services": 5},
    "lalmonirhat-patgram": {"citizen": 6, "institutional": 11, "internal": 6},
    "bagerhat-kachua": {"citizen": 7},
}
# Column heading in the sources → the class of the cell on the page. Longest match first.
COLUMNS = [
    ("ঊর্ধ্বতন", "superior"),
    ("উর্ধ্বতন", "superior"),
    ("উর্দ্ধতন", "superior"),
    ("দায়িত্ব", "officer"),
    ("পদ্ধতি(যদি", "fee"),
    ("মূল্য", "fee"),
    ("সর্বোচ্চ সময়", "time"),
    ("সবোচ্চ সময়", "time"),
    ("সময়সীমা", "time"),
    ("আবেদন ফরম", "documents_from"),
    ("কাগজ", "documents"),
    ("প্রদান পদ্ধতি", "method"),
    ("সেবার নাম", "name"),
    ("ক্রমিক", "number"),
]
SECTIONS = {"২.১": "citizen", "২.২": "institutional", "২.৩": "internal"}
# What a page says with markup or a label of its own instead of the source's label.
LABELS = re.compile(
    r"(?:রুম নম্বর\s*-|টেলিফোন|ফোন \(অফিস\)|ফোন|মোবাইল|ই-\s?মেইল|Email|Web|ওয়েব|উপজেলা কোড)\s*[:ঃ]?"
)
OUR_LABELS = re.compile(r"শাখা:|কক্ষ|কোড")
MAIL_SCARS = [("laksh mip ur@", "lakshmipur@"), ("@g mail", "@gmail"), ("gmail .com", "gmail.com")]


def plain(text: str) -> str:
    """NFC, without markup, every run of blanks as one."""
    return " ".join(re.sub(r"<[^>]+>", " ", unicodedata.normalize("NFC", text)).split())


@dataclass
class Row:
    """A row of a source table, put together again where a page break split it."""

    section: str
    number: int
    cells: dict[str, str]


def source_text(name: str) -> str:
    return unicodedata.normalize("NFC", (SOURCES / f"{name}.txt").read_text("utf-8"))


def heading_keys(cells: list[str]) -> list[str]:
    return [next(key for word, key in COLUMNS if plain(word) in cell) for cell in cells]


def service_rows(name: str) -> Iterator[Row]:
    """The rows of the service tables of a source, numbered by position in their section."""
    section = "services" if name == "jamalpur-melandaha" else "citizen"
    keys: list[str] = []
    rows: list[Row] = []
    for line in source_text(name).split("\n"):
        if found := re.search(r"২\.[১২৩]", line):
            section = SECTIONS[found[0]]
        cells = [plain(cell) for cell in line.split("\t")]
        if cells[0].startswith("ক্রমিক"):
            keys = heading_keys(cells) if len(cells) > 5 else []
        elif keys and len(cells) >= 7 and not is_column_numbers(cells):
            cells += [""] * (len(keys) - len(cells))
            take_row(rows, section, dict(zip(keys, cells, strict=True)))
    return iter(rows)


def is_column_numbers(cells: list[str]) -> bool:
    return cells[:2] in (["(১)", "(২)"], ["০১", "০২"]) or set(cells[0]) == {"-"}


def take_row(rows: list[Row], section: str, cells: dict[str, str]) -> None:
    """Adds a row, or what a page break cut off the row before: it has no number of its own."""
    same = [row for row in rows if row.section == section]
    if not cells["number"] and same:
        for key, text in cells.items():
            same[-1].cells[key] = plain(f"{same[-1].cells[key]} {text}")
    else:
        rows.append(Row(section, len(same) + 1, cells))


def words(text: str) -> list[str]:
    """The words of a contact, without labels, punctuation and the scars of the scrape."""
    for scar, repaired in MAIL_SCARS:
        text = text.replace(scar, repaired)
    bare = OUR_LABELS.sub(" ", LABELS.sub(" ", text))
    return re.findall(r"[^\s,।]+", bare)


def page(site: Path, name: str) -> LexborHTMLParser:
    html = (site / "offices" / OFFICES[name] / "index.html").read_text("utf-8")
    tree = LexborHTMLParser(html.replace("<wbr>", ""))
    for elsewhere in tree.css(".charter-table__same"):
        elsewhere.decompose()  # which leads to other charters
    return tree


def text_of(node: LexborNode | None) -> str:
    assert node is not None
    return plain(node.text(separator=" "))


def row_cell(tree: LexborHTMLParser, row: Row, key: str) -> str:
    selector = "th" if key == "name" else f".charter-table__{key}"
    place = f"tr#{row.section}-{row.number} {selector}"
    shown = text_of(tree.css_first(place))
    remark = tree.css_first(f"{place} .remark")
    return shown.removesuffix(text_of(remark)).rstrip() if remark else shown


def text_with_cards(tree: LexborHTMLParser, selector: str) -> str:
    """Of a cell its text and those of the cards that it links."""
    links = [str(link.attributes["href"]) for link in tree.css(f"{selector} a[href^='#officer']")]
    return " ".join(text_of(tree.css_first(place)) for place in with_cards(selector, links))


ALL_ROWS = [
    pytest.param(name, row, id=f"{name}-{row.section}-{row.number}")
    for name in OFFICES
    for row in service_rows(name)
]


@pytest.mark.parametrize("name", OFFICES)
def test_every_service_is_published(site: Path, name: str) -> None:
    """The page has the source's sections and in each the source's number of rows."""
    tree = page(site, name)
    counted: dict[str, int] = {}
    for row in tree.css(".charter-table tbody tr"):
        section = str(row.attributes["id"]).rpartition("-")[0]
        counted[section] = counted.get(section, 0) + 1
    assert counted == ROWS[name]


def test_the_sources_hold_seventy_four_services() -> None:
    """No row is lost by the reading of the sources itself."""
    assert len(ALL_ROWS) == 74


@pytest.mark.parametrize(("name", "row"), ALL_ROWS)
def test_every_cell_reached_its_row(site: Path, name: str, row: Row) -> None:
    """Each cell of words stands letter for letter in its column; contacts on the linked card."""
    tree = page(site, name)
    for key, text in row.cells.items():
        if key in {"officer", "superior"}:
            cell = f"tr#{row.section}-{row.number} .charter-table__{key}"
            assert set(words(text)) <= set(words(text_with_cards(tree, cell)))
        elif key != "number":
            assert row_cell(tree, row, key) == text


@pytest.mark.parametrize("name", ["lakshmipur-sadar", "rangpur-sadar"])
def test_the_grievance_table_became_the_diagram(site: Path, name: str) -> None:
    """Each tier of the source shows its condition, its officer, who is on a card, and its limit."""
    tree = page(site, name)
    lines = source_text(name).split("অভিযোগ ব্যবস্থাপনা পদ্ধতি (GRS)")[1].split("\n")
    tiers = [line.split("\t") for line in lines if line.count("\t") == 4][1:]
    assert len(tiers) == 3
    for number, (_, when, to, contact, limit) in enumerate(tiers, start=1):
        step = f"#grs-{number}"
        assert text_of(tree.css_first(f"{step} .escalation__when")) == plain(when)
        assert text_of(tree.css_first(f"{step} h3")) == plain(to)
        card = tree.css_first(f"{step} a[href^='#officer-']").attributes["href"]
        told = text_of(tree.css_first(step)) + text_of(tree.css_first(str(card)))
        assert set(words(contact)) <= set(words(told))
        shown = text_of(tree.css_first(f"{step} .escalation__limit strong"))
        assert shown == f"{plain(limit)}ের"  # before মধ্যে


# Lines that are headings or labels of the source's layout, which our page has in its own words.
LAYOUT = re.compile(
    r"সিটিজেন চার্টার|ভিশন|মিশন:|মিশনঃ|প্রতিশ্রুত সেবাসমূহ|প্রতিশুতি|^২\.|প্রত্যাশা|^৪\)|^৫\.|স্বাক্ষরিত"
    r"|Web: doict|আওতাধীন দপ্তর কর্তৃক প্রদত্ত সেবাঃ"
)


@pytest.mark.parametrize("name", OFFICES)
def test_every_other_line_is_on_the_page(site: Path, name: str) -> None:
    """Vision, mission, expectations, signature and the office's own lines: no word is lost."""
    tree = page(site, name)
    shown = set(words(text_of(tree.css_first("body")).replace("(", " ").replace(")", " ")))
    shown |= {"20.06.2022"} if "২০ জুন ২০২২" in text_of(tree.css_first("body")) else set()
    for line in source_text(name).split("\n"):
        cells = line.split("\t")
        text = plain(cells[1]) if len(cells) == 2 else plain(line.replace("#", " "))
        if len(cells) > 2 or not text or LAYOUT.search(text) or "ক্রমিক" in cells[0]:
            continue
        text = text.replace("(", " ").replace(")", " ")
        assert set(words(text)) <= shown, line


def test_a_cut_charter_says_what_it_lacks(site: Path) -> None:
    """Kachua's source ends after its seventh row, and its page says so."""
    tree = page(site, "bagerhat-kachua")
    assert text_of(tree.css_first(".lacks")) == plain(
        "এই চার্টারে নেই: প্রাতিষ্ঠানিক সেবা, অভ্যন্তরীণ সেবা, আপনার কাছে আমাদের প্রত্যাশা, স্বাক্ষরকারী।"
    )
    assert plain("স্বাক্ষরের তারিখ চার্টারে নেই") in text_of(tree.css_first(".lede"))
    assert plain("সপ্তম সারির পরে কাটা পড়েছে") in text_of(tree.css_first("body"))
