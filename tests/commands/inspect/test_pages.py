"""Which pages are looked at after which change."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.inspect.pages import affected_pages

OFFICES = ("offices/rangpur/", "offices/rangpur/sadar/", "offices/rangpur/pirgacha/")
OTHERS = ("", "404.html", "about/", "search/")
SITE = (*OTHERS, *OFFICES, "admin/")


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    for address in SITE:
        file = tmp_path / address / "index.html" if address != "404.html" else tmp_path / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "pages"),
    [
        ([], []),
        (["offices/rangpur/sadar.md"], ["", "offices/rangpur/", "offices/rangpur/sadar/"]),
        (["offices/rangpur/gone.md"], ["", "offices/rangpur/"]),
        (["offices/gone/sadar.md"], [""]),
        (["national.yaml"], [*OTHERS, "offices/rangpur/pirgacha/"]),
        (
            ["places.yaml", "offices/rangpur/sadar.md"],
            ["", *OFFICES[:2], *OTHERS[1:], "offices/rangpur/pirgacha/"],
        ),
    ],
    ids=["nothing", "an office", "one that went", "a district that went", "frame", "both"],
)
def test_a_change_concerns_its_pages(
    small_site: Path, changed: list[str], pages: list[str]
) -> None:
    """Home and the office with its district; what no office has, all pages that are no office's."""
    assert affected_pages(small_site, changed) == pages
