"""Words that a blank tears in two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Weaknesses = Callable[..., list[str]]

NAME, METHOD = "services.citizen.0.name", "services.citizen.0.method"
ROW = "services.citizen[1]"


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("কর্মসং স্থানের লক্ষ্যে", "কর্মসং স্থানের", "কর্মসংস্থানের"),
        ("শিক্ষকদে র প্রশিক্ষণ", "শিক্ষকদে র", "শিক্ষকদের"),
        ("ল্যাব গুলোর তথ্য", "ল্যাব গুলোর", "ল্যাবগুলোর"),
        ("সেব া প্রদান", "সেব া", "সেবা"),
        ("ই- মেইলে আবেদন", "ই- মেইলে", "ই-মেইলে"),
        ("ই নথির ব্যবহার", "ই নথির", "ই-নথির"),
        ("যুবক- যুবতীদের প্রশিক্ষণ", "যুবক- যুবতীদের", "যুবক-যুবতীদের"),
    ],
)
def test_a_torn_word_is_named(text: str, found: str, meant: str, weaknesses: Weaknesses) -> None:
    """With the word as it should be."""
    assert weaknesses(**{NAME: text}) == [
        (
            f"{ROW}.name: '{found}' is one word broken by a blank, 1 times; "
            f"write '{meant}' [W-word-broken]"
        )
    ]


@pytest.mark.parametrize(
    ("apart", "joined"), [("মাঠ দিবস", "মাঠদিবস"), ("কর্ম পরিকল্পনা", "কর্মপরিকল্পনা")]
)
def test_the_charter_itself_is_evidence(apart: str, joined: str, weaknesses: Weaknesses) -> None:
    """A pair is one word where it stands joined too and one piece stands nowhere else."""
    assert weaknesses(**{NAME: f"{apart} পালন", METHOD: joined}) == [
        (
            f"{ROW}.name: one word is spelt '{joined}' and '{apart}' (1 times); "
            "write it in one way [W-spelling-variants]"
        )
    ]


def test_wider_gaps_tear_a_word_too(weaknesses: Weaknesses) -> None:
    """Two blanks, say, where no single one does."""
    said = weaknesses(**{NAME: "কর্মসং  স্থানের লক্ষ্যে"})
    assert [text.partition(": ")[2] for text in said] == [
        ("'কর্মসং স্থানের' is one word broken by a blank, 1 times; write 'কর্মসংস্থানের' [W-word-broken]")
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {NAME: "তথ্য প্রযুক্তি", METHOD: "তথ্যপ্রযুক্তি", "expectations": ["তথ্য", "প্রযুক্তি"]},
        {NAME: "নির্দেশ না মানলে", METHOD: "নির্দেশনা"},
        {NAME: "কর্মী ও সেবা", METHOD: "কর্মীও"},
        {NAME: "সেবা দেওয়া হয়", METHOD: "আবেদন পত্রিকায়"},
        {NAME: "সময়, সীমা; কর্ম/ কর্তা"},
        {NAME: "ক শ্রেণি, র‍্যাব ও ই ব্লক"},
        {NAME: "গুলি ক্রয়ের লাইসেন্স"},
        {NAME: "ICT ল্যাব", METHOD: "ICTল্যাব"},
    ],
    ids=str,
)
def test_two_words_are_two(changes: dict[str, Any], weaknesses: Weaknesses) -> None:
    """Both stand alone elsewhere, a sign is between them, or one of them is a particle."""
    assert weaknesses(**changes) == []
