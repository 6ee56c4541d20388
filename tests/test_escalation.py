"""The grievance diagram: tiers, limits and the days passed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser


def steps(page: Path) -> list[str]:
    """The text of each step, blanks collapsed."""
    tree = LexborHTMLParser(page.read_text("utf-8"))
    return [" ".join(step.text(separator=" ").split()) for step in tree.css(".escalation__step")]


def test_limits_add_up_to_the_end_of_each_tier(site: Path) -> None:
    """30, 20 and 60 working days are 30, 50 and 110 from the start."""
    limits = [step.split("gov.bd")[-1] for step in steps(site / "offices/rangpur/sadar/index.html")]
    assert limits == [
        " ৩০ কার্যদিবস এর মধ্যে নিষ্পত্তি",
        " ২০ কার্যদিবস এর মধ্যে নিষ্পত্তি · শুরু থেকে মোট ৫০ কার্যদিবস",
        " ৬০ কার্যদিবস এর মধ্যে নিষ্পত্তি · শুরু থেকে মোট ১১০ কার্যদিবস",
    ]


@pytest.mark.parametrize("office", ["jamalpur/melandaha", "lalmonirhat/patgram", "bagerhat/kachua"])
def test_a_charter_without_tiers_shows_the_national_one(site: Path, office: str) -> None:
    """It says that the section is missing and invents no officer."""
    page = site / "offices" / office / "index.html"
    assert " | ".join(steps(page)) == (
        "কার্যালয়ের কর্মকর্তারা সমাধান দিতে ব্যর্থ হলে মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল "
        "অভিযোগ গ্রহণ কেন্দ্র ৫নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা www.grs.gov.bd "
        "৬০ কার্যদিবস এর মধ্যে নিষ্পত্তি"
    )
    assert "অভিযোগ ব্যবস্থাপনার অংশ নেই" in page.read_text("utf-8")


OFFICE = """---
name: কার্যালয়
officers:
  one: {{post: কর্মকর্তা}}
services:
  citizen:
    - name: সেবা
grievance:
{tiers}
---
"""


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (
            ["২৫ কার্যদিবস", "১৫ কার্যদিবস"],
            ["২৫ কার্যদিবস এর মধ্যে নিষ্পত্তি", "শুরু থেকে মোট ৪০ কার্যদিবস"],
        ),
        (["30 দিন", "২ মাস"], ["৩০ দিন এর মধ্যে নিষ্পত্তি", "শুরু থেকে মোট ৩০ দিন ও ২ মাস"]),
        (["৩০ কার্যদিবস", None], ["৩০ কার্যদিবস এর মধ্যে নিষ্পত্তি", "নিষ্পত্তির সময়সীমা চার্টারে নেই"]),
        (
            ["৩০ দিন", "শুনানির পর ৭ দিন", "২০ দিন"],
            [
                *("৩০ দিন এর মধ্যে নিষ্পত্তি", "নিষ্পত্তির সময়সীমা: শুনানির পর ৭ দিন"),
                "২০ দিন এর মধ্যে নিষ্পত্তি",
            ],
        ),
        ([None, "২০ কার্যদিবস"], ["নিষ্পত্তির সময়সীমা চার্টারে নেই", "২০ কার্যদিবস এর মধ্যে নিষ্পত্তি"]),
    ],
)
def test_limits_come_from_the_charter(
    limits: list[str | None], expected: list[str], build_office: Callable[[str], Path]
) -> None:
    """Other limits and units are shown as they are; units are never mixed, gaps never filled."""
    tiers = [
        f"  - {{when: ব্যর্থ হলে, to: ধাপ {number}{f', limit: {limit}' if limit else ''}}}"
        for number, limit in enumerate(limits, start=1)
    ]
    found = steps(build_office(OFFICE.format(tiers="\n".join(tiers))) / "index.html")
    assert len(found) == len(expected)
    assert all(step.endswith(end) for step, end in zip(found, expected, strict=True)), found


def test_a_tier_without_a_title_is_called_by_its_officers(
    build_office: Callable[[str], Path],
) -> None:
    """One officer's post is not said twice; an alternate is said to be one."""
    tiers = [
        "  - {officer: one, alternate: [two, one]}",
        "  - {officer: [two, one], limit: ২ সপ্তাহ}",
        "  - {when: ব্যর্থ হলে, to: কমিটি, officer: two}",
    ]
    text = OFFICE.format(tiers="\n".join(tiers)).replace(
        "services:", "  two: {name: জনাব ক, post: প্রধান}\nservices:"
    )
    assert steps(build_office(text) / "index.html") == [
        "কর্মকর্তা বিকল্প: জনাব ক, প্রধান বিকল্প: কর্মকর্তা নিষ্পত্তির সময়সীমা চার্টারে নেই",
        "প্রধান, কর্মকর্তা জনাব ক, প্রধান কর্মকর্তা ২ সপ্তাহ এর মধ্যে নিষ্পত্তি",
        "ব্যর্থ হলে কমিটি জনাব ক, প্রধান নিষ্পত্তির সময়সীমা চার্টারে নেই",
    ]
