"""How far a thumb has to go on a small phone: pages as they are loaded, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plugins.commands.inspect.server import serving

WIDTH, SCREEN = 360, 640
SCREENS = 10  # of a charter with three sections, 23 services and three steps of a complaint
ROW = 130  # CSS pixels of a row that is not opened: a name of two lines, time and fee
LONG = "field/offices/rangpur/dc/"
NAMES = ("ওয়াই-ফাই সংযোগ ও ল্যান স্থাপনে কারিগরি সহায়তা", "তথ্য প্রদান", "প্রশিক্ষণের আয়োজন ও সনদ")
OFFICE = """\
---
name: উপজেলা আইসিটি কার্যালয়, পাটগ্রাম, লালমনিরহাট
website: doict.patgram.lalmonirhat.gov.bd
vision: জ্ঞানভিত্তিক অর্থনীতি ও সুশাসন প্রতিষ্ঠায় তথ্য প্রযুক্তির ব্যবহার।
mission: উচ্চগতির ইলেকট্রনিক সংযোগ, ই-সেবা ও দক্ষ জনশক্তি।
officers:
  programmer:
    {{name: মোঃ ক, post: সহকারী প্রোগ্রামার, phone: 01700-000001, email: ap@example.gov.bd}}
  head: {{name: মোছাঃ খ, post: প্রোগ্রামার, phone: 01700-000002, email: head@example.gov.bd}}
  appeal: {{post: উপ-পরিচালক (প্রশাসন), phone: 01700-000003, email: dd@example.gov.bd}}
defaults:
  method: দাপ্তরিক ওয়েব সাইট/ টেলিফোন/ ই-মেইল/ সরাসরি
  documents: আবেদনপত্র, জাতীয় পরিচয়পত্রের অনুলিপি
  fee: বিনামূল্যে
  officer: programmer
  superior: head
services:
  citizen: [{citizen}]
  institutional: [{institutional}]
  internal: [{internal}]
expectations: [সম্পূর্ণ আবেদন জমা দেওয়া, নির্ধারিত সময়ে আসা, প্রয়োজনীয় কাগজপত্র আনা]
grievance:
  - {{when: সমাধান না পেলে, to: অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক), officer: head, limit: ৩০ কার্যদিবস}}
  - {{when: তাতেও না পেলে, to: আপিল কর্মকর্তা, officer: appeal, limit: ২০ কার্যদিবস}}
signatory: programmer
---
"""
HEIGHTS = """() => [...document.querySelectorAll(".charter-table tr[id]")].map(row =>
  row.getBoundingClientRect().height
)"""


@pytest.fixture
def long_charter(build_office: Callable[[str], Path]) -> Path:
    """A site with an office of 23 services."""
    rows = {"citizen": range(12), "institutional": range(12, 18), "internal": range(18, 23)}
    said = {
        section: ", ".join(f"{{name: {NAMES[n % 3]} {n}, time: {n + 1} কার্যদিবস}}" for n in numbers)
        for section, numbers in rows.items()
    }
    return build_office(OFFICE.format(**said)).parents[2]


def test_a_long_charter_is_ten_screens_at_most(
    open_page: Callable[..., Page], long_charter: Path
) -> None:
    """Every row of it with time and fee, its officers, its complaint and all the rest."""
    with serving(long_charter) as site:
        page = open_page(f"{site}offices/lalmonirhat/patgram/", WIDTH, java_script_enabled=False)
        rows = page.evaluate(HEIGHTS)
        assert len(rows) == 23
        assert sum(rows) / len(rows) <= ROW
        assert page.evaluate("document.documentElement.scrollHeight") <= SCREENS * SCREEN


def test_rows_of_another_department_are_short_too(open_page: Callable[..., Page]) -> None:
    """Whatever columns it has, a row that is not opened shows name, time and fee."""
    rows = open_page(LONG, WIDTH, java_script_enabled=False).evaluate(HEIGHTS)
    assert rows
    assert sum(rows) / len(rows) <= ROW
