"""Shows the pages of saved offices at once, before the build that makes them has ended.

What other pages show of an office, and whether it fits the others, is left to the end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from ..build.office_step import Job, StepResult, Workers
from ..build.renderer import Renderer
from ..files.atomic import put

MOST: Final = 8  # offices; where more change, readers of one page need not wait much longer


def shown_at_once(workers: Workers, output: Path, shown: Callable[[], None]) -> Workers:
    """The same workers, whose first sound results are put into ``output``; ``shown`` is called."""

    def run(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
        is_built = (output / "index.html").exists()
        for number, result in enumerate(workers(jobs, renderer)):
            if is_built and number < MOST and result.listing:
                for name, content in result.files.items():
                    put(output / name, content, force=True)
                shown()
            yield result

    return run
