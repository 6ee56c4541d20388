"""What stands on each sheet of a printed page, told by colours, which move nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pdfplumber
from pdfplumber.page import Page as Paper
from playwright.sync_api import Page

HEAD = (1, 0, 0)
ROW = 100 / 255  # the blue of each row; its green is its number

# Pushes the page down by as many pixels, so that sheets end elsewhere; gives how many rows it has.
PAINT = """shift => {
  const heads = ["h1", "h2", "h3", "caption", "thead", ".row-group"];
  const rules = heads.map(head => `${head}, ${head} * { color: rgb(255, 0, 0) !important; }`);
  const rows = document.querySelectorAll(".charter-table tbody tr:not(.row-group)");
  rows.forEach((row, number) => {
    row.dataset.row = number;
    const color = `rgb(0, ${number}, 100)`;
    rules.push(`[data-row="${number}"], [data-row="${number}"] * { color: ${color} !important; }`);
  });
  rules.push(`body::before { content: ""; display: block; height: ${shift}px; }`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join(""));
  document.adoptedStyleSheets = [sheet];
  return rows.length;
}"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """``size`` is in points; ``rows`` are the numbers of those of which anything stands on it."""

    size: tuple[float, float]
    rows: frozenset[int]
    ends_with_a_head: bool


def printed(page: Page, shift: int = 0) -> tuple[list[Sheet], int]:
    """The sheets of the page, and how many rows it has."""
    page.emulate_media(media="print")
    rows = page.evaluate(PAINT, shift)
    with pdfplumber.open(BytesIO(page.pdf(prefer_css_page_size=True))) as paper:
        return [_sheet(one) for one in paper.pages], rows


def _sheet(paper: Paper) -> Sheet:
    drawn = [sign for sign in paper.chars if sign["text"].strip()]
    lowest = max(drawn, key=lambda sign: sign["bottom"])
    return Sheet(
        (float(paper.width), float(paper.height)),
        frozenset(_rows(sign["non_stroking_color"] for sign in drawn)),
        lowest["non_stroking_color"] == HEAD,
    )


def _rows(colours: Iterator[tuple[float, ...]]) -> Iterator[int]:
    for colour in colours:
        if len(colour) == len(HEAD) and abs(colour[2] - ROW) < 1e-3 and not colour[0]:
            yield round(colour[1] * 255)
