"""Bengali digits, number words and dates: text in, text out."""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Final

from ..words import Language, in_digits
from . import english

_TO_ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

MONTHS = (
    *("জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন"),
    *("জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"),
)

WEEKDAYS: Final = ("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার", "রবিবার")
SHORT_WEEKDAYS: Final = ("সোম", "মঙ্গল", "বুধ", "বৃহঃ", "শুক্র", "শনি", "রবি")

_IN_ORDER: Final = (
    "এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ "
    "এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ বিশ "
    "একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ ত্রিশ একত্রিশ"
)
_FROM_ONE: Final = {word: number for number, word in enumerate(_IN_ORDER.split(), 1)}
_HIGHER: Final = {
    "চল্লিশ": 40,
    "পঁয়তাল্লিশ": 45,
    "পঞ্চাশ": 50,
    "ষাট": 60,
    "বাহাত্তর": 72,
    "নব্বই": 90,
    "একশ": 100,
}
_OLDER: Final = {"এগার": 11, "তের": 13, "পনের": 15, "ষোল": 16, "সতের": 17, "আঠার": 18}  # spellings


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


NUMBER_WORDS: Final = {
    normalise(word): number for word, number in {**_FROM_ONE, **_HIGHER, **_OLDER}.items()
}


def to_ascii_digits(text: str) -> str:
    return text.translate(_TO_ASCII)


def long_date(day: date, language: Language = "bn") -> str:
    """``date(2022, 6, 20)`` → ``২০ জুন ২০২২`` or ``20 June 2022``."""
    months = MONTHS if language == "bn" else english.MONTHS
    return in_digits(f"{day.day} {months[day.month - 1]} {day.year}", language)


def is_bengali_digit(character: str) -> bool:
    return "০" <= character <= "৯"


# The order of the Bengali alphabet as the Unicode collation of the language has it: signs after the
# vowels, each vowel sign beside its vowel is not needed because signs follow consonants in words.
ALPHABET: Final = "অআইঈউঊঋৠঌৡএঐওঔংঃঁকখগঘঙচছজঝঞটঠডঢণতৎথদধনপফবভমযরৰলৱশষসহঽািীুূৃৄৢৣেৈোৌ্"
_RANKS: Final = {letter: 0x1000 + place for place, letter in enumerate(ALPHABET)}


def collation_key(text: str) -> tuple[tuple[int, ...], str]:
    """Sorts Bengali text alphabetically; the nukta of ড়, ঢ়, য় decides only between equals."""
    text = normalise(text)
    letters = text.replace("\u09bc", "").casefold()
    counted = (letter for letter in letters if letter.isalnum() or letter in _RANKS)
    ranks = tuple(_RANKS.get(letter, ord(letter)) for letter in counted)
    return ranks, text.replace("\u09bc", "\uffff")
