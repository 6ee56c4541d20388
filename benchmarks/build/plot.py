"""Draws the seconds by number of offices, one panel per task, both axes logarithmic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from benchmarks.build.contestants import HUGO, OURS
from benchmarks.build.edits import CHECK
from benchmarks.build.results import BOTH, Results

WIDTH: Final = 220  # of a panel's field
HEIGHT: Final = 170
LEFT: Final = 56  # for the seconds beside it
TOP: Final = 40  # for the task above it
BOTTOM: Final = 36  # for the offices below it
COLUMNS: Final = 3
LEGEND: Final = 34
# Told apart by colour, dash and mark, so that one of them is enough.
STYLES: Final = {OURS: "ours", HUGO: "hugo", BOTH: "both"}


@dataclass(frozen=True, slots=True)
class Scale:
    """From a power of ten to a higher one, over ``length`` units."""

    low: int
    high: int
    length: int

    @classmethod
    def around(cls, values: Iterable[float], length: int) -> Scale:
        powers = [log10(value) for value in values]
        low, high = floor(min(powers)), ceil(max(powers))
        return cls(low, max(high, low + 1), length)

    def at(self, value: float) -> float:
        return round((log10(value) - self.low) / (self.high - self.low) * self.length, 1)

    @property
    def ticks(self) -> list[float]:
        return [10.0**power for power in range(self.low, self.high + 1)]


@dataclass(frozen=True, slots=True)
class Line:
    """One contestant's points in a panel, with y growing downwards."""

    name: str
    style: str
    points: tuple[tuple[float, float, str], ...]  # x, y, what it says

    @property
    def path(self) -> str:
        return " ".join(f"{x},{y}" for x, y, _ in self.points)


@dataclass(frozen=True, slots=True)
class Panel:
    """One task."""

    title: str
    x: int
    y: int
    lines: tuple[Line, ...]


def plot(measured: Sequence[Results]) -> str:
    """The picture as SVG text, of the tasks that were measured at every size."""
    everywhere = set.intersection(*(set(results.tasks) for results in measured)) - {CHECK}
    tasks = [task for task in measured[0].tasks if task in everywhere]
    across = Scale.around([results.offices for results in measured], WIDTH)
    walls = [
        series.seconds
        for results in measured
        for task in tasks
        for series in results.compared()[task].values()
    ]
    up = Scale.around(walls, HEIGHT)
    panels = [_panel(n, task, measured, across, up) for n, task in enumerate(tasks)]
    rows = ceil(len(panels) / COLUMNS)
    return _template().render(
        panels=panels,
        legend=[(name, style, index) for index, (name, style) in enumerate(STYLES.items())],
        across=[(across.at(tick), _short(tick)) for tick in across.ticks],
        up=[(HEIGHT - up.at(tick), f"{tick:g} s") for tick in up.ticks],
        field=(WIDTH, HEIGHT),
        width=COLUMNS * (LEFT + WIDTH) + 20,
        height=LEGEND + rows * (TOP + HEIGHT + BOTTOM),
    )


def _panel(number: int, task: str, measured: Sequence[Results], across: Scale, up: Scale) -> Panel:
    row, column = divmod(number, COLUMNS)
    return Panel(
        title=task,
        x=LEFT + column * (LEFT + WIDTH),
        y=LEGEND + TOP + row * (TOP + HEIGHT + BOTTOM),
        lines=tuple(_line(name, task, measured, across, up) for name in STYLES),
    )


def _line(name: str, task: str, measured: Sequence[Results], across: Scale, up: Scale) -> Line:
    found = [
        (results.offices, results.compared()[task][name].seconds)
        for results in measured
        if name in results.compared()[task]
    ]
    points = tuple(
        (across.at(offices), HEIGHT - up.at(wall), f"{name}, {offices:,} offices: {wall:.2f} s")
        for offices, wall in found
    )
    return Line(name, STYLES[name], points)


def _short(count: float) -> str:
    """``100`` or ``10k``."""
    return f"{count / 1000:.0f}k" if count >= 1000 else f"{count:.0f}"  # noqa: PLR2004


def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("plot.svg.jinja")
