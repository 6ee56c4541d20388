"""Readers who choose their own few colours, as Windows' contrast themes have it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from .conftest import FOUND, OPENED, SAMPLES
from .contrast import pale, ratio

LEAST = 4.5  # WCAG 1.4.3
KINDS = ("", FOUND, "services/", OPENED, SAMPLES[0])

# What is known as a thing by its ground, without a line around it: there all grounds are one.
BOUNDLESS = """() => {
  const drawn = [["button"], ["input"], ["select"], [".escalation__step", "::before"]];
  return drawn.flatMap(([kind, part]) => [...document.querySelectorAll(kind)].filter(element => {
    const { content, borderTopStyle, outlineStyle } = getComputedStyle(element, part);
    const isShown = element.offsetParent && content !== "none";
    return isShown && borderTopStyle === "none" && outlineStyle === "none";
  }).map(element => element.outerHTML.slice(0, 160)));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(open_page: Callable[..., Page], scheme: str) -> None:
    """Found words of the search included, and what was a thing by its ground has a line."""
    for address in KINDS:
        page = open_page(address, forced_colors="active", color_scheme=scheme)
        if address == FOUND:
            page.wait_for_selector("mark")
        assert pale(page, LEAST) == []
        assert page.evaluate(BOUNDLESS) == []


def test_the_ratio_is_that_of_wcag() -> None:
    """Black on white is 21, a colour on itself 1."""
    assert ratio("rgb(0, 0, 0)", "rgba(255, 255, 255, 1)") == pytest.approx(21)
    assert ratio("rgb(200, 16, 46)", "rgb(200, 16, 46)") == 1
