"""The steps of a complaint."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

GRO = "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)"


def tier(to: str, limit: str | None) -> dict[str, Any]:
    fields = {"when": "সমাধান না পেলে", "to": to, "officer": "complaint-officer", "limit": limit}
    return {name: text for name, text in fields.items() if text}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"grievance.0.officer": "assistant-programmer"},
            (
                "grievance[1].officer: the contact is the officer complained about "
                "(+8801700000468, ict.patgram@example.gov.bd); "
                "write the tier's own telephone and mail [W-tier-own-office]"
            ),
        ),
        (
            {"grievance": [tier(GRO, "৩০ দিন")]},
            (
                "grievance[1].limit: '৩০ দিন' is not the official limit; "
                "write '৩০ কার্যদিবস' [W-tier-limit]"
            ),
        ),
        (
            {"grievance": [tier(GRO, "৩০ কার্যদিবস"), tier("আপিল কর্মকর্তা", "৩০ কার্যদিবস")]},
            (
                "grievance[2].limit: '৩০ কার্যদিবস' is not the official limit; "
                "write '২০ কার্যদিবস' [W-tier-limit]"
            ),
        ),
        (
            {"grievance": [tier("মন্ত্রিপরিষদ বিভাগ", None)]},
            "grievance[1]: this tier has no time limit; write limit: ৬০ কার্যদিবস [W-tier-no-limit]",
        ),
        (
            {"grievance": [tier(GRO, "যত দ্রুত সম্ভব")]},
            (
                "grievance[1].limit: 'যত দ্রুত সম্ভব' cannot be counted, so no sum has it; "
                "write one number and its unit if the charter has them, like ৩০ কার্যদিবস "
                "[W-tier-limit-words]"
            ),
        ),
    ],
)
def test_a_weak_tier_is_named(
    changes: dict[str, Any], said: str, weaknesses: Callable[..., list[str]]
) -> None:
    """That one, and no other."""
    assert weaknesses(**changes) == [said]


def test_official_tiers_are_passed_over(weaknesses: Callable[..., list[str]]) -> None:
    """30, 20 and 60 working days, in digits of either kind; a tier of another title is free."""
    limits = {
        GRO: "30 (ত্রিশ) কার্যদিবস",
        "আপিল কর্মকর্তা": "২০ কার্যদিবস",
        "মন্ত্রিপরিষদ বিভাগ": "৬০ কার্যদিবস",
        "উপজেলা কমিটি": "৭ দিন",
    }
    assert weaknesses(grievance=[tier(*pair) for pair in limits.items()]) == []


def test_a_tier_may_say_its_officer_alone(weaknesses: Callable[..., list[str]]) -> None:
    """No title means no rank among the official tiers, and no limit that it should have."""
    assert weaknesses(grievance=[{"officer": "complaint-officer"}]) == []
