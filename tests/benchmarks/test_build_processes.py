"""A run is charged for all its processes, and a build for what it wrote."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from benchmarks.build.processes import run
from benchmarks.build.refusal import CannotMeasure
from benchmarks.build.written import snapshot, written

MEGA = 1_000_000

# Two children that compute for a fifth of a second each, beside each other.
BUSY = """
import subprocess, sys
child = "import time\\nwhile time.process_time() < 0.2: pass"
for one in [subprocess.Popen([sys.executable, "-c", child]) for _ in range(2)]:
    one.wait()
"""
# Two forked children that hold 40 MB each, and a parent whose 40 MB they share.
LARGE = """
import os, time
shared = b"s" * 40_000_000
children = []
for _ in range(2):
    child = os.fork()
    if not child:
        own = b"o" * 40_000_000
        time.sleep(1)
        os._exit(0)
    children.append(child)
for child in children:
    os.waitpid(child, 0)
"""


def test_processor_time_is_that_of_the_whole_tree(tmp_path: Path) -> None:
    """What the children compute counts, although the parent only waits."""
    cost = run([sys.executable, "-c", BUSY], tmp_path, os.environ)
    assert cost.cpu >= 0.4
    assert cost.wall >= 0.2


def test_memory_is_that_of_all_processes_together(tmp_path: Path) -> None:
    """Three times 40 MB and not five: what they share counts once."""
    cost = run([sys.executable, "-c", LARGE], tmp_path, os.environ, watch=True)
    assert cost.memory
    assert 120 * MEGA < cost.memory.together < 165 * MEGA
    assert 80 * MEGA < cost.memory.largest < 120 * MEGA


def test_a_timed_run_is_not_watched(tmp_path: Path) -> None:
    """Looking at its memory would slow it down."""
    assert run([sys.executable, "-c", ""], tmp_path, os.environ).memory is None


def test_the_benchmark_itself_is_not_measured(tmp_path: Path) -> None:
    """However much the process holds that starts the run."""
    own = b"o" * (100 * MEGA)
    cost = run(
        [sys.executable, "-c", "import time; time.sleep(0.2)"], tmp_path, os.environ, watch=True
    )
    assert own
    assert cost.memory
    assert cost.memory.largest < 60 * MEGA


def test_a_failed_run_gives_no_figures(tmp_path: Path) -> None:
    """It is refused with what the program said."""
    command = [sys.executable, "-c", "print('gone'); raise SystemExit('wrong')"]
    with pytest.raises(CannotMeasure, match=r"SystemExit\('wrong'\)\n(gone\nwrong|wrong\ngone)\n$"):
        run(command, tmp_path, os.environ)


def test_a_run_has_its_folder_and_environment(tmp_path: Path) -> None:
    """As an editor has them who starts it there."""
    script = "import os, pathlib; pathlib.Path('made').write_text(os.environ['WORD'])"
    run([sys.executable, "-c", script], tmp_path, {**os.environ, "WORD": "kept"})
    assert (tmp_path / "made").read_text() == "kept"


def test_written_are_new_and_changed_files(tmp_path: Path) -> None:
    """Not those that stayed, nor those that a new folder only links or takes over."""
    old, fresh = tmp_path / "old", tmp_path / "fresh"
    old.mkdir()
    for name in ("stayed", "linked", "moved", "changed", "copied"):
        (old / name).write_bytes(b"12345")
    before = snapshot([old, fresh])
    fresh.mkdir()
    os.link(old / "linked", fresh / "linked")
    (old / "moved").rename(fresh / "moved")
    (old / "changed").write_bytes(b"1234567")
    (fresh / "copied").write_bytes(b"12345")
    (fresh / "new").write_bytes(b"123")
    assert written(before, snapshot([old, fresh])) == 7 + 5 + 3


def test_nothing_written(tmp_path: Path) -> None:
    """A build that leaves everything alone has written no byte."""
    (tmp_path / "page").write_bytes(b"12345")
    assert written(snapshot([tmp_path]), snapshot([tmp_path])) == 0
    assert written({}, snapshot([tmp_path])) == 5
