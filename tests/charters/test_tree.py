"""Which files of a content folder are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.charters.problems import Problem
from plugins.charters.tree import walk


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder of empty files: walking looks at names only."""
    for path in ("offices/rangpur/sadar.md", "pages/about.md", "places.yaml", "national.yaml"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


@pytest.mark.parametrize(
    "name",
    ["sadar.md~", ".sadar.md.swp", "#sadar.md#", "4913", ".DS_Store", "Thumbs.db", "desktop.ini"],
)
@pytest.mark.parametrize("folder", ["", "offices", "offices/rangpur", "pages"])
def test_what_editors_leave_behind_is_passed_over(folder: str, name: str, tree: Path) -> None:
    """Saving a file in a text editor does not stop the live server."""
    (tree / folder / name).touch()
    problems: list[Problem] = []
    assert [office.slug for office in walk(tree, problems).offices] == ["sadar"]
    assert problems == []


def test_a_lock_of_emacs_is_passed_over(tree: Path) -> None:
    """It is a symbolic link to nothing."""
    (tree / "offices/rangpur/.#sadar.md").symlink_to("user@host.1")
    problems: list[Problem] = []
    walk(tree, problems)
    assert problems == []


@pytest.mark.parametrize("slug", ["a", "sadar", "sadar-2", "sadar-agriculture", "x" * 64])
def test_a_slug_names_an_address(slug: str, tree: Path) -> None:
    """Lower-case letters, digits and inner hyphens, 64 at most."""
    (tree / f"offices/rangpur/{slug}.md").touch()
    problems: list[Problem] = []
    assert slug in [office.slug for office in walk(tree, problems).offices]
    assert problems == []


def test_files_come_in_order_of_their_names(tree: Path) -> None:
    """Whatever order the disk has them in."""
    for path in ("dhaka/savar", "bagerhat/kachua", "rangpur/badarganj"):
        (tree / "offices" / path).parent.mkdir(exist_ok=True)
        (tree / f"offices/{path}.md").touch()
    found = [f"{office.district}/{office.slug}" for office in walk(tree, []).offices]
    assert found == ["bagerhat/kachua", "dhaka/savar", "rangpur/badarganj", "rangpur/sadar"]


def test_a_pipe_is_not_opened(tree: Path) -> None:
    """A file that would block the reader for ever is foreign."""
    os.mkfifo(tree / "offices/rangpur/pipe.md")
    problems: list[Problem] = []
    walk(tree, problems)
    assert [problem.code for problem in problems] == ["foreign-file"]
