"""The tests and the content leave each other free."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.charters.directory import survey

READS: dict[str, Callable[[Path, Path], object]] = {
    "a file's text": lambda content, _: (content / "places.yaml").read_text("utf-8"),
    "names of files": lambda content, _: sorted(content.glob("offices/*/*.md")),
    "a copy": shutil.copytree,
    "the offices": lambda content, _: survey(content),
    "a build": lambda content, output: build(content.with_name("pelicanconf.py"), output),
}


@pytest.mark.parametrize("read", READS.values(), ids=READS)
def test_no_test_reads_the_project_s_content(
    root: Path, tmp_path: Path, read: Callable[[Path, Path], object]
) -> None:
    """Editors may change any of it at any time; a test that would then fail fails at once."""
    with pytest.raises(AssertionError, match="may say anything tomorrow; read tests/content"):
        read(root / "content", tmp_path / "output")


def test_the_project_s_content_has_no_mistakes(root: Path) -> None:
    """The one thing that is asked of it: `invoke check` finds no error."""
    command = [sys.executable, "-m", "invoke", "check", "--lang", "en"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
