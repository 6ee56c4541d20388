"""Times how long a saved change takes until an open browser shows it, with `invoke serve`.

Run: ``.venv/bin/python -m benchmarks.build.live [OFFICES] [SAVES]`` (after ``make test``).
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page

from benchmarks.build.contestants import Contestant, ours
from benchmarks.build.edits import Edit, change_fee
from plugins.commands.inspect.chromium import chromium

FEE: Final = Edit("office", lambda number: f"{90_000 + number} টাকা", change_fee)
REST: Final = 3.0  # seconds in which the build that follows a save ends
PATIENCE: Final = 10_000  # ms


@contextmanager
def serving(project: Contestant) -> Iterator[str]:
    """The address of the project's live server, once the first build is done."""
    command = (sys.executable, "-m", "invoke", "serve", "--port", "0")
    with subprocess.Popen(
        command, cwd=project.folder, env=project.env, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            lines = server.stdout or ()
            yield next(line.strip() for line in lines if line.startswith("http"))
        finally:
            server.terminate()


def seconds_until_shown(page: Page, project: Contestant, number: int) -> float:
    """From the moment the file is saved."""
    said = FEE.apply(project.files, number)
    saved = time.perf_counter()
    page.wait_for_selector(f'text="{said}"', timeout=PATIENCE, state="attached")
    return time.perf_counter() - saved


def main(offices: int, saves: int) -> None:
    with TemporaryDirectory() as folder:
        project = ours(Path(folder) / "project", offices)
        place, office = project.files.place
        with serving(project) as address, chromium() as browser:
            page = browser.new_page()
            page.goto(f"{address}offices/{place}/{office}/")
            times = []
            for number in range(saves):
                time.sleep(REST)
                times.append(seconds_until_shown(page, project, number))
    print(f"{offices} offices, saved → shown: median {median(times):.3f} s of {saves} saves")
    print("s ".join(f"{seconds:.3f}" for seconds in times) + " s")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [560, 10][len(given) :]))
