"""What a row leaves out, or puts where another column belongs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Weaknesses = Callable[..., list[str]]

ROW = "services.citizen[1]"
TIME, FEE, NAME, DOCUMENTS, SOURCE, METHOD = (
    f"services.citizen.0.{cell}"
    for cell in ("time", "fee", "name", "documents", "documents_from", "method")
)


def misplaced(cell: str, found: str, meant: str) -> str:
    return (
        f"{ROW}.{cell}: '{found}' belongs to another cell; "
        f"write it under '{meant}' [W-cell-misplaced]"
    )


def mixed(cell: str, found: str, other: str) -> str:
    return (
        f"{ROW}.{cell}: '{other}' and '{found}' use different digits; use one kind [W-digits-mixed]"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {TIME: "চাহিদা মোতাবেক"},
            (
                f"{ROW}.time: 'চাহিদা মোতাবেক' does not say how long; "
                "write the number of days, like ৩ কার্যদিবস [W-time-no-number]"
            ),
        ),
        (
            {TIME: "৭+ দিন"},
            (
                f"{ROW}.time: no days can be counted from '৭+ দিন'; "
                "write the number of days alone, like ৩ কার্যদিবস [W-time-uncounted]"
            ),
        ),
        (
            {TIME: "তিনি কার্যদিবস"},
            f"{ROW}.time: 'তিনি' is no number; write 'তিন' [W-time-number-word]",
        ),
        (
            {TIME: "৩ (তিনি) কার্যদিবস"},
            f"{ROW}.time: 'তিনি' is no number; write 'তিন' [W-time-number-word]",
        ),
        *(
            (
                {f"defaults.{cell}": None},
                (
                    f"{ROW}: the cell '{cell}' is missing; "
                    "write what the citizen needs to know [W-cell-missing]"
                ),
            )
            for cell in ("fee", "documents", "officer")
        ),
        ({SOURCE: "বিনামূল্যে"}, misplaced("documents_from", "বিনামূল্যে", "fee")),
        ({DOCUMENTS: "২০০ (দুইশত) টাকা"}, misplaced("documents", "২০০ (দুইশত) টাকা", "fee")),
        ({METHOD: "বিনামূল্যে।"}, misplaced("method", "বিনামূল্যে।", "fee")),
        ({TIME: "৫০ টাকা"}, misplaced("time", "৫০ টাকা", "fee")),
        (
            {FEE: "বিনামূল্যে ৩ কার্যদিবস"},
            misplaced("fee", "বিনামূল্যে ৩ কার্যদিবস", "time"),
        ),
        (
            {FEE: "উপজেলা কার্যালয়, পাটগ্রাম, লালমনিরহাট"},
            misplaced("fee", "উপজেলা কার্যালয়, পাটগ্রাম, লালমনিরহাট", "documents_from"),
        ),
        ({TIME: "উপজেলা কার্যালয়"}, misplaced("time", "উপজেলা কার্যালয়", "documents_from")),
        (
            {DOCUMENTS: "দাপ্তরিক ওয়েবসাইট", SOURCE: "উপজেলা কার্যালয়"},
            misplaced("documents", "দাপ্তরিক ওয়েবসাইট", "documents_from"),
        ),
        (
            {NAME: "তথ্য <b>প্রদান</b>"},
            f"{ROW}.name: '<b>' is left in the text; delete it and keep the words [W-markup]",
        ),
        ({FEE: "50 টাকা"}, mixed("fee", "50", "৩")),
        ({NAME: "৩ কপি ছবি ও 2 কপি ফরম"}, mixed("name", "2", "৩")),
    ],
)
def test_a_weak_row_is_named(changes: dict[str, Any], said: str, weaknesses: Weaknesses) -> None:
    """That one, at its cell, and no other."""
    assert weaknesses(**changes) == [said]


@pytest.mark.parametrize(
    "changes",
    [
        {TIME: "তাৎক্ষণিক"},
        {TIME: "তাৎক্ষণিক (প্রযোজ্য ক্ষেত্রে)"},
        {TIME: "একই দিনে"},
        {TIME: "চাহিবামাত্র"},
        {TIME: "Immediately (প্রযোজ্য ক্ষেত্রে)"},
        {TIME: "চব্বিশ ঘণ্টা"},
        {TIME: "৩ (তিন) কার্যদিবস"},
        {FEE: "৫০ টাকা"},
        {FEE: "৫০ টাকা, ৩ কার্যদিবসের মধ্যে চালানে"},
        {FEE: "৫০ টাকা, উপজেলা কার্যালয়ে নগদ"},
        {DOCUMENTS: "৩০০ টাকার স্ট্যাম্প"},
        {DOCUMENTS: "আবেদনপত্র, উপজেলা কার্যালয়, পাটগ্রাম", SOURCE: "উপজেলা কার্যালয়"},
        {DOCUMENTS: "দাপ্তরিক ওয়েবসাইট"},
        {NAME: "৫ < ১০ হলে পরামর্শ"},
        {NAME: "IPv6, A4 ও COVID-19 বিষয়ে ২টি পরামর্শ, doict.gov.bd/2"},
        {NAME: "২টি ফরম, https://forms.example.gov.bd/a%20b?id=1&no=2#3"},
    ],
    ids=str,
)
def test_a_good_row_is_passed_over(changes: dict[str, Any], weaknesses: Weaknesses) -> None:
    """Neither a fee to be paid within days nor a number in a name."""
    assert weaknesses(**changes) == []


@pytest.mark.parametrize(
    "text",
    [
        *("৭টি কার্যদিবস", "৭ টি কার্যদিবস", "৭ (সাত)টি দিন", "১ বৎসর", "৫ কর্মঘণ্টা"),
        *("আধা ঘণ্টা", "দেড় ঘণ্টা", "আড়াই দিন", "অর্ধদিবস", "১.৫ ঘণ্টা", "24 hrs", "half an hour"),
        *("ছত্রিশ দিন", "৭ দিবস", "একশত কুড়ি (১২০) দিন", "2 wks"),
    ],
)
def test_a_time_in_other_words_is_a_time(text: str, weaknesses: Weaknesses) -> None:
    """A part of a day is known to a citizen too, though nobody counts with it."""
    assert not [said for said in weaknesses(**{TIME: text}) if ".time:" in said]


@pytest.mark.parametrize("text", ["একই কার্যদিবস", "বিশেষ দিন", "নির্ধারিত কার্যদিবস"])
def test_a_word_that_only_looks_like_a_number_is_none(
    text: str, codes: Callable[..., list[str]]
) -> None:
    """No number is proposed for it; the time is still without one."""
    assert codes(**{TIME: text}) == ["W-time-no-number"]


def test_a_shared_cell_is_named_where_it_is_written(weaknesses: Weaknesses) -> None:
    """Under ``defaults``."""
    said = weaknesses(**{TIME: None, "defaults.time": "চাহিদা মোতাবেক"})
    assert [text.split(": ")[0] for text in said] == ["defaults.time"]


@pytest.mark.parametrize(
    ("time", "found", "meant"),
    [
        ("৭ কর্যদিবস", "কর্যদিবস", "কার্যদিবস"),
        ("৩ (তিন) কার্জদিবস", "কার্জদিবস", "কার্যদিবস"),
        ("৩ কার্য দিবশ", "কার্য দিবশ", "কার্যদিবস"),
        ("তিন সপ্তা", "সপ্তা", "সপ্তাহ"),
        ("২ ঘনটা", "ঘনটা", "ঘণ্টা"),
    ],
)
def test_a_misspelt_unit_is_told_as_that(
    time: str, found: str, meant: str, weaknesses: Weaknesses
) -> None:
    """Not as a missing number: the right unit is offered."""
    assert weaknesses(**{TIME: time}) == [
        f"{ROW}.time: '{found}' is no unit of time; write '{meant}' [W-time-unit]"
    ]


def test_a_file_without_services_is_told(weaknesses: Weaknesses) -> None:
    """What else it says is published; nothing at all is an error."""
    said = weaknesses(services=None, tables=[{"title": "ফি", "rows": [["নকল", "৫০ টাকা"]]}])
    assert said == [
        (
            "file: no services; write them under services, for now the page shows contact, tables "
            "and prose only [W-no-services]"
        )
    ]
