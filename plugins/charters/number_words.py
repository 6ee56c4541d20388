"""Numbers spelt out, as charters write them beside the digits: ``একশত পঁচিশ``, ``twenty-five``."""

from __future__ import annotations

import re
from typing import Final

from ..words import Language
from . import english
from .bengali import normalise

_TO_99: Final = (
    "এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো তেরো চৌদ্দ পনেরো ষোলো সতেরো আঠারো উনিশ বিশ "
    "একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ ঊনত্রিশ ত্রিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ "
    "পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ ঊনচল্লিশ চল্লিশ একচল্লিশ বিয়াল্লিশ তেতাল্লিশ চুয়াল্লিশ "
    "পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ ঊনপঞ্চাশ পঞ্চাশ একান্ন বায়ান্ন তিপ্পান্ন চুয়ান্ন "
    "পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন ঊনষাট ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি "
    "ছেষট্টি সাতষট্টি আটষট্টি ঊনসত্তর সত্তর একাত্তর বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর "
    "ছিয়াত্তর সাতাত্তর আটাত্তর ঊনআশি আশি একাশি বিরাশি তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি অষ্টআশি "
    "ঊননব্বই নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই ছিয়ানব্বই সাতানব্বই "
    "আটানব্বই নিরানব্বই"
)
_OTHERWISE: Final = {
    "দু": 2,
    "চোদ্দ": 14,
    "পনর": 15,
    "কুড়ি": 20,
    "আঠাশ": 28,
    "উনতিরিশ": 29,
    "তিরিশ": 30,
    "সাইত্রিশ": 37,
    "চল্লিস": 40,
    "সত্তুর": 70,
    "আশী": 80,
    "অষ্টাশি": 88,
    "নব্বুই": 90,
}
_FACTORS: Final = {
    "শত": 100,
    "শ": 100,
    "hundred": 100,
    "হাজার": 1000,
    "thousand": 1000,
    "লক্ষ": 100_000,
    "লাখ": 100_000,
    "lakh": 100_000,
    "কোটি": 10_000_000,
}
_TEN: Final = 10
_HUNDRED: Final = 100
# What stands beside the words and is no number.
_BESIDE: Final = frozenset(
    normalise(
        "টাকা মাত্র কার্যদিবস কার্য দিবস কর্মদিবস কর্ম দিন মাস বছর সপ্তাহ ঘণ্টা ঘন্টা মিনিট "
        "taka tk only and working day days week weeks month months hour hours minutes"
    ).split()
)
_JOINED: Final = re.compile(r"(?P<first>.+?)(?P<factor>শত|শ|হাজার|লক্ষ|লাখ)$")
_ENDING: Final = re.compile("(?:টি|টা|খানা|জন)$")
_PARTS: Final = re.compile(r"[^\s,–/-]+")


def words_below(number: int, language: Language = "bn") -> tuple[str, ...]:
    """The numbers from zero on, up to a hundred at most, in words that can be said."""
    words = ("শূন্য", *_TO_99.split()) if language == "bn" else english.TO_99
    return words[:number]


def _folded(word: str) -> str:
    """A word without what its spellings differ in: পঁচিশ and পচিশ, ঊনত্রিশ and উনত্রিশ."""
    folded = normalise(word).casefold().replace("ঁ", "").replace("ঊ", "উ").replace("\u2019", "'")
    return folded.removesuffix("ো").rstrip("।.'")


_NUMBERS: Final = {
    _folded(word): number
    for word, number in {
        **{word: number for number, word in enumerate(_TO_99.split(), 1)},
        **_OTHERWISE,
        **english.NUMBERS,
    }.items()
}


def read_number(text: str) -> int | None:
    """The number that ASCII digits, or words, are."""
    return int(text) if text.isascii() and text.isdigit() else spelt_number(text)


def spelt_number(text: str) -> int | None:
    """The number that the words are; None where any of them is no part of one."""
    total = part = 0
    words = [word for word in map(_folded, _PARTS.findall(text)) if word not in _BESIDE]
    for one in (piece for word in words for piece in _pieces(word)):
        if number := _NUMBERS.get(one):
            if part % (_TEN if number < _TEN else _HUNDRED):
                return None  # "তিন চার": two numbers
            part += number
        elif (factor := _FACTORS.get(one)) == _HUNDRED:
            part = (part or 1) * factor
        elif factor:
            total, part = total + (part or 1) * factor, 0
        else:
            return None
    return total + part or None


def _pieces(word: str) -> tuple[str, ...]:
    """``একশত`` is এক and শত."""
    word = _ENDING.sub("", word) if word not in _NUMBERS else word
    if word in _NUMBERS or word in _FACTORS:
        return (word,)
    joined = _JOINED.match(word)
    return (_folded(joined["first"]), joined["factor"]) if joined else (word,)
