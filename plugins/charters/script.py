"""In which language a text is written, as far as its letters tell."""

from __future__ import annotations

import re
from typing import Final

from ..words import Language

_BENGALI: Final = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09df\u09f0\u09f1]")
# Addresses are of no language.
_ADDRESS: Final = re.compile(r"\S+@\S+|\w+://\S+|(?:[\w-]+\.)+[A-Za-z]{2,}(?![\w.])(?:/\S*)?")
# Neither is an abbreviation that stands alone.
_ENGLISH: Final = re.compile(r"[A-Za-z][a-z]|[A-Z]{5}|[A-Z]{2} [A-Z]{2}")


def language_of(text: str) -> Language | None:
    """None where it is in both, or has no words of either."""
    if _BENGALI.search(text):
        return None if _has_english(text) else "bn"
    return "en" if _has_english(text) else None


def is_foreign(text: str, language: Language) -> bool:
    """Whether all its words are of another language than that of the page it stands on."""
    if language == "bn" and _BENGALI.search(text):
        return False  # as nearly every text of nearly every page
    return language_of(text) not in {None, language}


def _has_english(text: str) -> bool:
    return _ENGLISH.search(_ADDRESS.sub("", text)) is not None
