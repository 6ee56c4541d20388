"""What a killed command leaves, and who removes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.files import locks
from plugins.files.atomic import PREFIX, sweep, written_beside
from plugins.files.locks import ABANDONED, nobody_in
from tests.patience import PATIENCE

WRITER = """
import sys
from pathlib import Path
from plugins.files.atomic import written_beside
with written_beside(Path(sys.argv[1]), "half"):
    print("writing", flush=True)
    sys.stdin.read()
"""


def test_a_killed_writer_is_swept_and_a_living_one_is_not(tmp_path: Path, root: Path) -> None:
    """Without waiting, as the system lets go of the lock."""
    target = tmp_path / "office.md"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, target],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as writer:
        assert writer.stdout
        writer.stdout.readline()
        sweep(tmp_path)
        assert len(list(tmp_path.iterdir())) == 1
        writer.send_signal(signal.SIGKILL)
        writer.wait(PATIENCE)
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_writers_do_not_hinder_each_other(tmp_path: Path) -> None:
    """Two in one folder; each is whole when it is moved."""
    with written_beside(tmp_path / "a", "1") as one, written_beside(tmp_path / "b", "2") as other:
        one.replace(tmp_path / "a")
        other.replace(tmp_path / "b")
    assert {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()} == {
        "a": "1",
        "b": "2",
    }


def test_where_a_disk_knows_no_locks_age_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An hour; younger ones may be another machine's."""
    monkeypatch.setattr(locks, "fcntl", None)
    with nobody_in(tmp_path) as is_left:
        assert not is_left
    (tmp_path / f"{PREFIX}a").touch()
    os.utime(tmp_path, (time.time() - ABANDONED - 10,) * 2)
    sweep(tmp_path)
    assert list(tmp_path.iterdir()) == []
