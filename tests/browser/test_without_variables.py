"""Browsers that know no variables in a stylesheet, as Opera Mini, which drop what names one."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from .conftest import FOUND, OFFICES, SAMPLES
from .contrast import pale

LEAST = 7  # WCAG 1.4.6
KINDS = ("", FOUND, "services/", "about/", OFFICES[0], *SAMPLES)

# A declaration ends before the next; none of ours has a semicolon or a brace in a string.
DROPPED = """() => {
  const sheet = document.querySelector("style");
  sheet.textContent = sheet.textContent.replace(/[-a-z]+:[^;{}]*var\\([^;{}]*/g, "");
}"""

# Of every element, and of what is drawn before and after it: which sides have a line.
LINES = """() => [...document.body.querySelectorAll("*")].flatMap(element =>
  [undefined, "::before", "::after"].map(part => {
    const style = getComputedStyle(element, part);
    const isDrawn = side => style[`border${side}Style`] !== "none";
    const sides = ["Top", "Right", "Bottom", "Left"].filter(isDrawn).join();
    return `${element.localName}.${element.className}${part || ""}: ${sides}`;
  })
)"""


def test_every_line_is_still_drawn(open_page: Callable[..., Page]) -> None:
    """No card, row or notice loses its border, no text its ground, its size or its spacing."""
    for address in KINDS:
        page = open_page(address, 360, bypass_csp=True)
        lines = page.evaluate(LINES)
        page.evaluate(DROPPED)
        assert {*lines} - {*page.evaluate(LINES)} == set()
        assert pale(page, LEAST) == []
        assert page.evaluate("getComputedStyle(document.body).font").startswith("18px / 30.6px")
