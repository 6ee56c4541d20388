"""The steps of a complaint on a phone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

PHONE, SCREEN = 360, 640
FULL, LACKING = 900, 700  # CSS pixels at the most
HEIGHT = "document.querySelector('.grs').getBoundingClientRect().height"

# What engines that know no variables make of a style: whatever names one is not there.
WITHOUT_VARIABLES = """() => {
  for (const sheet of document.styleSheets) {
    for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
      if (/--[a-z]+:/.test(sheet.cssRules[at].cssText)) sheet.deleteRule(at);
    }
  }
}"""
BORDERS = """() => [["", "::before"], ["", "::after"], [" .escalation__limit", null]].map(
  ([inner, part]) => {
    const element = document.querySelector(`.escalation__step${inner}`);
    return getComputedStyle(element, part).borderLeftWidth;
  }
)"""


def test_the_steps_are_short_on_a_phone(open_page: Callable[..., Page], office: str) -> None:
    """Little more than a screen, whether a charter has them or what to do is told instead."""
    page = open_page(office)
    page.set_viewport_size({"width": PHONE, "height": SCREEN})
    most = FULL if page.query_selector("#grs-1 .escalation__limit") else LACKING
    assert page.evaluate(HEIGHT) <= most


def test_the_steps_keep_their_lines_without_variables(open_page: Callable[..., Page]) -> None:
    """As in Opera Mini: the circle of a number, the line to the next, the mark of a limit."""
    page = open_page("offices/rangpur/sadar/")
    with_variables = page.evaluate(BORDERS)
    page.evaluate(WITHOUT_VARIABLES)
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--ink')") == ""
    assert page.evaluate(BORDERS) == with_variables == ["2px", "3px", "3px"]
