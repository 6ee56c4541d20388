"""Readers who have letters twice as large, or lines, words and letters further apart."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from .conftest import FOUND, LISTS, OFFICES, OPENED, SAMPLES, YEAR
from .test_layout import CLIPPED

SEARCH = (
    "search/?q=%E0%A6%AA%E0%A7%8D%E0%A6%B0%E0%A6%B6%E0%A6%BF%E0%A6%95%E0%A7%8D%E0%A6%B7%E0%A6%A3"
)
PAGES = (
    "",
    FOUND,
    "services/",
    "about/",
    "days/",
    YEAR,
    "404.html",
    OPENED,
    *OFFICES,
    *LISTS,
    *SAMPLES,
)
PHONE = 320
SMALLEST_FIELD = 200  # CSS pixels in which some words can be typed and seen at that size

TWICE = "document.documentElement.style.fontSize = '200%'"
# The least that must be borne by WCAG 1.4.12.
SPACED = """() => document.querySelectorAll("body *").forEach(({ localName, style }) => {
  const spacing = { "line-height": "1.5", "letter-spacing": ".12em", "word-spacing": ".16em" };
  if (localName === "p") spacing["margin-bottom"] = "2em";
  for (const [name, value] of Object.entries(spacing)) style.setProperty(name, value, "important");
})"""

# What is cut off at the screen's edge, or lies over a neighbour in a line.
OUTSIDE = """() => [...document.body.querySelectorAll("*")].filter(element => {
  const box = element.getBoundingClientRect();
  const isForScreenReaders = element.closest(".skip, thead") !== null;
  return !isForScreenReaders && box.width > 0 && (box.left < 0 || box.right > innerWidth + 0.5);
}).map(element => element.outerHTML.slice(0, 160))"""

# The parts of mail addresses that are torn although a line would hold them.
TORN = """() => [...document.querySelectorAll("[href^='mailto:']")].flatMap(link => {
  const line = link.closest("p, td, dd, li, div").clientWidth;
  return [...link.childNodes].filter(part => part.nodeType === 3).filter(part => {
    const range = document.createRange();
    range.selectNodeContents(part);
    const lines = [...range.getClientRects()];
    return lines.length > 1 && lines.reduce((sum, { width }) => sum + width, 0) < line;
  }).map(part => part.data);
})"""


def test_every_page_fits_a_small_phone(open_page: Callable[..., Page]) -> None:
    """Nothing is cut off, and nothing scrolls sideways; not with both of these either."""
    for address in PAGES:
        page = open_page(address, PHONE)
        for change in (SPACED, TWICE):
            page.evaluate(change)
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE, address
            assert page.evaluate(OUTSIDE) + page.evaluate(CLIPPED) == [], address


def test_the_field_of_the_search_stays_wide(open_page: Callable[..., Page]) -> None:
    """At twice the size the button stands below it."""
    for address in ("", "search/", OFFICES[0]):
        page = open_page(address, PHONE)
        page.evaluate(TWICE)
        assert page.locator("#q").evaluate("field => field.offsetWidth") >= SMALLEST_FIELD


def test_a_mail_address_breaks_where_a_reader_expects_it(open_page: Callable[..., Page]) -> None:
    """At its sign and its dots, on a phone with large letters; what is copied is the address."""
    for address in OFFICES:
        page = open_page(address, PHONE)
        page.evaluate(TWICE)
        assert page.evaluate(TORN) == []
        for link in page.locator("[href^='mailto:']:visible").all():
            assert link.inner_text() == (link.get_attribute("href") or "").removeprefix("mailto:")
