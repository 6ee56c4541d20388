"""Times cold builds of the five charters as whole processes and weighs their pages.

Run: ``.venv/bin/python -m benchmarks.five_charters [RUNS]`` (after ``make test`` or ``make site``).
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import brotli

from benchmarks.build.contestants import REAL, Contestant, ours


def carried(file: Path) -> int:
    """Its bytes as the network carries them."""
    return len(brotli.compress(file.read_bytes(), quality=11))


def build_seconds(project: Contestant) -> float:
    """Wall time of one `invoke build` that finds nothing, interpreter start included."""
    project.forget()
    start = time.perf_counter()
    subprocess.run(
        project.build, cwd=project.folder, env=project.env, check=True, capture_output=True
    )
    return time.perf_counter() - start


def main(runs: int) -> None:
    with TemporaryDirectory() as folder:
        project = ours(Path(folder) / "project", REAL)
        times = [build_seconds(project) for _ in range(runs)]
        pages = sorted(project.output.glob("offices/*/*/index.html"))
        print(f"cold build: median {median(times):.2f} s of {runs} runs")
        sizes = {page.parent: carried(page) for page in pages}
        for office, size in sizes.items():
            print(f"{size:6,} B  {office.parent.name}/{office.name}")
        print(f"median {median(sizes.values()):,} B, worst {max(sizes.values()):,} B (brotli 11)")
        for file in sorted(project.output.glob("days/**/*.*")):
            print(f"{carried(file):6,} B  {file.relative_to(project.output)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
