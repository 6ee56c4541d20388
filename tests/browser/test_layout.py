"""How the pages fit: phones, tablets, desks, fingers and Bengali letters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

WIDTHS = (320, 768, 1120, 1280)
DESK = 1120  # CSS pixels: from here on a table is one
TOUCH = 44  # CSS pixels; WCAG 2.5.5

# Every link with which a reader acts; links within a sentence are as high as their line.
SMALL_TARGETS = """touch => [
  ...document.querySelectorAll(
    "[href^='tel:'], [href^='mailto:'], [href$='.vcf'], .jump a, .quick-facts a, .breadcrumbs a," +
    ".masthead a, .footer a, .office-list a, .places a, .lists a, .charter-table th a"
  )
].filter(link => link.offsetHeight && link.getBoundingClientRect().height < touch)
  .map(link => link.outerHTML)"""

CLIPPED = """() => [...document.body.querySelectorAll("*")].filter(element => {
  const style = getComputedStyle(element);
  const isForScreenReaders = style.clipPath !== "none";
  const hides = ["hidden", "clip"].includes(style.overflowY);
  return hides && !isForScreenReaders && element.scrollHeight > element.clientHeight;
}).map(element => element.outerHTML.slice(0, 160))"""

TABLE = """() => [
  getComputedStyle(document.querySelector(".charter-table")).display,
  getComputedStyle(document.querySelector("[data-label]"), "::before").content !== "none",
]"""

# The classes of a row's cells that are drawn, in the order in which they are read.
DRAWN = """row => [...row.cells].filter(cell => cell.getClientRects().length)
  .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
  .map(cell => (/charter-table__(\\w+)/.exec(cell.className) || ["", ""])[1])"""


def test_nothing_scrolls_sideways(open_page: Callable[..., Page], any_address: str) -> None:
    """A page is as wide as the screen of a phone, tablet or desk, whatever columns it has."""
    page = open_page(any_address)
    assert [_at(page, width, "() => document.documentElement.scrollWidth") for width in WIDTHS] == [
        *WIDTHS
    ]


def test_a_finger_hits_every_link_with_which_a_reader_acts(
    open_page: Callable[..., Page], any_address: str
) -> None:
    """On a phone, calling, writing, saving and jumping have targets of 44 pixels."""
    assert open_page(any_address).evaluate(SMALL_TARGETS, TOUCH) == []


def test_no_text_is_clipped(open_page: Callable[..., Page], any_address: str) -> None:
    """No box hides the lower half of a conjunct."""
    page = open_page(any_address)
    assert [found for width in WIDTHS for found in _at(page, width, CLIPPED)] == []


def test_the_table_is_a_list_until_it_fits(open_page: Callable[..., Page], office: str) -> None:
    """Below 70rem the cells of a service name themselves; from there on a table's head does."""
    page = open_page(office)
    assert all(_at(page, width, TABLE) == ["block", True] for width in (320, 768, 1119))
    assert all(_at(page, width, TABLE) == ["table", False] for width in (1120, 1280))


def test_a_sample_fits(open_page: Callable[..., Page], sample: str) -> None:
    """All of this holds for offices of other departments and levels, whatever their columns."""
    page = open_page(sample)
    assert page.evaluate(SMALL_TARGETS, TOUCH) == []
    for width in WIDTHS:
        assert _at(page, width, "() => document.documentElement.scrollWidth") == width
        assert _at(page, width, CLIPPED) == []
        assert _at(page, width, TABLE) == (["block", True] if width < DESK else ["table", False])


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "row",
    [
        "offices/lalmonirhat/patgram/#citizen-3",
        "offices/rangpur/sadar/#institutional-10",
        "offices/jamalpur/melandaha/#services-4",
    ],
)
def test_a_link_to_a_row_shows_the_row(
    open_page: Callable[..., Page], row: str, width: int
) -> None:
    """A fragment scrolls its service into view, on a phone and on a desk."""
    page = open_page(row, width)
    top, bottom = page.evaluate(
        "() => { const row = document.querySelector(':target').getBoundingClientRect();"
        " return [row.top, row.bottom]; }"
    )
    assert -1 < top < 320
    assert bottom > top
    assert page.evaluate("scrollY") > 0


@pytest.mark.parametrize("width", [320, 768])
def test_a_row_opens_and_closes_where_one_is(open_page: Callable[..., Page], width: int) -> None:
    """It shows name, time and fee; its own link all cells, first these; then again only these."""
    page = open_page("offices/lalmonirhat/patgram/", width, java_script_enabled=False)
    row = page.locator("#institutional-4")
    assert {*row.evaluate(DRAWN)} == {"", "time", "fee"}
    row.get_by_role("link").click()
    order = row.evaluate(DRAWN)
    assert {*order} == {
        "",
        *("number", "time", "fee", "method", "documents", "officer", "superior"),
    }
    assert {*order[:4]} == {"", "number", "time", "fee"}
    assert page.evaluate(SMALL_TARGETS, TOUCH) == []
    row.click(position={"x": 40, "y": 20})  # where the name stands, or by the link below it
    assert {*row.evaluate(DRAWN)} == {"", "time", "fee"}
    row.get_by_role("link").click()
    row.get_by_role("link", name="তালিকায় ফিরুন").click()
    assert {*row.evaluate(DRAWN)} == {"", "time", "fee"}
    assert row.locator("th").evaluate("name => Math.abs(name.getBoundingClientRect().top)") < 320


def test_on_a_desk_every_cell_stands_open(open_page: Callable[..., Page], office: str) -> None:
    """The official table is complete, without anything to press."""
    page = open_page(office, 1280)
    assert (
        page.locator(".charter-table td:not(:visible), .charter-table__close:visible").count() == 0
    )


def test_the_first_focus_is_the_link_to_the_text(open_page: Callable[..., Page]) -> None:
    """Tab shows a way past the masthead, hidden until then."""
    page = open_page("offices/lalmonirhat/patgram/")
    skip = page.locator(".skip")
    assert skip.evaluate("link => link.getBoundingClientRect().right") < 0
    page.keyboard.press("Tab")
    assert skip.evaluate("link => link === document.activeElement")
    assert skip.evaluate("link => link.getBoundingClientRect().left") == 0


def _at(page: Page, width: int, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
    page.set_viewport_size({"width": width, "height": 640})
    return page.evaluate(script)


def test_cards_of_officers_are_short(open_page: Callable[..., Page]) -> None:
    """On a phone the telephone and what keeps it stand side by side, and all are soon read."""
    page = open_page("offices/lalmonirhat/patgram/", 360)
    for card in page.locator("#officers + .contact-cards > .contact-card").all():
        call, save = card.locator("[href^='tel:']"), card.locator(".contact-card__save")
        assert _top(call) == pytest.approx(_top(save), abs=1)
    box = page.locator("section[aria-labelledby=officers]").bounding_box()
    assert box is not None
    assert box["height"] <= 900


def _top(link: Locator) -> float:
    box = link.bounding_box()
    assert box is not None
    return box["y"]
