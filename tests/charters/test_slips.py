"""Telephones and dates almost as they should be."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.bengali import long_date
from plugins.charters.contacts import Phone, Refused
from plugins.charters.slips import date_slip
from plugins.words import to_bengali_digits

DAY = date(2023, 6, 15)


@pytest.mark.parametrize(
    "text",
    [
        *("১৫/০৬/২০২৩", "15.6.2023", "১৫-৬-২৩", "2023/6/15", "20230615", "06/15/2023"),
        *("১৫ জুন ২০২৩", "১৫ই জুন, ২০২৩ খ্রি.", "জুন ১৫, ২০২৩", "২০২৩ সালের ১৫ জুন", "15th June 2023"),
    ],
)
def test_a_day_is_known_in_its_other_notations(text: str) -> None:
    """The day comes before the month, as letters have it, unless it can be no month."""
    assert date_slip(text) == DAY


@given(st.dates(min_value=date(1971, 1, 1)))
def test_every_day_is_known_in_words(day: date) -> None:
    """As pages print it, and in slashes."""
    assert date_slip(long_date(day)) == day
    assert date_slip(to_bengali_digits(f"{day:%d/%m/%Y}")) == day


@given(st.text(alphabet="০১২৯0129 /.-জুনJune,", max_size=50))
def test_no_text_is_too_strange_for_a_date(text: str) -> None:
    """It is a day of the calendar or none."""
    assert isinstance(date_slip(text), date | None)


@pytest.mark.parametrize(
    "text", ["2022-02-30", "জুন ২০২৩", "2023", "2022-06-20 10:20", "জুন জুন ২০২৩", "x" * 5000]
)
def test_no_day_is_guessed(text: str) -> None:
    """A part missing or too many, or a day of no calendar."""
    assert date_slip(text) is None


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("1700000468", "phone-near", "01700000468"),
        ("১৭০০-০০০৪৬৮", "phone-near", "০১৭০০-০০০৪৬৮"),
        ("O17OO-OOO468", "phone-near", "01700-000468"),
        ("০১৭০০\u200d-০০০৪৬৮", "phone-joiner", "০১৭০০-০০০৪৬৮"),
        ("01700000468 ext 2", "phone-extension", "01700000468"),
        ("০২৩৩৪৪৪০০০০, বর্ধিত-১২", "phone-extension", "০২৩৩৪৪৪০০০০"),
    ],
)
def test_a_telephone_almost_right_is_offered(text: str, code: str, meant: str) -> None:
    """Refused all the same: the editor decides."""
    with pytest.raises(Refused) as refused:
        Phone.parse(text)
    assert (refused.value.code, refused.value.values) == (code, {"found": text, "meant": meant})


@pytest.mark.parametrize("text", ["নেই", "নাই।", "প্রযোজ্য নয়", "N/A", "-", "…", "x"])
def test_a_word_for_none_is_told_as_that(text: str) -> None:
    """The line is to be deleted."""
    with pytest.raises(Refused) as refused:
        Phone.parse(text)
    assert (refused.value.code, refused.value.values) == ("none", {"found": text})
