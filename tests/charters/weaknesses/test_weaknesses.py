"""A charter's own weaknesses: each is found where it is, and nothing is found in a healthy one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.charters import Reading
from plugins.charters.messages import MESSAGES

Weaknesses = Callable[..., list[str]]

TIME, FEE, NAME = (f"services.citizen.0.{cell}" for cell in ("time", "fee", "name"))
ICT, BOSS = "officers.assistant-programmer", "officers.programmer"
ROW = "services.citizen[1]"

# What is changed in a healthy charter → what is said, without the path and the line.
CASES: list[tuple[dict[str, Any], str]] = [
    (
        {TIME: "চাহিদা মোতাবেক"},
        (
            f"{ROW}.time: 'চাহিদা মোতাবেক' does not say how long; "
            "write the number of days, like ৩ কার্যদিবস [W-time-no-number]"
        ),
    ),
    (
        {TIME: "তিনি কার্যদিবস"},
        f"{ROW}.time: 'তিনি' is no number; write 'তিন' [W-time-number-word]",
    ),
    *(
        (
            {f"defaults.{cell}": None},
            (
                f"{ROW}: the cell '{cell}' is missing; "
                "write what the citizen needs to know [W-cell-missing]"
            ),
        )
        for cell in ("fee", "documents", "officer")
    ),
    (
        {"services.citizen.0.documents_from": "বিনামূল্যে"},
        (
            f"{ROW}.documents_from: 'বিনামূল্যে' belongs to another cell; "
            "write it there [W-cell-misplaced]"
        ),
    ),
    (
        {FEE: "বিনামূল্যে ৩ কার্যদিবস"},
        (
            f"{ROW}.fee: 'বিনামূল্যে ৩ কার্যদিবস' belongs to another cell; "
            "write it there [W-cell-misplaced]"
        ),
    ),
    (
        {"defaults.superior": "assistant-programmer"},
        (
            "defaults.superior: 'assistant-programmer' is his own superior, services: 1; "
            "write the real superior [W-superior-self]"
        ),
    ),
    (
        {NAME: "তথ্য <b>প্রদান</b>"},
        f"{ROW}.name: '<b>' is left in the text; delete it and keep the words [W-markup]",
    ),
    ({"vision": None}, "file: no vision; write the charter's [W-no-vision]"),
    ({"mission": None}, "file: no mission; write the charter's [W-no-mission]"),
    (
        {"expectations": None},
        "file: no expectations of the citizen; write that part of the charter [W-no-expectations]",
    ),
    (
        {"grievance": None},
        (
            "file: no grievance tiers; "
            "write complaint officer, appeal officer and Cabinet Division [W-no-grievance]"
        ),
    ),
    ({"signatory": None}, "file: no signatory; write who signed the charter [W-no-signatory]"),
    ({"approved": None}, "file: no date of signature; write year-month-day [W-no-approved]"),
    (
        {"approved": "2025-11-21"},
        (
            "approved: 2025-11-21 is more than a year ago; "
            "write the date of the renewed charter [W-out-of-date]"
        ),
    ),
    (
        {f"{ICT}.room": "০৫", f"{BOSS}.room": "৩০৯", f"{BOSS}.post": "সহকারী প্রোগ্রামার"}
        | {f"{BOSS}.email": None},
        (
            f"{BOSS}.room: সহকারী প্রোগ্রামার has the rooms '০৫' and '৩০৯'; "
            "keep the right one [W-post-two-rooms]"
        ),
    ),
    (
        {f"{BOSS}.post": "সহকারী প্রোগ্রামার"},
        (
            f"{BOSS}.email: সহকারী প্রোগ্রামার has the addresses 'ict.patgram@example.gov.bd' "
            "and 'ict.lalmonirhat@example.gov.bd'; keep the right one [W-post-two-emails]"
        ),
    ),
    (
        {f"{ICT}.name": "পদ ক", f"{BOSS}.name": "পদ খ", f"{BOSS}.phone": "01700-000468"},
        (
            f"{BOSS}.name: one telephone has the names 'পদ ক' and 'পদ খ'; "
            "keep the right spelling [W-name-variants]"
        ),
    ),
    (
        {f"{BOSS}.email": "office@gmail.com", f"{BOSS}.phone": None},
        (
            f"{BOSS}.email: 'office@gmail.com' is a personal address; "
            "write the official one (gov.bd) [W-personal-mail]"
        ),
    ),
    (
        {f"{BOSS}.phone": "0531-65001"},
        (
            f"{BOSS}.phone: '0531-65001' has an old form; "
            "check it and write the present 11 digits [W-phone-old]"
        ),
    ),
    (
        {"website": "doict,patgram.gov.bd"},
        (
            "website: 'doict,patgram.gov.bd' has a comma and cannot be linked; "
            "write 'doict.patgram.gov.bd' if that is right [W-website-comma]"
        ),
    ),
    (
        {"officers.complaint-officer.phone": "০১৭০০-০০০৩৩৩"},
        (
            "officers.complaint-officer.phone: '01700-000460' and '০১৭০০-০০০৩৩৩' "
            "use different digits; use one kind [W-digits-mixed]"
        ),
    ),
    (
        {"grievance.0.officer": "assistant-programmer"},
        (
            "grievance[1].officer: the contact is the officer complained about "
            "(+8801700000468, ict.patgram@example.gov.bd); "
            "write the tier's own telephone and mail [W-tier-own-office]"
        ),
    ),
    (
        {NAME: "সরকারী সেবা", "expectations": ["সরকারী ফরম পূরণ"]},
        f"{ROW}.name: 'সরকারী' is misspelt 2 times; write 'সরকারি' [W-spelling]",
    ),
    (
        {NAME: "আদিতমারীর তথ্য প্রদান"},
        (
            f"{ROW}.name: 'আদিতমারী' is another upazila; "
            "this office is in পাটগ্রাম, check the text [W-other-place]"
        ),
    ),
]


@pytest.fixture
def weaknesses(read_office: Callable[..., Reading], office_text: Callable[..., str]) -> Weaknesses:
    """What is said of a healthy charter with some fields changed, without path and line."""

    def said(**changes: object) -> list[str]:
        reading = read_office(office_text(**changes))
        assert reading.directory is not None
        return [problem.text("en").split(": ", 1)[1] for problem in reading.problems]

    return said


def test_nothing_is_said_of_a_healthy_charter(weaknesses: Weaknesses) -> None:
    """A warning that everybody gets is read by nobody."""
    assert weaknesses() == []


@pytest.mark.parametrize(
    ("changes", "said"), CASES, ids=[said.split("[")[-1][:-1] for _, said in CASES]
)
def test_a_weakness_is_named(changes: dict[str, Any], said: str, weaknesses: Weaknesses) -> None:
    """That one, at its field, and no other."""
    assert weaknesses(**changes) == [said]


def test_a_private_mailbox_makes_a_mobile_private(weaknesses: Weaknesses) -> None:
    """A mobile beside an official address passes."""
    assert weaknesses(**{f"{BOSS}.email": "office@gmail.com"}) == [
        (
            f"{BOSS}.phone: '01700-000460' is a mobile; "
            "write the office telephone if there is one [W-personal-mobile]"
        ),
        (
            f"{BOSS}.email: 'office@gmail.com' is a personal address; "
            "write the official one (gov.bd) [W-personal-mail]"
        ),
    ]


def test_every_weakness_is_in_the_tests() -> None:
    """No warning is untested."""
    tested = "".join(said for _, said in CASES) + "[W-personal-mobile]"
    codes = [code for code in MESSAGES if code.startswith("W-")]
    assert [code for code in codes if f"[{code}]" not in tested] == []


@pytest.mark.parametrize(
    "changes",
    [
        {"approved": "2025-11-22"},
        {"approved": "2026-11-22"},
        {TIME: "তাৎক্ষণিক"},
        {TIME: "চব্বিশ ঘণ্টা"},
        {FEE: "৫০ টাকা"},
        {NAME: "৫ < ১০ হলে পরামর্শ"},
        {NAME: "মালামাল সরকারিভাবে বিতরণ"},
        {NAME: "পাটগ্রাম উপজেলার তথ্য"},
        {f"{BOSS}.post": "সহকারী প্রোগ্রামার", f"{BOSS}.office": "জেলা কার্যালয়"},
        {f"{BOSS}.phone": None},
        {f"{BOSS}.phone": "333"},
        {"defaults.superior": None},
        {"place": "district"},
    ],
    ids=str,
)
def test_what_is_right_is_passed_over(changes: dict[str, Any], weaknesses: Weaknesses) -> None:
    """Neither a signature of exactly a year ago nor a word that only looks wrong."""
    assert weaknesses(**changes) == []


def test_a_word_that_holds_the_name_of_a_place_is_passed_over(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """লামা is an upazila of Bandarban, and মালামাল means goods."""
    text = office_text(**{NAME: "মালামাল বিতরণ"})
    assert read_office(text, "bandarban/rowangchhari.md").problems == ()
