"""`invoke calendar` for a year that is not there yet."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.calendar import CalendarYear
from plugins.charters.directory import survey
from plugins.charters.problems.problem import errors_in
from plugins.commands.calendar.package import package

Invoke = Callable[..., tuple[int, str, str]]
MARK = "  #- "
UNKNOWN = {"Buddha Purnima", "Janmashtami", "Durga Puja (Nabami)", "Durga Puja (Bijoya Dashami)"}


def read(project: Path, year: int) -> CalendarYear:
    """What our own reader makes of it, without a complaint."""
    surveyed = survey(project / "content")
    assert [*errors_in(surveyed.tree.problems)] == []
    assert surveyed.portal
    return next(one for one in surveyed.portal.calendar.years if one.year == year)


def test_a_proposal_is_a_sound_file_of_what_the_package_knows(
    invoke: Invoke, project: Path
) -> None:
    """No day more is closed, none is called sure, and none of the year counts as known."""
    status, output, errors = invoke("calendar", "--year", "2028")
    assert (status, errors) == (0, "")
    (project / "content/calendar/2028.yaml").write_text(output, "utf-8")
    year = read(project, 2028)
    known = {day for days in package(2028).festivals.values() for day in days}
    assert {one.day for one in year.closed} == known
    assert len(known) == 18
    assert year.is_provisional
    assert year.complete_to is None
    assert year.checked == date(2026, 11, 2)
    assert [one for one in year.closed if one.is_confirmed or one.only] == []
    moons = {one.name["en"] for one in year.closed if one.is_moon}
    assert moons == {
        *("Shab-e-Barat", "Shab-e-Qadr", "Jumatul Bida", "Eid-ul-Fitr", "Eid-ul-Fitr, day after"),
        *("Eid-ul-Azha", "Eid-ul-Azha, day after", "Ashura", "Eid-e-Miladunnabi"),
    }


def test_what_the_package_does_not_know_is_marked(invoke: Invoke, project: Path) -> None:
    """As rows for editors: put in their dates and take the marks away, and the file is whole."""
    _, output, _ = invoke("calendar", "2028")
    marked = [line for line in output.splitlines() if line.startswith(MARK)]
    assert {line for line in marked if "2028-__-__" in line} == {
        line for line in marked if any(f'en: "{name}"' in line for name in UNKNOWN)
    }
    assert [re.findall("date: ([0-9-]+),", line)[0] for line in marked if "__" not in line] == [
        *("2028-02-25", "2028-02-26", "2028-04-13", "2028-05-04", "2028-05-05", "2028-05-09"),
        "2028-11-07",
    ]
    whole = re.sub("(?m)^( *)#(?=open:| *- )", r"\1", output)
    whole = whole.replace("2028-__-__, day: Sat", "2028-09-09, day: Sat").replace("__-__", "09-02")
    (project / "content/calendar/2028.yaml").write_text(whole, "utf-8")
    year = read(project, 2028)
    assert (len(year.closed), len(year.worked)) == (18 + len(marked), 1)


@pytest.mark.parametrize("language", ["bn", "en"])
def test_a_proposal_says_what_to_do_with_it(invoke: Invoke, language: str) -> None:
    """In its first lines, which are comments."""
    _, output, _ = invoke("calendar", "2028", "--lang", language)
    head = output.partition("year: 2028\n")[0].splitlines()
    assert all(line.startswith("# ") and len(line) <= 120 for line in head)
    assert [
        key
        for key in ("holidays 0.", "moon: true", "provisional:", "complete_to:")
        if key in "".join(head)
    ] == [
        *("holidays 0.", "moon: true", "provisional:", "complete_to:"),
    ]


def test_a_festival_may_come_twice_in_a_year(invoke: Invoke) -> None:
    """The Islamic year is shorter by eleven days."""
    _, output, _ = invoke("calendar", "2029")
    assert re.findall('  - {date: (.{10}), day: ..., name: "শবে বরাত"', output) == [
        "2029-01-01",
        "2029-12-22",
    ]


def test_a_proposal_is_put_in_place_over_no_other_file(invoke: Invoke, project: Path) -> None:
    """An empty one is none: a shell makes it before the command begins."""
    file = project / "content/calendar/2028.yaml"
    written = "content/calendar/2028.yaml is written; check its dates against the official list\n"
    words = ("calendar", "2028", "--write", "--lang", "en")
    assert invoke(*words) == (0, written, "")
    first = file.read_bytes()
    assert invoke(*words) == (
        1,
        "",
        "content/calendar/2028.yaml is there already; without --write it is compared\n",
    )
    assert file.read_bytes() == first
    file.write_bytes(b"")
    assert invoke("calendar", "2028", "--lang", "en")[1].encode() == first
    assert invoke(*words) == (0, written, "")
    assert file.read_bytes() == first


REFUSED = {
    "2150": "holidays knows nothing of 2150; write a year that is nearer",
    "soon": "'soon' is no year; write four digits, like 2026",
    "28": "'28' is no year; write four digits, like 2026",
}


@pytest.mark.parametrize(("year", "said"), REFUSED.items())
@pytest.mark.parametrize("write", [(), ("--write",)])
def test_a_year_of_which_nothing_is_known_is_refused(
    invoke: Invoke, year: str, said: str, write: tuple[str, ...]
) -> None:
    """In one line."""
    assert invoke("calendar", year, *write, "--lang", "en") == (1, "", f"{said}\n")


def test_where_the_package_is_missing_it_is_told_how_to_get_it(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A site is built without it."""
    monkeypatch.setitem(sys.modules, "holidays", None)  # as if it were not installed
    said = "the package holidays is not installed; run make .venv/dev\n"
    assert invoke("calendar", "2028", "--lang", "en") == (1, "", said)
