"""What stands behind a # on the line of a value."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.directory import Reading

VISION = "vision: সবার জন্য ডিজিটাল সেবা।"


@pytest.mark.parametrize(
    ("behind", "found"),
    [(" #৩০৯", "#৩০৯"), (" # প্রতি পাতা", "# প্রতি পাতা"), ("   #৩০৯ ", "#৩০৯ ")],
)
def test_words_that_may_belong_to_the_value_are_told(
    behind: str, found: str, reread_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Nobody sees them, so the editor is asked which they are."""
    (problem,) = reread_office(office_text().replace(VISION, VISION + behind)).problems
    assert problem.text("en").partition(": ")[2] == (
        f"vision: nobody will see '{found}' behind the #; put the whole value in ' ' "
        "if it is a part of it, or a note on a line of its own above [W-text-hidden]"
    )
    assert office_text().splitlines()[problem.line - 1] == VISION


@pytest.mark.parametrize(
    "text",
    [
        f"{VISION}  # উৎসে ভাঙা",
        f"# ভিশন #১\n{VISION}",
        "vision: 'কক্ষ #৩০৯'",
        "vision: |\n  কক্ষ #৩০৯",
        "vision: কক্ষ#৩০৯",
    ],
)
def test_a_note_is_a_note(
    text: str, reread_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Two blanks before the sign and one behind it, or a line of its own; a quoted # is text."""
    assert reread_office(office_text().replace(VISION, text)).problems == ()
