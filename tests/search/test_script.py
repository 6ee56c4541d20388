"""The search page's script is made only when it would be another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.search.script import NO_SCRIPT, script_of

FLOOR = {"chrome": "61"}


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    """The script's modules, which a test may change."""
    return Path(shutil.copytree(root / "theme" / "static" / "js" / "search", tmp_path / "search"))


def test_a_script_stays_while_its_modules_do(folder: Path) -> None:
    """It is then the very one that was kept."""
    script = script_of(folder, Path(), FLOOR, NO_SCRIPT)
    assert script_of(folder, Path(), FLOOR, script) is script


def test_another_floor_gives_another_script(folder: Path) -> None:
    """Syntax that all its browsers know is not rewritten."""
    script = script_of(folder, Path(), FLOOR, NO_SCRIPT)
    assert script_of(folder, Path(), {"chrome": "120"}, script).name != script.name


def test_a_changed_module_gives_another_script(folder: Path) -> None:
    """And so another name, under which no browser has it yet."""
    script = script_of(folder, Path(), FLOOR, NO_SCRIPT)
    with (folder / "main.js").open("a") as main:
        main.write('console.log("অন্য");\n')
    other = script_of(folder, Path(), FLOOR, script)
    assert "অন্য" in other.text
    assert other.name != script.name
