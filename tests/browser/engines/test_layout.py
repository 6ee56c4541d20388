"""How the pages fit in an engine of 2018 and in one that is not Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.charters.clock import build_date
from plugins.charters.directory import load

from ..conftest import ADDRESSES
from ..test_layout import CLIPPED, SMALL_TARGETS, TOUCH
from .conftest import FIREFOX, OLD_CHROMIUM
from .engine import Engine

PHONES, DESK = (320, 360), 1280
WIDTHS = (*PHONES, 768, DESK)
EDGE = 8  # CSS pixels at the least between the screen's edge and a letter
SMALLEST = 15  # CSS pixels of a letter's size
AGENTS = {OLD_CHROMIUM: "Chrome/69.", FIREFOX: "Firefox/"}

# Of each service: is it below a line of its own, with name, time and fee alone, which are labelled?
CLOSED = """[...document.querySelectorAll(".charter-table tbody tr")].map(row => {
  const drawn = [...row.cells].filter(cell => cell.getClientRects().length);
  const isLabelled = cell => getComputedStyle(cell, "::before").content !== "none";
  return parseFloat(getComputedStyle(row).borderTopWidth) >= 1
    && drawn.filter(cell => cell.tagName === "TH").length === 1
    && drawn.filter(cell => cell.matches(".charter-table__time, .charter-table__fee")).length === 2
    && drawn.length === 3 && drawn.slice(1).every(isLabelled);
})"""

# Of the row that the address names: are all its cells drawn?
OPENED = """[...document.querySelectorAll("tr:target > *")].map(
  cell => cell.getClientRects().length > 0
)"""

ROWS = """[...document.querySelectorAll(".charter-table tbody tr")].map(row =>
  getComputedStyle(row).display === "table-row"
  && getComputedStyle(row.querySelector("[data-label]"), "::before").content === "none"
)"""

FOLLOW = "location.hash = document.querySelector('.charter-table th a').hash"

# What a citizen comes for, by kind: is each of them drawn, and within the screen?
PARTS = """[
  ".quick-facts div", ".charter-table tbody tr", ".contact-card", ".escalation__step"
].map(kind => {
  const parts = [...document.querySelectorAll(kind)];
  const isDrawn = part => {
    const box = part.getBoundingClientRect();
    const isWithin = box.height > 20 && box.left >= 0 && box.right <= innerWidth;
    return isWithin && part.innerText.trim() !== "";
  };
  return parts.length > 0 && parts.every(isDrawn);
})"""

# Every piece of text that is drawn: its distance from the nearer edge, its size, its words. On a
# phone the head of a table is for screen readers only.
TEXTS = """[...document.body.querySelectorAll("*:not([scope=col])")].map(element => {
  const words = [...element.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
  const box = element.getBoundingClientRect();
  if (element.closest("details:not([open])") && !element.closest("summary")) return null; // folded
  if (!words.length || box.width === 0 || box.right < 0) return null;
  const size = parseFloat(getComputedStyle(element).fontSize);
  if (size === 0) return null; // what is there for who copies it
  return [Math.min(box.left, innerWidth - box.right), size, words[0].data.trim()];
}).filter(text => text)"""

# What only a script brings to life.
FIELDS = "[...document.querySelectorAll('input, select')]"


@pytest.fixture(params=[*ADDRESSES, "services/", "search/"], ids=lambda page: page or "home")
def page(request: pytest.FixtureRequest) -> str:
    """Every kind of page."""
    address: str = request.param
    return address


def test_the_engine_is_the_one_that_is_meant(engine: Engine) -> None:
    """A Chromium of 2018, which cheap and old phones carry; a Firefox."""
    assert AGENTS[engine.name] in engine.evaluate("navigator.userAgent")


def test_an_engine_tells_what_a_page_complains_about(engine: Engine, tmp_path: Path) -> None:
    """Else no complaint would be no proof."""
    page = tmp_path / "page.html"
    page.write_text("<script>console.error('one')</script><script>nothing()</script>", "utf-8")
    engine.open(page.as_uri())
    first, second = engine.complaints
    assert first == "one"
    assert "nothing is not defined" in second


def test_nothing_scrolls_sideways(engine: Engine, page: str) -> None:
    """On a phone, a tablet and a desk no page is wider than the screen."""
    engine.open(page)
    widths = [_at(engine, width, "document.documentElement.scrollWidth") for width in WIDTHS]
    assert [width for width, most in zip(widths, WIDTHS, strict=True) if width > most] == []
    assert engine.complaints == []


def test_services_are_a_list_on_a_phone_and_a_table_on_a_desk(engine: Engine, office: str) -> None:
    """Each with name, time and fee until its address opens it; or in the official table."""
    engine.open(office)
    closed = [row for width in PHONES for row in _at(engine, width, CLOSED)]
    rows = _at(engine, DESK, ROWS)
    assert len(closed) == len(PHONES) * len(rows) > 0
    assert all(closed)
    assert all(rows)
    engine.resize(PHONES[0])
    engine.evaluate(FOLLOW)
    cells = engine.evaluate(OPENED)
    assert len(cells) > len(("name", "time", "fee"))
    assert all(cells)


def test_what_a_citizen_comes_for_is_in_sight(engine: Engine, office: str) -> None:
    """The three facts, the services, the officers and the steps of a complaint, at every width."""
    engine.open(office)
    assert [_at(engine, width, PARTS) for width in WIDTHS] == [[True] * 4] * len(WIDTHS)


def test_text_is_large_and_apart_from_the_edge(engine: Engine, page: str) -> None:
    """No letter on a phone is smaller than 15 pixels or touches the edge of the screen."""
    engine.open(page)
    texts = _at(engine, PHONES[0], TEXTS)
    assert texts
    assert [text for text in texts if text[0] < EDGE or text[1] < SMALLEST] == []


def test_a_finger_hits_every_link_with_which_a_reader_acts(engine: Engine, page: str) -> None:
    """On a phone, calling, writing, saving and jumping have targets of 44 pixels."""
    engine.open(page)
    assert engine.evaluate(f"({SMALL_TARGETS})({TOUCH})") == []


def test_no_text_is_clipped(engine: Engine, page: str) -> None:
    """No box hides the lower half of a conjunct."""
    engine.open(page)
    ends = (WIDTHS[0], WIDTHS[-1])
    assert [found for width in ends for found in _at(engine, width, f"({CLIPPED})()")] == []


def test_without_javascript_the_charter_is_whole(
    scriptless: Engine, five_charters: Path, office: str
) -> None:
    """Every service with its time and fee, every officer, every step of a complaint."""
    directory, _ = load(five_charters, build_date())
    (charter,) = (one for one in directory.offices if one.url == office)
    scriptless.open(office)
    text = _squeezed(scriptless.evaluate("document.body.innerText"))
    said = [part for one in charter.services for part in (one.name, one.time, one.fee) if part]
    said += [officer.post for officer in charter.officers] + [step.to for step in charter.grievance]
    assert [part for part in said if _squeezed(part) not in text] == []


def test_without_javascript_every_page_fits(scriptless: Engine, page: str) -> None:
    """And shows no field that would do nothing."""
    scriptless.open(page)
    assert scriptless.evaluate("document.documentElement.scrollWidth") <= PHONES[-1]
    assert len(scriptless.evaluate("document.querySelector('main').innerText")) > 20
    assert scriptless.evaluate(f"{FIELDS}.filter(field => field.offsetHeight).length") == 0


def _at(engine: Engine, width: int, script: str) -> list[bool]:
    engine.resize(width)
    return engine.evaluate(script)


def _squeezed(text: str) -> str:
    return "".join(text.split())
