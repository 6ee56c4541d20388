"""Puts the figures into ``docs/performance.md``, between two marks; all else there is by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import Final

from benchmarks.build.contestants import HUGO, OURS
from benchmarks.build.refusal import CannotMeasure
from benchmarks.build.results import BOTH, Results, Series, Tasks

Seconds = tuple[float, ...]

BEGIN: Final = "<!-- Figures: written by `invoke bench`, do not edit. -->"
END: Final = "<!-- End of figures. -->"
NONE: Final = "–"

NEW: Final = f"""# Performance

{BEGIN}
{END}

## What the profile showed and what was done
"""

METHOD: Final = """\
Every figure is of whole processes, started as an editor or a CI job starts them. Time is the
median of the runs, with the fastest and the slowest; a ratio divides two medians, so below 1.00
this site is faster. The contestants take turns within every run. Processor time is user and system
time of a process and all its descendants. Memory is looked at in one more run that is not timed:
what all processes held together at the worst moment, shared pages once, and what the largest of
them held. Bytes written are those of new and changed files, the cache included.

Hugo builds the same content: the same office files with every value put in quotation marks, because
its YAML would turn telephone numbers into numbers. Before anything is measured, both sites are held
to the same addresses, lists, rows with the text of their cells, officers with their contacts,
complaint steps, prose and vCards, in any order and markup; each size tells what was compared when
it was measured. Hugo does less: it checks nothing, has no posters, no pages that compare what
offices give the same service, no JSON and CSV, no search (Pagefind makes an index of its pages,
which is the third column), does not tell what a time promises or what to do where a charter lacks a
complaint step, cuts no name short under a heading, is given the finished stylesheet, the same for
all pages, and a list of the officers who are persons of their own, sorts names by code point,
leaves links absolute, and publishes into the folder that readers see. Neither has an incremental
build on the command line: after an edit they do everything again.

![Seconds by number of offices](performance.svg)"""


def placed(page: str, figures: str) -> str:
    """The page with what stands between the marks replaced; without them nothing is safe."""
    if page.count(BEGIN) != 1 or page.count(END) != 1 or page.index(BEGIN) > page.index(END):
        raise CannotMeasure(
            f"docs/performance.md needs these two lines, once each:\n{BEGIN}\n{END}"
        )
    before, _, rest = page.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{figures}\n\n{END}{rest.partition(END)[2]}"


def figures(measured: Iterable[Results]) -> str:
    """The method and, for each size, its tables."""
    return "\n\n".join([METHOD, *map(size, measured)])


def size(results: Results) -> str:
    tasks = results.compared()
    runs = f"{results.runs} runs" if results.runs > 1 else "1 run"
    compared = f" Compared: {results.equivalence}." if results.equivalence else ""
    return "\n\n".join(
        [
            f"## {results.offices:,} offices",
            f"{results.machine}; {runs}.{compared}",
            times("wall time", tasks, lambda series: series.wall),
            times("processor time", tasks, lambda series: series.cpu),
            sizes(tasks),
        ]
    )


def times(what: str, tasks: Tasks, of: Callable[[Series], Seconds]) -> str:
    """Medians side by side, with ratios."""
    names = _names(tasks)
    rivals = [name for name in names if name != OURS]
    head = [what, *names, *(f"{OURS} / {rival}" for rival in rivals)]
    rows = []
    for task, series in tasks.items():
        seconds = {name: of(one) for name, one in series.items()}
        cells = [spread(seconds[name]) if name in seconds else NONE for name in names]
        rows.append([task, *cells, *(ratio(seconds, rival) for rival in rivals)])
    return table(head, rows)


def sizes(tasks: Tasks) -> str:
    """Memory and bytes."""
    names = _names(tasks)
    rows = [
        [task, *(_weight(series[name]) if name in series else NONE for name in names)]
        for task, series in tasks.items()
    ]
    return table(["memory of all / of the largest process / written", *names], rows)


def _weight(series: Series) -> str:
    wrote = mega(series.written) if series.written else NONE
    memory = series.memory
    return f"{mega(memory.together)} / {mega(memory.largest)} / {wrote}"


def _names(tasks: Tasks) -> list[str]:
    measured = {name for series in tasks.values() for name in series}
    return [name for name in (OURS, HUGO, BOTH) if name in measured]


def spread(seconds: Seconds) -> str:
    """``1.23 s (1.20–1.31)``."""
    middle = f"{median(seconds):.2f} s"
    return f"{middle} ({min(seconds):.2f}–{max(seconds):.2f})" if len(seconds) > 1 else middle


def ratio(seconds: dict[str, Seconds], rival: str) -> str:
    return f"{median(seconds[OURS]) / median(seconds[rival]):.2f}" if rival in seconds else NONE


def mega(count: int) -> str:
    """Millions of bytes; what is less than a tenth of one in thousands."""
    return f"{count / 1e6:,.1f} MB" if count >= 100_000 else f"{count / 1e3:,.1f} kB"  # noqa: PLR2004


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
