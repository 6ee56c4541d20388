"""What stands before a name and is no part of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.bengali import normalise
from plugins.charters.honorifics import honorific, without_honorific


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("জনাব মোঃ কামরুল হাসান", "মোঃ কামরুল হাসান"),
        ("জনাব, অনিমেষ চন্দ্র বসুনিয়া", "অনিমেষ চন্দ্র বসুনিয়া"),
        ("জনাবঃ অনিমেষ চন্দ্র বসুনিয়া", "অনিমেষ চন্দ্র বসুনিয়া"),
        ("জনাবা রওশন আরা বেগম", "রওশন আরা বেগম"),
        ("বেগম রওশন আরা", "রওশন আরা"),
        ("মিসেস মোছাঃ রওশন আরা", "মোছাঃ রওশন আরা"),
        ("মিস. রওশন আরা", "রওশন আরা"),
        ("ড. কামরুল হাসান", "কামরুল হাসান"),
        ("ডঃ কামরুল হাসান", "কামরুল হাসান"),
        ("ডা. কামরুল হাসান", "কামরুল হাসান"),
        ("ডাঃ মো: কামরুল হাসান", "মো: কামরুল হাসান"),
        ("ডা: কামরুল হাসান", "কামরুল হাসান"),
        ("জনাব প্রফেসর ড.কামরুল হাসান", "কামরুল হাসান"),
        ("প্রকৌশলী কামরুল হাসান", "কামরুল হাসান"),
        ("ইঞ্জি. কামরুল হাসান", "কামরুল হাসান"),
        ("কৃষিবিদ ড. কামরুল হাসান", "কামরুল হাসান"),
        ("আলহাজ্ব কামরুল হাসান", "কামরুল হাসান"),
        ("বীর মুক্তিযোদ্ধা কামরুল হাসান", "কামরুল হাসান"),
        ("শ্রী অনিমেষ চন্দ্র", "অনিমেষ চন্দ্র"),
        ("Mr. Kamrul Hasan", "Kamrul Hasan"),
        ("MR Kamrul Hasan", "Kamrul Hasan"),
        ("Dr. Engr. Md. Kamrul Hasan", "Md. Kamrul Hasan"),
        ("Mrs Rowshan Ara Begum", "Rowshan Ara Begum"),
    ],
)
def test_a_name_begins_after_its_honorifics(written: str, name: str) -> None:
    """However many there are, with or without the sign that is typed behind them."""
    written, name = normalise(written), normalise(name)
    assert without_honorific(written) == name
    assert honorific(written) + name == written


@pytest.mark.parametrize(
    "name",
    [
        "মোঃ কামরুল হাসান",
        "মোছাঃ রওশন আরা বেগম",
        "মো. কামরুল হাসান",
        "Md. Kamrul Hasan",
        "ড ঢ",
        "মিসকাত হোসেন",
        "শ্রীকান্ত রায়",
        "মিলন মিয়া",
        "ডালিম মিয়া",
        "Drishti Roy",
        "Msuya",
        "জনাব",
        "বেগম",
        "ড.",
        "",
    ],
)
def test_what_is_a_name_stays_whole(name: str) -> None:
    """A মোঃ, a word that only begins like an honorific, and a text without a name besides."""
    name = normalise(name)
    assert without_honorific(name) == name


@given(st.text())
def test_no_text_is_lost(name: str) -> None:
    """The honorific and the name are the text."""
    assert honorific(name) + without_honorific(name) == name
    assert bool(without_honorific(name)) == bool(name)
