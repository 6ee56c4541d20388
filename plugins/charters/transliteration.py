"""Bengali in Latin letters: for keys and addresses that people read, type and say.

The sounds stand in ``transliteration.json``, which the form reads too; both give the same slug for
any text, and a property test holds them to it.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from itertools import accumulate, takewhile
from typing import Any, Final
from unicodedata import normalize

from .bengali import normalise, to_ascii_digits

RULES: Final = files(__package__) / "transliteration.json"  # also where it is a ZIP file
LONGEST: Final = 40  # letters of a slug: what a printed address has room for
_DATA: Final[dict[str, Any]] = json.loads(RULES.read_text("utf-8"))
_SOUNDS: Final[dict[str, str]] = _DATA["consonants"] | _DATA["vowels"] | _DATA["marks"]
_INHERENT: Final = re.compile(_DATA["inherent"])
_JOINERS: Final = str.maketrans("", "", "\u200c\u200d")
_OTHERS: Final = re.compile("[^a-z0-9]")
_BETWEEN: Final = re.compile(_DATA["between"])
_UNNAMED: Final = "seba"  # সেবা


def romanised(word: str) -> str:
    """``অনিমেঘ`` → ``animegh``; what has no Latin letter falls away."""
    spoken = _INHERENT.sub(lambda letter: letter[0] + "অ", normalise(word))
    latin = "".join(_SOUNDS.get(letter, letter) for letter in to_ascii_digits(spoken))
    return _OTHERS.sub("", normalize("NFKD", latin).lower())


def slug_of(text: str, longest: int = LONGEST) -> str:
    """An address of the first words of a text: ``নাগরিক সনদ প্রদান`` → ``nagarik-sanad-pradan``.

    Of a text without a letter that is `_UNNAMED`; one never begins with a digit.
    """
    words = _BETWEEN.split(normalise(text).translate(_JOINERS))
    latin = [word for word in map(romanised, words) if word]
    lengths = accumulate(len(word) + 1 for word in latin)
    kept = sum(1 for _ in takewhile(lambda length: length <= longest + 1, lengths))
    slug = "-".join(latin[: kept or 1])[:longest]
    named = slug if slug[:1].isalpha() else f"{_UNNAMED}-{slug}"
    return named[:longest].strip("-")
