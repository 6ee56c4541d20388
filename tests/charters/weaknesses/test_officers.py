"""Officers who contradict one another, or stand above themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.charters.weaknesses.officers import is_one_name

Weaknesses = Callable[..., list[str]]

ICT, BOSS = "officers.assistant-programmer", "officers.programmer"
POST = "সহকারী প্রোগ্রামার"
SAME_POST = {f"{BOSS}.post": POST, f"{BOSS}.email": None, f"{BOSS}.phone": None}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"defaults.superior": "assistant-programmer"},
            (
                "defaults.superior: 'assistant-programmer' is his own superior, services: 1; "
                "write the real superior [W-superior-self]"
            ),
        ),
        (
            {"defaults.superior": ["programmer", "assistant-programmer"]},
            (
                "defaults.superior: 'assistant-programmer' is his own superior, services: 1; "
                "write the real superior [W-superior-self]"
            ),
        ),
        (
            SAME_POST | {f"{BOSS}.phone": "+88 01700-000468"},
            (
                "defaults.superior: 'programmer' is his own superior, services: 1; "
                "write the real superior [W-superior-self]"
            ),
        ),
        (
            SAME_POST | {f"{ICT}.room": "০৫", f"{BOSS}.room": "৩০৯"},
            (
                f"{BOSS}.room: {POST} has the rooms '০৫' and '৩০৯'; "
                "keep the right one [W-post-two-rooms]"
            ),
        ),
        (
            SAME_POST | {f"{BOSS}.phone": "01700-000460"},
            (
                f"{BOSS}.phone: {POST} has the telephones '01700-000468' and '01700-000460'; "
                "keep the right one [W-post-two-phones]"
            ),
        ),
        (
            SAME_POST | {f"{BOSS}.email": "ict.lalmonirhat@example.gov.bd"},
            (
                f"{BOSS}.email: {POST} has the addresses 'ict.patgram@example.gov.bd' "
                "and 'ict.lalmonirhat@example.gov.bd'; keep the right one [W-post-two-emails]"
            ),
        ),
        (
            {
                f"{ICT}.name": "জনাব, অনিমেষ চন্দ্র বসুনিয়া",
                f"{BOSS}.name": "অনিমেঘ চন্দ্র বসুনিয়া",
                f"{BOSS}.phone": "01700-000468",
            },
            (
                f"{BOSS}.name: one telephone has the names 'জনাব, অনিমেষ চন্দ্র বসুনিয়া' and "
                "'অনিমেঘ চন্দ্র বসুনিয়া'; keep the right spelling [W-name-variants]"
            ),
        ),
    ],
)
def test_a_contradiction_is_named(
    changes: dict[str, Any], said: str, weaknesses: Weaknesses
) -> None:
    """That one, at the officer who disagrees with one before him, and no other."""
    assert weaknesses(**changes) == [said]


def test_a_charter_that_names_nobody_is_told_once(weaknesses: Weaknesses) -> None:
    """Not again for each row."""
    nobody = dict.fromkeys(("officers", "grievance", "signatory"))
    row = {"name": "সেবা", "fee": "১০ টাকা", "time": "১ দিন", "documents": "আবেদন"}
    said = weaknesses(**nobody, defaults={"method": "সরাসরি"}, services={"citizen": [row]})
    (told,) = (one for one in said if "no officers" in one or "officer'" in one)
    assert told == (
        "file: no officers; write at least post and telephone of whom to go to, "
        "under officers [W-no-officers]"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {f"{BOSS}.post": POST, f"{BOSS}.office": "জেলা কার্যালয়"},
        {f"{BOSS}.post": POST, f"{ICT}.section": "প্রশাসন", f"{BOSS}.section": "প্রশিক্ষণ"},
        {f"{BOSS}.post": POST, f"{ICT}.name": "কামরুল হাসান", f"{BOSS}.name": "মোবারক হোসেন"},
        SAME_POST | {f"{BOSS}.email": "ICT.Patgram@example.gov.bd"},
        {f"{ICT}.name": "ক", f"{BOSS}.name": "খ", f"{BOSS}.phone": "01700-000468"},
        {"defaults.superior": None},
        {f"{BOSS}.phone": None},
    ],
    ids=str,
)
def test_two_officers_are_two(changes: dict[str, Any], weaknesses: Weaknesses) -> None:
    """One title in two offices, branches or under two names is no contradiction."""
    assert weaknesses(**changes) == []


@pytest.mark.parametrize(
    ("name", "other", "is_one"),
    [
        ("অনিমেষ চন্দ্র বসুনিয়া", "অনিমেস চন্দ্র বসুনিয়া", True),
        ("জনাব মোবারক হোসেন", "মোবারক হোসেন", False),
        ("মোবারক হোসেন", "কামরুল হাসান", False),
        ("মোঃ মোবারক হোসেন", "মোবারক হোসেন", False),
        ("ক", "খ", False),
    ],
)
def test_a_name_spelt_otherwise_is_the_same_name(name: str, other: str, is_one: bool) -> None:  # noqa: FBT001
    """One slip in a word, the rest alike; two people may share a telephone."""
    assert is_one_name(name, other) is is_one
