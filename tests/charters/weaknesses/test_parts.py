"""The parts that a charter lacks."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("vision", "no vision; write the charter's [W-no-vision]"),
        ("mission", "no mission; write the charter's [W-no-mission]"),
        (
            "expectations",
            "no expectations of the citizen; write that part of the charter [W-no-expectations]",
        ),
        (
            "grievance",
            (
                "no grievance tiers; write complaint officer, appeal officer and Cabinet Division "
                "[W-no-grievance]"
            ),
        ),
        ("signatory", "no signatory; write who signed the charter [W-no-signatory]"),
        ("approved", "no date of signature; write year-month-day [W-no-approved]"),
    ],
)
def test_a_missing_part_is_named(
    part: str, said: str, weaknesses: Callable[..., list[str]]
) -> None:
    """At the file, for it has no line."""
    assert weaknesses(**{part: None}) == [f"file: {said}"]
