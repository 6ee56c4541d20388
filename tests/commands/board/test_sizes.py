"""What a size of a board may be written like."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.commands.board.sizes import LARGEST, SMALLEST, UNITS, parse_size
from plugins.words import Refusal, to_bengali_digits

FEET = ("2438.4", "1828.8")
SIZES = {
    "8x6ft": FEET,
    "8 × 6 feet": FEET,
    "8ftx6ft": FEET,
    "8'x6'": FEET,
    "8ft x 72in": FEET,
    '96"x72"': FEET,
    "96X72IN": FEET,
    "৮x৬ ফুট": FEET,
    "৮ ফুট × ৬ ফুট": FEET,
    "৯৬*৭২ ইঞ্চি": FEET,
    "24x36in": ("609.6", "914.4"),
    "2.5x4ft": ("762", "1219.2"),
    "60x90cm": ("600", "900"),
    "৬০x৯০ সেমি": ("600", "900"),
    "৬০x৯০ সে.মি.": ("600", "900"),
    "600x900mm": ("600", "900"),
    "৬০০x৯০০মিমি": ("600", "900"),
    "1.2x1.8m": ("1200", "1800"),
    "১.২x১.৮ মিটার": ("1200", "1800"),
    "a0": ("841", "1189"),
    "A1": ("594", "841"),
    "এ১": ("594", "841"),
    "a-2": ("420", "594"),
    "a3": ("297", "420"),
    "এ-৪": ("210", "297"),
}
NO_SIZES = ["", " ", "8x6", "8", "ft", "big", "8x6yd", "a5", "a10", "b1", "-8x6ft", "8x6x2ft"]
OUT_OF_RANGE = ["0x6ft", "8x0ft", "17x6ft", "1x1in", "99999x1m", "9x99cm"]


@pytest.mark.parametrize(("written", "sides"), SIZES.items())
def test_a_size_is_understood_as_people_write_it(written: str, sides: tuple[str, str]) -> None:
    """Width first; in digits and words of both languages."""
    size = parse_size(written)
    assert (size.width, size.height) == tuple(map(Decimal, sides))


@pytest.mark.parametrize("written", NO_SIZES)
def test_what_is_no_size_is_refused_with_those_that_are(written: str) -> None:
    """With the units, an example of each form, and the sheets that have names."""
    with pytest.raises(Refusal) as refusal:
        parse_size(written)
    assert refusal.value.text("en") == (
        f"--size '{written}' is not understood; write width, x, height and a unit "
        "(ft, in, cm, mm, m), like 8x6ft, 24x36in or 60x90cm; or a0, a1, a2, a3, a4"
    )


@pytest.mark.parametrize("written", OUT_OF_RANGE)
def test_a_size_that_no_board_has_is_refused(written: str) -> None:
    """With the least and the most."""
    with pytest.raises(Refusal) as refusal:
        parse_size(written)
    assert refusal.value.text("bn") == (
        f"--size '{written}' বোর্ডের মাপ হতে পারে না; "
        "প্রতি পাশ 10cm থেকে 200in (5.08m)-এর মধ্যে লিখুন, যেমন 8x6ft"
    )


@given(
    st.integers(1, 300), st.integers(1, 300), st.sampled_from([*UNITS]), st.decimals(1, 3, places=2)
)
def test_a_larger_size_is_one_that_can_be_written(
    width: int, height: int, unit: str, times: Decimal
) -> None:
    """It has room for as many times as much, and means the same in Bengali digits."""
    sides = [side * UNITS[unit] for side in (width, height)]
    if not SMALLEST <= min(sides) <= max(sides) <= LARGEST:
        return
    size = parse_size(f"{width}x{height}{unit}")
    if written := size.enlarged(times):
        larger = parse_size(to_bengali_digits(written))
        assert larger.width >= size.width * times
        assert larger.height >= size.height * times
