"""The forms in which people type a place's name or a number: text in, text out."""

from __future__ import annotations

from typing import Final

_COMPOSED: Final = {"য\u09bc": "\u09df", "ড\u09bc": "\u09dc", "ঢ\u09bc": "\u09dd"}
_HASANTA: Final = "\u09cd"
# Letters that sound alike, and signs that are often left out.
_ALIKE: Final = str.maketrans("ীূণশষ", "িুনসস", "ঁ\u09bc")
_TO_BENGALI: Final = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


def locative(name: str) -> str:
    """পাটগ্রাম → পাটগ্রামে, কচুয়া → কচুয়ায়, বেলকুচি → বেলকুচিতে, গফরগাঁও → গফরগাঁওয়ে."""
    return name + _ending(name, ("য়", "তে", "য়ে", "ে"))


def genitive(name: str) -> str:
    """পাটগ্রাম → পাটগ্রামের, কচুয়া → কচুয়ার, বেলকুচি → বেলকুচির, গফরগাঁও → গফরগাঁওয়ের."""
    return name + _ending(name, ("র", "র", "য়ের", "ের"))


def _ending(name: str, endings: tuple[str, str, str, str]) -> str:
    """The ending after -া, after another vowel sign, after a vowel or ং, after a consonant."""
    after = ("া", "িীুূেো", "ওইং")
    last = name.rstrip("ঁ")[-1]
    found = (i for i, letters in enumerate(after) if last in letters)
    return endings[next(found, len(after))]


def alike(name: str) -> str:
    """The same for names that a reader could take for each other."""
    return name.translate(_ALIKE)


def composed(text: str) -> str:
    """With the one-sign letters that Avro and telephones type; NFC takes them apart again."""
    for pair, sign in _COMPOSED.items():
        text = text.replace(pair, sign)
    return text


def joined(text: str) -> str:
    """With a zero-width non-joiner in the first conjunct, as some keyboards leave one."""
    return text.replace(_HASANTA, f"{_HASANTA}\u200c", 1)


def spaced(text: str) -> str:
    """With no-break spaces, as copied from a web page."""
    return text.replace(" ", "\u00a0")


def numbers(dial: str) -> tuple[str, ...]:
    """How people type the number ``+8801700123456``: digits, prefixes, blanks and hyphens."""
    local = dial.removeprefix("+88")
    bengali = local.translate(_TO_BENGALI)
    return (
        *(local, bengali, dial, dial.removeprefix("+"), f"+৮৮ {bengali}"),
        *(f"{local[:5]}-{local[5:]}", f"{bengali[:5]} {bengali[5:]}", f"ফোনঃ {bengali}"),
    )
