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
            "write the date of the renewed charter [W-out-of-date]"
        )
    ]


@pytest.mark.parametrize("signed", ["2025-11-22", "2026-09-30"])
def test_a_charter_of_an_earlier_quarter_is_named(signed: str, weaknesses: Weaknesses) -> None:
    """With the first day of the fiscal quarter in which it is read."""
    assert weaknesses(approved=signed) == [
        (
            f"approved: {signed} lies in an earlier quarter, the present one began on 2026-10-01; "
            "look the charter through and write the new date [W-quarter-past]"
        )
    ]


@pytest.mark.parametrize("signed", ["2026-10-01", "2026-11-22"])
def test_a_charter_of_this_quarter_is_passed_over(signed: str, weaknesses: Weaknesses) -> None:
    """From its first day to this one."""
    assert weaknesses(approved=signed) == []
