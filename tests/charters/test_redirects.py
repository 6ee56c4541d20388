"""Old addresses: followed to where they end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.redirects import Redirect, circles, followed

NAMES = st.sampled_from("abcdefgh")
ENTRIES = st.lists(
    st.builds(Redirect, NAMES, st.none() | NAMES, st.none() | st.just("উঠে গেছে")),
    unique_by=lambda one: one.old,
)


def moved(*pairs: str) -> list[Redirect]:
    return [Redirect(old, new) for old, new in pairs]


def test_an_address_leads_to_the_end_of_its_chain() -> None:
    """However long, and in whatever order it was written."""
    ends = followed(moved("ab", "cd", "bc"))
    assert ends == tuple(moved("ad", "cd", "bd"))


def test_what_was_moved_to_something_closed_is_closed() -> None:
    """With the words and the successor of what was closed."""
    closed = Redirect("b", "c", "উঠে গেছে")
    assert followed([*moved("ab", "cd"), closed]) == (
        Redirect("a", "d", "উঠে গেছে"),
        Redirect("c", "d"),
        Redirect("b", "d", "উঠে গেছে"),
    )


def test_what_was_closed_keeps_its_own_words() -> None:
    """Whatever became of its successor."""
    entries = [Redirect("a", "b", "প্রথম"), Redirect("b", None, "দ্বিতীয়")]
    assert followed(entries) == (Redirect("a", None, "প্রথম"), entries[1])


def test_a_circle_is_told_once() -> None:
    """Without what leads into it."""
    assert [*circles(moved("xa", "ab", "bc", "ca", "yy"))] == [("a", "b", "c"), ("y",)]


@given(ENTRIES)
def test_every_end_is_one(entries: list[Redirect]) -> None:
    """Without circles nobody is led to an old address, and every address leads somewhere."""
    old = {one.old for one in entries}
    if any(circles(entries)):
        return
    ends = followed(entries)
    assert [one.old for one in ends] == [one.old for one in entries]
    assert not {one.new for one in ends} & old


@given(ENTRIES)
def test_a_circle_is_found_exactly_where_there_is_one(entries: list[Redirect]) -> None:
    """Whoever walks on comes back."""
    following = {one.old: one.new for one in entries}
    found = {address for circle in circles(entries) for address in circle}
    for start, at in following.items():
        for _ in entries:
            if at == start:
                break
            at = following.get(at or "")  # noqa: PLW2901 - one step on
        assert (at == start) == (start in found)
