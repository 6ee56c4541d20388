"""The poster as Chromium prints it: its sheets, its type, and what a camera reads of it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from math import sqrt
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page as Sheet
from playwright.sync_api import Page

from plugins.build.build import build
from plugins.commands.inspect.server import serving
from plugins.poster.type_size import SIZES
from tests.browser.conftest import IN_FIELD, OFFICES
from tests.conftest import project_in

A4, A3 = (595, 842), (842, 1191)  # points
LEAST = 9
SMALLEST = f"type-{len(SIZES) - 1}"
FEW = (*OFFICES, *(f"{IN_FIELD}offices/rangpur/{name}/" for name in ("sajano-health", "dc")))
CODED = (OFFICES[0], f"{IN_FIELD}offices/rangpur-division/commissioner/")
HEAD = """\
---
name: Office of the {0}, Patgram
language: en
place: district
department: {0}
officers:
  one: {{post: Registrar, room: "1", phone: 01700-000001}}
  two: {{post: Assistant Registrar, room: "2", phone: 01700-000002}}
services:
  citizen:
"""
# Offices by their number of services, and how many papers each of these asks for.
LONG = {"few-long": (8, 6), "many-short": (45, 1), "many-long": (40, 7)}


def office(name: str, services: int, papers: int) -> str:
    rows = (
        f"    - name: Service {number} of the register of titles\n"
        f"      time: {number} working days\n"
        f"      fee: BDT {number * 10}\n"
        f"      officer: {'one' if number % 2 else 'two'}\n"
        f"      documents: [{', '.join(f'P{n}-{number}' for n in range(papers))}]\n"
        for number in range(1, services + 1)
    )
    return f"{HEAD.format(name)}{''.join(rows)}---\n"


@pytest.fixture(scope="module")
def long_offices(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site of offices that promise much."""
    project = project_in(tmp_path_factory.mktemp("long") / "project")
    for name, (services, papers) in LONG.items():
        file = project / "content/offices/lalmonirhat" / f"{name}.md"
        file.write_text(office(name, services, papers), "utf-8")
    build(project / "pelicanconf.py", project / "output")
    with serving(project / "output") as address:
        yield f"{address}offices/lalmonirhat/"


def printed(page: Page, paper: str = "A4") -> list[Sheet]:
    page.emulate_media(media="print")
    return pdfplumber.open(BytesIO(page.pdf(format=paper, prefer_css_page_size=True))).pages


def smallest(sheets: list[Sheet]) -> float:
    return min(char["size"] for sheet in sheets for char in sheet.chars)


def outside(sheet: Sheet) -> list[str]:
    """The letters that are not wholly on it."""
    inner = sheet.within_bbox(sheet.bbox)
    return [char["text"] for char in sheet.chars if char not in inner.chars]


@pytest.mark.parametrize("charter", FEW)
def test_a_poster_is_one_sheet(open_page: Callable[..., Page], charter: str) -> None:
    """Of exactly A4, with no type below 9 points and nothing cut off."""
    sheets = printed(open_page(f"{charter}poster/"))
    assert [(round(sheet.width), round(sheet.height)) for sheet in sheets] == [A4]
    assert smallest(sheets) >= LEAST
    assert outside(sheets[0]) == []


@pytest.mark.parametrize("charter", FEW[:2])
def test_on_a3_all_is_larger(open_page: Callable[..., Page], charter: str) -> None:
    """By as much as the paper is, so that there are as many sheets and lines."""
    page = open_page(f"{charter}poster/")
    (small,), (large,) = printed(page), printed(page, "A3")
    assert (round(large.width), round(large.height)) == A3
    assert [char["text"] for char in large.chars] == [char["text"] for char in small.chars]
    ratio = smallest([large]) / smallest([small])
    assert ratio == pytest.approx(sqrt(2), rel=0.005)


@pytest.mark.parametrize("name", LONG)
def test_a_long_charter_flows_on(
    open_page: Callable[..., Page], long_offices: str, name: str
) -> None:
    """In order, each sheet with the head of the table, no row torn, and no sheet too many."""
    services, papers = LONG[name]
    page = open_page(f"{long_offices}{name}/poster/")
    sheets = printed(page)
    assert smallest(sheets) >= LEAST
    assert [outside(sheet) for sheet in sheets] == [[]] * len(sheets)
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    assert all("Citizen services Time Charges" in text for text in texts)
    named = [[int(n) for n in re.findall(r"(\d+)\. Service", text)] for text in texts]
    assert [number for numbers in named for number in numbers] == [*range(1, services + 1)]
    asked = [[int(n) for n in re.findall(rf"P{papers - 1}-(\d+)", text)] for text in texts]
    assert asked == named
    page.evaluate("(name) => document.documentElement.className = name", SMALLEST)
    assert len(sheets) <= len(printed(page))


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("charter", CODED)
def test_the_code_leads_to_the_charter(
    open_page: Callable[..., Page], tmp_path: Path, charter: str, paper: str
) -> None:
    """Read from a picture of the sheet with 150 dots to the inch; it is black on white."""
    page = open_page(f"{charter}poster/", color_scheme="dark")
    page.emulate_media(media="print")
    file = tmp_path / "poster.pdf"
    page.pdf(path=file, format=paper, prefer_css_page_size=True, print_background=False)
    picture = file.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", file, picture], check=True)
    command = ["zbarimg", "--quiet", "--raw", picture.with_suffix(".png")]
    read = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    assert read.stdout == f"http://localhost:8000/{charter.removeprefix(IN_FIELD)}\n"


def test_on_a_screen_it_says_how_it_is_printed(open_page: Callable[..., Page]) -> None:
    """And leads back to the charter; neither is on paper."""
    page = open_page(f"{OFFICES[0]}poster/")
    aid = page.locator(".aid")
    assert "Ctrl+P" in aid.inner_text()
    page.emulate_media(media="print")
    assert not aid.is_visible()
    assert page.locator(".below").is_visible()


def test_a_small_screen_needs_no_scrolling_sideways(
    open_page: Callable[..., Page], sample: str
) -> None:
    """Cells stand below each other there, with the titles of their columns."""
    page = open_page(f"{sample}poster/", 320)
    assert page.evaluate("() => document.documentElement.scrollWidth") == 320
