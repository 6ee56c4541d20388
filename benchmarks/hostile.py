"""Seconds and memory that ``invoke import`` spends on files made to cost it more than it has.

Run: ``.venv/bin/python -m benchmarks.hostile [PART OF A NAME]``

The memory is the peak of the command and of the copy of it that reads the file, added up.
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
GOAL: Final = (5.0, 300.0)  # seconds, MB
_IMPORT: Final = """
import resource, sys
from invoke.program import Program
sys.argv[0] = "invoke"
try:
    Program().run()
except SystemExit:
    pass
of = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(sum(of), file=sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """``said`` are the lines of the command."""

    seconds: float
    megabytes: float
    said: list[str]

    @property
    def is_within(self) -> bool:
        return self.seconds <= GOAL[0] and self.megabytes <= GOAL[1]


def measure(file: Path) -> Cost:
    start = time.perf_counter()
    made = file.with_name("made.md")
    options = ["--office", "rangpur/sadar", "--lang", "en", "--output", str(made)]
    command = [sys.executable, "-c", _IMPORT, "import", str(file), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    *said, memory = done.stderr.splitlines()
    made.unlink(missing_ok=True)
    return Cost(time.perf_counter() - start, int(memory) / 1_000, said)


def lines(part: str = "") -> Iterator[str]:
    costs: list[Cost] = []
    with TemporaryDirectory() as folder:
        for name, make in FILES.items():
            if not re.search(part, name):
                continue
            file = Path(folder, name)
            # A process begins with the memory of the one that started it: this one stays small.
            making = Process(target=lambda: file.write_bytes(make()))
            making.start()
            making.join()
            size = file.stat().st_size
            costs.append(cost := measure(file))
            file.unlink()
            mark = " " if cost.is_within else "!"
            yield f"{mark} {name:32} {size:10} B {cost.seconds:5.1f} s {cost.megabytes:5.0f} MB  {len(cost.said)}: {cost.said[:1]}"
    yield f"within {GOAL[0]:.0f} s and {GOAL[1]:.0f} MB: {sum(c.is_within for c in costs)} of {len(costs)}"


if __name__ == "__main__":
    for line in lines(*sys.argv[1:]):
        print(line, flush=True)
