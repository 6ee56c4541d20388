"""What tidying changes in a text, and what it leaves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.bengali import normalise
from plugins.editing.tidy import tidy, tidy_blanks

COLONS = {
    "মোবাইলঃ ০১৭০০-০০০০০০": "মোবাইল: ০১৭০০-০০০০০০",
    "মোবাইলঃ০১৭০০-০০০০০০": "মোবাইল: ০১৭০০-০০০০০০",
    "মোবাইল ঃ ০১৭০০-০০০০০০": "মোবাইল: ০১৭০০-০০০০০০",
    "ফোনঃ +৮৮০২৫৮৯৯৬২৪৮৮": "ফোন: +৮৮০২৫৮৯৯৬২৪৮৮",
    "ফোনঃ+৮৮০২৫৮৯৯৬২৪৮৮": "ফোন: +৮৮০২৫৮৯৯৬২৪৮৮",
    "ই-মেইলঃoffice@example.gov.bd": "ই-মেইল: office@example.gov.bd",
    "Emailঃ office@example.gov.bd": "Email: office@example.gov.bd",
    "প্রাপ্তিস্থানঃ": "প্রাপ্তিস্থান:",
    "সেবাঃ": "সেবা:",
    "ফিঃ ৫০ টাকা": "ফি: ৫০ টাকা",
    "ফোনঃ (০২) ৫৫০": "ফোন: (০২) ৫৫০",
    "১০ঃ৩০": "১০:৩০",
    "অভিযোগ ঃ": "অভিযোগ:",
    "নামঃ ক\nফোনঃ খ": "নাম: ক\nফোন: খ",
    "জেলাঃ লালমনিরহাট, উপজেলাঃ পাটগ্রাম": "জেলা: লালমনিরহাট, উপজেলা: পাটগ্রাম",
}
VISARGAS = (
    *("দুঃখ", "দুঃস্থ ভাতা", "নিঃশব্দ", "নিঃসন্তান", "অন্তঃ", "অন্তঃবিভাগ", "আন্তঃমন্ত্রণালয়"),
    *("আন্তঃ মন্ত্রণালয় সভা", "পুনঃ", "পুনঃনিয়োগ", "পুনঃ নিয়োগ", "বহিঃ বিভাগ", "প্রাতঃকাল", "অন্তঃসত্ত্বা"),
    *("স্বতঃস্ফূর্ত", "সাধারণতঃ", "মূলতঃ ৩ দিন", "ক্রমশঃ", "প্রধানতঃ", "চতুঃসীমা", "জ্যোতিঃ"),
    *("মোঃ কামরুল হাসান", "মোছাঃ", "মোহাঃ", "ডাঃ", "ইঞ্জিঃ", "লিঃ", "রেজিঃ নং ৫", "প্রাঃ লিঃ"),
    *("সহকারী প্রোগ্রামার (অঃ দাঃ)", "বিঃ দ্রঃ", "খ্রিঃ", "কিঃ মিঃ", "১০ কিঃ মিঃ", "অতিঃ দায়িত্ব"),
)
BLANKS = {
    "  সেবা ": "সেবা",
    "সেবা  প্রদান": "সেবা প্রদান",
    "সেবা\u00a0প্রদান": "সেবা প্রদান",
    "সেবা \u00a0\u2009\u3000প্রদান": "সেবা প্রদান",
    "সেবা\tপ্রদান": "সেবা প্রদান",
    "নাম , ঠিকানা": "নাম, ঠিকানা",
    "প্রদান ।": "প্রদান।",
    "প্রদান .": "প্রদান.",
    "ফাইল .pdf আকারে": "ফাইল .pdf আকারে",
    "( প্রযোজ্য ক্ষেত্রে )": "(প্রযোজ্য ক্ষেত্রে)",
    "কেন ?": "কেন?",
    "ফোন : ০২": "ফোন: ০২",
    "ওয়েবসাইট / টেলিফোন": "ওয়েবসাইট / টেলিফোন",
    "ই- মেইল": "ই- মেইল",
    "ক \n খ  গ \n\n ঘ": "ক\nখ গ\n\nঘ",
}
KEPT = (
    *(
        "০১৭১৬৪২০৪৬০",
        "01716420460",
        "১0২",
        "2022-06-20",
        "10:20",
        "no",
        "~",
        "http://example.gov.bd",
    ),
    *("প্রয়োজ্য ক্ষেত্রে", "তাৎক্ষনিক/কার্য দিবস", "র‍্যাব", "ক্‌ষ"),
)
TEXTS = st.text(st.sampled_from("কখমতশঃঃাি্য়ঙ।,.:)( \u00a0\n০১a1+-‌‍é়"), max_size=24)


@pytest.mark.parametrize(("text", "tidied"), COLONS.items(), ids=COLONS)
def test_a_visarga_after_a_label_is_a_colon(text: str, tidied: str) -> None:
    """Where a label ends and a blank, a number, an address or nothing follows."""
    assert tidy(normalise(text)) == normalise(tidied)


@pytest.mark.parametrize("text", VISARGAS)
def test_a_visarga_of_a_word_stays(text: str) -> None:
    """Within words, in words that end in one, in adverbs and in abbreviations."""
    assert tidy(text) == normalise(text)


@pytest.mark.parametrize(("text", "tidied"), BLANKS.items(), ids=map(repr, BLANKS))
def test_blanks_are_single_and_in_their_place(text: str, tidied: str) -> None:
    """None doubled, none at the ends, none before punctuation; line breaks stay."""
    assert tidy(normalise(text)) == tidy_blanks(text) == normalise(tidied)


@pytest.mark.parametrize("text", KEPT)
def test_words_and_digits_stay(text: str) -> None:
    """Numbers, dates, addresses, spellings and joiners are the charter's own."""
    assert tidy(text) == normalise(text)


def test_letters_have_one_encoding() -> None:
    """A letter typed as one sign and the same typed as two come out alike."""
    assert tidy("\u09df") == tidy("\u09af\u09bc") == "\u09af\u09bc"


@given(TEXTS)
def test_tidying_twice_is_tidying_once(text: str) -> None:
    """So that a tidy file stays as it is."""
    assert tidy(tidy(text)) == tidy(text)


@given(TEXTS)
def test_only_blanks_and_visargas_change(text: str) -> None:
    """Every other sign is there afterwards, in the same order."""

    def others(text: str) -> list[str]:
        kept = unicodedata.normalize("NFD", text)
        return [sign for sign in kept if not sign.isspace() and sign not in "ঃ:"]

    assert others(tidy(text)) == others(text)
