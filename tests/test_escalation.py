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
    """30, 20 and 60 working days are 30, 50 and 110 from the start; an officer's way is one."""
    assert steps(site / "offices/rangpur/sadar/index.html") == [
        (
            "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে ব্যর্থ হলে অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক) "
            "জেলা আইসিটি অফিসার +৮৮০২৫৮৯৯৬২১২৪ ৩০ কার্যদিবসের মধ্যে নিষ্পত্তি"
        ),
        (
            "অভিযোগ নিষ্পত্তি কর্মকর্তা নির্দিষ্ট সময়ে সমাধান দিতে ব্যর্থ হলে আপিল কর্মকর্তা "
            "উপ-পরিচালক (প্রশাসন) +৮৮০ ২৪১ ০২৪০৭১ "
            "২০ কার্যদিবসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ৫০ কার্যদিবস"
        ),
        (
            "আপিল কর্মকর্তা নির্দিষ্ট সময়ে সমাধান দিতে ব্যর্থ হলে "
            "মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল অভিযোগ গ্রহণ কেন্দ্র www.grs.gov.bd "
            "৬০ কার্যদিবসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ১১০ কার্যদিবস"
        ),
    ]


CALL = "এই চার্টারে নেই। ফোন করুন: ৩৩৩"
ABOVE = f"{CALL} ঊর্ধ্বতন কার্যালয়ে যান (যেমন {{}})।"
SUPERIOR = f"{CALL} ঊর্ধ্বতন কার্যালয়ে যান; ঊর্ধ্বতন কর্মকর্তা: {{}}"
GRO, APPEAL = "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", "আপিল কর্মকর্তা"
NATIONAL = (
    "কার্যালয়ের কর্মকর্তারা সমাধান দিতে ব্যর্থ হলে মন্ত্রিপরিষদ বিভাগের অভিযোগ ব্যবস্থাপনা সেল "
    "এই চার্টারে নেই; সব কার্যালয়ের জন্য একই "
    "অভিযোগ গ্রহণ কেন্দ্র ৫নং গেইট, বাংলাদেশ সচিবালয়, ঢাকা www.grs.gov.bd "
    "৬০ কার্যদিবসের মধ্যে নিষ্পত্তি"
)


@pytest.mark.parametrize(
    ("office", "first", "place"),
    [
        ("jamalpur/melandaha", ABOVE.format("জামালপুর জেলা"), "জামালপুর জেলা"),
        ("bagerhat/kachua", SUPERIOR.format("প্রোগ্রামার 01716420468"), "বাগেরহাট জেলা"),
    ],
)
def test_a_charter_without_tiers_says_what_to_do_instead(
    site: Path, office: str, first: str, place: str
) -> None:
    """Three steps with no officer invented; the last is told to be of all offices."""
    page = site / "offices" / office / "index.html"
    assert steps(page) == [f"{GRO} {first}", f"{APPEAL} {ABOVE.format(place)}", NATIONAL]
    tree = LexborHTMLParser(page.read_text("utf-8"))
    assert [step.id for step in tree.css(".escalation__step")] == ["grs-1", "grs-2", "grs-3"]
    helpline = "#grs-1 a[href='tel:333'], #grs-2 a[href='tel:333']"
    assert [link.text() for link in tree.css(helpline)] == ["৩৩৩", "৩৩৩"]


@pytest.mark.parametrize(
    ("office", "above"),
    [
        ("rangpur-division/commissioner", "ঊর্ধ্বতন কার্যালয়ে যান।"),
        ("rangpur/fisheries", "ঊর্ধ্বতন কার্যালয়ে যান (যেমন রংপুর বিভাগ)।"),
        ("rangpur/sajano-pourashava", "ঊর্ধ্বতন কার্যালয়ে যান।"),
        ("rangpur/sajano-union", "ঊর্ধ্বতন কার্যালয়ে যান (যেমন সাজানো উপজেলা)।"),
    ],
)
def test_the_office_above_is_named_as_far_as_the_place_tells(
    field_site: Path, office: str, above: str
) -> None:
    """Of a union its upazila, of a district its division; else it is not named."""
    appeal = steps(field_site / "offices" / office / "index.html")[1]
    assert appeal == f"{APPEAL} {CALL} {above}"


def test_an_officer_of_a_step_is_linked_to_the_card(site: Path) -> None:
    """Which has every other way to reach that officer, and the number of the step."""
    page = (site / "offices/rangpur/sadar/index.html").read_text("utf-8")
    tree = LexborHTMLParser(page)
    for number in "123":
        (link,) = tree.css(f"#grs-{number} a[href^='#officer-']")
        card = tree.css_first(str(link.attributes["href"]))
        assert card.css_matches(f"a[href='#grs-{number}']")


def test_cards_name_the_step_that_the_page_shows(build_office: Callable[[str], Path]) -> None:
    """An appeal officer alone stands in step 2, the Cabinet Division alone in step 3."""
    for to, number in {"আপিল কর্মকর্তা": 2, "মন্ত্রিপরিষদ বিভাগ": 3}.items():
        page = build_office(OFFICE.format(tiers=f"  - {{to: {to}, officer: one}}")) / "index.html"
        tree = LexborHTMLParser(page.read_text("utf-8"))
        (link,) = tree.css("#officer-one a[href^='#grs-']")
        assert link.attributes["href"] == f"#grs-{number}"
        assert to in tree.css_first(f"#grs-{number}").text()


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


LIMIT_LACKING = "নিষ্পত্তির সময়সীমা চার্টারে নেই"
LAST = "৬০ কার্যদিবসের মধ্যে নিষ্পত্তি"


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (
            ["২৫ কার্যদিবস", "১৫ কার্যদিবস"],
            [
                "২৫ কার্যদিবসের মধ্যে নিষ্পত্তি",
                "১৫ কার্যদিবসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ৪০ কার্যদিবস",
                f"{LAST} · শুরু থেকে মোট ১০০ কার্যদিবস",
            ],
        ),
        (
            ["30 দিন", "২ মাস"],
            [
                "৩০ দিনের মধ্যে নিষ্পত্তি",
                "২ মাসের মধ্যে নিষ্পত্তি · শুরু থেকে মোট ৩০ দিন ও ২ মাস",
                f"{LAST} · শুরু থেকে মোট ৩০ দিন ও ২ মাস ও ৬০ কার্যদিবস",
            ],
        ),
        (["৩০ কার্যদিবস", None], ["৩০ কার্যদিবসের মধ্যে নিষ্পত্তি", LIMIT_LACKING, LAST]),
        (["৩০ কার্যদিবস"], ["৩০ কার্যদিবসের মধ্যে নিষ্পত্তি", None, LAST]),
        (
            ["৩০ দিন", "শুনানির পর ৭ দিন", "২০ দিন"],
            [
                *("৩০ দিনের মধ্যে নিষ্পত্তি", "নিষ্পত্তির সময়সীমা: শুনানির পর ৭ দিন"),
                *("২০ দিনের মধ্যে নিষ্পত্তি", LAST),
            ],
        ),
        ([None, "২০ কার্যদিবস"], [LIMIT_LACKING, "২০ কার্যদিবসের মধ্যে নিষ্পত্তি", LAST]),
    ],
)
def test_limits_come_from_the_charter(
    limits: list[str | None], expected: list[str | None], build_office: Callable[[str], Path]
) -> None:
    """Other limits and units are shown as they are; units are never mixed, gaps never filled."""
    tiers = [
        f"  - {{when: ব্যর্থ হলে, to: ধাপ {number}{f', limit: {limit}' if limit else ''}}}"
        for number, limit in enumerate(limits, start=1)
    ]
    page = build_office(OFFICE.format(tiers="\n".join(tiers))) / "index.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    shown = [step.css_first(".escalation__limit") for step in tree.css(".escalation__step")]
    assert [limit and " ".join(limit.text().split()) for limit in shown] == expected


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("rangpur/dc", [("30", "10"), ("20", None), ("60", None)]),
        ("rangpur/sajano-cooperative", [("3m", None), ("1m", None), (None, None), ("60", None)]),
        ("rangpur/sajano-land", [(None, None), (None, None), ("60", None)]),
    ],
)
def test_a_limit_tells_programs_within_which_days(
    office: str, expected: list[tuple[str | None, str | None]], field_site: Path
) -> None:
    """And what an investigation may add to the working days of the grievance officer's step."""
    page = (field_site / "offices" / office / "index.html").read_text("utf-8")
    steps = [one.attributes for one in LexborHTMLParser(page).css(".escalation__step")]
    assert [(one.get("data-within"), one.get("data-more")) for one in steps] == expected


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
        "services:", "  two: {name: জনাব ক, post: প্রধান, email: two@example.gov.bd}\nservices:"
    )
    reached = "জনাব ক, প্রধান two@ example .gov .bd"
    assert steps(build_office(text) / "index.html") == [
        f"কর্মকর্তা বিকল্প: {reached} বিকল্প: কর্মকর্তা {LIMIT_LACKING}",
        f"প্রধান, কর্মকর্তা {reached} কর্মকর্তা ২ সপ্তাহের মধ্যে নিষ্পত্তি",
        f"ব্যর্থ হলে কমিটি {reached} {LIMIT_LACKING}",
        NATIONAL,
    ]


def test_a_charter_in_english_says_in_english_what_it_lacks(
    build_office: Callable[[str], Path],
) -> None:
    """What to do too; an appeal officer is one in English as well."""
    text = OFFICE.format(tiers="  - {to: Appeal Officer, officer: one, limit: 20 working days}")
    page = build_office(text.replace("name:", "language: en\nname:", 1)) / "index.html"
    assert steps(page)[:2] == [
        (
            "Grievance redress officer (GRO) Not in this charter. Call 333 "
            "Go to the office above (such as that of Lalmonirhat District)."
        ),
        "Appeal Officer কর্মকর্তা Settled within 20 working days",
    ]


def test_the_diagram_is_short_on_a_phone(site: Path) -> None:
    """It names what its link leads to, and says no officer's address twice."""
    tree = LexborHTMLParser((site / "offices/rangpur/sadar/index.html").read_text("utf-8"))
    note = tree.css_first(".grs__note")
    assert note.css_first("a").text() == "কার্যদিবসের হিসাব"
    assert tree.css(".grs [href^='mailto:']") == []
