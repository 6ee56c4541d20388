"""Tables of an office's own, on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from tests.test_information import words

OFFICE = """---
name: কার্যালয়
services:
  citizen:
    - name: সেবা
tables:
  - title: ফি <তালিকা>
    columns: [দলিল, ফি, মন্তব্য]
    rows:
      - [সাফকবলা, ২ %, {{7*191}}]
      - [হেবা, '', [স্বামী-স্ত্রী, ভাই-বোন]]
      - [দান]
  - title: নির্দেশিকা
    rows:
      - [অনুসন্ধান, ০১৭০০-০০০০০১, ভবন ২]
      - [অভিযোগ]
---
"""


@pytest.fixture
def page(build_office: Callable[[str], Path]) -> Path:
    return build_office(OFFICE.replace("{{7*191}}", "'{{7*191}}'")) / "index.html"


def test_a_table_is_shown_cell_by_cell(page: Path) -> None:
    """Titles over columns, rows by their first cell, blank ones where a row says less."""
    tree = LexborHTMLParser(page.read_text("utf-8"))
    fees, numbers = tree.css(".own-tables table")
    assert words(fees.css_first("caption")) == "ফি <তালিকা>"
    assert [words(title) for title in fees.css("thead th[scope=col]")] == ["দলিল", "ফি", "মন্তব্য"]
    rows = [[words(cell) for cell in row.css("th[scope=row], td")] for row in fees.css("tbody tr")]
    assert rows == [
        ["সাফকবলা", "২ %", "{{7*191}}"],
        ["হেবা", "", "স্বামী-স্ত্রী ভাই-বোন"],
        ["দান", "", ""],
    ]
    assert len(fees.css("tbody li")) == 2
    assert not numbers.css("thead")
    assert [len(row.css("th, td")) for row in numbers.css("tr")] == [3, 3]


@pytest.mark.parametrize("width", [320, 1280])
def test_twelve_columns_need_no_scrolling(
    width: int, build_office: Callable[[str], Path], browser: Browser
) -> None:
    """On a phone each row is a card that names its cells; the table stands on a wide screen."""
    cells = ", ".join(f"কলাম নম্বর {number}" for number in range(12))
    columns = f"    columns: [{cells}]\n    rows:\n      - [{cells}]\n"
    text = OFFICE.partition("    columns")[0] + columns + "---\n"
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto((build_office(text) / "index.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") == width
    shown = page.locator(".own-tables td").first.evaluate("cell => getComputedStyle(cell).display")
    context.close()
    assert shown == ("block" if width < 1000 else "table-cell")
