"""Seconds and memory that ``invoke import`` spends on files made to cost it more than it has.

Run: ``.venv/bin/python -m benchmarks.hostile [PATTERN]``

The seconds are those of the processor, and in brackets those on the clock. Seconds and memory are
those of the command and of the copy of it that reads the file, added up.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.hostile_files import FILES

ROOT: Final = Path(__file__).resolve().parents[1]
SECONDS: Final = 5
MEGABYTES: Final = 300
_IMPORT: Final = """
import resource, sys
from invoke.program import Program
sys.argv[0] = "invoke"
try:
    Program().run()
except SystemExit:
    pass
of = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
seconds = sum(one.ru_utime + one.ru_stime for one in of)
print(seconds, sum(one.ru_maxrss for one in of), file=sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """``said`` are the lines of the command; ``elapsed`` also counts what else the machine does."""

    seconds: float
    elapsed: float
    megabytes: float
    said: list[str]

    @property
    def is_within(self) -> bool:
        return self.seconds <= SECONDS and self.megabytes <= MEGABYTES


def measure(file: Path) -> Cost:
    start = time.perf_counter()
    made = file.with_name("made.md")
    options = ["--office", "rangpur/sadar", "--lang", "en", "--output", str(made)]
    command = [sys.executable, "-c", _IMPORT, "import", str(file), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    made.unlink(missing_ok=True)
    *said, usage = done.stderr.splitlines()
    seconds, kilobytes = map(float, usage.split())
    return Cost(seconds, time.perf_counter() - start, kilobytes / 1_000, said)


def lines(pattern: str = "") -> Iterator[str]:
    """One for each file whose name it finds, and how many stay within the goal."""
    costs: list[Cost] = []
    with TemporaryDirectory() as folder:
        for name in filter(re.compile(pattern).search, FILES):
            file = _made(Path(folder, name))
            costs.append(measure(file))
            yield _line(file, costs[-1])
            file.unlink()
    within = sum(cost.is_within for cost in costs)
    yield f"within {SECONDS} s and {MEGABYTES} MB: {within} of {len(costs)}"


def _made(file: Path) -> Path:
    """By a process of its own: one begins with the memory of that which starts it."""
    making = Process(target=lambda: file.write_bytes(FILES[file.name]()))
    making.start()
    making.join()
    return file


def _line(file: Path, cost: Cost) -> str:
    mark = " " if cost.is_within else "!"
    spent = f"{cost.seconds:5.1f} s ({cost.elapsed:5.1f}) {cost.megabytes:4.0f} MB"
    said = cost.said[0] if len(cost.said) == 1 else f"{len(cost.said)} lines"
    return f"{mark} {file.name:28} {file.stat().st_size:9} B {spent}  {said}"


if __name__ == "__main__":
    for line in lines(*sys.argv[1:]):
        print(line, flush=True)
