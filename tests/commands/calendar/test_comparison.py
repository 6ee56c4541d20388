"""`invoke calendar` for a year that is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.replacing import replace

Invoke = Callable[..., tuple[int, str, str]]

HERE_ALONE = {
    2025: "03-29 03-30 04-03 04-13 05-11 05-17 05-24 06-05 06-06 06-10 06-11 06-12 08-16 10-01 "
    "10-02 12-31",
    2026: "02-11 02-12 03-18 03-19 04-13 05-23 05-25 05-26 05-27 05-31 09-04 10-17 10-20 10-21 "
    "10-22 11-07",
    2027: "03-08 03-09 04-13 05-15 05-16 05-20 05-20 08-25 10-09 10-10 11-07",
}


@pytest.mark.parametrize("year", HERE_ALONE)
def test_the_days_that_the_package_lacks_are_told(invoke: Invoke, year: int) -> None:
    """All but those of fixed date and of the Islamic calendar; it has none besides."""
    status, output, errors = invoke("calendar", "--year", str(year), "--lang", "en")
    head, theirs, moved, here = output.rstrip("\n").split("\n\n")
    assert (status, errors) == (0, "")
    assert head.startswith(f"content/calendar/{year}.yaml beside holidays 0.")
    assert theirs == "In holidays and not here:\n  none"
    assert moved == "On another date:\n  none"
    title, *days = here.splitlines()
    assert title == "Here and not in holidays:"
    assert " ".join(day[7:12] for day in days) == HERE_ALONE[year]


def test_each_kind_of_difference_is_told(invoke: Invoke, project: Path) -> None:
    """A day that is missing, one on another date, an Eid that was seen a day later."""
    file = project / "content/calendar/2026.yaml"
    replace(file, '{date: 2026-05-01, day: Fri, name: "মে দিবস"', '{date: 2026-05-03, name: "মেলা"')
    replace(file, 'en: "May Day"', 'en: "Fair"')
    replace(file, "date: 2026-06-26, day: Fri", "date: 2026-06-27, day: Sat")
    replace(file, "{date: 2026-08-05, day: Wed", "{date: 2026-08-06, day: Thu")
    replace(
        file, 'name: "জুলাই গণঅভ্যুত্থান দিবস", en: "July Mass Uprising Day"', 'name: "জুলাই গণঅভ্যুত্থান দিবস"'
    )
    replace(
        file,
        '{date: 2026-12-25, day: Fri, name: "যিশু খ্রিস্টের জন্মদিন (বড়দিন)", en: "Christmas Day"',
        '{date: 2026-12-24, name: "বড়দিন"',
    )
    _, output, _ = invoke("calendar", "2026")
    _, theirs, moved, here = output.rstrip("\n").split("\n\n")
    assert theirs.splitlines() == [
        "holidays-এ আছে, এখানে নেই:",
        "  2026-12-25  যিশু খ্রিস্টের জন্মদিন (বড়দিন)",
    ]
    assert moved.splitlines() == [
        "অন্য তারিখে:",
        "  আশুরা: holidays-এ 2026-06-26, এখানে 2026-06-27",
        "  জুলাই গণঅভ্যুত্থান দিবস: holidays-এ 2026-08-05, এখানে 2026-08-06",
    ]
    assert "  2026-05-03  মেলা" in here.splitlines()
    assert "  2026-12-24  বড়দিন" in here.splitlines()
    assert "2026-06-27" not in here


def test_a_whole_eid_that_moved_is_told_day_by_day(invoke: Invoke, project: Path) -> None:
    """Though its days overlap those of the package."""
    file = project / "content/calendar/2027.yaml"
    for day, name in ((12, "Fri"), (11, "Thu"), (10, "Wed")):
        later = {"Fri": "Sat", "Thu": "Fri", "Wed": "Thu"}[name]
        replace(file, f"date: 2027-03-{day}, day: {name}", f"date: 2027-03-{day + 1}, day: {later}")
    _, output, _ = invoke("calendar", "2027", "--lang", "en")
    assert output.split("\n\n")[2].splitlines() == [
        "On another date:",
        "  Eid-ul-Fitr: 2027-03-10 in holidays, 2027-03-11 here",
        "  Eid-ul-Fitr, day after: 2027-03-11 in holidays, 2027-03-13 here",
    ]


def test_a_file_that_cannot_be_read_is_not_compared(invoke: Invoke, project: Path) -> None:
    """What is wrong with it is told instead."""
    (project / "content/calendar/2027.yaml").write_text("year: 2027\nclosed: none\n", "utf-8")
    said = "content/calendar/2027.yaml:2: closed: a list belongs here; begin each line with -\n"
    count = "errors: 1, warnings: 0, files: 1\n"
    assert invoke("calendar", "2027", "--lang", "en") == (1, "", said + count)
