"""Files are found inside the content folder only, and replaced all together or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.problems.problem import CharterError
from plugins.commands.edit.offices import Content, Replacement, replace_all
from plugins.words import Refusal

Opened = Callable[[], Content]
Files = Callable[[], dict[str, bytes]]

PATH = "content/offices/lalmonirhat/patgram.md"


@pytest.fixture
def changes(opened: Opened) -> list[Replacement]:
    """Every office with a line of prose more."""
    return [Replacement(file, f"{file.text}নতুন\n") for file in opened().sound.values()]


@pytest.mark.parametrize(
    "wanted",
    ["lalmonirhat/patgram", "lalmonirhat/patgram.md", PATH, "offices/lalmonirhat/patgram.md", ""],
)
def test_an_office_has_several_names(
    opened: Opened, content: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    """Its place, its path from the project or from here, its full path."""
    monkeypatch.chdir(content)
    full = str(content / "offices" / "lalmonirhat" / "patgram.md")
    assert opened().find(wanted or full).path == PATH


@pytest.mark.parametrize(
    "wanted",
    ["../patgram", "/etc/passwd", "lalmonirhat", "places.yaml", ".", "lalmonirhat/link", "\udcff"],
    ids=ascii,
)
def test_nothing_else_is_an_office(
    opened: Opened, content: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    """Neither a file outside nor a link to one, nor a folder or a file of another kind."""
    outside = content.parent / "patgram.md"
    outside.write_text("---\n", "utf-8")
    (content / "offices" / "lalmonirhat" / "link.md").symlink_to(outside)
    monkeypatch.chdir(content)
    with pytest.raises(Refusal, match="there is no office file"):
        opened().find(wanted)


def test_a_linked_district_is_not_followed(opened: Opened, content: Path, tmp_path: Path) -> None:
    """What lies behind a symbolic link is no content."""
    (content / "offices" / "lalmonirhat").rename(tmp_path / "elsewhere")
    (content / "offices" / "lalmonirhat").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refusal, match="there is no office file"):
        opened().find("lalmonirhat/patgram")


def test_places_must_be_sound(opened: Opened, content: Path) -> None:
    """Without them no office can be read, and the problem is told."""
    (content / "places.yaml").write_text("divisions: [", "utf-8")
    with pytest.raises(CharterError) as refused:
        opened()
    assert [problem.path for problem in refused.value.problems] == ["content/places.yaml"]


def test_an_unknown_district_is_reported_for_its_offices(opened: Opened, content: Path) -> None:
    """The folder's problem stands in the way of each file in it."""
    (content / "offices" / "lalmonirhat").rename(content / "offices" / "lalmonirht")
    found = opened()
    with pytest.raises(CharterError) as refused:
        found.file(found.find("lalmonirht/patgram"))
    assert [problem.code for problem in refused.value.problems] == ["district-unknown-near"]


def test_all_files_are_replaced(changes: list[Replacement], files: Files) -> None:
    """With their modes, and nothing else is left behind."""
    changes[0].file.chmod(0o640)
    before = files()
    replace_all(changes)
    assert set(files()) == set(before)
    assert all(change.file.read_text("utf-8") == change.new for change in changes)
    assert changes[0].file.stat().st_mode & 0o777 == 0o640


def test_a_locked_file_stops_all(changes: list[Replacement], files: Files) -> None:
    """The last is read-only: none is written."""
    changes[-1].file.chmod(0o444)
    before = files()
    with pytest.raises(Refusal) as refused:
        replace_all(changes)
    path = changes[-1].path
    assert refused.value.text("en") == (
        f"{path} may not be written; allow it and run again; nothing was changed"
    )
    assert files() == before


def test_a_file_changed_meanwhile_stops_all(changes: list[Replacement], files: Files) -> None:
    """What somebody saved between reading and writing is not overwritten."""
    changes[-1].file.write_text("অন্য লেখা", "utf-8")
    before = files()
    with pytest.raises(Refusal, match="was changed by somebody meanwhile"):
        replace_all(changes)
    assert files() == before


def test_a_file_gone_meanwhile_stops_all(changes: list[Replacement], files: Files) -> None:
    """Whoever deleted it is told; none is written."""
    changes[-1].file.unlink()
    before = files()
    with pytest.raises(Refusal, match=r"could not be written \(No such file or directory\)"):
        replace_all(changes)
    assert files() == before


def test_a_disk_that_fails_midway_leaves_the_old_files(
    changes: list[Replacement], files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The third move fails: the two before it are taken back."""
    before, moves = files(), []
    move = os.replace

    def failing(source: str, target: str) -> None:
        moves.append(target)
        if len(moves) == 3:
            raise OSError(28, "No space left on device")
        move(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(Refusal) as refused:
        replace_all(changes)
    assert refused.value.text("en") == (
        f"{changes[2].path} could not be written (No space left on device); nothing was changed"
    )
    assert files() == before


def test_a_folder_that_cannot_be_written_is_told(
    changes: list[Replacement], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's reason stands in the message."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(Refusal, match=r"could not be written \(Permission denied\)"):
        replace_all(changes)
