"""Words one slip apart."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.edits import is_one_edit, one_edit_apart


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("doict", "doiect", True),
        ("doict", "doit", True),
        ("doict", "doibt", True),
        ("doict", "dioct", True),
        ("doict", "doict", False),
        ("doict", "dict2", False),
        ("doict", "doictab", False),
        ("", "a", True),
        ("ab", "ba", True),
        ("abc", "bca", False),
    ],
)
def test_one_slip_is_a_letter_more_less_other_or_exchanged(
    one: str,
    other: str,
    is_one: bool,  # noqa: FBT001
) -> None:
    """And not two of them."""
    assert is_one_edit(one, other) is is_one
    assert is_one_edit(other, one) is is_one


@given(st.lists(st.text("abc", max_size=5), max_size=12))
def test_the_index_finds_what_comparing_all_with_all_finds(words: list[str]) -> None:
    """Each pair once."""
    found = [tuple(sorted(pair)) for pair in one_edit_apart(words)]
    every = {pair for pair in combinations(sorted(set(words)), 2) if is_one_edit(*pair)}
    assert sorted(found) == sorted(every)
