"""Which warnings a report shows."""

from __future__ import annotations

import pytest

from plugins.charters.problems.problem import Problem
from plugins.reports import choose
from plugins.words import Refusal

CODES = ("blank", "W-post-two-rooms", "W-post-two-emails", "W-no-vision")
PROBLEMS = tuple(Problem("a.md", line, "x", code) for line, code in enumerate(CODES, start=1))


@pytest.mark.parametrize(
    ("select", "ignore", "shown"),
    [
        ("", "", CODES),
        ("W-post", "", CODES[:3]),
        ("W-post-two-rooms, W-no-vision,", "", ("blank", "W-post-two-rooms", "W-no-vision")),
        ("", "W-post", ("blank", "W-no-vision")),
        ("W-post", "W-post-two-rooms", ("blank", "W-post-two-emails")),
        ("W-ansi", "", ("blank",)),
        ("", "W", ("blank",)),
    ],
)
def test_warnings_are_chosen_by_the_beginnings_of_codes(
    select: str, ignore: str, shown: tuple[str, ...]
) -> None:
    """What is selected without what is ignored; an error is always shown."""
    assert tuple(problem.code for problem in choose(PROBLEMS, select, ignore)) == shown


@pytest.mark.parametrize("option", ["select", "ignore"])
@pytest.mark.parametrize("written", ["W-personal-mial", "blank", "W-post,W-pots"])
def test_what_begins_no_code_is_refused(option: str, written: str) -> None:
    """A mistyped code would otherwise hide, or show, everything; an error cannot be hidden."""
    with pytest.raises(Refusal, match="no warning's code begins with"):
        choose(PROBLEMS, **{option: written})


def test_the_refusal_names_the_nearest_code() -> None:
    """And the families of codes there are."""
    with pytest.raises(Refusal) as refused:
        choose((), select="W-personal-mial")
    said = refused.value.text("en")
    assert said.startswith(
        "no warning's code begins with 'W-personal-mial', the nearest is W-personal-mail; "
        "write one of these or a whole code: W-ansi, W-calendar, "
    )
    assert said.endswith("W-word")
