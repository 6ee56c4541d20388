"""The search page in a tab, a country cut into files, and everything a page complains about."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.corpus import write_corpus
from plugins.build.build import build
from plugins.charters.clock import build_date
from plugins.charters.directory import load
from plugins.charters.model import Directory
from plugins.commands.inspect.server import serving
from plugins.search import office_facts
from plugins.search.analysis import analysis
from plugins.search.cache import MentionCache
from plugins.search.documents import documents
from plugins.search.index_files import Files, search_files
from plugins.search.synonyms import synonyms

OFFICES = 120


@dataclass
class Search:
    """The search page of the site at ``site``, and the errors of the page so far."""

    page: Page
    site: str
    errors: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self._hear(message.type, message.text))

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error":
            self.console.append(text)

    def reset(self) -> None:
        """Makes the reader a new one: nothing kept, nothing said, a healthy network."""
        self.page.unroute_all()
        self.page.context.set_offline(False)
        if self.page.url.startswith(self.site):
            self.page.evaluate("localStorage.clear(); caches.delete('charter-search')")
        self.page.goto("about:blank")
        self.hush()

    def hush(self) -> None:
        """Forgets what the page said so far."""
        self.errors.clear()
        self.console.clear()

    @property
    def complaints(self) -> list[str]:
        return self.errors + self.console

    def open(self, **asked: str) -> None:
        """Opens the page by its address, and waits until it has answered."""
        query = f"?{urlencode(asked)}" if asked else ""
        self.page.goto(f"{self.site}search/{query}")
        self.settle("done", "empty", "idle")

    def settle(self, *states: str) -> None:
        """Waits for one of the states; without the page's own help, for its policy forbids eval."""
        named = ", ".join(f"[data-search-state={state}]" for state in states)
        self.page.wait_for_selector(f"html:is({named})", state="attached")

    def ask(self, text: str) -> None:
        """Types a question and presses Enter."""
        self.page.fill("#q", text)
        self.page.press("#q", "Enter")
        self.settle("done", "empty")

    @property
    def links(self) -> list[str]:
        """Where the results lead, in their order, below ``offices/``."""
        script = "links => links.map(link => link.href)"
        found: list[str] = self.page.locator("[data-search-result] a").evaluate_all(script)
        return [link.removeprefix(f"{self.site}offices/") for link in found]

    @property
    def status(self) -> str:
        return self.page.inner_text("[role=status]")

    def tab_to(self, selector: str, most: int = 20) -> None:
        """Presses Tab until an element that matches has the focus."""
        focused = self.page.locator(f":focus:is({selector})")
        for _ in range(most):
            self.page.keyboard.press("Tab")
            if focused.count():
                return
        pytest.fail(f"{most} times Tab did not lead to {selector}")


@pytest.fixture(scope="session")
def opened(browser: Browser) -> Iterator[Callable[..., Search]]:
    """The search page of a site for a reader with the given options; tabs are used again."""
    tabs: dict[tuple[str, frozenset[tuple[str, object]]], Search] = {}

    def get(site: str, **options: Any) -> Search:  # noqa: ANN401 - they are Playwright's
        key = (site, frozenset(options.items()))
        if key not in tabs:
            tabs[key] = Search(browser.new_context(**options).new_page(), site)
        tabs[key].reset()
        return tabs[key]

    yield get
    for search in tabs.values():
        search.page.context.close()


@pytest.fixture
def search(opened: Callable[..., Search], at_root: str) -> Search:
    """The search page of the five charters."""
    return opened(at_root)


@dataclass
class Country:
    """Many synthetic offices: their sources, what was read from them, and the built site."""

    content: Path
    directory: Directory
    site: Path


@pytest.fixture(scope="session")
def country(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Country:
    """Enough offices for many files and for services that many of them give."""
    project = tmp_path_factory.mktemp("country")
    write_corpus(project / "content", OFFICES, seed=1)
    for folder in ("theme", "node_modules"):
        (project / folder).symlink_to(root / folder)
    shutil.copy(root / "pelicanconf.py", project)
    build(project / "pelicanconf.py", project / "output")
    directory, _ = load(project / "content", build_date())
    return Country(project / "content", directory, project / "output")


@pytest.fixture(scope="session")
def at_country(country: Country) -> Iterator[str]:
    """The address of the country's site."""
    with serving(country.site) as address:
        yield address


@pytest.fixture
def national(opened: Callable[..., Search], at_country: str) -> Search:
    """The search page of the country."""
    return opened(at_country)


def files_of(directory: Directory, file_bytes: int | None = None) -> tuple[str, Files]:
    """The manifest's name and the files of the search, as a build makes them."""
    cached = MentionCache()
    for office in directory.offices:
        cached.add(office.id, office_facts(office))
    found = documents(directory.offices, cached)
    return search_files(found, directory, synonyms(analysis()), file_bytes=file_bytes)


@pytest.fixture(scope="session")
def in_pieces(country: Country, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same search in many small files, as a far larger country has them."""
    host = tmp_path_factory.mktemp("pieces")
    for part in country.site.iterdir():
        if part.name != "search":
            (host / part.name).symlink_to(part)
    shutil.copytree(country.site / "search", host / "search")
    page = host / "search" / "index.html"
    (usual,) = (file.name for file in (host / "search").glob("m-*.json"))
    manifest, files = files_of(country.directory, file_bytes=2_000)
    for name, text in files.items():
        (host / "search" / name).write_text(text, "utf-8")
    page.write_text(page.read_text("utf-8").replace(usual, manifest), "utf-8")
    with serving(host) as address:
        yield address


@pytest.fixture
def pieces(opened: Callable[..., Search], in_pieces: str) -> Search:
    """The search page that needs many files."""
    return opened(in_pieces)
