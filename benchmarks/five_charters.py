"""Times cold builds of the five charters as whole processes and weighs their pages.

Run: ``.venv/bin/python benchmarks/five_charters.py [RUNS]`` (after ``make test`` or ``make site``).
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import brotli

ROOT = Path(__file__).resolve().parents[1]


def build_seconds(output: Path) -> float:
    """Wall time of one `invoke build` into an empty folder, interpreter start included."""
    start = time.perf_counter()
    invoke = Path(sys.executable).with_name("invoke")
    subprocess.run([invoke, "build", "--output", output], cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def main(runs: int) -> None:
    with TemporaryDirectory() as folder:
        times = [build_seconds(Path(folder) / f"{run}") for run in range(runs)]
        pages = sorted((Path(folder) / "0").glob("offices/*/*/index.html"))
        print(f"cold build: median {median(times):.2f} s of {runs} runs")
        sizes = {page.parent: len(brotli.compress(page.read_bytes(), quality=11)) for page in pages}
        for office, size in sizes.items():
            print(f"{size:6,} B  {office.parent.name}/{office.name}")
        print(f"median {median(sizes.values()):,} B, worst {max(sizes.values()):,} B (brotli 11)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
