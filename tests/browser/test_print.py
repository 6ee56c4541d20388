"""The charter on paper: A4 portrait, the official table, nothing to press, nothing for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from playwright.sync_api import Page

from plugins.build.build import build
from plugins.commands.inspect.server import serving
from tests.browser.conftest import IN_FIELD
from tests.browser.sheets import printed
from tests.conftest import SMALLEST
from tests.field_cells import CELLS, lost, with_cards

A4 = (210, 297)  # millimetres
MOST = 4  # sheets of a charter of 23 rows
SHEET = 718  # CSS pixels between the margins
POINT = 25.4 / 72  # millimetres
IN_TABLES, IN_TEXT = 8.5, 9  # points; the charter's own text is larger than what cards say
MANY_COLUMNS = f"{IN_FIELD}offices/rangpur/sajano-youth/"
OWN_TABLES = f"{IN_FIELD}offices/rangpur/sajano-election/"
SEVERAL_OF_EACH = f"{IN_FIELD}offices/rangpur-division/commissioner/"

# The Bengali words of the tables that stand on several lines.
TORN = r"""() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const torn = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.parentElement.closest(".charter-table")) continue;
    for (const word of text.data.matchAll(/[\u0980-\u09ff\u200c\u200d]+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) torn.push(word[0]);
    }
  }
  return torn;
}"""

# The sizes in points of all texts that are drawn, of the tables and of the rest.
SIZES = """() => {
  const found = { tables: [], rest: [] };
  for (const element of document.body.querySelectorAll("*")) {
    const isText = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!isText || !element.getClientRects().length) continue;
    const size = parseFloat(getComputedStyle(element).fontSize) * 0.75;
    found[element.closest(".charter-table td, .charter-table th") ? "tables" : "rest"].push(size);
  }
  return [Math.min(...found.tables), Math.min(...found.rest)];
}"""


# The cells that tell more telephones than they name officers.
CALLED_TWICE = """[...document.querySelectorAll(".charter-table td")].filter(cell =>
  cell.querySelectorAll("[href^='tel:']").length > cell.querySelectorAll("[href^='#']").length
).map(cell => cell.innerText)"""


def test_a_charter_is_a_few_sheets(open_page: Callable[..., Page], office: str) -> None:
    """A4, higher than wide, at most four for 23 services; no sheet ends with a head or in a row."""
    page = open_page(office, 1280)
    sheets = assert_unbroken(page)
    assert {tuple(round(side * POINT) for side in sheet) for sheet in sheets} == {A4}
    assert len(sheets) <= MOST


@pytest.mark.parametrize("broad", [MANY_COLUMNS, OWN_TABLES, SEVERAL_OF_EACH])
@pytest.mark.parametrize("shift", [350, 700])
def test_no_head_stands_alone_wherever_a_sheet_ends(
    open_page: Callable[..., Page], broad: str, shift: int
) -> None:
    """Headings, captions, groups and the heads of tables keep with a row; rows are whole."""
    assert_unbroken(open_page(broad), shift)


def assert_unbroken(page: Page, shift: int = 0) -> list[tuple[float, float]]:
    """No sheet ends with a head, each row is on one; gives their sizes."""
    sheets, rows = printed(page, shift)
    assert not any(sheet.ends_with_a_head for sheet in sheets)
    seen = Counter(row for sheet in sheets for row in sheet.rows)
    assert seen == Counter(range(rows))
    return [sheet.size for sheet in sheets]


def test_the_heads_of_the_columns_repeat_on_every_sheet(
    open_page: Callable[..., Page], office: str
) -> None:
    """Even from a phone the printed charter is a table."""
    page = open_page(office, 320)
    page.emulate_media(media="print")
    assert _style(page, ".charter-table", "display") == "table"
    assert _style(page, ".charter-table thead", "display") == "table-header-group"
    assert _style(page, ".charter-table thead", "position") == "static"


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


def test_the_columns_share_the_sheet(open_page: Callable[..., Page], sample: str) -> None:
    """However many a charter has, nothing runs off, no word is torn and all can be read."""
    page = open_page(sample, SHEET)
    page.emulate_media(media="print")
    assert page.evaluate("() => document.documentElement.scrollWidth") == SHEET
    assert page.evaluate(TORN) == []
    in_tables, in_text = page.evaluate(SIZES)
    assert in_tables > IN_TABLES - 0.01
    assert in_text >= IN_TEXT


def test_what_is_for_a_screen_is_not_printed(open_page: Callable[..., Page], office: str) -> None:
    """Forms, ways, data, the saving of contacts and what editors are told; helplines are."""
    page = open_page(office)
    page.emulate_media(media="print")
    gone = "nav, form, .skip, .footer__links, .contact-card__save, .lacks, .data, .shared-cells"
    assert page.locator(gone).count() > 0
    assert not any(found.is_visible() for found in page.locator(gone).all())
    assert not page.get_by_text("অভিযোগ করুন").is_visible()
    for kept in ("h1", ".masthead__owner", ".quick-facts", "#grs", ".helplines"):
        assert page.locator(kept).first.is_visible(), kept
    assert page.locator(".charter-table caption").first.is_visible()


def test_nor_is_the_way_of_who_cannot_search(open_page: Callable[..., Page], office: str) -> None:
    """What stands in the form's place where no script runs is for a screen too."""
    page = open_page(office, java_script_enabled=False)
    assert page.locator(".lists").is_visible()
    page.emulate_media(media="print")
    assert not page.locator(".lists").is_visible()


def test_an_officer_is_told_once(open_page: Callable[..., Page], office: str) -> None:
    """Mail and website stand on the card; a row has the post and one telephone."""
    page = open_page(office)
    page.emulate_media(media="print")
    assert page.locator(".charter-table [href^='mailto:']").count() == 0
    assert page.evaluate(CALLED_TWICE) == []


def test_the_print_is_black_on_white(open_page: Callable[..., Page]) -> None:
    """A screen in dark mode prints no dark ground, and an opened row is like the others."""
    page = open_page("offices/rangpur/sadar/#citizen-2", color_scheme="dark")
    page.emulate_media(media="print")
    assert _style(page, "body", "color") == "rgb(0, 0, 0)"
    assert _style(page, "body", "backgroundColor") == "rgb(255, 255, 255)"
    assert _style(page, ":target", "backgroundColor") == "rgba(0, 0, 0, 0)"
    assert _style(page, "#citizen-2 th a", "color") == "rgb(0, 0, 0)"
    assert _style(page, "#citizen-2 th a", "textDecorationLine") == "none"


def test_the_last_words_are_the_address_of_the_page(
    project: Path, kept_page: Callable[..., Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever holds the paper finds the page; on a screen it would tell what the browser tells."""
    file = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
    file.write_text(SMALLEST, "utf-8")
    monkeypatch.setenv("SITEURL", "https://example.gov.bd/portal")
    build(project / "publishconf.py", project / "output")
    page = kept_page()
    page.emulate_media(media="screen")
    with serving(project / "output") as site:
        page.goto(f"{site}offices/lalmonirhat/patgram/")
        assert not page.locator(".page-address").is_visible()
        page.emulate_media(media="print")
        with pdfplumber.open(BytesIO(page.pdf())) as paper:
            said = paper.pages[-1].extract_text()
    assert said.rpartition(" ")[2] == "https://example.gov.bd/portal/offices/lalmonirhat/patgram/"


def _style(page: Page, selector: str, name: str) -> str:
    value: str = page.locator(selector).first.evaluate(
        "(element, name) => getComputedStyle(element)[name]", name
    )
    return value
