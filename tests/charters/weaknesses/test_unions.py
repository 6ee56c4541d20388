"""A union's name that its upazila does not have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.build.fingerprint import PROGRAM, files_of
from plugins.charters.model import Local
from plugins.charters.weaknesses.unions import UNIONS, folded

LISTED = "শ্রীরামপুর, পাটগ্রাম, জগতবেড়, কুচলিবাড়ী, জোংড়া, বাউড়া, দহগ্রাম, বুড়িমারী"


def test_a_slip_is_told_with_the_name_that_was_meant(weaknesses: Callable[..., list[str]]) -> None:
    """The whole message."""
    (said,) = weaknesses(union="দহগরাম ইউনিয়ন")
    assert said == (
        "union: 'দহগরাম ইউনিয়ন' is not in the list of the unions of পাটগ্রাম; "
        "check the spelling, the list has দহগ্রাম [W-union-unknown]"
    )


def test_of_another_name_all_are_named(weaknesses: Callable[..., list[str]]) -> None:
    """Which of them it is nobody can guess."""
    (said,) = weaknesses(union="নমুনা ইউনিয়ন")
    assert said == (
        "union: 'নমুনা ইউনিয়ন' is not in the list of the unions of পাটগ্রাম; "
        f"check the spelling, the list has {LISTED} [W-union-unknown]"
    )


@pytest.mark.parametrize(
    "union",
    [
        *("দহগ্রাম", "দহগ্রাম ইউনিয়ন", "দহগ্রাম ইউনিয়ন পরিষদ", "দহগ্রাম ইউপি"),
        *("৩ নং দহগ্রাম ইউনিয়ন", "৩নং দহগ্রাম", "৩. দহগ্রাম", "কুচলিবাড়ি ইউনিয়ন", "কুচলী বাড়ী"),
        *("কুচলিবা\u09dcী", "জোঙড়া", "Dahagram Union"),
    ],
)
def test_other_ways_to_write_a_name_are_right(union: str, codes: Callable[..., list[str]]) -> None:
    """Of its kind, its number, its vowels, its letters' encoding; no list has Latin names."""
    assert "W-union-unknown" not in codes(union=union)


def test_a_municipality_is_no_union(codes: Callable[..., list[str]]) -> None:
    """There is no list of the others."""
    assert codes(pourashava="নমুনা পৌরসভা") == codes(city="নমুনা সিটি কর্পোরেশন") == []


def test_a_neighbour_that_gave_a_union_its_name_is_no_slip(codes: Callable[..., list[str]]) -> None:
    """Another upazila's name in the texts of a union is told, but not its own name."""
    services = [{"name": "কালীগঞ্জ ইউনিয়নে নামজারি", "time": "১ দিন", "fee": "বিনামূল্যে"}]
    row = {"documents": "আবেদন", "officer": "assistant-programmer", "method": "সরাসরি"}
    rows = {"citizen": [{**one, **row} for one in services]}
    assert "W-other-place" not in codes(union="কালীগঞ্জ", services=rows)
    assert "W-other-place" in codes(union="দহগ্রাম", services=rows)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("নবীনগর (পূর্ব)", "পূর্ব নবীনগর"),
        ("তালশহর(পঃ)", "তালশহর পশ্চিম"),
        ("দক্ষিণ আখাউড়া", "আখাউড়া (দঃ)"),
        ("জি,এম, হাট", "জি এম হাট"),
    ],
)
def test_directions_stand_anywhere(one: str, other: str) -> None:
    """The list has them before, behind, in brackets and cut."""
    assert folded(one) == folded(other)


def test_the_list_is_right_by_itself() -> None:
    """Every name of it is found again as a council writes it."""
    lines = UNIONS.read_text("utf-8").splitlines()
    rows = [line.split(": ")[1].split("; ") for line in lines if line and line[0] != "#"]
    names = [name for row in rows for name in row]
    assert len(names) == 4537
    for name in names:
        council = Local("union", f"৩ নং {name} ইউনিয়ন পরিষদ").name
        assert folded(council) == folded(name) != ""


def test_the_list_is_part_of_the_program() -> None:
    """Where it changes, everything is checked anew."""
    assert Path(str(UNIONS)) in files_of(PROGRAM)
