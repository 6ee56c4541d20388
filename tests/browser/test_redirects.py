"""Old addresses as readers come to them: with a row in mind, from a server or from a disk."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.commands.inspect.server import serving

OLD, NEW = "offices/lalmonirhat/before/", "offices/lalmonirhat/patgram/"
CLOSED = "offices/lalmonirhat/closed/"
ROW = "#citizen-3"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def host(moved_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that has the site at its root, and once more as ``/portal/``."""
    folder = tmp_path_factory.mktemp("host") / "site"
    folder.mkdir()
    for entry in moved_site.iterdir():
        (folder / entry.name).symlink_to(entry)
    (folder / "portal").symlink_to(moved_site)
    with serving(folder) as address:
        yield address


@pytest.mark.parametrize("path", ["", "portal/"])
@pytest.mark.parametrize("part", ["", "poster/"])
@pytest.mark.parametrize("more", [ROW, f"?a=1{ROW}", "", "#"])
def test_a_reader_comes_to_the_row(
    path: str, part: str, more: str, host: str, open_page: Open
) -> None:
    """Wherever the site stands, and with whatever the address asks."""
    page = open_page(f"{host}{path}{OLD}{part}{more}")
    page.wait_for_url(f"**/{NEW}{part}*")
    assert page.url.rstrip("#") == f"{host}{path}{NEW}{part}{more}".rstrip("#")


def test_going_back_leads_before_the_old_address(host: str, open_page: Open) -> None:
    """A reader is not caught between the two."""
    page = open_page(host)
    page.goto(f"{host}{OLD}{ROW}")
    page.wait_for_url(f"**/{NEW}{ROW}")
    page.go_back()
    assert page.url == host


def test_from_a_disk_a_reader_comes_to_the_row(moved_site: Path, open_page: Open) -> None:
    """Where no server finds the page of a folder."""
    page = open_page(f"{(moved_site / OLD / 'index.html').as_uri()}{ROW}")
    page.wait_for_url(f"**/{NEW}index.html{ROW}")


def test_without_scripts_a_reader_comes_to_the_office(host: str, open_page: Open) -> None:
    """The row alone is lost."""
    page = open_page(f"{host}{OLD}{ROW}", java_script_enabled=False)
    page.wait_for_url(f"**/{NEW}*")


def test_a_closed_office_stays_where_it_is(host: str, open_page: Open) -> None:
    """Whatever row was asked for; the page fits the narrowest screen."""
    page = open_page(f"{host}{CLOSED}{ROW}", 320)
    assert page.url == f"{host}{CLOSED}{ROW}"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("main").get_by_role("link").first.click()
    page.wait_for_url(f"**/{NEW}")


def test_a_text_browser_shows_the_way(moved_site: Path, tmp_path: Path) -> None:
    """Which neither runs scripts nor leads on."""
    file = moved_site / OLD / "index.html"
    command = ["w3m", "-dump", "-o", "display_link_number=1", "-T", "text/html", str(file)]
    options = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, capture_output=True, check=True, env=options)
    text = done.stdout.decode()
    assert "এই পাতার ঠিকানা বদলেছে" in text
    assert text.rstrip().endswith(f"file://{moved_site}/{NEW}")
