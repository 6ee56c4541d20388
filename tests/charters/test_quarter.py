"""The quarters of the fiscal year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.quarter import Quarter

days = st.dates(date(1971, 12, 16), date(2999, 12, 31))


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2026, 7, 1), "২০২৬-২৭ অর্থবছরের প্রথম ত্রৈমাসিক (জুলাই–সেপ্টেম্বর ২০২৬)"),
        (date(2026, 12, 31), "২০২৬-২৭ অর্থবছরের দ্বিতীয় ত্রৈমাসিক (অক্টোবর–ডিসেম্বর ২০২৬)"),
        (date(2027, 1, 1), "২০২৬-২৭ অর্থবছরের তৃতীয় ত্রৈমাসিক (জানুয়ারি–মার্চ ২০২৭)"),
        (date(2027, 6, 30), "২০২৬-২৭ অর্থবছরের চতুর্থ ত্রৈমাসিক (এপ্রিল–জুন ২০২৭)"),
        (date(2099, 7, 1), "২০৯৯-০০ অর্থবছরের প্রথম ত্রৈমাসিক (জুলাই–সেপ্টেম্বর ২০৯৯)"),
    ],
)
def test_a_quarter_is_named_as_offices_name_it(day: date, title: str) -> None:
    """By fiscal year, which begins in July, and by its months."""
    assert Quarter.of(day).title == title


@given(days)
def test_a_quarter_holds_its_days(day: date) -> None:
    """It begins on or before each, and the day before it begins is in the quarter before."""
    quarter = Quarter.of(day)
    assert quarter.begins <= day
    assert Quarter.of(quarter.begins) == quarter
    assert Quarter.of(quarter.begins - timedelta(days=1)) == quarter.before < quarter


@given(days)
def test_quarters_follow_each_other(day: date) -> None:
    """The next begins on the day after this one ends, and this is the one before it."""
    quarter = Quarter.of(day)
    assert quarter.begins <= day <= quarter.ends
    assert quarter.after.begins == quarter.ends + timedelta(days=1)
    assert quarter.after.before == quarter
