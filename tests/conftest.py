"""What tests share: the five charters built once, and a way to build any other content."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.publishing.build import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
GITHUB_S = ("table", "autolink", "strikethrough", "tasklist", "tagfilter", "footnotes")
QUIETLY = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


def pytest_sessionstart() -> None:
    """Servers are ended as by Ctrl-C, which a shell has its background jobs ignore."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five charters, really built."""
    output = tmp_path_factory.mktemp("site") / "output"
    build(ROOT / "pelicanconf.py", output)
    return output


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the project's content, theme and settings that a test may spoil."""
    copy = tmp_path / "project"
    shutil.copytree(ROOT / "content", copy / "content")
    shutil.copytree(ROOT / "theme", copy / "theme", ignore=shutil.ignore_patterns("js"))
    (copy / "theme" / "static" / "js").symlink_to(ROOT / "theme" / "static" / "js")
    for file in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / file, copy)
    return copy


@pytest.fixture
def checkout(project: Path) -> Path:
    """The project with its commands; the plugins are a link, for no test changes them."""
    shutil.copy(ROOT / "tasks.py", project)
    (project / "plugins").symlink_to(ROOT / "plugins")
    return project


@pytest.fixture
def build_office(project: Path) -> Callable[[str], Path]:
    """Builds a site whose one office, Patgram, is the given text; returns its page's folder."""

    def build_one(text: str) -> Path:
        shutil.rmtree(project / "content" / "offices")
        file = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
        file.parent.mkdir(parents=True)
        file.write_text(text, "utf-8")
        build(project / "pelicanconf.py", project / "output")
        return project / "output" / "offices" / "lalmonirhat" / "patgram"

    return build_one


@pytest.fixture(scope="session")
def beside_code() -> Callable[[str], str]:
    """The HTML that GitHub's Markdown makes of a text, without code: there nothing acts."""
    extensions = [word for name in GITHUB_S for word in ("--extension", name)]

    def html(markdown: str) -> str:
        command = ["cmark-gfm", "--unsafe", *extensions]
        done = subprocess.run(command, input=markdown.encode(), capture_output=True, check=True)
        page = LexborHTMLParser(f"<body>{done.stdout.decode()}")
        page.strip_tags(["code"], recursive=True)
        return page.body.inner_html.strip() if page.body else ""

    return html


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, without a window."""
    # Imported here so that tests without a browser start fast.
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=QUIETLY)
        yield browser
        browser.close()


def _chromium() -> str:
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.fail(
            "no Chromium here; install chromium, or set CHROMIUM to its path", pytrace=False
        )
    return found
