"""The spellings of a word are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.spelling import spelling


@pytest.mark.parametrize(
    "spellings",
    [
        ("ধরন", "ধরণ"),
        ("মূল্য", "মুল্য"),
        ("পদবি", "পদবী"),
        ("ঊর্ধ্বতন", "উর্ধতন"),
        ("উর্দ্ধতন", "ঊর্দ্ধ্বতন"),
        ("ভূমি", "ভুমি"),
        ("Fee", "FEE"),
    ],
)
def test_a_word_has_one_folded_form(spellings: tuple[str, ...]) -> None:
    """Of its vowels, its nasals and its conjuncts."""
    rules = spelling()
    folded = {rules.fold(rules.normalise(word)) for word in spellings}
    assert len(folded) == 1


def test_other_words_stay_apart() -> None:
    """What is folded is how a word is written, not what it says."""
    folded = set(map(spelling().fold, ("সময়", "স্থান", "সেবা", "নাম", "ফি", "পদ্ধতি")))
    assert len(folded) == 6


@given(text=st.text(st.characters(min_codepoint=0x0980, max_codepoint=0x09FF), max_size=40))
def test_folding_is_stable(text: str) -> None:
    """A folded word folds to itself, so that a rebuilt index keeps its terms."""
    for word in spelling().words(text):
        folded = spelling().fold(word)
        assert spelling().fold(folded) == folded
