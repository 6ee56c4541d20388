"""What most rows say is said once; what half of them say is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.majority import said_by_most


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["ক", "ক", "খ"], "ক"),
        (["ক", "ক", "খ", "খ"], None),
        (["ক"], None),
        ([], None),
        (["", "", "ক"], None),
        (["ক", "ক"], "ক"),
    ],
)
def test_more_than_half_of_several_rows_are_most(rows: list[str], said: str | None) -> None:
    """One row shares nothing, and nothing is not shared."""
    assert said_by_most(rows) == said


def test_what_must_be_of_all_is_of_each() -> None:
    """One row that says otherwise is enough."""
    assert said_by_most(["ক", "ক"], by_all=True) == "ক"
    assert said_by_most(["ক", "ক", "খ"], by_all=True) is None


@given(st.lists(st.sampled_from("কখ"), max_size=9))
def test_the_order_of_the_rows_does_not_matter(rows: list[str]) -> None:
    """Most are most, wherever they stand."""
    assert said_by_most(sorted(rows)) == said_by_most(rows)
