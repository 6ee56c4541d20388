"""The page in w3m, which knows neither styles nor scripts."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest

from tests.field_cells import CELLS, squeezed, texts

HEADING = "প্রতিশ্রুতি না রাখলে: অভিযোগের ধাপ (GRS)"
WIDE = "999"  # so that the cells of a table stand in one line
NOTE = "গণনা শুরু জমার পরদিন"

RANGPUR = """
1. দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে ব্যর্থ হলে
অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)
জেলা আইসিটি অফিসার +৮৮০২৫৮৯৯৬২১২৪
৩০ কার্যদিবসের মধ্যে নিষ্পত্তি
2. অভিযোগ নিষ্পত্তি কর্মকর্তা নির্দিষ্ট সময়ে সমাধান দিতে ব্যর্থ হলে
আপিল কর্মকর্তা
উপ-পরিচালক (প্রশাসন) +৮৮০ ২৪১ ০২৪০৭১
২০ কার্যদিবসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ৫০ কার্যদিবস
3. আপিল কর্মকর্তা নির্দিষ্ট সময়ে সমাধান দিতে ব্যর্থ হলে
মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল
অভিযোগ গ্রহণ কেন্দ্র www.grs.gov.bd
৬০ কার্যদিবসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ১১০ কার্যদিবস
"""

KACHUA = """
1. অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)
এই চার্টারে নেই। ফোন করুন: ৩৩৩
ঊর্ধ্বতন কার্যালয়ে যান; ঊর্ধ্বতন কর্মকর্তা: প্রোগ্রামার 01716420468
2. আপিল কর্মকর্তা
এই চার্টারে নেই। ফোন করুন: ৩৩৩ ঊর্ধ্বতন কার্যালয়ে যান (যেমন বাগেরহাট জেলা)।
3. কার্যালয়ের কর্মকর্তারা সমাধান দিতে ব্যর্থ হলে
মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল
এই চার্টারে নেই; সব কার্যালয়ের জন্য একই
অভিযোগ গ্রহণ কেন্দ্র
৫নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা
www.grs.gov.bd
৬০ কার্যদিবসের মধ্যে নিষ্পত্তি
"""


@pytest.mark.parametrize(
    ("name", "steps"),
    [("rangpur/sadar", RANGPUR), ("bagerhat/kachua", KACHUA)],
    ids=["own steps", "national step only"],
)
def test_the_steps_of_a_complaint_read_in_order(
    site: Path, tmp_path: Path, name: str, steps: str
) -> None:
    """When, to whom, how to reach them, within how many days: word for word, step after step."""
    text = _dump(site / "offices" / name / "index.html", tmp_path)
    section = text.partition(HEADING)[2].partition(NOTE)[0]
    assert section.split() == steps.split()


@pytest.mark.parametrize("page", ["offices/index.html", "search/index.html"])
def test_where_one_would_search_there_are_lists(site: Path, tmp_path: Path, page: str) -> None:
    """Every district, and the way to all services."""
    read = _dump(site / page, tmp_path)
    wanted = ("সব সেবা", "বাগেরহাট", "জামালপুর", "লক্ষ্মীপুর", "লালমনিরহাট", "রংপুর")
    assert [words for words in wanted if normalize("NFC", words) not in read] == []


@pytest.mark.parametrize("kind", CELLS)
def test_every_cell_can_be_read(field_site: Path, tmp_path: Path, kind: str) -> None:
    """No word of a row is lost, whichever columns a charter has."""
    read = _dump(field_site / "offices" / kind / "index.html", tmp_path, "-cols", WIDE)
    assert [text for text in texts(kind) if squeezed(text) not in squeezed(read)] == []


def test_a_day_of_filing_and_its_last_days_are_one_line(site: Path, tmp_path: Path) -> None:
    """As far as lines are long enough, with the days of the week."""
    text = _dump(site / "days" / "2026" / "index.html", tmp_path, "-cols", WIDE)
    lines = [line.split() for line in text.splitlines()]
    filed = normalize("NFC", "২২ ফেব্রুয়ারি রবি").split()
    plains, hills = [line for line in lines if line[:3] == filed and len(line) == 3 * 8]
    assert plains[-6:] == ["১৩", "এপ্রিল", "সোম", "১", "জুন", "সোম"]
    assert hills[-6:] == ["১৫", "এপ্রিল", "বুধ", "২", "জুন", "মঙ্গল"]


def _dump(file: Path, home: Path, *options: str) -> str:
    command = ("w3m", "-dump", *options, "-I", "UTF-8", "-O", "UTF-8", "-T", "text/html", str(file))
    environment = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
    done = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    return normalize("NFC", done.stdout)  # w3m composes য়, which NFC does not
