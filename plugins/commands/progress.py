"""The progress of a long run: a bar on a terminal, lines in a log, or nothing."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Collection, Iterator
from typing import Final, TextIO, TypeVar

Item = TypeVar("Item")
Clock = Callable[[], float]

SILENT: Final = "NO_PROGRESS"  # in the environment, for whom a job's every word is mailed
PATIENCE: Final = 2.0  # seconds that a run may take without a word
INTERVAL: Final = 5.0  # seconds between two lines of a log


def track(
    items: Collection[Item],
    what: str,
    *,
    stream: TextIO | None = None,
    clock: Clock = time.monotonic,
) -> Iterator[Item]:
    """The items one by one; ``what`` names the work, in the reader's language."""
    if os.environ.get(SILENT):
        return iter(items)
    shown = stream or sys.stderr
    if shown.isatty():
        return _with_bar(items, what, shown, clock)
    return _with_lines(items, what, shown, clock)


def _with_lines(items: Collection[Item], what: str, stream: TextIO, clock: Clock) -> Iterator[Item]:
    start = clock()
    due = start + PATIENCE
    for number, item in enumerate(items):
        now = clock()
        if now >= due:
            pace = f"{number / (now - start):.0f}/s"
            print(f"{what}: {number}/{len(items)}, {pace}", file=stream, flush=True)
            due = now + INTERVAL
        yield item


def _with_bar(items: Collection[Item], what: str, stream: TextIO, clock: Clock) -> Iterator[Item]:
    # rich takes a tenth of a second to import; a short run never needs it.
    from rich import progress as bars  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.markup import escape  # noqa: PLC0415

    progress = bars.Progress(
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TimeRemainingColumn(),
        console=Console(file=stream),
        transient=True,
    )
    job = progress.add_task(escape(what), total=len(items))
    due = clock() + PATIENCE
    try:
        for number, item in enumerate(items):
            progress.update(job, completed=number)
            if not progress.live.is_started and clock() >= due:
                progress.start()
            yield item
    finally:
        progress.stop()
