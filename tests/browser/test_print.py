"""The charter on a notice board: A4 landscape, the official table, nothing to press."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import IN_FIELD
from tests.field_cells import CELLS, lost, with_cards

A4_LANDSCAPE = (297, 210)  # millimetres
MEDIA_BOX = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
SHEET = 1031  # CSS pixels between the margins
POINT = 25.4 / 72  # millimetres


def test_every_sheet_is_a4_landscape(open_page: Callable[..., Page], office: str) -> None:
    """The sheets are A4, wider than high, without the reader choosing so."""
    sheets = MEDIA_BOX.findall(open_page(office, 1280).pdf(prefer_css_page_size=True))
    sizes = {tuple(round(float(side) * POINT) for side in sheet) for sheet in sheets}
    assert sizes == {A4_LANDSCAPE}
    assert len(sheets) > 1


def test_the_heads_of_the_columns_repeat_on_every_sheet(
    open_page: Callable[..., Page], office: str
) -> None:
    """Even from a phone the printed charter is a table, and no row is torn apart."""
    page = open_page(office, 320)
    page.emulate_media(media="print")
    assert _style(page, ".charter-table", "display") == "table"
    assert _style(page, ".charter-table thead", "display") == "table-header-group"
    assert _style(page, ".charter-table thead", "position") == "static"
    assert _style(page, ".charter-table tbody tr", "breakInside") == "avoid"


@pytest.mark.parametrize("kind", CELLS)
def test_every_cell_is_on_paper(open_page: Callable[..., Page], kind: str) -> None:
    """Whichever columns a charter has, print hides none of their texts."""
    page = open_page(f"{IN_FIELD}offices/{kind}/", SHEET)
    page.emulate_media(media="print")

    def shown(place: str) -> str:
        officers = page.locator(place).locator("a[href^='#officer-']").all()
        places = with_cards(place, (link.get_attribute("href") for link in officers))
        return "".join(page.locator(place).inner_text() for place in places)

    assert lost(kind, shown) == []


def test_nothing_runs_off_the_sheet(open_page: Callable[..., Page], sample: str) -> None:
    """However many columns a charter has, they share the sheet."""
    page = open_page(sample, SHEET)
    page.emulate_media(media="print")
    assert page.evaluate("() => document.documentElement.scrollWidth") == SHEET


def test_what_can_only_be_pressed_is_not_printed(
    open_page: Callable[..., Page], office: str
) -> None:
    """Navigation and the saving of contacts stay on the screen; name and helplines do not."""
    page = open_page(office)
    page.emulate_media(media="print")
    for gone in ("nav", ".skip", ".jump", ".footer__links", ".contact-card__save"):
        assert not any(found.is_visible() for found in page.locator(gone).all()), gone
    for kept in ("h1", ".masthead__owner", ".charter-table caption", "#grs", ".helplines"):
        assert page.locator(kept).first.is_visible(), kept


def test_the_print_is_black_on_white(open_page: Callable[..., Page]) -> None:
    """A screen in dark mode prints no dark ground."""
    page = open_page("offices/rangpur/sadar/", color_scheme="dark")
    page.emulate_media(media="print")
    assert _style(page, "body", "color") == "rgb(0, 0, 0)"
    assert _style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"


def _style(page: Page, selector: str, name: str) -> str:
    value: str = page.locator(selector).first.evaluate(
        "(element, name) => getComputedStyle(element)[name]", name
    )
    return value
