"""How old a charter may be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Weaknesses = Callable[..., list[str]]


def test_a_charter_older_than_a_year_is_named(weaknesses: Weaknesses) -> None:
    """As that alone; a passed quarter goes without saying."""
    assert weaknesses(approved="2025-11-21") == [
        (
            "approved: 2025-11-21 is more than a year ago; "
            "look the charter through and write the day under reviewed [W-out-of-date]"
        )
    ]


@pytest.mark.parametrize("signed", ["2025-11-22", "2026-09-30"])
def test_a_charter_of_an_earlier_quarter_is_named(signed: str, weaknesses: Weaknesses) -> None:
    """With the first day of the fiscal quarter in which it is read."""
    assert weaknesses(approved=signed) == [
        (
            f"approved: {signed} lies in an earlier quarter, the present one began on 2026-10-01; "
            "look the charter through and write the day under reviewed [W-quarter-past]"
        )
    ]


@pytest.mark.parametrize("signed", ["2026-10-01", "2026-11-22"])
def test_a_charter_of_this_quarter_is_passed_over(signed: str, weaknesses: Weaknesses) -> None:
    """From its first day to this one."""
    assert weaknesses(approved=signed) == []


@pytest.mark.parametrize("signed", ["2015-01-01", "2026-06-20"])
def test_a_charter_that_was_looked_through_is_as_young_as_that(
    signed: str, weaknesses: Weaknesses
) -> None:
    """A review of this quarter settles it, one of an earlier quarter is named in its place."""
    assert weaknesses(approved=signed, reviewed="2026-10-01") == []
    assert weaknesses(approved=signed, reviewed="2026-09-30") == [
        (
            "reviewed: 2026-09-30 lies in an earlier quarter, the present one began on 2026-10-01; "
            "look the charter through and write the day under reviewed [W-quarter-past]"
        )
    ]


def test_a_review_without_a_signature_has_an_age_too(weaknesses: Weaknesses) -> None:
    """That the signature has no day is another matter."""
    assert weaknesses(approved=None, reviewed="2025-11-21") == [
        "file: no date of signature; write year-month-day [W-no-approved]",
        (
            "reviewed: 2025-11-21 is more than a year ago; "
            "look the charter through and write the day under reviewed [W-out-of-date]"
        ),
    ]


def test_a_review_before_the_signature_is_named(weaknesses: Weaknesses) -> None:
    """It was of the charter before; a day that is both is in order."""
    assert weaknesses(approved="2026-10-20", reviewed="2026-10-12") == [
        (
            "reviewed: 2026-10-12 is before the signature of 2026-10-20; "
            "look the signed charter through and write that day, or delete it [W-review-before]"
        )
    ]
    assert weaknesses(approved="2026-10-20", reviewed="2026-10-20") == []
