"""A check that reads only what changed finds what a whole reading finds."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from plugins.build.cache import FILE
from plugins.charters.directory import read
from plugins.charters.problems.problem import report
from plugins.commands.check import check
from tests.replacing import replace

TODAY = date(2026, 11, 22)


@pytest.fixture
def content(thirty_offices: Path, tmp_path: Path) -> Path:
    """Thirty synthetic offices that a test may spoil."""
    return Path(shutil.copytree(thirty_offices, tmp_path / "content"))


def sound(_content: Path) -> None:
    pass


def misspelt(content: Path) -> None:
    replace(content / "offices" / "kushtia" / "sadar.md", "name:", "nam:")


def twice(content: Path) -> None:
    one, other = sorted(content.glob("offices/kushtia/*.md"))[:2]
    name = one.read_text("utf-8").splitlines()[1]
    replace(other, other.read_text("utf-8").splitlines()[1], name)


def signed_tomorrow(content: Path) -> None:
    replace(
        content / "offices" / "kushtia" / "sadar.md", "officers:", "approved: 2026-11-23\nofficers:"
    )


def old(content: Path) -> None:
    replace(
        content / "offices" / "kushtia" / "sadar.md", "officers:", "approved: 2016-11-23\nofficers:"
    )


def deleted(content: Path) -> None:
    (content / "offices" / "kushtia" / "sadar.md").unlink()


def near_address(content: Path) -> None:
    replace(content / "offices" / "kushtia" / "sadar.md", "sadar.kushtia@", "kumarkhalii.kushtia@")


def unknown_district(content: Path) -> None:
    (content / "offices" / "kushtia").rename(content / "offices" / "kushtiya")


def no_place(content: Path) -> None:
    (content / "places.yaml").write_text("divisions: nil", "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        *(sound, misspelt, twice, signed_tomorrow, old, deleted, near_address),
        *(unknown_district, no_place),
    ],
    ids=lambda change: change.__name__,
)
def test_a_second_check_says_what_a_reading_says(
    content: Path, change: Callable[[Path], None]
) -> None:
    """In the same words, after any edit, and once more when nothing has changed."""
    check(content.parent, TODAY)[0]
    change(content)
    whole = read(content, TODAY)
    for _ in range(2):
        again = check(content.parent, TODAY)[0]
        assert report(again.problems) == report(whole.problems)
        assert (again.directory is None) == (whole.directory is None)
    assert (content.parent / FILE).is_file()


def test_what_was_kept_and_is_damaged_is_found_again(content: Path) -> None:
    """One line tells of it, once."""
    check(content.parent, TODAY)
    with closing(sqlite3.connect(content.parent / FILE)) as database, database:
        database.execute("update contents set content = 'other'")
    for expected in (True, False):
        reading, complaint = check(content.parent, TODAY)
        assert reading.problems == read(content, TODAY).problems
        assert complaint.startswith(str(content.parent / FILE)) is expected
