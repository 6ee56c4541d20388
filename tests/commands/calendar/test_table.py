"""`invoke days`: the last days of a year, for people and for programs."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.replacing import replace

Invoke = Callable[..., tuple[int, str, str]]

HEADER = "filed,3,7,10,15,20,30,60"
# Filed on 22 February 2026, in the country and in the hill districts.
NATION = "2026-02-22,2026-02-25,2026-03-03,2026-03-08,2026-03-15,2026-03-30,2026-04-13,2026-06-01"
HILLS = "2026-02-22,2026-02-25,2026-03-03,2026-03-08,2026-03-15,2026-03-30,2026-04-15,2026-06-02"


@pytest.mark.parametrize(
    ("place", "row"),
    [
        ((), NATION),
        (("--district", "dhaka"), NATION),
        (("--district", "rangamati"), HILLS),
        (("--district", "রাঙ্গামাটি"), HILLS),
        (("--district", "Rangamati"), HILLS),
    ],
)
def test_programs_get_a_row_for_every_day(invoke: Invoke, place: tuple[str, ...], row: str) -> None:
    """After the header, in the order of the year; of a place its own."""
    status, output, _ = invoke("days", "2026", *place, "--format", "csv")
    lines = output.splitlines()
    assert (status, lines[0], len(lines)) == (0, HEADER, 1 + 365)
    assert row in lines
    filed = [date.fromisoformat(line.partition(",")[0]) for line in lines[1:]]
    assert filed == sorted({*filed})
    assert (filed[0], filed[-1]) == (date(2026, 1, 1), date(2026, 12, 31))


def test_what_cannot_be_known_is_an_empty_cell(invoke: Invoke) -> None:
    """Beside the table it is said why, and which of its dates are estimates."""
    status, output, errors = invoke("days", "2027", "--format", "csv", "--lang", "en")
    rows = [*csv.reader(output.splitlines())][1:]
    assert status == 0
    assert rows[-1] == ["2027-12-31", *[""] * 7]
    empty = sum(cell == "" for row in rows for cell in row)
    moons = errors.splitlines()[1]
    assert errors.splitlines() == [
        f"dates: {7 * 365 - empty}, estimate: orders of after 8 October 2026 are not yet known",
        moons,
        f"dates: {empty}, not known: the calendar ends on 31 December 2027",
    ]
    assert moons.endswith(", estimate: the moon decides, the day may change")


def test_nothing_is_said_beside_a_table_that_is_sure(invoke: Invoke) -> None:
    """All of 2025, and what follows of it, is known."""
    status, output, errors = invoke("days", "2025", "--format", "csv")
    assert (status, errors, len(output.splitlines())) == (0, "", 366)


def test_a_look_to_come_makes_no_date_of_a_table_sure(invoke: Invoke, project: Path) -> None:
    """Nobody has looked yet at what came after the list of the year before."""
    calendar = project / "content/calendar/2026.yaml"
    replace(calendar, "checked: 2026-11-26", "checked: 9999-12-31")
    replace(calendar, "complete_to: 2026-10-08", "# complete_to: 2026-10-08")
    _, _, said = invoke("days", "2026", "--format", "csv", "--lang", "en")
    assert "estimate: orders of after 31 December 2025 are not yet known" in said


def test_people_get_a_table_a_month(invoke: Invoke) -> None:
    """With what is assumed, why offices are closed, and what the signs mean."""
    status, output, errors = invoke("days", "২০২৬", "--district", "rangamati")
    title, head, *months, signs = output.split("\n\n")
    assert (status, errors, len(months)) == (0, "", 12)
    assert title == "২০২৬ সাল, রাঙ্গামাটি জেলা: আবেদন করলে কোন দিনের মধ্যে"
    assert head == (
        "প্রথম কলামে আবেদনের দিন (দিন/মাস), পরের কলামগুলোতে তার "
        "৩, ৭, ১০, ১৫, ২০, ৩০, ৬০ কার্যদিবসের শেষ দিন।\n"
        "আবেদনের পরের দিন থেকে গোনা হয়েছে, এটি ধরে নেওয়া; শুক্র, শনি ও ছুটির দিন বাদ।"
    )
    assert months[3].splitlines()[:2] == [
        "এপ্রিল ২০২৬",
        "        ৩        ৭        ১০       ১৫       ২০       ৩০       ৬০",
    ]
    rows = {line.split()[0]: line for month in months for line in month.splitlines()[2:]}
    assert len(rows) == 365
    assert rows["১৩/০৪"] == (
        "১৩/০৪   ১৯/০৪    ২৩/০৪    ২৮/০৪    ০৫/০৫    ১২/০৫    ০১/০৬    ১৩/০৭    "
        "সোমবার; চৈত্র সংক্রান্তি (শুধু এই জেলায়)"
    )
    assert rows["১৭/১০"].endswith(
        "শনিবার; অফিস খোলা: শনিবার অফিস খোলা (২২ অক্টোবর দুর্গাপূজার অতিরিক্ত ছুটির বদলে)"
    )
    assert rows["৩১/১২"] == (
        "৩১/১২   ০৫/০১*   ১১/০১*   ১৪/০১*   ২১/০১*   ৩১/০১*+  ১৪/০২*+  ০৫/০৪*+  বৃহস্পতিবার"
    )
    assert signs == (
        "* আনুমানিক: ৮ অক্টোবর ২০২৬-এর পরের সরকারি আদেশ এখনো জানা নেই\n"
        "+ আনুমানিক: চাঁদ দেখার ওপর নির্ভর করে, বদলাতে পারে\n"
    )


def test_the_table_can_be_had_in_english(invoke: Invoke) -> None:
    """Up to the day on which the calendar ends."""
    status, output, errors = invoke("days", "2027", "--lang", "en")
    assert (status, errors) == (0, "")
    assert output.startswith("2027: filed on, answered by\n\nThe first column is the day of filing")
    assert "\nDecember 2027\n        3        7        10       15       20" in output
    assert "\n16/12   21/12*   27/12*   30/12*   -        " in output
    assert "-        Thursday; Victory Day\n" in output
    assert output.endswith("\n- not known: the calendar ends on 31 December 2027\n")


NO_DISTRICT = "there is no district '{}' in places.yaml; "
REFUSED = {
    "2030": "there is no calendar of 2030; write a year from 2025 to 2027",
    "next": "'next' is no year; write four digits, like 2026",
    "2026 --district rangamti": f"{NO_DISTRICT.format('rangamti')}did you mean 'rangamati'?",
    "2026 --district x": f"{NO_DISTRICT.format('x')}write a name or slug from there. "
    "Those with days of their own: bandarban, khagrachhari, rangamati",
    "2026 --format ods": "there is no format 'ods'; write one of: text, csv",
}


@pytest.mark.parametrize(("words", "said"), REFUSED.items())
def test_what_is_not_there_is_refused(invoke: Invoke, words: str, said: str) -> None:
    """In one line, which says what there is."""
    assert invoke("days", *words.split(" "), "--lang", "en") == (1, "", f"{said}\n")


def test_a_site_without_a_calendar_tells_how_to_begin(invoke: Invoke, project: Path) -> None:
    """It may never need one."""
    shutil.rmtree(project / "content" / "calendar")
    assert invoke("days", "2026", "--lang", "en") == (
        1,
        "",
        "there is no calendar in content/calendar; begin with invoke calendar --year 2026\n",
    )


def test_nothing_is_counted_with_a_faulty_calendar(invoke: Invoke, project: Path) -> None:
    """Whichever year has the fault; those of offices do not matter."""
    replace(project / "content/calendar/2027.yaml", "date: 2027-12-16", "date: 2027-13-16")
    (project / "content/offices/rangpur/sadar.md").write_text("", "utf-8")
    said = (
        "content/calendar/2027.yaml:45: closed[28].date: '2027-13-16' is no day of the calendar; "
        "write year-month-day, like 2022-06-20\nerrors: 1, warnings: 0, files: 1\n"
    )
    assert invoke("days", "2026", "--lang", "en") == (1, "", said)
