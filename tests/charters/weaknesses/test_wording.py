"""Spelling, signs and letters that hinder reading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plugins.charters.directory import Reading
from plugins.charters.weaknesses.spellings import SPELLINGS
from plugins.charters.weaknesses.wording import spelt_right

Weaknesses = Callable[..., list[str]]

NAME, METHOD = "services.citizen.0.name", "services.citizen.0.method"
ROW = "services.citizen[1]"


def ansi(word: str) -> str:
    return (
        f"{ROW}.name: '{word}' seems typed in a font of before Unicode (like Bijoy), 1 times; "
        "type it in Unicode Bengali [W-ansi]"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {NAME: "সরকারী সেবা", "expectations": ["সরকারী ফরম পূরণ"]},
            f"{ROW}.name: 'সরকারী' is misspelt 2 times; write 'সরকারি' [W-spelling]",
        ),
        (
            {"vision": "জনগনের সেবা"},
            "vision: 'জনগনের' is misspelt 1 times; write 'জনগণের' [W-spelling]",
        ),
        (
            {NAME: "কর্মসূচি পালন", "expectations": ["কর্মসূচী জানা", "কর্মসূচি মানা"]},
            (
                "expectations[1]: one word is spelt 'কর্মসূচি' and 'কর্মসূচী' (1 times); "
                "write it in one way [W-spelling-variants]"
            ),
        ),
        (
            {NAME: "ই-নথি ব্যবহার", METHOD: "ইনথি", "expectations": ["ই-নথি জানা"]},
            (
                f"{ROW}.method: one word is spelt 'ই-নথি' and 'ইনথি' (1 times); "
                "write it in one way [W-spelling-variants]"
            ),
        ),
        (
            {METHOD: "মোবাইলঃ অফিস চলাকালীন"},
            (
                f"{ROW}.method: 'মোবাইলঃ' has a visarga for a colon, 1 times; "
                "write 'মোবাইল:' [W-visarga-colon]"
            ),
        ),
        (
            {METHOD: "হটলাইন নম্বরসমূহঃ ৩৩৩"},
            (
                f"{ROW}.method: 'নম্বরসমূহঃ' has a visarga for a colon, 1 times; "
                "write 'নম্বরসমূহ:' [W-visarga-colon]"
            ),
        ),
        ({NAME: "Kvh©w`em"}, ansi("Kvh©w`em")),
        (
            {NAME: "†mev cÖ`vb"},
            ansi("cÖ`vb"),
        ),
        ({NAME: "miKvwi সেবা"}, ansi("miKvwi")),
        ({NAME: "à¦¸à§‡à¦¬à¦¾"}, ansi("à¦¸à§‡à¦¬à¦¾")),
        (
            {NAME: "আদিতমারীর তথ্য প্রদান"},
            (
                f"{ROW}.name: 'আদিতমারী' is another upazila; "
                "this office is in পাটগ্রাম, check the text [W-other-place]"
            ),
        ),
        (
            {"vision": "আদিতমারীর মানুষের সেবা"},
            (
                "vision: 'আদিতমারী' is another upazila; "
                "this office is in পাটগ্রাম, check the text [W-other-place]"
            ),
        ),
        (
            {NAME: "লালমনিরহাট সদরের তথ্য"},
            (
                f"{ROW}.name: 'লালমনিরহাট সদর' is another upazila; "
                "this office is in পাটগ্রাম, check the text [W-other-place]"
            ),
        ),
    ],
)
def test_a_slip_is_named(changes: dict[str, Any], said: str, weaknesses: Weaknesses) -> None:
    """That one, where it first stands."""
    assert said in weaknesses(**changes)
    assert all(said.rpartition("[")[2] in other for other in weaknesses(**changes))


@pytest.mark.parametrize(
    "changes",
    [
        {"services.citizen.0.remark": "আদিতমারীর নাগরিকও পাবেন"},
        {NAME: "মালামাল সরকারিভাবে বিতরণ"},
        {NAME: "পাটগ্রাম উপজেলার তথ্য"},
        {NAME: "মোঃ, ডাঃ, দুঃখ, অতঃপর, প্রথমতঃ ১টি, বিঃ দ্রঃ"},
        {NAME: "Müller GmbH, 25°C, 5 km², © BCC, Wi-Fi", "services.citizen.0.time": "তাৎক্ষণিক"},
        {NAME: "সকাল ও বিকাল, বর্ষা ও বর্শা, দিন ও দীন"},
        {"officers.programmer.name": "অনিমেষ", "officers.complaint-officer.name": "অনিমেস"},
        {"place": "district", NAME: "আদিতমারীর তথ্য প্রদান"},
    ],
    ids=str,
)
def test_what_is_right_is_passed_over(changes: dict[str, Any], weaknesses: Weaknesses) -> None:
    """Words that only look wrong, abbreviations, Latin words, people's names."""
    assert weaknesses(**changes) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("মালামাল বিতরণ", "bandarban/rowangchhari.md"),
        ("তালা মেরামত ও তালাক নিবন্ধন", "satkhira/assasuni.md"),
        ("ভাঙ্গা রাস্তা মেরামত", "faridpur/sadarpur.md"),
    ],
)
def test_a_word_that_is_also_a_place_is_passed_over(
    text: str, path: str, read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """লামা is an upazila and মালামাল means goods, তালা one and a lock, ভাঙ্গা one and broken."""
    changes = {NAME: text, "name": "উপজেলা কার্যালয়", "place": path.split("/")[1][:-3]}
    problems = read_office(office_text(**changes), path).problems
    assert [problem.code for problem in problems] == []


def test_such_a_word_is_a_place_beside_the_word_upazila(
    read_office: Callable[..., Reading], office_text: Callable[..., str]
) -> None:
    """Then nothing else is meant."""
    text = office_text(**{NAME: "তালা উপজেলার তথ্য", "name": "উপজেলা কার্যালয়"})
    (problem,) = read_office(text, "satkhira/assasuni.md").problems
    assert (problem.code, dict(problem.values)["found"]) == ("W-other-place", "তালা")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("প্রয়োজ্য", "প্রযোজ্য"),
        ("সরকারীভাবে", "সরকারিভাবে"),
        ("আধা-সরকারী", "আধা-সরকারি"),
        ("সরকারীকরণ", None),
        ("সরকারি", None),
        ("প্রয়োজনীয়", None),
    ],
)
def test_a_misspelling_is_known_with_its_ending(word: str, meant: str | None) -> None:
    """And a longer word that only begins so is another word."""
    assert spelt_right(word) == meant


def test_no_right_spelling_is_listed_as_wrong() -> None:
    """Following the advice ends the warnings."""
    assert [right for right in SPELLINGS.values() if spelt_right(right)] == []
