"""What was measured at one size, kept as JSON so that tables and plot can be made again."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import median
from typing import Any, Final

from benchmarks.build.contestants import HUGO, PAGEFIND
from benchmarks.build.processes import Cost, Memory

RESULTS: Final = Path(__file__).with_name("results")
NOT_WATCHED: Final = Memory()
SIZES: Final = (5, 560, 5_600, 52_000)  # those whose results are kept
BOTH: Final = f"{HUGO} + {PAGEFIND}"


@dataclass(frozen=True, slots=True)
class Series:
    """One task done again and again by one contestant; bytes and seconds.

    ``memory`` is from one more run, which was watched and not timed; ``written`` from the last
    that was timed.
    """

    wall: tuple[float, ...] = ()
    cpu: tuple[float, ...] = ()
    memory: Memory = NOT_WATCHED
    written: int = 0

    def timed(self, cost: Cost, written: int) -> Series:
        """With one more run."""
        return replace(
            self,
            wall=(*self.wall, cost.wall),
            cpu=(*self.cpu, cost.cpu),
            written=written,
        )

    def watched(self, cost: Cost) -> Series:
        return replace(self, memory=cost.memory or self.memory)

    def then(self, other: Series) -> Series:
        """Both one after the other, as if they were one program."""
        return Series(
            wall=tuple(map(sum, zip(self.wall, other.wall, strict=True))),
            cpu=tuple(map(sum, zip(self.cpu, other.cpu, strict=True))),
            memory=self.memory.peak(other.memory),
            written=self.written + other.written,
        )

    @property
    def seconds(self) -> float:
        return median(self.wall)


Tasks = dict[str, dict[str, Series]]  # task → contestant → series


@dataclass(frozen=True, slots=True)
class Results:
    """One size: the ``machine`` and the programs in words, and every task."""

    offices: int
    runs: int
    machine: str
    equivalence: str
    tasks: Tasks

    def compared(self) -> Tasks:
        """The tasks with Hugo and Pagefind also taken together."""
        return {task: _with_both(series) for task, series in self.tasks.items()}


def _with_both(series: dict[str, Series]) -> dict[str, Series]:
    if PAGEFIND not in series:
        return series
    shown = {name: one for name, one in series.items() if name != PAGEFIND}
    return {**shown, BOTH: series[HUGO].then(series[PAGEFIND])}


def keep(results: Results, folder: Path = RESULTS) -> None:
    folder.mkdir(exist_ok=True)
    text = json.dumps(asdict(results), ensure_ascii=False, indent=1)
    (folder / f"{results.offices}.json").write_text(f"{text}\n", "utf-8")


def kept(folder: Path = RESULTS) -> list[Results]:
    """Every size that was ever measured, the smallest first."""
    files = sorted(folder.glob("*.json"), key=lambda file: int(file.stem))
    return [_read(json.loads(file.read_text("utf-8"))) for file in files]


def _read(data: dict[str, Any]) -> Results:
    tasks = {
        task: {name: _series(one) for name, one in series.items()}
        for task, series in data["tasks"].items()
    }
    return Results(**{**data, "tasks": tasks})


def _series(data: dict[str, Any]) -> Series:
    return Series(
        wall=tuple(data["wall"]),
        cpu=tuple(data["cpu"]),
        memory=Memory(**data["memory"]),
        written=data["written"],
    )
