"""When two texts about an officer are one, spelt in two ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.likeness import is_one_host, is_one_mail, is_one_name, is_one_text, sound


@pytest.mark.parametrize(
    ("is_one", "text", "other"),
    [
        (is_one_text, "সাধারণ শাখা", "সাধারন  শাখা।"),
        (is_one_text, "কক্ষ নং ০৫", "কক্ষ নং 5"),
        (is_one_name, "জনাব এ. কে. এম. ফজলুল হক", "একেএম ফজলুল হক"),
        (is_one_name, "Md. Kamrul Hasan", "MOHAMMAD KAMRUL HASAN"),
        (is_one_mail, "doict.rangpur@example.gov.bd", "doictrangpur@example.gov.bd"),
        (is_one_host, "https://www.example.gov.bd/", "example,gov.bd"),
    ],
)
def test_what_is_spelt_in_two_ways_is_one(
    is_one: Callable[[str, str], bool], text: str, other: str
) -> None:
    """By its sound, by its number's value, and without what stands around it."""
    assert is_one(text, other)


@pytest.mark.parametrize(
    ("is_one", "text", "other"),
    [
        (is_one_text, "১ ২৩", "১২ ৩"),
        (is_one_text, "কক্ষ ৩০৯১", "কক্ষ ৩০৯২"),
        (is_one_text, "শাখা ক", "শাখা খ"),
        (is_one_name, "मोहन", "सोहन"),
        (is_one_mail, "office@ueo1.example.gov.bd", "office@ueo2.example.gov.bd"),
    ],
)
def test_what_means_two_things_is_two(
    is_one: Callable[[str, str], bool], text: str, other: str
) -> None:
    """Numbers, letters that stand alone, and names in whatever script."""
    assert not is_one(text, other)


TEXT = st.text("কখামর  .@-abd12০", max_size=9) | st.text(max_size=9)


@given(
    is_one=st.sampled_from((is_one_text, is_one_name, is_one_mail, is_one_host)),
    text=TEXT,
    other=TEXT,
)
def test_likeness_is_mutual(is_one: Callable[[str, str], bool], text: str, other: str) -> None:
    """And every text is like itself."""
    assert is_one(text, text)
    assert is_one(text, other) == is_one(other, text)
    assert sound(text) != sound(other) or is_one_text(text, other)
