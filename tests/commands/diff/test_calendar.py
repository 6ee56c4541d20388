"""`invoke diff` of the office calendar."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Checkout = Any  # the class of conftest.py
Said = Callable[..., list[str]]

YEAR = """\
year: 2026
source: প্রজ্ঞাপন
checked: 2026-10-08
complete_to: 2026-10-08
closed:
  - {date: 2026-05-28, name: ঈদ, en: Eid, kind: general, moon: true}
  - {date: 2026-10-22, name: পূজা, kind: special, moon: false}
  - {date: 2026-12-16, name: বিজয় দিবস, kind: general, moon: false}
open:
  - {date: 2026-05-23, name: শনিবার খোলা}
"""
EDITED = """\
year: 2026
source: প্রজ্ঞাপন
checked: 2026-11-02
complete_to: 2026-11-01
closed:
  - {date: 2026-05-29, name: ঈদ, en: Eid, kind: general, moon: true, confirmed: true}
  - {date: 2026-11-23, name: "বিশেষ `ছুটি`", kind: special, moon: false, only: [rangpur, dhaka]}
  - {date: 2026-12-16, name: বিজয় দিবস, kind: general, moon: false}
open:
  - {date: 2026-05-30, name: শনিবার খোলা}
  - {date: 2026-10-17, name: আরেক শনিবার}
"""
CLOSED = """\
source: প্রজ্ঞাপন
closed:
  - {{date: {}-12-16, name: বিজয় দিবস, kind: general, moon: false}}
"""
BENGALI = [
    "২০২৬ সালের ক্যালেন্ডার: যে দিন পর্যন্ত আদেশ জানা ৮ অক্টোবর ২০২৬ (বৃহস্পতিবার) → ১ নভেম্বর ২০২৬ (রবিবার)",
    "২০২৬ সালের ক্যালেন্ডার: শেষবার দেখা ৮ অক্টোবর ২০২৬ (বৃহস্পতিবার) → ২ নভেম্বর ২০২৬ (সোমবার)",
    "অফিস বন্ধের দিন আর নেই: ২২ অক্টোবর ২০২৬ (বৃহস্পতিবার), 'পূজা'",
    "অফিস বন্ধের দিন যোগ হয়েছে: ২৩ নভেম্বর ২০২৬ (সোমবার), 'বিশেষ `ছুটি` (dhaka, rangpur)'",
    "অফিস বন্ধের দিন 'ঈদ' সরেছে: ২৮ মে ২০২৬ (বৃহস্পতিবার) → ২৯ মে ২০২৬ (শুক্রবার)",
    "অফিস বন্ধের দিন ২৯ মে ২০২৬ (শুক্রবার): 'confirmed: false' → 'confirmed: true'",
    "ছুটির দিনে অফিস খোলা, যোগ হয়েছে: ১৭ অক্টোবর ২০২৬ (শনিবার), 'আরেক শনিবার'",
    "ছুটির দিনে অফিস খোলা 'শনিবার খোলা' সরেছে: ২৩ মে ২০২৬ (শনিবার) → ৩০ মে ২০২৬ (শনিবার)",
]
ENGLISH = [
    "- calendar of 2026: orders are known to 8 October 2026 (Thursday) → 1 November 2026 (Sunday)",
    "- calendar of 2026: last looked at 8 October 2026 (Thursday) → 2 November 2026 (Monday)",
    "- day on which offices are closed gone: 22 October 2026 (Thursday), `পূজা`",
    (
        "- new day on which offices are closed: 23 November 2026 (Monday), "
        "``বিশেষ `ছুটি` (dhaka, rangpur)``"
    ),
    "- closed day `ঈদ` moved: 28 May 2026 (Thursday) → 29 May 2026 (Friday)",
    "- closed day 29 May 2026 (Friday): `confirmed: false` → `confirmed: true`",
    "- new day of a weekend on which offices work: 17 October 2026 (Saturday), `আরেক শনিবার`",
    "- worked day `শনিবার খোলা` moved: 23 May 2026 (Saturday) → 30 May 2026 (Saturday)",
]


@pytest.fixture
def year(checkout: Checkout) -> Checkout:
    """With a calendar of two years, committed."""
    checkout.write("calendar/2026.yaml", YEAR)
    checkout.write("calendar/2027.yaml", f"year: 2027\nprovisional: true\n{CLOSED.format(2027)}")
    checkout.commit()
    return checkout


def test_days_that_changed_are_told_in_words(year: Checkout, said: Said) -> None:
    """With date and weekday, in every format and both languages; none is a promise broken."""
    year.write("calendar/2026.yaml", EDITED)
    assert said() == BENGALI
    english = year.show(name="markdown", lang="en").splitlines()
    assert [line for line in english if line.startswith("- ")] == ENGLISH
    data = json.loads(year.show(name="json"))
    assert [one["text"] for one in data["shared"]] == BENGALI
    assert {one["verdict"] for one in data["shared"]} == {"neutral"}
    assert data["shared"][2] | {"text": ""} == {
        **dict.fromkeys(("reason", "after", "officer", "step")),
        **{key: [] for key in ("rows", "previous", "added", "removed", "links", "kept")},
        "kind": "calendar-closed-removed",
        "verdict": "neutral",
        "subject": "2026-10-22",
        "before": "পূজা",
        "text": "",
    }


def test_years_that_came_and_went_are_told(year: Checkout, said: Said) -> None:
    """Each in one line, and when its official list is out."""
    year.write("calendar/2027.yaml", f"year: 2027\n{CLOSED.format(2027)}")
    year.write("calendar/2028.yaml", f"year: 2028\nprovisional: true\n{CLOSED.format(2028)}")
    assert said() == [
        "২০২৮ সালের ছুটির ক্যালেন্ডার যোগ হয়েছে",
        "২০২৭ সালের ক্যালেন্ডার আর অনুমান নয়",
    ]
    for number in (2026, 2027, 2028):
        (year.root / f"content/calendar/{number}.yaml").unlink()
    assert said() == [f"{digits} সালের ছুটির ক্যালেন্ডার আর নেই" for digits in ("২০২৬", "২০২৭")]


def test_what_of_a_calendar_cannot_be_read_is_told_beside_all_else(
    year: Checkout, said: Said
) -> None:
    """One broken year hides nothing but the calendar."""
    year.write("calendar/2026.yaml", f"year: 2025\n{CLOSED.format(2026)}")
    year.replace("name: তথ্য প্রদান, time: ৩ কার্যদিবস", "name: তথ্য প্রদান, time: ৭ কার্যদিবস")
    assert said() == [
        (
            "content/calendar/2026.yaml:1: year: ফাইলের নামে বছর 2026, ভিতরে '2025'; "
            "যেটি ঠিক দুই জায়গায় সেটি লিখুন"
        ),
        "⚠ খারাপ হয়েছে, সময় বেড়েছে: নাগরিক সেবা ১ 'তথ্য প্রদান': সময়সীমা ৩ → ৭ কার্যদিবস",
    ]
