"""Figures become medians, ratios, tables and a plot; what was written by hand stays."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks.build import report
from benchmarks.build.plot import plot
from benchmarks.build.processes import Cost, Memory
from benchmarks.build.refusal import CannotMeasure
from benchmarks.build.results import Results, Series, keep, kept

OURS = Series((3.0, 1.0, 2.0), (1.5, 1.5, 1.5), Memory(90_000_000, 40_000_000), 1_234)
HUGO = Series((4.0, 4.0, 8.0), (5.0, 5.0, 6.0), Memory(80_000_000, 70_000_000), 5_000_000)
PAGEFIND = Series((1.0, 2.0, 4.0), (1.0, 1.0, 1.0), Memory(95_000_000, 60_000_000), 500_000)
SMALL = Results(
    offices=5,
    runs=3,
    machine="2 cores",
    equivalence="15 pages",
    tasks={
        "cold build": {"this site": OURS, "Hugo": HUGO, "Pagefind": PAGEFIND},
        "invoke check": {"this site": replace(OURS, written=0)},
    },
)
ALONE = Results(52_000, 1, "2 cores", "", {"cold build": {"this site": Series((60.0,), (99.0,))}})

TABLES = """\
## 5 offices

2 cores; 3 runs. Compared: 15 pages.

| wall time | this site | Hugo | Hugo + Pagefind | this site / Hugo | this site / Hugo + Pagefind |
| --- | ---: | ---: | ---: | ---: | ---: |
| cold build | 2.00 s (1.00–3.00) | 4.00 s (4.00–8.00) | 6.00 s (5.00–12.00) | 0.50 | 0.33 |
| invoke check | 2.00 s (1.00–3.00) | – | – | – | – |

| processor time | this site | Hugo | Hugo + Pagefind | this site / Hugo | \
this site / Hugo + Pagefind |
| --- | ---: | ---: | ---: | ---: | ---: |
| cold build | 1.50 s (1.50–1.50) | 5.00 s (5.00–6.00) | 6.00 s (6.00–7.00) | 0.30 | 0.25 |
| invoke check | 1.50 s (1.50–1.50) | – | – | – | – |

| memory of all / of the largest process / written | this site | Hugo | Hugo + Pagefind |
| --- | ---: | ---: | ---: |
| cold build | 90.0 MB / 40.0 MB / 1.2 kB | 80.0 MB / 70.0 MB / 5.0 MB | \
95.0 MB / 70.0 MB / 5.5 MB |
| invoke check | 90.0 MB / 40.0 MB / – | – | – |"""


def test_tables_of_a_size() -> None:
    """Medians with their spread, ratios of medians, a dash where a rival has nothing like it."""
    assert report.size(SMALL) == TABLES


def test_a_size_that_only_we_build() -> None:
    """Has no columns for rivals, no spread of one run and nothing it was compared with."""
    shown = report.size(ALONE)
    assert shown.startswith("## 52,000 offices\n\n2 cores; 1 run.\n\n| wall time | this site |\n")
    assert "| cold build | 60.00 s |" in shown


def test_one_after_the_other_is_not_the_sum_of_medians() -> None:
    """Hugo's and Pagefind's times are added run by run; memory is the higher of the two."""
    both = HUGO.then(PAGEFIND)
    assert both.wall == (5.0, 6.0, 12.0)
    assert both.memory == Memory(95_000_000, 70_000_000)
    assert both.written == 5_500_000


def test_a_watched_run_is_not_timed() -> None:
    """It tells the memory and leaves the times alone."""
    series = Series().timed(Cost(2.0, 1.0), 7).watched(Cost(9.0, 9.0, Memory(80, 60)))
    assert series == Series((2.0,), (1.0,), Memory(80, 60), 7)


def test_results_are_kept_and_read_again(tmp_path: Path) -> None:
    """The smallest size first, whatever order they were measured in."""
    for results in (ALONE, SMALL, replace(SMALL, offices=560)):
        keep(results, tmp_path)
    assert kept(tmp_path) == [SMALL, replace(SMALL, offices=560), ALONE]


def test_what_was_written_by_hand_stays() -> None:
    """Only what stands between the marks is replaced, however often."""
    page = f"# By hand\n\n{report.BEGIN}\nold\n{report.END}\n\n## More by hand\n"
    once = report.placed(page, "new")
    assert once == f"# By hand\n\n{report.BEGIN}\n\nnew\n\n{report.END}\n\n## More by hand\n"
    assert report.placed(once, "new") == once


def test_a_new_page_has_the_marks() -> None:
    """And room for what the profile showed."""
    page = report.placed(report.NEW, report.figures([SMALL]))
    assert TABLES in page
    assert page.endswith(f"{report.END}\n\n## What the profile showed and what was done\n")


@pytest.mark.parametrize(
    "page",
    [
        "# By hand\n",
        f"{report.BEGIN}\n",
        f"{report.END}\n{report.BEGIN}\n",
        f"{report.BEGIN}\n{report.BEGIN}\n{report.END}\n",
    ],
    ids=["none", "no end", "wrong order", "twice"],
)
def test_a_page_without_marks_is_left_alone(page: str) -> None:
    """The command says which lines it needs."""
    with pytest.raises(CannotMeasure) as refused:
        report.placed(page, "new")
    assert str(refused.value) == (
        "docs/performance.md needs these two lines, once each:\n"
        "<!-- Figures: written by `invoke bench`, do not edit. -->\n<!-- End of figures. -->"
    )


SVG = "{http://www.w3.org/2000/svg}"


def test_the_plot_is_well_formed_and_escaped() -> None:
    """Whatever a task is called; nothing in it comes from elsewhere."""
    named = replace(SMALL, tasks={"<script>&": SMALL.tasks["cold build"]})
    root = ET.fromstring(plot([named]))  # noqa: S314 - our own
    assert [text.text for text in root.iter(f"{SVG}text") if text.get("class") == "task"] == [
        "<script>&"
    ]
    assert not [*root.iter(f"{SVG}script")]
    assert "href" not in plot([named])


def test_every_figure_is_in_the_plot() -> None:
    """A point per size and contestant with its value in words, inside its field; no check."""
    sizes = [SMALL, replace(SMALL, offices=560), ALONE]
    root = ET.fromstring(plot(sizes))  # noqa: S314 - our own
    said = [title.text for title in root.iter(f"{SVG}title")][1:]
    assert said == [
        "this site, 5 offices: 2.00 s",
        "this site, 560 offices: 2.00 s",
        "this site, 52,000 offices: 60.00 s",
        "Hugo, 5 offices: 4.00 s",
        "Hugo, 560 offices: 4.00 s",
        "Hugo + Pagefind, 5 offices: 6.00 s",
        "Hugo + Pagefind, 560 offices: 6.00 s",
    ]
    for line in root.iter(f"{SVG}polyline"):
        for point in line.attrib["points"].split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= 220
            assert 0 <= y <= 170


def test_slower_is_higher() -> None:
    """The y axis points upwards, so more seconds are nearer to the top."""
    root = ET.fromstring(plot([SMALL]))  # noqa: S314 - our own
    ours, hugo, both = (
        float(line.attrib["points"].partition(",")[2]) for line in root.iter(f"{SVG}polyline")
    )
    assert ours > hugo > both
