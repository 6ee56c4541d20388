"""Sizes and columns are told to the stylesheet by classes, and it has every one."""

from __future__ import annotations

import re
from math import ceil, sqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.poster.text_width import BLANK, lines_of, word_widths
from plugins.poster.type_size import SIZES

LEAST = 9  # points


@pytest.fixture(scope="module")
def stylesheet(root: Path) -> str:
    """The poster's."""
    return (root / "theme/static/css/poster.css").read_text("utf-8")


def test_every_size_is_there_on_both_papers(stylesheet: str) -> None:
    """On A3 all is as much larger as the paper, and nothing is smaller than 9 points."""
    found = re.findall(r"\.type-(\d) \{ font-size: ([\d.]+)pt; \}", stylesheet)
    a4, a3 = found[: len(SIZES)], found[len(SIZES) :]
    assert [(int(place), float(size)) for place, size in a4] == [*enumerate(SIZES)]
    assert [float(size) for _, size in a3] == [round(size * sqrt(2), 2) for size in SIZES]
    assert min(SIZES) >= LEAST


def test_no_other_type_is_smaller(stylesheet: str) -> None:
    """What is not said in points is at least as large as the rest of the sheet."""
    sizes = re.findall(r"font-size: ([\d.]+)(?:rem|em)", stylesheet)
    assert all(float(size) >= 1 for size in sizes)


def test_every_share_of_a_column_has_its_class(stylesheet: str) -> None:
    """From the narrowest that a column may be to what it has beside another."""
    shares = [int(share) for share in re.findall(r"\.wide-(\d+) \{ width: \1%; \}", stylesheet)]
    assert shares == [*range(12, 92, 4)]


WORDS = st.lists(st.floats(0.1, 30), min_size=1, max_size=40).map(tuple)


@given(WORDS, st.floats(2, 60))
def test_lines_hold_all_words_and_no_more(widths: tuple[float, ...], room: float) -> None:
    """Never fewer lines than the words fill, nor more than if each stood alone."""
    lines = lines_of(widths, room)
    assert lines >= (sum(widths) - 1e-6) / room
    assert lines <= sum(ceil(width / room) for width in widths)


def test_a_text_without_words_is_a_line() -> None:
    """As an empty paragraph is."""
    assert lines_of(word_widths(""), 10) == 1


def test_marks_that_stand_on_a_letter_take_no_room() -> None:
    """কু is as wide as ক, and ক্ষ narrower than ক and ষ."""
    assert word_widths("কু") == word_widths("ক")
    assert word_widths("ক্ষ")[0] < word_widths("কষ")[0]
    assert BLANK > 0
