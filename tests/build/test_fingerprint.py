"""Names that stand for what something was made of."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.build.fingerprint import code, name_of, name_of_folders

PARTS = st.lists(st.one_of(st.text(max_size=5), st.binary(max_size=5)), max_size=4)


@given(one=PARTS, other=PARTS)
def test_a_name_tells_where_parts_begin_and_end(
    one: list[str | bytes], other: list[str | bytes]
) -> None:
    """Equal names come from equal parts only."""
    same = [bytes_of(part) for part in one] == [bytes_of(part) for part in other]
    assert (name_of(*one) == name_of(*other)) is same


def bytes_of(part: str | bytes) -> bytes:
    return part.encode() if isinstance(part, str) else part


def test_parts_that_join_alike_differ() -> None:
    """The classic slips: a border moved, a part that holds another's border."""
    cases = [("ab", "c"), ("a", "bc"), ("abc",), ("", "abc"), ("2:ab1:c",), ("abc", "")]
    assert len({name_of(*parts) for parts in cases}) == len(cases)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return filled(tmp_path / "one", ["a.txt", "b/c.txt", "b/d.txt"])


def filled(folder: Path, names: list[str]) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def test_a_copy_has_the_same_name(folder: Path, tmp_path: Path) -> None:
    """Neither the place, nor dates, nor the order of writing matter."""
    copy = filled(tmp_path / "other", ["b/d.txt", "b/c.txt", "a.txt"])
    os.utime(copy / "a.txt", (1, 1))
    assert name_of_folders([copy]) == name_of_folders([folder])


def changed(folder: Path) -> None:
    (folder / "a.txt").write_text("b.txt")


def renamed(folder: Path) -> None:
    (folder / "a.txt").rename(folder / "e.txt")


def moved(folder: Path) -> None:
    (folder / "b" / "c.txt").rename(folder / "c.txt")


def deleted(folder: Path) -> None:
    (folder / "b" / "d.txt").unlink()


def added(folder: Path) -> None:
    (folder / "b" / "empty").write_text("")


@pytest.mark.parametrize("edit", [changed, renamed, moved, deleted, added])
def test_any_change_gives_another_name(folder: Path, edit: Callable[[Path], None]) -> None:
    """Of a text, of a name, of a place."""
    before = name_of_folders([folder])
    edit(folder)
    assert name_of_folders([folder]) != before


@pytest.mark.parametrize("cache", ["__pycache__", "b/__pycache__", "node_modules"])
def test_what_programs_keep_for_themselves_is_passed_over(folder: Path, cache: str) -> None:
    """Compiled modules and installed packages give no other name."""
    before = name_of_folders([folder])
    filled(folder / cache, ["module.pyc"])
    assert name_of_folders([folder]) == before


def test_a_link_that_leads_nowhere_is_no_error(folder: Path) -> None:
    """An editor keeps such a link beside a file as long as it is being changed."""
    before = name_of_folders([folder])
    (folder / ".#a.txt").symlink_to("somebody@host.1234")
    assert isinstance(name_of_folders([folder]), str)
    (folder / ".#a.txt").unlink()
    assert name_of_folders([folder]) == before


def test_another_process_gives_the_program_the_same_name(root: Path) -> None:
    """Whatever its hash seed and its folder."""
    script = "from plugins.build.fingerprint import code; print(code())"
    said = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": seed},
            cwd=cwd,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, cwd in (("1", root), ("2", root / "docs"))
    }
    assert len(said) == 1
    assert code() == code()
