"""Digits, number words and dates."""

from __future__ import annotations

from datetime import date
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.charters.bengali import (
    MONTHS,
    NUMBER_WORDS,
    is_bengali_digit,
    is_normal,
    long_date,
    normalise,
    to_ascii_digits,
)
from plugins.words import to_bengali_digits


@pytest.mark.parametrize(
    ("bengali", "ascii_"),
    [("০১২৩৪৫৬৭৮৯", "0123456789"), ("কক্ষ ৩০৯", "কক্ষ 309"), ("", "")],
)
def test_digits_are_exchanged_and_nothing_else(bengali: str, ascii_: str) -> None:
    """Both ways, letters untouched."""
    assert to_ascii_digits(bengali) == ascii_
    assert to_bengali_digits(ascii_) == bengali


def test_digits_of_other_scripts_stay() -> None:
    """Devanagari and Arabic digits are not Bengali ones."""
    assert to_ascii_digits("१٢３") == "१٢３"


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2022, 6, 20), "২০ জুন ২০২২"), (date(2026, 12, 1), "১ ডিসেম্বর ২০২৬")],
)
def test_a_date_is_written_in_words(day: date, words: str) -> None:
    """As letters of the government date themselves."""
    assert long_date(day) == words


@pytest.mark.parametrize(
    ("character", "is_digit"),
    [("০", True), ("৯", True), ("0", False), ("क", False), ("ক", False)],
)
def test_a_bengali_digit_is_known(character: str, is_digit: bool) -> None:  # noqa: FBT001
    """Only the ten of the Bengali block."""
    assert is_bengali_digit(character) is is_digit


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("\u09af\u09bc", "\u09af\u09bc"), ("\u09df", "\u09af\u09bc"), ("\u09c7\u09be", "\u09cb")],
)
def test_letters_that_look_the_same_are_the_same(typed: str, kept: str) -> None:
    """য় typed as one sign or two, ো typed as two signs: NFC knows one form of each."""
    assert normalise(typed) == kept


def test_our_own_words_are_in_the_form_of_the_text() -> None:
    """A number word is looked up in text that is NFC."""
    words = [*NUMBER_WORDS]
    assert words == [normalise(word) for word in words]


def test_there_are_twelve_months() -> None:
    """And no two have one name."""
    assert len(set(MONTHS)) == 12


MARKS = st.text(st.sampled_from("কযয়ড়েোািৗ\u09bc্\u09fe\u0301é\u200d") | st.characters(), max_size=8)


@given(MARKS)
@example("\u09c7\u09be")
@example("\u09c7\u09bc\u09be")
@example("\u09df\u09be")
@settings(derandomize=True, max_examples=500)
def test_the_quick_answer_is_the_right_one(text: str) -> None:
    """NFC as Unicode has it, for signs in any order."""
    assert is_normal(text) == is_normalized("NFC", text)
    assert normalise(text) == normalize("NFC", text)
