"""Which files of a content folder are read."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from plugins.charters.problems.problem import Problem
from plugins.charters.reading.tree import walk


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder of empty files: walking looks at names only."""
    for path in (
        *("offices/rangpur/sadar.md", "pages/about.md", "calendar/2026.yaml"),
        *("places.yaml", "national.yaml"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


LITTER = [
    *("sadar.md~", ".sadar.md.swp", ".sadar.md.kate-swp", ".sadar.md.un~", "#sadar.md#", "4913"),
    *(".DS_Store", "._sadar.md", "._.DS_Store", "Icon\r", ".AppleDouble", ".Spotlight-V100"),
    *("Thumbs.db", "thumbs.DB", "Thumbs.db:encryptable", "desktop.ini", "Desktop.ini"),
    *(".~lock.sadar.md#", "~$sadar.docx", "~WRL0001.tmp", "sadar.md.bak", "sadar.md.orig"),
    *(".nfs0000000000d2f3c100000017", ".fuse_hidden000002b800000001", ".goutputstream-8XJ5Q1"),
    *(".syncthing.sadar.md.tmp", ".sadar.md.Xy12Zq", ".directory", ".Trash-1000", ".idea"),
    *(".\udcff.swp", ".\udcff", ".two\nlines", "." + "x" * 200),
]


@pytest.mark.parametrize("name", LITTER, ids=ascii)
@pytest.mark.parametrize("folder", ["", "offices", "offices/rangpur", "pages", "calendar"])
def test_what_programs_leave_behind_is_passed_over(folder: str, name: str, tree: Path) -> None:
    """Saving, copying or looking at a file never stops a build; a hidden file is no office."""
    (tree / folder / name).touch()
    problems: list[Problem] = []
    assert [office.slug for office in walk(tree, problems).offices] == ["sadar"]
    assert problems == []


@pytest.mark.parametrize("name", [".Trash-1000", ".AppleDouble", "~backup"])
def test_a_folder_of_litter_is_not_entered(name: str, tree: Path) -> None:
    """Whatever is in it, however deep, and links that lead in a circle."""
    (tree / "offices/rangpur" / name / "deep").mkdir(parents=True)
    (tree / "offices/rangpur" / name / "dhaka.md").touch()
    (tree / "offices/rangpur" / name / "self.md").symlink_to("self.md")
    problems: list[Problem] = []
    assert [office.slug for office in walk(tree, problems).offices] == ["sadar"]
    assert problems == []


@pytest.mark.parametrize("name", ["sadar.md.txt", "sadar (1).md", "dhaka.tmp.md", ".htaccess"])
def test_what_a_person_may_have_meant_is_told(name: str, tree: Path) -> None:
    """A second copy, a wrong ending, a web server's file: somebody waits for it to be seen."""
    (tree / "offices/rangpur" / name).touch()
    problems: list[Problem] = []
    walk(tree, problems)
    assert len(problems) == 1


def test_a_lock_of_emacs_is_passed_over(tree: Path) -> None:
    """It is a symbolic link to nothing."""
    (tree / "offices/rangpur/.#sadar.md").symlink_to("user@host.1")
    problems: list[Problem] = []
    walk(tree, problems)
    assert problems == []


@pytest.mark.parametrize("slug", ["con", "com1", "lpt9", "aux", "nul", "prn", "index"])
def test_a_reserved_name_is_no_address(slug: str, tree: Path) -> None:
    """Windows cannot hold such a file, and an index would hide its folder's page."""
    (tree / f"offices/rangpur/{slug}.md").touch()
    problems: list[Problem] = []
    walk(tree, problems)
    assert [problem.code for problem in problems] == ["path-reserved"]


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
    found = [f"{office.folder}/{office.slug}" for office in walk(tree, []).offices]
    assert found == ["bagerhat/kachua", "dhaka/savar", "rangpur/badarganj", "rangpur/sadar"]


def test_a_pipe_is_not_opened(tree: Path) -> None:
    """A file that would block the reader for ever is foreign."""
    os.mkfifo(tree / "offices/rangpur/pipe.md")
    problems: list[Problem] = []
    walk(tree, problems)
    assert [problem.code for problem in problems] == ["foreign-file"]


def codes(tree: Path, *others: str) -> dict[str, str]:
    """The code of each problem by the name of its file, where these paths are others'."""
    problems: list[Problem] = []
    walk(tree, problems, [PurePosixPath(other) for other in others])
    return {problem.path.removeprefix(f"{tree.name}/"): problem.code for problem in problems}


@pytest.mark.parametrize(
    ("others", "foreign"),
    [
        ([], ["blog", "images"]),
        (["blog"], ["images"]),
        (["blog/2026"], ["blog/b.rst", "images"]),
        (["blog", "images/a.png"], []),
        (["images", "blog/2026", "blog/b.rst"], []),
        (["blogs", "image", "images/a"], ["blog", "images/a.png"]),
        ([""], []),
    ],
)
def test_what_belongs_to_others_is_not_foreign(
    others: list[str], foreign: list[str], tree: Path
) -> None:
    """Neither a folder nor a file of theirs; what lies beside it still is."""
    for path in ("blog/2026/a.md", "blog/b.rst", "images/a.png"):
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).touch()
    assert codes(tree, *others) == dict.fromkeys(foreign, "foreign-file")


def test_what_is_ours_stays_ours(tree: Path) -> None:
    """Whatever others call theirs: a wrong name among the charters is told, a charter read."""
    (tree / "offices/rangpur/a.txt").touch()
    (tree / "pages/a.txt").touch()
    others = [PurePosixPath(path) for path in ("", "offices", "pages", "places.yaml")]
    found = walk(tree, [], others)
    assert [office.slug for office in found.offices] == ["sadar"]
    assert [slug for *_, slug in found.pages] == ["about"]
    assert "places.yaml" in found.data
    told = ["offices/rangpur/a.txt", "pages/a.txt"]
    assert codes(tree, *map(str, others)) == dict.fromkeys(told, "foreign-file")


@pytest.mark.parametrize("name", ["blog", "blog/deep/link.md", "blog/.hidden", "blog/a.tmp"])
@pytest.mark.parametrize("others", ["blog", ""])
def test_a_link_among_what_belongs_to_others_is_told(name: str, others: str, tree: Path) -> None:
    """It could have any file of the machine published."""
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    (tree / name).symlink_to("/etc")
    assert codes(tree, others) == {name: "symlink"}


def test_a_pipe_among_what_belongs_to_others_is_told(tree: Path) -> None:
    """Their reader would wait for it for ever; the lock of an editor is passed over."""
    (tree / "blog").mkdir()
    os.mkfifo(tree / "blog/pipe.md")
    (tree / "blog/.#a.md").symlink_to("user@host.1")
    assert codes(tree, "blog") == {"blog/pipe.md": "foreign-file"}
