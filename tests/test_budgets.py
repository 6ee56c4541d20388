"""What a reader on a slow network pays, measured on the built pages."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median

import pytest

from benchmarks.five_charters import carried
from plugins.days.parts import needs
from tests.conftest import pages_in

LATER = re.compile(r'<script type="module" src="(?:\.\./)+days/start\.js"[^>]*></script>')


def sizes(site: Path) -> list[int]:
    """Of each office page."""
    return [carried(page) for page in sorted(site.glob("offices/*/*/index.html"))]


def test_office_pages_fit_their_budget(site: Path) -> None:
    """HTML and CSS together: the median at most 7.5 kB, the worst at most 9 kB."""
    measured = sizes(site)
    assert len(measured) == 5
    assert median(measured) <= 7_500
    assert max(measured) <= 9_000


def test_pages_need_nothing_else(site: Path) -> None:
    """No page but search names a stylesheet, font or image file besides the icon.

    Of scripts they name one at most, which loads after them and without which all can be read.
    """
    for page in {*pages_in(site)} - {site / "search" / "index.html"}:
        html = LATER.sub("", page.read_text("utf-8"), count=1)
        assert not re.search(r"<script|<img|@font-face|@import|rel=\"?(?:stylesheet|preload)", html)
        assert len(re.findall(r"<link[^>]*rel=\"?icon", html)) == 1


def test_search_fits_its_budget(site: Path) -> None:
    """Page, script and index of five offices: at most 35 kB, the script at most 16 kB."""
    loaded = {file.suffix: carried(file) for file in (site / "search").iterdir()}
    assert set(loaded) == {".html", ".js", ".json"}
    assert loaded[".js"] <= 16_000
    assert sum(loaded.values()) <= 35_000


def test_dates_fit_their_budget(site: Path) -> None:
    """The table of a year: at most 12 kB; the script of every office's page: at most 2 kB."""
    years = [*site.glob("days/*/index.html")]
    assert len(years) == 3
    assert max(map(carried, years)) <= 12_000
    assert carried(site / "days" / "start.js") <= 2_000


@pytest.mark.parametrize(
    ("button", "most"),
    [("share", 4_000), ("listen", 6_000), ("days", 11_000), ("letter", 16_500)],
)
def test_the_first_tap_fits_its_budget(site: Path, button: str, most: int) -> None:
    """All that it loads, the calendar with it where days are counted."""
    parts = needs()[button]
    loaded = [site / "days" / f"{part}-bn.js" for part in parts]
    if "days" in parts:
        loaded.append(site / "days" / "calendar.json")
    assert sum(map(carried, loaded)) <= most


def test_all_taps_fit_their_budget(site: Path) -> None:
    """Who taps every button loads at most 20.5 kB, for no module stands in two parts."""
    loaded = [*(site / "days").glob("*-bn.js"), site / "days" / "calendar.json"]
    assert sum(map(carried, loaded)) <= 20_500
