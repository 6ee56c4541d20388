"""What is read aloud of what is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.charters.number_words import spelt_number, words_below
from plugins.words import Language

from .node import node

Say = Callable[..., list[dict[str, Any]]]

BENGALI = {
    # Numbers, with what is written around them.
    "০৫ দিন": "পাঁচ দিন",
    "০৫ (পাঁচ) দিন। – অর্থাৎ ৫ দিন": "পাঁচ দিন",
    "সর্বোচ্চ ৭(সাত) দিন": "সর্বোচ্চ সাত দিন",
    "১৭ (সতের) দিন": "সতেরো দিন",
    "১-৫ দিন – অর্থাৎ ১ থেকে ৫ দিন": "এক থেকে পাঁচ দিন",
    "৩–৭ দিন": "তিন থেকে সাত দিন",
    "দুপুর ১২টার আগে": "দুপুর বারোটার আগে",
    "২০০/= টাকা, ২০/- টাকা": "দুইশ টাকা, বিশ টাকা",
    "২০ টাকার কোর্ট ফি + ১১০০ টাকা": "বিশ টাকার কোর্ট ফি ও এগারোশ টাকা",
    "১,১০,৫২৫ টাকা": "এক লাখ দশ হাজার পাঁচশ পঁচিশ টাকা",
    "১০,০০০-২০,০০০ টাকা": "দশ হাজার থেকে বিশ হাজার টাকা",
    "3.00 টাকা": "তিন টাকা",
    "১২৫.৫০ টাকা, ২.৫%": "একশ পঁচিশ দশমিক পাঁচ শূন্য টাকা, দুই দশমিক পাঁচ শতাংশ",
    "সকাল ০৮.০০ হতে দুপুর ০২:৩০": "সকাল আট হতে দুপুর দুই ত্রিশ",
    "১৯৭১, ২০০৯, ২০২৬": "উনিশশ একাত্তর, দুই হাজার নয়, দুই হাজার ছাব্বিশ",
    "৮ম শ্রেণি, ২য়, ১লা": "অষ্টম শ্রেণি, দ্বিতীয়, পহেলা",
    # Dates.
    "২২/০২/২০২৬": "বাইশ ফেব্রুয়ারি দুই হাজার ছাব্বিশ",
    "22.2.2026 তারিখ": "বাইশ ফেব্রুয়ারি দুই হাজার ছাব্বিশ তারিখ",
    "2026-04-13 হতে": "তেরো এপ্রিল দুই হাজার ছাব্বিশ হতে",
    "১৩ এপ্রিল ২০২৬ (সোমবার)": "তেরো এপ্রিল দুই হাজার ছাব্বিশ, সোমবার",
    # Telephones, codes and addresses.
    "০১৭০০-০০০০০১": "শূন্য এক সাত শূন্য শূন্য শূন্য শূন্য শূন্য শূন্য শূন্য এক",
    "+৮৮-০১৭০০০০০০২০": "শূন্য এক সাত শূন্য শূন্য শূন্য শূন্য শূন্য শূন্য দুই শূন্য",
    "+880 1700 000001": "শূন্য এক সাত শূন্য শূন্য শূন্য শূন্য শূন্য শূন্য শূন্য এক",
    "কোড ১-৭৩০১-০০০১-২৬৮১": "কোড এক সাত তিন শূন্য এক শূন্য শূন্য শূন্য এক দুই ছয় আট এক",
    "দেখুন https://gd.example.gov.bd/a?b=1 ঠিকানায়": "দেখুন ওয়েবসাইট ঠিকানায়",
    "uno@example.gov.bd বা www.example.gov.bd": "ই-মেইল বা ওয়েবসাইট",
    # What is shortened, and signs.
    "মেডিকেল অফিসার, ডা. ক": "মেডিকেল অফিসার, ডাক্তার ক",
    "মোঃ ক, মো: খ": "মোহাম্মদ ক, মোহাম্মদ খ",
    "স্বাস্থ্য ও পঃ পঃ কর্মকর্তা": "স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তা",
    "ক) পুরুষ : কক্ষ নং- ১২২": "ক, পুরুষ: কক্ষ নম্বর একশ বাইশ",
    "৫নং গেইট": "পাঁচ নম্বর গেইট",
    "নামঃ ক, দুঃখ": "নাম ক, দুঃখ",
    "টেলিফোন/ ই-মেইল /সরাসরি": "টেলিফোন, ই-মেইল, সরাসরি",
    "«লাইসেন্স ফি» তালিকা…": "লাইসেন্স ফি তালিকা",
    "১। আবেদন": "এক। আবেদন",
    "(ক) ছবি (২ কপি);": "ক, ছবি, দুই কপি;",
}
ENGLISH = {
    "Within 3 (three) days – that is 3 days": "Within three days",
    "BDT 1,250/-": "taka twelve hundred fifty",
    "22/02/2026": "twenty-two February two thousand twenty-six",
    "01700-000001": "zero one seven zero zero zero zero zero zero zero one",
    "Dr. A, uno@example.gov.bd": "Doctor A, e-mail",
    "5th floor": "5th floor",
}
# Whatever an office may write: letters of ours, digits and signs, often in a row.
WRITTEN = st.text(st.sampled_from("কখগআিাঃ্০১২৩৯০০aB015  ,.-–/()%+:;=@«»।…\n"), max_size=60)


@pytest.fixture(scope="module")
def aloud(site: Path) -> Say:
    """What the scripts say of texts, in the words of the site."""
    panels = {language: _sentences(site, language) for language in ("bn", "en")}

    def say(language: Language, texts: list[str]) -> list[dict[str, Any]]:
        asked = {"said": panels[language], "language": language, "texts": texts}
        found: list[dict[str, Any]] = node("spoken.mjs", asked)
        return found

    return say


def _sentences(site: Path, language: str) -> dict[str, str]:
    script = (site / "days" / f"listen-{language}.js").read_text("utf-8")
    panel = LexborHTMLParser(script.rpartition("words:`")[2].partition("`")[0])
    return {one.attributes["data-say"] or "": one.text() for one in panel.css("[data-say]")}


@pytest.mark.parametrize(("language", "cases"), [("bn", BENGALI), ("en", ENGLISH)])
def test_a_text_is_said_in_words(aloud: Say, language: Language, cases: dict[str, str]) -> None:
    """Numbers, dates, telephones, what is shortened; addresses and signs are not read out."""
    found = aloud(language, [*cases])
    assert {text: one["text"] for text, one in zip(cases, found, strict=True)} == cases


def test_a_number_that_is_said_is_the_one_written(aloud: Say) -> None:
    """The domain reads the words back, in both languages."""
    numbers = [*range(1, 131), *range(990, 1210, 7), 1999, 2000, 2026, 10_000, 99_999, 123_456]
    said = aloud("bn", [f"{number} টাকা" for number in numbers])
    assert [spelt_number(one["text"]) for one in said] == numbers
    in_english = [spelt_number(word) or 0 for word in words_below(100, "en")]
    assert in_english == [*range(100)]


@settings(max_examples=3)
@given(texts=st.lists(WRITTEN, min_size=300, max_size=300))
def test_nothing_is_read_as_a_sign(aloud: Say, texts: list[str]) -> None:
    """Of no text a digit, a bracket or another sign is left that a voice would name."""
    for text, one in zip(texts, aloud("bn", texts), strict=True):
        assert re.findall(r"[০-৯0-9()/%+=@«»…–]|  |,,", one["text"]) == [], text


@settings(max_examples=3)
@given(texts=st.lists(st.text(st.sampled_from("কখ ,।."), max_size=900), min_size=50, max_size=50))
def test_pieces_are_short_and_the_whole(aloud: Say, texts: list[str]) -> None:
    """Each is read within the seconds a browser gives; together they are what was to be read."""
    for text, one in zip(texts, aloud("bn", texts), strict=True):
        assert all(0 < len(piece) <= 150 for piece in one["pieces"])
        assert "".join("".join(one["pieces"]).split()) == "".join(text.split())


def test_a_piece_ends_with_a_sentence(aloud: Say) -> None:
    """Else with a part of one, else with a word."""
    sentence, part, word = "ক" * 90 + "।", "খ" * 100 + ",", "গ" * 80
    texts = [f"{sentence} {sentence}", f"{part} {part}", f"{word} {word}", "ঘ" * 200]
    found = [one["pieces"] for one in aloud("bn", texts)]
    assert found == [[sentence] * 2, [part] * 2, [word] * 2, ["ঘ" * 150, "ঘ" * 50]]


def test_a_telephone_is_said_as_it_is_dialled_in_the_country(aloud: Say) -> None:
    """Digit by digit; a short number too."""
    found = [one["digits"] for one in aloud("bn", ["+8801700000020", "333", "+880299999901"])]
    assert found == [
        "শূন্য এক সাত শূন্য শূন্য শূন্য শূন্য শূন্য শূন্য দুই শূন্য",
        "তিন তিন তিন",
        "শূন্য দুই নয় নয় নয় নয় নয় নয় শূন্য এক",
    ]
