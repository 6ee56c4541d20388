"""Readers who use a keyboard see where they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from .conftest import FOUND, OPENED, SAMPLES
from .contrast import ratio

LEAST = 3  # WCAG 2.4.13
KINDS = ("", FOUND, OPENED, SAMPLES[0])

# Of one thing of each kind that can have the focus: the colour of its ring, and what is below the
# ring's edges, at the middle of each side.
RINGS = """within => {
  const kindOf = element => {
    const kind = `${element.localName}.${element.className}`;
    return element === document.body ? "" : `${kindOf(element.parentElement)} ${kind}`;
  };
  const kindsOfThings = "a[href], button, input, select, summary, textarea, [tabindex]";
  const all = [...document.querySelectorAll(`${within} :is(${kindsOfThings})`)];
  const kinds = new Map(all.filter(one => one.offsetParent).map(one => [kindOf(one), one]));
  const isOpaque = element => !/^rgba.*, 0\\)$/.test(getComputedStyle(element).backgroundColor);
  const groundAt = (x, y) => document.elementsFromPoint(x, y).find(isOpaque);
  return [...kinds.values()].flatMap(element => {
    element.scrollIntoView({ block: "center" });
    element.focus();
    const { outlineStyle, outlineColor, outlineWidth, outlineOffset } = getComputedStyle(element);
    const [near, width] = [parseFloat(outlineOffset), parseFloat(outlineWidth)];
    const { left, right, top, bottom } = element.getClientRects()[0];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [near + 1, near + width - 1].flatMap(far => {
      return [[x, top - far], [x, bottom + far], [left - far, y], [right + far, y]];
    }).map(point => groundAt(...point)).filter(ground => ground).map(ground => {
      const isDrawn = outlineStyle === "solid" && width >= 2 && element.matches(":focus-visible");
      const thing = element.outerHTML.slice(0, 80);
      return [isDrawn, outlineColor, getComputedStyle(ground).backgroundColor, thing];
    });
  });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ring_stands_out_from_its_ground(open_page: Callable[..., Page], scheme: str) -> None:
    """On page, masthead, foot, card and row; around links, fields, buttons and the way past."""
    for address in KINDS:
        page = open_page(address, 360, color_scheme=scheme)
        if address == FOUND:
            page.wait_for_selector("mark")
        page.keyboard.press("Tab")
        rings = page.evaluate(RINGS, "body")
        assert len(rings) > len(KINDS)
        assert {
            thing
            for is_drawn, ring, ground, thing in rings
            if not is_drawn or ratio(ring, ground) < LEAST
        } == set()
