"""How one folder takes the place of another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.output.exchange import exchange, exchange_by_renames


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A folder that was just written."""
    return _folder(tmp_path / "fresh", "new")


@pytest.fixture
def current(tmp_path: Path) -> Path:
    """The folder that readers see."""
    return _folder(tmp_path / "current", "old")


@pytest.mark.parametrize("way", [exchange, exchange_by_renames])
def test_the_two_folders_change_places(
    fresh: Path, current: Path, way: Callable[[Path, Path], None]
) -> None:
    """With the system's one call or with three renames, both folders are whole afterwards."""
    way(fresh, current)
    assert (_page(current), _page(fresh)) == ("new", "old")
    assert sorted(current.parent.iterdir()) == [current, fresh]


def test_the_first_folder_is_only_renamed(fresh: Path, tmp_path: Path) -> None:
    """Where nothing was published yet there is nothing to keep."""
    exchange(fresh, tmp_path / "current")
    assert [path.name for path in tmp_path.iterdir()] == ["current"]
    assert _page(tmp_path / "current") == "new"


def test_an_empty_folder_is_as_good_as_none(fresh: Path, tmp_path: Path) -> None:
    """A folder that the operator has made ready is filled."""
    (tmp_path / "current").mkdir()
    exchange(fresh, tmp_path / "current")
    assert _page(tmp_path / "current") == "new"


def test_a_file_is_never_replaced(fresh: Path, tmp_path: Path) -> None:
    """What is no folder is nothing that we published."""
    file = tmp_path / "current"
    file.write_text("mine")
    with pytest.raises(NotADirectoryError):
        exchange(fresh, file)
    assert file.read_text() == "mine"
    assert _page(fresh) == "new"


def test_three_renames_undo_the_first_when_the_second_fails(current: Path) -> None:
    """Readers keep the old folder when the new one has gone."""
    with pytest.raises(FileNotFoundError):
        exchange_by_renames(current.with_name("fresh"), current)
    assert _page(current) == "old"
    assert list(current.parent.iterdir()) == [current]


def _folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def _page(folder: Path) -> str:
    return (folder / "index.html").read_text()
