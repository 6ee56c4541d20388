"""Charters for programs and spreadsheets, the sitemap and robots.txt."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pelican.settings import read_settings
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.build.page_context import renderer_of
from plugins.charters.directory import load
from plugins.charters.model import Office, Section
from plugins.open_data import office_files, sitemap_files, sitemap_parts


def test_the_sitemap_lists_every_page(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page but 404 and posters once, at its public address; robots.txt points there."""
    monkeypatch.setenv("SITEURL", "https://example.gov.bd/portal/")
    output = project / "output"
    build(project / "publishconf.py", output)
    sitemap = (output / "sitemap.xml").read_text("utf-8")
    locations = [loc.text() for loc in LexborHTMLParser(sitemap).css("loc")]
    pages = [page.parent.relative_to(output) for page in output.rglob("index.html")]
    expected = [f"https://example.gov.bd/portal/{page}/".replace("/./", "/") for page in pages]
    expected = [address for address in expected if not address.endswith("/poster/")]
    assert sorted(locations) == sorted(expected)
    robots = (output / "robots.txt").read_text("utf-8")
    assert "Sitemap: https://example.gov.bd/portal/sitemap.xml" in robots


FOLDERS = ("", "about/", "offices/", *(f"offices/{one}/" for one in "abcd"), "services/")


@given(st.dictionaries(st.sampled_from(FOLDERS), st.integers(1, 9)), st.integers(1, 12))
def test_sitemaps_have_every_address_and_no_more_than_they_may(
    folders: dict[str, int], most: int
) -> None:
    """In order, each once; a folder that one can hold is never in two."""
    urls = sorted(
        f"{folder}{number}/" for folder, count in folders.items() for number in range(count)
    )
    parts = sitemap_parts(urls, most)
    assert [url for part in parts for url in part] == urls
    assert all(0 < len(part) <= most for part in parts if urls)
    assert len(parts) == 1 or len(urls) > most
    for folder in folders:
        inside = [url for url in urls if url.startswith(folder) and folder.count("/") == 2]
        holding = [part for part in parts if {*part} & {*inside}]
        assert len(holding) <= 1 or len(inside) > most


def test_a_new_office_changes_the_sitemap_of_its_district_alone() -> None:
    """As long as that has room for one more."""
    urls = sorted(f"offices/{district}/{n}/" for district in "abcdef" for n in range(3))
    before = sitemap_parts(urls, 7)
    after = sitemap_parts(sorted([*urls, "offices/c/new/"]), 7)
    assert [len(part) for part in before] == [6, 6, 6]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, True]


def test_many_addresses_have_an_index(root: Path, five_charters: Path) -> None:
    """It is called as the one sitemap was, and names the others by their public addresses."""
    settings = read_settings(
        str(root / "pelicanconf.py"), override={"SITEURL": "https://example.gov.bd/portal"}
    )
    renderer = renderer_of(settings, root / "theme", load(five_charters, date(2026, 11, 22))[0])
    files = dict(sitemap_files(["", "a/", "b/"], renderer, most=2))
    assert {
        name: LexborHTMLParser(text).css_first("loc").text() for name, text in files.items()
    } == {
        "sitemap.xml": "https://example.gov.bd/portal/sitemap-1.xml",
        "sitemap-1.xml": "https://example.gov.bd/portal/",
        "sitemap-2.xml": "https://example.gov.bd/portal/b/",
    }
    assert files["sitemap.xml"] == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<sitemap><loc>https://example.gov.bd/portal/sitemap-1.xml</loc></sitemap>\n"
        "<sitemap><loc>https://example.gov.bd/portal/sitemap-2.xml</loc></sitemap>\n"
        "</sitemapindex>"
    )
    assert [*dict(sitemap_files(["", "a/"], renderer, most=2))] == ["sitemap.xml"]


@pytest.fixture(scope="module")
def offices(five_charters: Path) -> tuple[Office, ...]:
    """The five."""
    return load(five_charters, date(2026, 11, 22))[0].offices


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_each_charter_is_there_for_programs(site: Path, offices: tuple[Office, ...]) -> None:
    """Every service with its texts, and the telephone, the time and the fee to count with."""
    for office in offices:
        found = json.loads((site / office.url / "charter.json").read_text("utf-8"))
        assert (found["id"], found["name"]) == (office.id, office.name)
        assert [one["name"] for one in found["services"]] == [s.name for s in office.services]
        assert [one["id"] for one in found["services"]] == [s.anchor for s in office.services]
        assert [one.get("time") for one in found["services"]] == [s.time for s in office.services]
    patgram = json.loads((site / "offices/lalmonirhat/patgram/charter.json").read_text("utf-8"))
    officer = patgram["officers"][0]
    assert officer["phones"] == [{"text": "01303388680", "dial": "+8801303388680"}]
    first = patgram["services"][0]
    assert (first["free"], first["officer"]) == (True, officer["key"])
    assert first["durations"] == [{"amount": 2, "unit": "কার্যদিবস"}]
    assert patgram["place"]["upazila"] == {"slug": "patgram", "bn": "পাটগ্রাম", "en": "Patgram"}


def test_each_charter_is_there_for_a_spreadsheet(site: Path, offices: tuple[Office, ...]) -> None:
    """One row a service, marked as UTF-8, with CRLF; a cell that is not there is empty."""
    for office in offices:
        raw = (site / office.url / "charter.csv").read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf")
        found = rows(raw.decode("utf-8"))
        assert [row["name"] for row in found] == [s.name for s in office.services]
        assert [row["fee"] for row in found] == [s.fee or "" for s in office.services]
        assert raw.count(b"\r\n") == len(found) + 1


def test_the_table_says_how_to_reach_officer_and_superior(site: Path) -> None:
    """By telephone and mail, in a form that no spreadsheet takes for a number or a formula."""
    raw = (site / "offices/lalmonirhat/patgram/charter.csv").read_text("utf-8")
    row = rows(raw)[0]
    assert [*row][-6:] == [
        *("officer", "officer_phone", "officer_email"),
        *("superior", "superior_phone", "superior_email"),
    ]
    assert (row["officer_phone"], row["officer_email"]) == (
        *("01303-388680", "appatgramlalmonirhat@gmail.com"),
    )
    assert (row["superior_phone"], row["superior_email"]) == (
        *("02-589986883", "doict.lalmonirhat@gmail.com"),
    )


def test_what_reaches_several_officers_stands_in_their_lines(
    build_office: Callable[[str], Path],
) -> None:
    """Line for line as their names do, one empty where an officer has none."""
    folder = build_office(SEVERAL)
    first, second = rows((folder / "charter.csv").read_text("utf-8"))
    assert first["officer"].split("\n") == ["করণিক", "জনাব ক, প্রধান", "নাজির"]
    assert first["officer_phone"].split("\n") == ["", "01700-000001, 01700-000002", "333"]
    assert first["officer_email"].split("\n") == ["", "head@example.gov.bd", ""]
    assert (first["superior"], first["superior_phone"], first["superior_email"]) == ("", "", "")
    assert (second["officer"], second["officer_phone"], second["officer_email"]) == (
        "করণিক",
        "",
        "",
    )


SEVERAL = """---
name: উপজেলা কার্যালয়
officers:
  one: {post: করণিক, room: ৫}
  two:
    post: প্রধান
    name: জনাব ক
    phone: +৮৮০১৭০০০০০০০১
    mobile: 01700 000002
    email: head@example.gov.bd
  three: {post: নাজির, phone: ৩৩৩}
services:
  citizen:
    - {name: এক, officer: [one, two, three]}
    - {name: দুই, officer: one}
---
"""


SIGNS = "=+-@＝＋－＠"
BLANKS = " \t\r\u00a0\u2003\u3000\u200b\u200c\u200d\u2060\ufeff"
TEXT = st.text(st.characters(exclude_categories=("C",)), min_size=1, max_size=40)
DASHES = re.compile("[ \u00a0－\u2010-\u2015\u2212-]*")


@given(blanks=st.text(BLANKS, max_size=3), sign=st.sampled_from(SIGNS), rest=TEXT)
def test_a_formula_is_guarded_whatever_stands_before_it(
    blanks: str, sign: str, rest: str, offices: tuple[Office, ...]
) -> None:
    """Full-width signs calculate like ASCII's in some spreadsheets, and blanks are passed over."""
    cell = f"{blanks}{sign}{rest}"
    assume(not DASHES.fullmatch(cell))
    assert name_in_table(cell, offices[0]) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-", "–", "—", "－", "- -", "--", "---", " - ", "-\u00a0–"])
def test_dashes_alone_are_no_formula(cell: str, offices: tuple[Office, ...]) -> None:
    """Charters write them for nothing; nothing else is let through with them."""
    assert name_in_table(cell, offices[0]) == cell
    for rest in ("1+2", "A1", "cmd|' /C calc'!A0", "(1)", "=1", "+1", "@SUM(1)"):
        assert name_in_table(f"{cell}{rest}", offices[0]).startswith(
            "'" if cell.strip()[0] in SIGNS else cell
        )


def name_in_table(name: str, office: Office) -> str:
    """The name of a service, as a program reads it from the table."""
    service = replace(next(office.services), name=name)
    office = replace(office, sections=(Section(service.section, (service,)),))
    (row,) = rows(dict(office_files(office, None))["charter.csv"])
    return row["name"]


@given(cell=TEXT)
def test_no_cell_is_a_formula_or_leaves_its_place(cell: str, offices: tuple[Office, ...]) -> None:
    """Quotes, commas and line ends stay in the cell; what a spreadsheet would reckon is text."""
    service = replace(next(offices[0].services), name=cell, fee=None)
    office = replace(offices[0], sections=(Section(service.section, (service,)),))
    text = dict(office_files(office, None))["charter.csv"]
    (row,) = rows(text)
    is_formula = cell.lstrip()[:1] in tuple(SIGNS) and not DASHES.fullmatch(cell)
    expected = f"'{cell}" if is_formula else cell
    assert (row["name"], row["fee"], None in row) == (expected, "", False)
