"""Measures what readers choose an office or a service from: bytes, heights on a phone, taps.

Run: ``.venv/bin/python -m benchmarks.lists [OFFICES ...]``

Sites of the sizes that are told, or of 5, 560 and 5,600 offices, are really built; of the whole
country home and the list of districts are rendered, and one district of 800 offices.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Final

import brotli
from playwright.sync_api import Browser

from benchmarks.build.contestants import ROOT, ours
from benchmarks.corpus import Site, Writer, copy_frame, read_places, write_corpus
from benchmarks.kinds import Copier, every_office, write_kinds
from benchmarks.taps import taps
from plugins.build.inputs import Inputs
from plugins.build.page_context import renderer_of
from plugins.build.pelican import completed_settings
from plugins.build.renderer import Renderer
from plugins.charters.clock import build_date
from plugins.charters.directory import directory_of, load, survey
from plugins.charters.model import Listing, Portal
from plugins.commands.inspect.chromium import chromium
from plugins.office_pages import country_files, folder_page

SIZES: Final = (5, 560, 5_600)
COUNTRY: Final = 52_000
LARGE: Final = 800  # offices of one district
DISTRICT: Final = "cumilla"
SEED: Final = 1
ALIKE: Final = 560  # offices up to which they are all of one kind
WIDTH: Final = 360
HEIGHT: Final = "document.documentElement.scrollHeight"
# Of each the largest is measured.
LISTS: Final = ("offices/*", "services", "services/*", "services/*/*")


def lists(sizes: list[int]) -> Iterator[str]:
    """A table, line by line."""
    yield f"{'offices':>8} {'brotli':>8} {'height':>8} {'no script':>9}  page"
    with TemporaryDirectory() as folder, chromium() as browser:
        for size in sizes:
            site = build(Path(folder) / str(size), size)
            yield from (f"{size:8,} {line}" for line in lines(site, pages(site), browser))
            most, reached = max((found := taps(site)).values()), len(found)
            yield f"{size:8,} {most} taps from home at most to each of {reached:,} offices"
        lone = lines(country(Path(folder)), iter(("", "offices/")), browser)
        yield from (f"{COUNTRY:8,} {line}" for line in lone)
        lone = lines(district(Path(folder)), iter((f"offices/{DISTRICT}/",)), browser)
        yield from (f"{LARGE:8,} {line}" for line in lone)


def build(folder: Path, offices: int) -> Path:
    made = ours(folder, offices, write_corpus if offices <= ALIKE else write_kinds)
    subprocess.run(made.build, cwd=made.folder, env=made.env, check=True, capture_output=True)
    return made.output


def pages(site: Path) -> Iterator[str]:
    """Home, the list of districts, and the largest page of each kind of list."""
    yield from ("", "offices/")
    for pattern in LISTS:
        if found := [*site.glob(f"{pattern}/index.html")]:
            largest = max(found, key=lambda page: page.stat().st_size)
            yield f"{largest.parent.relative_to(site)}/"


def lines(site: Path, addresses: Iterator[str], browser: Browser) -> Iterator[str]:
    """What each page costs, and how high it is with JavaScript and without."""
    for address in addresses:
        page = site / address / "index.html"
        size = len(brotli.compress(page.read_bytes(), quality=11))
        with_scripts, without = (_height(browser, page, on) for on in (True, False))
        yield f"{size:8,} {with_scripts:8,} {without:9,}  /{address}"


def _height(browser: Browser, file: Path, scripts: bool) -> int:  # noqa: FBT001 - on or off
    with browser.new_context(java_script_enabled=scripts) as context:
        page = context.new_page()
        page.set_viewport_size({"width": WIDTH, "height": 640})
        page.goto(file.as_uri())
        return int(page.evaluate(HEIGHT))


def country(folder: Path) -> Path:
    """A site of home and the list of districts alone, of so many offices."""
    content = frame(folder)
    surveyed, portal = survey(content), portal_of(content)
    homes = cycle(surveyed.homes.values())
    offices = (  # of which these pages need no more than their folders
        Listing(slug=str(number), place=home, name=str(number))
        for number, home in zip(range(COUNTRY), homes, strict=False)
    )
    directory = directory_of(surveyed, portal, offices)
    return write(folder / "country", country_files(directory, plain_renderer(portal)))


def district(folder: Path) -> Path:
    """A site of the list of one district alone, with offices as the country has them there."""
    content = frame(folder)
    writer = Writer(read_places(), SEED)
    copier = Copier(writer, SEED)
    own = (one for one in every_office(SEED) if one.path.startswith(f"{DISTRICT}/"))
    (content / "offices" / DISTRICT).mkdir()
    for one in islice(own, LARGE):
        text = writer.text(one) if isinstance(one, Site) else copier.text(one)
        (content / "offices" / one.path).write_text(text, "utf-8")
    directory, _ = load(content, build_date())
    page = folder_page(directory.offices, plain_renderer(portal_of(content)))
    return write(folder / "district", [(f"offices/{DISTRICT}/index.html", page)])


def frame(folder: Path) -> Path:
    """A content folder without offices."""
    content = Path(mkdtemp(dir=folder)) / "content"
    copy_frame(content)
    return content


def portal_of(content: Path) -> Portal:
    portal = survey(content).portal
    if portal is None:
        raise ValueError(f"{content} lacks what every page needs")
    return portal


def plain_renderer(portal: Portal) -> Renderer:
    settings = completed_settings(Inputs(ROOT / "pelicanconf.py", {}))
    return renderer_of(settings, ROOT / "theme", portal)


def write(site: Path, pages: Iterable[tuple[str, str]]) -> Path:
    for name, text in pages:
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, "utf-8")
    return site


if __name__ == "__main__":
    for line in lists([int(size) for size in sys.argv[1:]] or [*SIZES]):
        print(line)
