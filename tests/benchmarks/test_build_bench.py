"""The contestants take turns, and a build that does not show the edit is not measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.build.bench import Bench
from benchmarks.build.contestants import Contestant
from benchmarks.build.edits import EDITS, Edited
from benchmarks.build.refusal import CannotMeasure

# The smallest builder: one page that holds all there is to edit. It takes its time to be watched.
BUILDER = """
import time
from pathlib import Path
time.sleep(0.1)
Path("output").mkdir(exist_ok=True)
names = ["office/dhaka/savar.md", "places.yaml", "template.html"]
Path("output/index.html").write_text("".join(Path(name).read_text("utf-8") for name in names))
"""
STUBBORN = """
from pathlib import Path
Path("output").mkdir(exist_ok=True)
Path("output/index.html").touch()
"""


def contestant(folder: Path, name: str, builder: str) -> Contestant:
    """A tiny project with a builder of its own."""
    files = {
        "office/dhaka/savar.md": "  fee: বিনামূল্যে\n",
        "places.yaml": "- slug: dhaka\n  upazilas:\n    - {slug: savar, bn: সাভার, en: Savar}\n",
        "template.html": "<h1>",
    }
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, "utf-8")
    output = folder / "output"
    return Contestant(
        name=name,
        folder=folder,
        build=(sys.executable, "-c", builder),
        check=(sys.executable, "-c", "import time; time.sleep(0.1)"),
        output=output,
        made=(output,),
        files=Edited(*(folder / file for file in files), output / "index.html"),
    )


def test_contestants_take_turns(tmp_path: Path) -> None:
    """In every run each task is done by one and then by the other, the last time watched."""
    said: list[str] = []
    pair = [contestant(tmp_path / name, name, BUILDER) for name in ("one", "other")]
    bench = Bench(pair, said.append)
    bench.measure(2)
    tasks = [*EDITS, "invoke check"]
    turns = [f"  {task}, {name}" for task in tasks for name in ("one", "other")]
    assert [line.partition(":")[0] for line in said] == turns * 3
    series = [series for names in bench.tasks.values() for series in names.values()]
    assert {(len(one.wall), len(one.cpu), one.memory.largest > 0) for one in series} == {
        (2, 2, True)
    }
    assert bench.tasks["cold build"]["one"].written == (
        (tmp_path / "one" / "output" / "index.html").stat().st_size
    )


def test_a_build_must_show_the_edit(tmp_path: Path) -> None:
    """Otherwise its time is that of other work."""
    bench = Bench([contestant(tmp_path, "one", STUBBORN)], print)
    with pytest.raises(CannotMeasure) as refused:
        bench.measure(1)
    assert str(refused.value) == "one office's fee changed: one does not show 90001 টাকা"


@pytest.mark.parametrize(
    ("flags", "message"),
    [
        (["--offices=-1"], "--offices and --runs are counts; write a number from 1\n"),
        (["--runs=-1"], "--offices and --runs are counts; write a number from 1\n"),
        (["--offices=1000000"], "the country has places for"),
        (["--kinds", "--offices=1000000"], "the country has places for"),
    ],
    ids=["offices", "runs", "too many offices", "too many of every kind"],
)
def test_the_command_refuses_what_it_cannot_measure(
    root: Path, flags: list[str], message: str
) -> None:
    """One sentence, exit status 1."""
    command = [sys.executable, "-m", "invoke", "bench", "--no-keep", *flags]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(message)
    assert done.stderr.count("\n") == 1
