"""Numbers of a sheet as Excel shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.commands.importing.documents.workbook.number_format import (
    BUILT_IN,
    shown,
    shown_text,
    shows_day,
)

LAKHS = r"[>=10000000]##\,##\,##\,##0;[>=100000]##\,##\,##0;##,##0"
DAY = "46206"  # the third of July 2026


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        ("50", "General", "50"),
        ("1.712000001E9", "General", "1712000001"),
        ("8801712000001", "General", "8801712000001"),
        ("0.30000000000000004", "General", "0.3"),
        ("50", 'General" টাকা"', "50 টাকা"),
        ("50", '0" টাকা"', "50 টাকা"),
        ("50", "@", "50"),
        ("1712000001", "0##########", "01712000001"),
        ("1712000002", "00000-000000", "01712-000002"),
        ("1712000003", '"0"0000000000', "01712000003"),
        ("1712000001", r"[<=9999999]###\-####;00000\-000000", "01712-000001"),
        ("880171200001", "+000 0000-00000", "+880 1712-00001"),
        ("7", "000", "007"),
        ("123456", "00", "123456"),
        ("0", "#", ""),
        ("50", '"৳"#,##0', "৳50"),
        ("1500", "[$৳-845]#,##0.00", "৳1,500.00"),
        ("50", '_("৳"* #,##0_);_("৳"* (#,##0)', "৳50"),
        ("1234567", "#,##0", "1,234,567"),
        ("12345678", LAKHS, "1,23,45,678"),
        ("345678", LAKHS, "3,45,678"),
        ("5678", LAKHS, "5,678"),
        ("0.15", "0%", "15%"),
        ("0.155", "0.0%", "15.5%"),
        ("5.005", "0.00", "5.01"),
        ("3.5", "0.##", "3.5"),
        ("3", "0.##", "3"),
        ("-5", "0", "-5"),
        ("-5", "0;(0)", "(5)"),
        ("0", '0;-0;"বিনামূল্যে"', "বিনামূল্যে"),
        ("5", "[Red]0;[Blue]-0", "5"),
        ("5", ";;;", ""),
        ("50", "[$-5000845]0", "৫০"),
        ("3.25", "# ?/?", "3.25"),
        ("1712000001", "0.00E+00", "1712000001"),
        ("1E+300", "0", "1" + "0" * 300),
        (DAY, "d-m", "3-7"),
        (DAY, "d-mmm", "3-Jul"),
        (DAY, "dd/mm/yyyy", "03/07/2026"),
        (DAY, "[$-409]d-mmm-yy;@", "3-Jul-26"),
        (DAY, "[$-845]d mmmm, yyyy", "3 জুলাই, 2026"),
        (DAY, "[$-5000845]d mmmm yyyy", "৩ জুলাই ২০২৬"),
        (DAY, "dddd, mmmm dd", "Friday, July 03"),
        (DAY, "yyyy-mm-dd h:mm:ss", "2026-07-03"),
        ("46206.5", "yyyy-mm-dd h:mm:ss", "2026-07-03 12:00:00"),
        ("0.375", "h:mm AM/PM", "9:00 AM"),
        ("0.5208333333", "h:mm", "12:30"),
        ("0.0006944444", "mm:ss", "01:00"),
        ("1.5", "[h]:mm", "36:00"),
        ("3", "d-m", "3-1"),
        ("-3", "d-m", "-3"),
        ("9999999", "d-m", "9999999"),
    ],
)
def test_a_number_is_shown_as_in_its_cell(number: str, code: str, text: str) -> None:
    """Telephones with their zeros, money with its sign, days as days."""
    assert shown(number, code) == text


def test_some_sheets_count_from_1904() -> None:
    """As Excel on a Mac did: the same day has another number."""
    assert shown(str(int(DAY) - 1462), "d-m-yy", since_1904=True) == shown(DAY, "d-m-yy")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("General", "০১৭০০"),
        ('"ফোন: "@', "ফোন: ০১৭০০"),
        ('0;0;0;"ফোন: "@', "ফোন: ০১৭০০"),
        ("0;-0", "০১৭০০"),
        (";;;", ""),
    ],
)
def test_text_in_a_cell_with_a_format(code: str, text: str) -> None:
    """It may add words, or hide them."""
    assert shown_text("০১৭০০", code) == text


def test_days_are_told_from_times_and_numbers() -> None:
    """A duration and a sum of money are none."""
    days = {code for code in BUILT_IN.values() if shows_day(code)}
    assert days == {"dd/mm/yyyy", "d-mmm-yy", "d-mmm", "mmm-yy", "dd/mm/yyyy h:mm"}
    assert shows_day("mmmm")
    assert not shows_day('0" days"')


@given(st.text(alphabet='0#?.,;%@ydmhs:/-"\\[]$*_ E+<=>A5', max_size=12), st.floats(-1e9, 1e9))
def test_no_format_is_too_strange(code: str, number: float) -> None:
    """Whatever a file says, something is shown or nothing."""
    assert isinstance(shown(repr(number), code), str)


@given(st.integers(0, 10**15 - 1))
def test_no_digit_is_lost(number: int) -> None:
    """Also where the places of a format are fewer."""
    for code in ("General", "0", "00000-000000", "#,##0", LAKHS):
        text = shown(str(number), code)
        assert int("".join(filter(str.isdigit, text))) == number
