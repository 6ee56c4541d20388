"""Numbers spelt out."""

from __future__ import annotations

import pytest

from plugins.charters.number_words import spelt_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("পাঁচ", 5), ("পচিশ", 25), ("ঊনত্রিশ", 29), ("উনত্রিশ", 29), ("সতের", 17), ("কুড়ি", 20)),
        *(("একশত পঁচিশ টাকা মাত্র", 125), ("দুইশ", 200), ("দু'শ", 200), ("একশো", 100), ("পাঁচ শত", 500)),
        *(("এক হাজার একশত সত্তর", 1170), ("পাঁচহাজার", 5000), ("এক লক্ষ বিশ হাজার", 120_000)),
        *(
            ("তিনটি", 3),
            ("twenty-five", 25),
            ("One hundred and five only", 105),
            ("ত্রিশ কার্যদিবস", 30),
        ),
    ],
)
def test_a_number_is_read_in_its_spellings(text: str, number: int) -> None:
    """Old and new spellings, joined and apart, with what stands beside them."""
    assert spelt_number(text) == number


@pytest.mark.parametrize("text", ["", "তিন চার", "সাড়ে তিন", "বিশেষ", "ক", "টাকা", "প্রযোজ্য", "দেড়"])
def test_other_words_are_no_number(text: str) -> None:
    """Nothing is guessed."""
    assert spelt_number(text) is None
