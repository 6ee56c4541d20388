"""Times and fees: what is read from a charter's words, and what is not."""

from __future__ import annotations

import pytest

from plugins.charters.contacts import Refused
from plugins.charters.promises import (
    Duration,
    durations,
    is_free,
    parse_limit,
    says_when,
    total,
    unknown_number_word,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("৩ কার্যদিবস", ["৩ কার্যদিবস"]),
        ("3 কার্যদিবস", ["৩ কার্যদিবস"]),
        ("০৩ কার্যদিবস", ["৩ কার্যদিবস"]),
        ("৩ কার্য দিবস", ["৩ কার্যদিবস"]),
        ("৩ কর্মদিবস", ["৩ কার্যদিবস"]),
        ("০৩ (তিন) কার্যদিবস", ["৩ কার্যদিবস"]),
        ("তিন (৩) কার্যদিবস", ["৩ কার্যদিবস"]),
        ("সাত দিন", ["৭ দিন"]),
        ("৭দিন", ["৭ দিন"]),
        ("৭ দিনের মধ্যে", ["৭ দিন"]),
        ("পঁয়তাল্লিশ দিন", ["৪৫ দিন"]),
        ("চব্বিশ ঘন্টা", ["২৪ ঘণ্টা"]),
        ("একত্রিশ দিন", ["৩১ দিন"]),
        ("একদিন", ["১ দিন"]),
        ("১-৩ কার্যদিবস", ["৩ কার্যদিবস"]),
        ("১\u2013৩ কার্যদিবস", ["৩ কার্যদিবস"]),
        ("২ মাস ১৫ দিন", ["২ মাস", "১৫ দিন"]),
        ("তাৎক্ষণিক/৫ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", ["৫ কার্যদিবস"]),
        ("সর্বোচ্চ ২ সপ্তাহ, ৩০ মিনিট বা ১ বছর", ["২ সপ্তাহ", "৩০ মিনিট", "১ বছর"]),
        ("3 working days", ["৩ কার্যদিবস"]),
        ("within 3 (three) days", ["৩ দিন"]),
        ("03 Months", ["৩ মাস"]),
        ("7(seven) Working  Day(s)", ["৭ কার্যদিবস"]),
        ("Thirty workdays", ["৩০ কার্যদিবস"]),
        ("twenty-one days or twenty one days", ["২১ দিন", "২১ দিন"]),
        ("1 hour 30 minutes, 2 weeks or 1 year", ["১ ঘণ্টা", "৩০ মিনিট", "২ সপ্তাহ", "১ বছর"]),
        ("৩০ calendar days", ["৩০ দিন"]),
        ("3-5 business days", ["৫ কার্যদিবস"]),
        ("Immediately", []),
        ("working days", []),
        ("someone days, 1.5 hours, 3 daylight", []),
        ("one hundred and twenty days", []),
        ("", []),
        ("তাৎক্ষণিক", []),
        ("কার্যদিবস", []),
        ("চাহিদা মোতাবেক", []),
        ("তিনি কার্যদিবস", []),
        ("প্রতিদিন", []),
        ("৭টি কার্যদিবস বা ৩ (তিন)টি দিন", ["৭ কার্যদিবস", "৩ দিন"]),
        ("১ বৎসর, ৫ কর্মঘণ্টা, 24 hrs", ["১ বছর", "৫ ঘণ্টা", "২৪ ঘণ্টা"]),
        ("30 mins, 2 wks, 1 yr, 5 minor", ["৩০ মিনিট", "২ সপ্তাহ", "১ বছর"]),
        ("পঁয়ত্রিশ দিন", []),
        ("১.৫ ঘণ্টা", []),
        ("১২৩৪৫৬৭৮৯০ দিন", []),
    ],
)
def test_numbers_with_a_unit_are_read(text: str, found: list[str]) -> None:
    """In digits or in words, whole or not at all."""
    assert [str(duration) for duration in durations(text)] == found


@pytest.mark.parametrize(
    ("text", "binds"),
    [
        ("৩ কার্যদিবস", True),
        ("তাৎক্ষণিক", True),
        ("তাৎক্ষনিক ", True),
        ("তাৎক্ষণিক/ ২ কার্যদিবস", True),
        ("Immediately", True),
        ("at once", True),
        ("তাৎক্ষণিকভাবে।", True),
        ("তাত্ক্ষণিক", True),
        ("সাথে সাথে", True),
        ("সঙ্গে সঙ্গে", True),
        ("চাহিবামাত্র", True),
        ("চাহিবা মাত্র", True),
        ("একই দিনে", True),
        ("তাৎক্ষণিক (প্রযোজ্য ক্ষেত্রে)", False),
        ("চাহিবা মাত্র (অফিস চলাকালীন)", False),
        ("আবেদনের সাথে সাথে যাচাই", False),
        ("3 days", True),
        ("as soon as possible", False),
        ("immediately after approval", False),
        ("চব্বিশ ঘণ্টা", True),
        ("তাৎক্ষণিক/ কার্যদিবস (প্রযোজ্য ক্ষেত্রে)", False),
        ("নির্দেশনা অনুযায়ী", False),
        ("তিনি কার্যদিবস", False),
    ],
)
def test_a_time_cell_says_when_or_does_not(text: str, binds: bool) -> None:  # noqa: FBT001
    """'At once' binds only where nothing takes it back."""
    assert says_when(text) is binds


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("তিনি কার্যদিবস", "তিনি"),
        ("তাৎক্ষণিক/ অনুযায়ী কার্যদিবস", "অনুযায়ী"),
        ("তিন কার্যদিবস", None),
        ("কার্যদিবস", None),
    ],
)
def test_the_word_in_place_of_a_number_is_found(text: str, word: str | None) -> None:
    """So that a slip of the pen can be named."""
    assert unknown_number_word(text) == word


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("৩০ কার্যদিবস", Duration(30, "কার্যদিবস")),
        ("30 কার্যদিবস", Duration(30, "কার্যদিবস")),
        ("৩০ (ত্রিশ) কার্যদিবস", Duration(30, "কার্যদিবস")),
        ("ত্রিশ দিন", Duration(30, "দিন")),
        ("১ দিন", Duration(1, "দিন")),
        ("৩৬৫ দিন", Duration(365, "দিন")),
        ("৩ মাস", Duration(3, "মাস")),
        ("30 working days", Duration(30, "কার্যদিবস")),
        ("3 (three) months", Duration(3, "মাস")),
    ],
)
def test_a_limit_is_one_number_and_its_unit(text: str, limit: Duration) -> None:
    """From one to 365."""
    assert parse_limit(text) == limit


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "limit-range") for text in ("০ দিন", "৩৬৬ দিন", "৯৯৯৯৯৯৯৯৯ দিন")),
        *((text, "limit-range") for text in ("অনধিক ৩৬৬ দিন", "৩০ দিন, পরে ০ দিন")),
        *((text, "limit") for text in ("", "৩০", "ত্রিশ (৩০)", "দিন", "-৩ দিন", "২.৫ দিন", "NaN")),
        *((text, "limit") for text in (f"{'৯' * 5000} দিন", "1e3 দিন", "৩০\tদিন ", "…", "<")),
        *((text, "limit") for text in ("যত দ্রুত\nসম্ভব", "দ্রুত " * 60)),
    ],
)
def test_what_is_no_limit_is_refused(text: str, code: str) -> None:
    """Nothing is guessed of a number without a unit, or of one that cannot be meant."""
    with pytest.raises(Refused) as refused:
        parse_limit(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        (Duration(1, "মাস"), "1 month"),
        (Duration(30, "কার্যদিবস"), "30 working days"),
        (Duration(24, "ঘণ্টা"), "24 hours"),
    ],
)
def test_a_time_is_said_in_english(duration: Duration, words: str) -> None:
    """With the number and the unit in one form, and read again as the same."""
    assert duration.in_words("en") == words
    assert durations(words) == (duration,)


@pytest.mark.parametrize(
    ("duration", "words"),
    [
        (Duration(30, "কার্যদিবস"), "৩০ কার্যদিবসের"),
        (Duration(15, "দিন"), "১৫ দিনের"),
        (Duration(2, "সপ্তাহ"), "২ সপ্তাহের"),
        (Duration(24, "ঘণ্টা"), "২৪ ঘণ্টার"),
        (Duration(1, "বছর"), "১ বছরের"),
    ],
)
def test_a_limit_takes_the_case_that_its_unit_has(duration: Duration, words: str) -> None:
    """What stands before মধ্যে is one word with its ending, as it is spoken."""
    assert duration.genitive() == words


def test_english_has_no_case() -> None:
    """Its sentences say "within" before the words."""
    assert Duration(30, "কার্যদিবস").genitive("en") == "30 working days"


@pytest.mark.parametrize(
    "text",
    [
        *("যত দ্রুত সম্ভব", "৩০ দিনের মধ্যে", "অনধিক ৩০ দিন", "৩০ কার্য"),
        *("১-৩ দিন", "১ মাস ২ দিন", "১৫/২০ কার্যদিবস", "শুনানির পর ৭ দিন"),
        *("৩০ (বিশ) কার্যদিবস", "ত্রিশ (২০) দিন", "30 (twenty) days"),
    ],
)
def test_a_limit_that_cannot_be_counted_stays_as_written(text: str) -> None:
    """Words, a span or a sum are no one number, nor is one that is said twice and not alike."""
    assert parse_limit(text) == text


def test_limits_of_different_units_are_not_added_up() -> None:
    """Working days and months stand side by side, in the order met."""
    limits = tuple(map(parse_limit, ["৩০ কার্যদিবস", "২ মাস", "২০ কার্যদিবস", "১ মাস"]))
    assert [str(sum_) for sum_ in total(limits)] == ["৫০ কার্যদিবস", "৩ মাস"]
    assert total(()) == ()


@pytest.mark.parametrize(
    ("fee", "free"),
    [
        ("বিনামূল্যে", True),
        ("বিনামূল্যে / সরকারি ফি", False),
        ("৫০ টাকা", False),
        ("Free", True),
        ("The service is free.", True),
        ("free of cost", True),
        ("No fee", True),
        ("Free for members", False),
        ("BDT 50", False),
    ],
)
def test_only_the_bare_word_means_free(fee: str, free: bool) -> None:  # noqa: FBT001
    """A fee that is free under conditions is not called free."""
    assert is_free(fee) is free
