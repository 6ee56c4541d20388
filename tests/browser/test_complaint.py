"""The letters of a complaint as Chromium prints them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pdfplumber
import pytest
from playwright.sync_api import Page

from tests.browser.conftest import IN_FIELD, OFFICES
from tests.browser.test_large_text import OUTSIDE, SPACED, TWICE

A4 = (595, 842)  # points
ROOM = 8 * 96 / 25.4  # pixels that handwriting needs above its line
FEW = (
    *OFFICES,
    *(
        f"{IN_FIELD}offices/{name}/"
        for name in (
            *("rangpur/kalponik-cooperative", "rangpur/sajano-cooperative"),
            *("rangpur/sajano-pourashava", "rangpur-division/education-board"),
        )
    ),
)
# Of each blank how high its line is.
HEIGHTS = """() => [...document.querySelectorAll(".letter__line")]
  .map(line => line.getBoundingClientRect().height)"""


@pytest.mark.parametrize("charter", FEW)
def test_each_letter_is_one_sheet(open_page: Callable[..., Page], charter: str) -> None:
    """Of A4, with nothing but the letter on it and room to write."""
    page = open_page(f"{charter}complaint/")
    page.emulate_media(media="print")
    letters = page.locator(".letter").count()
    assert letters
    with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as paper:
        sheets = [(round(sheet.width), round(sheet.height)) for sheet in paper.pages]
        texts = [sheet.extract_text() for sheet in paper.pages]
    assert sheets == [A4] * letters
    assert not page.locator(".aid").filter(visible=True).count()
    assert all(texts)
    assert min(page.evaluate(HEIGHTS)) >= ROOM


def test_on_a_screen_it_leads_back(open_page: Callable[..., Page]) -> None:
    """And says how to print it and whom else to tell."""
    page = open_page(f"{OFFICES[0]}complaint/")
    assert "Ctrl+P" in page.locator("nav.aid").inner_text()
    assert page.locator("a[href='../']").is_visible()
    assert page.locator("#call").is_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("charter", FEW)
def test_letters_twice_as_large_fit_a_small_phone(
    open_page: Callable[..., Page], charter: str
) -> None:
    """A blank goes below its label where both have no room in a line."""
    page = open_page(f"{charter}complaint/")
    for change in (SPACED, TWICE):
        page.evaluate(change)
        assert page.evaluate(OUTSIDE) == []
