"""Bengali digits, number words and dates: text in, text out."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Final

from ..words import to_bengali_digits

_TO_ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

MONTHS = (
    *("জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন"),
    *("জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"),
)

NUMBER_WORDS = {
    "এক": 1,
    "দুই": 2,
    "তিন": 3,
    "চার": 4,
    "পাঁচ": 5,
    "ছয়": 6,
    "সাত": 7,
    "আট": 8,
    "নয়": 9,
    "দশ": 10,
    "এগারো": 11,
    "বারো": 12,
    "তেরো": 13,
    "চৌদ্দ": 14,
    "পনেরো": 15,
    "ষোলো": 16,
    "সতেরো": 17,
    "আঠারো": 18,
    "উনিশ": 19,
    "বিশ": 20,
    "একুশ": 21,
    "বাইশ": 22,
    "তেইশ": 23,
    "চব্বিশ": 24,
    "পঁচিশ": 25,
    "ছাব্বিশ": 26,
    "সাতাশ": 27,
    "আটাশ": 28,
    "ঊনত্রিশ": 29,
    "ত্রিশ": 30,
    "একত্রিশ": 31,
    "চল্লিশ": 40,
    "পঁয়তাল্লিশ": 45,
    "পঞ্চাশ": 50,
    "ষাট": 60,
    "বাহাত্তর": 72,
    "নব্বই": 90,
    "একশ": 100,
    "এগার": 11,
    "তের": 13,
    "পনের": 15,
    "ষোল": 16,
    "সতের": 17,
    "আঠার": 18,  # older spellings
}


def normalise(text: str) -> str:
    """NFC: one encoding for letters that look the same (য় typed as one sign or as two)."""
    return text if is_normal(text) else unicodedata.normalize("NFC", text)


def is_normal(text: str) -> bool:
    """Whether a text is in NFC already.

    Python takes long over every text with an া, which joins a ে just before it and nothing else. No
    sign ever joins an ি, so where no ে waits, it stands for the া and the answer comes at once.
    """
    return "ে\u09be" not in text and unicodedata.is_normalized(
        "NFC", text.replace("\u09be", "\u09bf")
    )


NUMBER_WORDS = {normalise(word): value for word, value in NUMBER_WORDS.items()}


def to_ascii_digits(text: str) -> str:
    return text.translate(_TO_ASCII)


def long_date(day: date) -> str:
    """``date(2022, 6, 20)`` → ``২০ জুন ২০২২``."""
    return to_bengali_digits(f"{day.day} {MONTHS[day.month - 1]} {day.year}")


def is_bengali_digit(character: str) -> bool:
    return "০" <= character <= "৯"


# The order of the Bengali alphabet as the Unicode collation of the language has it: signs after the
# vowels, each vowel sign beside its vowel is not needed because signs follow consonants in words.
_ORDER: Final = "অআইঈউঊঋৠঌৡএঐওঔংঃঁকখগঘঙচছজঝঞটঠডঢণতৎথদধনপফবভমযরৰলৱশষসহঽািীুূৃৄৢৣেৈোৌ্"


def collation_key(text: str) -> tuple[tuple[int, ...], str]:
    """Sorts Bengali text alphabetically; the nukta of ড়, ঢ়, য় decides only between equals."""
    letters = normalise(text).replace("\u09bc", "").casefold()
    return tuple(_rank(letter) for letter in letters if not _is_passed_over(letter)), normalise(
        text
    ).replace("\u09bc", "\uffff")


def _rank(letter: str) -> int:
    place = _ORDER.find(letter)
    return 0x1000 + place if place >= 0 else ord(letter)


def _is_passed_over(letter: str) -> bool:
    """Blanks and punctuation do not count in the alphabet."""
    return not (letter.isalnum() or letter in _ORDER)
