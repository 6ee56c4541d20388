"""What stands below ``/days/``, really built."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.build import build
from plugins.charters.bengali import MONTHS
from plugins.charters.calendar import WEEKEND, Calendar
from plugins.charters.directory import survey
from plugins.charters.working_days import LIMITS
from plugins.days.parts import PARTS
from plugins.words import in_digits
from tests.build.projects import append
from tests.replacing import replace

COUNTS = [in_digits(limit) for limit in LIMITS]
ORDERS, MOON, UNKNOWN = "*", "†", "—"


@pytest.fixture(scope="module")
def calendar(five_charters: Path) -> Calendar:
    portal = survey(five_charters).portal
    assert portal
    return portal.calendar


def page_of(site: Path, year: int | str = "") -> LexborHTMLParser:
    return LexborHTMLParser((site / "days" / str(year) / "index.html").read_text("utf-8"))


def rows_of(site: Path, year: int, part: str) -> dict[str, list[str]]:
    """By the days of filing the cells of the table that is called by the heading ``part``."""
    (table,) = page_of(site, year).css(f"[aria-labelledby={part}]")
    return {row.css_first("th").text(): _texts(row, "td") for row in table.css("tbody tr")}


def _texts(node: LexborNode, selector: str) -> list[str]:
    return [one.text(strip=True) for one in node.css(selector)]


def test_a_day_of_filing_has_its_last_days(site: Path) -> None:
    """With their days of the week; days on which the count begins alike share a row."""
    february = rows_of(site, 2026, "month-2")
    assert february["২২ ফেব্রুয়ারি রবি"] == [
        *("২৫ ফেব্রুয়ারি বুধ", "৩ মার্চ মঙ্গল", "৮ মার্চ রবি", "১৫ মার্চ রবি"),
        *("৩০ মার্চ সোম", "১৩ এপ্রিল সোম", "১ জুন সোম"),
    ]
    assert "১৯–২১ ফেব্রুয়ারি বৃহঃ–শনি" in february


def test_the_hills_have_what_is_theirs(site: Path) -> None:
    """A closed day of their own moves the last days behind it, and no others are told again."""
    hills = rows_of(site, 2026, "bandarban")
    assert hills["২২ ফেব্রুয়ারি রবি"][-2:] == ["১৫ এপ্রিল বুধ", "২ জুন মঙ্গল"]
    assert {filed.split()[1] for filed in hills} == {*MONTHS[:4]}
    (link,) = page_of(site).css("[href='../days/2026/#bandarban']")
    assert link.text() == "২০২৬: বান্দরবান, খাগড়াছড়ি, রাঙ্গামাটি"


def test_what_may_be_another_day_is_marked(site: Path, calendar: Calendar) -> None:
    """Every last day past what is known of later orders, and none before; so are those of moons."""
    for year in (2025, 2026, 2027):
        page = page_of(site, year)
        for cell in (one for one in _texts(page.root, ".day-table td") if one != UNKNOWN):
            assert (ORDERS in cell) is (_day(cell, year) > calendar.known_to)
        told = " ".join(_texts(page.root, ".notice"))
        marks = {mark for mark in (ORDERS, MOON) if mark in told}
        assert marks == {mark for mark in (ORDERS, MOON) if mark in page.css_first("main").text()}
    assert MOON in rows_of(site, 2027, "month-5")["১০ মে সোম"][2]
    assert MOON not in "".join(rows_of(site, 2026, "month-2")["২২ ফেব্রুয়ারি রবি"])


def _day(cell: str, year: int) -> date:
    """As it is written: the year where it is not that of the page."""
    number, month, *more = re.findall(r"[^\s*†]+", cell)
    written = int(more[0]) if len(more) > 1 else year
    return date(written, MONTHS.index(month) + 1, int(number))


def test_past_the_calendar_nothing_is_guessed(site: Path) -> None:
    """The table says how far the calendar goes, and leaves open what lies beyond."""
    (table,) = page_of(site, 2027).css("[aria-labelledby=month-12]")
    assert table.css_first("caption").text() == "— ক্যালেন্ডার ৩১ ডিসেম্বর ২০২৭ পর্যন্ত"
    *_, last = rows_of(site, 2027, "month-12").values()
    assert last == [UNKNOWN] * len(LIMITS)
    assert not page_of(site, 2026).css("caption")


def test_the_columns_are_called_alike_on_a_phone(site: Path, root: Path) -> None:
    """Titles stand in the head of each table, and before each cell where no head is shown."""
    heads = page_of(site, 2026).css("thead")
    assert {(*_texts(head, "th"),) for head in heads} == {
        ("জমার দিন", *(f"{count} কার্যদিবস" for count in COUNTS))
    }
    styles = (root / "theme" / "static" / "css" / "day_table.css").read_text("utf-8")
    shown = re.findall(r"td:nth-child\((\d)\)::before \{ content: \"(.*?): \"", styles)
    assert shown == [(str(place), count) for place, count in enumerate(COUNTS, 2)]


def test_scripts_get_the_calendar(site: Path, calendar: Calendar) -> None:
    """All that they count with, in the shape that they read."""
    known = json.loads((site / "days" / "calendar.json").read_text("utf-8"))
    assert {name: known[name] for name in ("begins", "ends", "knownTo")} == {
        "begins": "2025-01-01",
        "ends": "2027-12-31",
        "knownTo": "2026-10-08",
    }
    closed = sorted(day.isoformat() for day in calendar.closed if day.weekday() not in WEEKEND)
    assert known["closed"] == closed
    assert known["worked"] == ["2025-05-17", "2025-05-24", "2026-05-23", "2026-10-17"]
    assert known["only"]["2026-04-13"] == ["bandarban", "khagrachhari", "rangamati"]
    assert known["moon"] == sorted(day.isoformat() for day in calendar.moon)


def test_every_closed_day_is_told_with_its_reason(site: Path, calendar: Calendar) -> None:
    """In all or in some districts, whether the moon still decides; folded, the next year first."""
    sections = page_of(site).css("[aria-labelledby^=closed]")
    lines = [line for section in sections for line in _texts(section, "li")]
    worked = [one for year in calendar.years for one in year.worked]
    days = {one.day for one in calendar.closures} | {one.day for one in worked}
    assert len(lines) == len(days)
    assert all(any(one.name["bn"] in line for line in lines) for one in calendar.closures)
    assert ("১৩ এপ্রিল, সোমবার: চৈত্র সংক্রান্তি (শুধু বান্দরবান, খাগড়াছড়ি, রাঙ্গামাটি) · সাধারণ ছুটি") in lines
    years = [section.css_first("summary").text()[:4] for section in sections]
    assert years == ["২০২৭", "২০২৬", "২০২৫"]
    assert not [line for line in lines if "শনিবার: শনিবার" in line]
    assert [line for line in lines if line.startswith("২৩ মে")] == [
        "২৩ মে, শনিবার অফিস খোলা (২৫ মে ঈদুল আজহার অতিরিক্ত ছুটির বদলে)"
    ]
    (undecided,) = [line for line in lines if line.startswith("২৪ জানুয়ারি, রবিবার")]
    assert undecided.endswith("চাঁদ দেখার ওপর নির্ভরশীল")


def test_the_usual_steps_can_be_counted(site: Path) -> None:
    """They are written as in an office's page, where a script finds their days."""
    steps = page_of(site).css("ol.escalation > li")
    told = [_counted(step.attributes) for step in steps]
    assert told == [("grs-1", "30", "10"), ("grs-2", "20", None), ("grs-3", "60", None)]
    text = [" ".join(step.text().split()) for step in steps]
    assert text[1] == "আপিল কর্মকর্তা ২০ কার্যদিবসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ৫০ কার্যদিবস"


def _counted(attributes: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(attributes.get(name) for name in ("id", "data-within", "data-more"))


def test_without_a_calendar_the_page_says_so(field_site: Path) -> None:
    """What needs no dates is there all the same."""
    assert {entry.name for entry in (field_site / "days").iterdir()} == {
        *("index.html", "calendar.json", "start.js", "days.css"),
        *(f"{part}-{language}.js" for part in PARTS for language in ("bn", "en")),
    }
    assert "এই সাইটে ছুটির ক্যালেন্ডার নেই" in page_of(field_site).css_first(".notice").text()
    known = json.loads((field_site / "days" / "calendar.json").read_text("utf-8"))
    assert known == {
        **dict.fromkeys(("begins", "ends", "knownTo")),
        "closed": [],
        "worked": [],
        "only": {},
        "moon": [],
    }


def test_every_page_leads_to_the_days(site: Path) -> None:
    """At its foot; a complaint also says from which day it counts."""
    home = LexborHTMLParser((site / "index.html").read_text("utf-8"))
    assert [link.text() for link in home.css("footer [href='./days/']")] == ["কার্যদিবস"]
    office = site / "offices" / "rangpur" / "sadar" / "index.html"
    note = LexborHTMLParser(office.read_text("utf-8")).css_first(".grs__note")
    assert note.text().startswith("গণনা শুরু জমার পরদিন থেকে; শুক্র, শনি ও সরকারি ছুটি বাদ। কার্যদিবসের হিসাব")
    assert "../../../days/" in [link.attributes["href"] for link in note.css("a")]


def test_a_changed_calendar_changes_no_office(project: Path) -> None:
    """Only the pages of days that tell of it, and what scripts know of them."""
    settings, output = project / "pelicanconf.py", project / "output"
    build(settings, output)
    before = _written(output)
    calendar = project / "content" / "calendar" / "2026.yaml"
    replace(calendar, "closed:\n", f"closed:\n{_closed(date(2026, 6, 2))}")
    build(settings, output)
    now = _written(output)
    changed = {name for name in now if now[name] != before.get(name)}
    assert changed == {
        f"days/{name}" for name in ("index.html", "2026/index.html", "calendar.json")
    }


def test_a_look_to_come_makes_no_date_sure(project: Path) -> None:
    """Dates of a year that nobody can have looked at so far are estimates on every page."""
    calendar = project / "content" / "calendar" / "2026.yaml"
    replace(calendar, "checked: 2026-11-26", "checked: 9999-12-31")
    replace(calendar, "complete_to: 2026-10-08", "# complete_to: 2026-10-08")
    build(project / "pelicanconf.py", project / "output")
    known = json.loads((project / "output" / "days" / "calendar.json").read_text("utf-8"))
    assert known["knownTo"] == "2025-12-31"


def _closed(day: date) -> str:
    weekday = f"{day:%a}"
    return (
        f"  - {{date: {day}, day: {weekday}, name: নতুন ছুটি, en: New, kind: special, moon: false,"
        " evidence: direct, source: [1]}\n"
    )


def _written(output: Path) -> dict[str, int]:
    """Every file, and when it was made."""
    files = (file for file in output.rglob("*") if file.is_file())
    return {file.relative_to(output).as_posix(): file.stat().st_mtime_ns for file in files}


def test_a_changed_script_changes_no_office(project: Path) -> None:
    """Only its part and the first script, which asks for another version of all that it loads."""
    settings, output = project / "pelicanconf.py", project / "output"
    link = project / "theme" / "static" / "js"
    scripts = link.resolve()
    link.unlink()
    shutil.copytree(scripts, link)
    build(settings, output)
    before = _bytes(output)
    append(link / "days" / "fragment.js", "console.info('changed');")
    build(settings, output)
    now = _bytes(output)
    assert {name for name in now if now[name] != before.get(name)} == {
        *("days/start.js", "days/days-bn.js", "days/days-en.js"),
    }


def _bytes(output: Path) -> dict[str, bytes]:
    files = (file for file in output.rglob("*") if file.is_file())
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in files}


def test_no_day_is_missing_from_a_year(site: Path) -> None:
    """The rows of all months, one after the other, are the days of the year."""
    for year in (2025, 2026, 2027):
        told = [
            day
            for month in range(1, 13)
            for filed in rows_of(site, year, f"month-{month}")
            for day in _span(filed)
        ]
        first = date(year, 1, 1)
        days = [first + timedelta(passed) for passed in range((date(year + 1, 1, 1) - first).days)]
        assert told == [day.day for day in days]


def _span(filed: str) -> range:
    first, _, last = filed.split(maxsplit=1)[0].partition("–")
    return range(int(first), int(last or first) + 1)
