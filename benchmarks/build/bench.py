"""Builds this site and Hugo's again and again, by turns, and reports what that costs.

Run: ``invoke bench``. The results stand in ``docs/performance.md``.
"""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.build import report
from benchmarks.build.contestants import (
    HUGO,
    PAGEFIND,
    ROOT,
    Contestant,
    hugo,
    ours,
    pagefind_program,
)
from benchmarks.build.edits import CHECK, COLD, EDITS
from benchmarks.build.equivalence import check_equivalence
from benchmarks.build.plot import plot
from benchmarks.build.processes import Cost, run
from benchmarks.build.refusal import CannotMeasure
from benchmarks.build.results import SIZES, Results, Series, Tasks, keep, kept
from benchmarks.build.written import snapshot, written
from benchmarks.corpus import write_corpus
from benchmarks.kinds import write_kinds

RUNS: Final = {5: 5, 560: 5, 5_600: 3}  # unless told; 1 for any other size
USUAL: Final = (5, 560, 5_600)  # measured when no size is told
LARGEST_RIVAL: Final = 5_600  # larger sites are built by ours alone
REPORT: Final = ROOT / "docs" / "performance.md"
PLOT: Final = ROOT / "docs" / "performance.svg"

Say = Callable[[str], None]


@dataclass(slots=True)
class Bench:
    """One size while it is measured."""

    contestants: list[Contestant]
    say: Say
    tasks: Tasks = field(default_factory=dict)
    turns: int = 0

    def measure(self, runs: int) -> None:
        """So many timed turns of everything, and one that is watched."""
        for turn in range(runs + 1):
            self.turns += 1
            watch = turn == runs
            for task in EDITS:
                for contestant in self.contestants:
                    self._take_turn(task, contestant, watch=watch)
            for contestant in self.contestants:
                self._check(contestant, watch=watch)

    def _take_turn(self, task: str, contestant: Contestant, *, watch: bool) -> None:
        shown = self._prepare(task, contestant)
        before = snapshot(contestant.made)
        cost = run(contestant.build, contestant.folder, contestant.env, watch=watch)
        after = snapshot(contestant.made)
        if shown not in contestant.files.page.read_text("utf-8"):
            raise CannotMeasure(f"{task}: {contestant.name} does not show {shown}")
        self._note(task, contestant.name, cost, written(before, after))
        if contestant.name == HUGO:
            self._index(task, contestant, watch=watch)

    def _prepare(self, task: str, contestant: Contestant) -> str:
        """What the page must show after the build."""
        if task == COLD:
            contestant.forget()
        edit = EDITS[task]
        return edit.apply(contestant.files, self.turns) if edit else ""

    def _index(self, task: str, contestant: Contestant, *, watch: bool) -> None:
        """Pagefind on what Hugo wrote; it always reads every page."""
        index = contestant.output / "pagefind"
        shutil.rmtree(index, ignore_errors=True)
        command = (pagefind_program(), "--site", contestant.output)
        cost = run(command, contestant.folder, contestant.env, watch=watch)
        self._note(task, PAGEFIND, cost, written({}, snapshot([index])))

    def _check(self, contestant: Contestant, *, watch: bool) -> None:
        if contestant.check:
            cost = run(contestant.check, contestant.folder, contestant.env, watch=watch)
            self._note(CHECK, contestant.name, cost, 0)

    def _note(self, task: str, name: str, cost: Cost, count: int) -> None:
        known = self.tasks.setdefault(task, {})
        before = known.get(name, Series())
        known[name] = before.watched(cost) if cost.memory else before.timed(cost, count)
        self.say(f"  {task}, {name}: {cost.wall:.2f} s")


def measure(offices: int, runs: int, say: Say, *, kinds: bool = False) -> Results:
    """Everything at one size. Raises `CannotMeasure` rather than give figures of unequal work."""
    say(f"{offices:,} offices, {runs} runs")
    with TemporaryDirectory() as folder:
        contestants, proof = compared(Path(folder), offices, kinds=kinds)
        bench = Bench(contestants, say)
        bench.measure(runs)
    return Results(offices, runs, machine(), proof, bench.tasks)


def compared(folder: Path, offices: int, *, kinds: bool = False) -> tuple[list[Contestant], str]:
    """Built once each, which also warms the disk's cache, and found to say the same.

    The templates for the rival know only what the five charters say.
    """
    us = ours(folder / "ours", offices, write_kinds if kinds else write_corpus)
    run(us.build, us.folder, us.env)
    if kinds or offices > LARGEST_RIVAL:
        return [us], ""
    rival = hugo(folder / "hugo", us)
    run(rival.build, rival.folder, rival.env)
    return [us, rival], check_equivalence(us.output, rival.output)


def machine() -> str:
    python = f"Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {_processor()}; {', '.join([python, *_programs()])}"


def _programs() -> Iterator[str]:
    """Those that are installed: the rivals need not be where this site is measured alone."""
    for name, package in (("Pelican", "pelican"), (HUGO, "hugo"), (PAGEFIND, "pagefind-bin")):
        with suppress(PackageNotFoundError):
            yield f"{name} {version(package)}"


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def bench(
    sizes: tuple[int, ...], runs: int, *, write: bool, kinds: bool = False, say: Say = print
) -> None:
    """Measures, prints, and, for the sizes that are kept, writes the report anew.

    Of ``kinds`` nothing is kept: a figure is compared with those before it, of the same offices.
    """
    if min(sizes) < 1 or runs < 0:
        raise CannotMeasure("--offices and --runs are counts; write a number from 1")
    for offices in sizes:
        results = measure(offices, runs or RUNS.get(offices, 1), say, kinds=kinds)
        say(report.size(results))
        if write and not kinds and offices in SIZES:
            keep(results)
            write_report()


def write_report() -> None:
    """From all results that are kept."""
    measured = kept()
    page = REPORT.read_text("utf-8") if REPORT.exists() else report.NEW
    REPORT.write_text(report.placed(page, report.figures(measured)), "utf-8")
    PLOT.write_text(plot(measured), "utf-8")
