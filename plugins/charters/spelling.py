"""Bengali spelling: words that are written in many ways, and one way to compare them.

The rules of ``spelling.json`` are read by the browser's search too. They use only what Python and
JavaScript understand alike: literal replacements, ASCII and Bengali ranges.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final, cast

from .bengali import normalise

_RULES: Final = files(__package__) / "spelling.json"  # also where the package is a ZIP file
_DASH: Final = re.compile("- ?")  # within a compound
SHORT: Final = 2  # letters of a first part that people write apart or together: ই নথি, ইনথি
PHONE_DIGITS: Final = range(9, 14)


class Spelling:
    """The interpreter."""

    def __init__(self, rules: dict[str, Any]) -> None:
        characters, patterns, stem = rules["characters"], rules["patterns"], rules["stem"]
        self._characters = {
            **dict.fromkeys(characters["delete"], ""),
            **dict.fromkeys(characters["dash"], "-"),
            **{digit: str(value) for value, digit in enumerate(characters["digits"])},
            **{chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)},
        }
        self._character = re.compile(f"[{re.escape(''.join(self._characters))}]")
        self._hasanta = _replacement(patterns["visible_hasanta"])
        self._colon = _replacement(patterns["visarga_colon"])
        kinds = ("email", "host", "phone", "number")
        compound = f"(?P<compound>{patterns['word']}(?:- ?{patterns['word']})*)"
        named = [f"(?P<{kind}>{patterns[kind]})" for kind in kinds]
        self._token = re.compile("|".join([*named, compound]))
        self._fold = [(normalise(old), new) for old, new in rules["fold"]]
        self._doubled = _replacement(rules["doubled"])
        shortest, vowels = stem["floor"] - 1, stem["vowels"]
        before = {"anywhere": ".", "after_vowel": f"[{vowels}]", "after_consonant": f"[^{vowels}]"}
        self._endings = [
            re.compile(f"(.{{{shortest},}}?{last})(?:{'|'.join(map(self.fold, stem[place]))})")
            for place, last in before.items()
        ]
        self.known: dict[str, str] = {}  # the term of each word, of which a country has few

    def normalise(self, text: str) -> str:
        """One encoding, lower case, ASCII digits, ``-`` for every dash, no invisible signs."""
        text = self._hasanta(normalise(text))
        return self._colon(self._character.sub(lambda sign: self._characters[sign[0]], text))

    def words(self, text: str) -> list[str]:
        """The words of a text in order; a compound gives its parts and then itself, joined."""
        words: list[str] = []
        short, follows = "", -1  # a short word, and where the next one would begin
        text = self.normalise(text)
        for match in self._token.finditer(text):
            token = match[0]
            if match.lastgroup != "compound":
                words += self._split(token, match.lastgroup)
                continue
            if "-" in token:
                words += _parts(token)
            else:
                words.append(token)
            if match.start() == follows:
                words.append(short + _DASH.split(token, 1)[0])
            if self.is_short(token) and text.startswith(" ", match.end()):
                short, follows = token, match.end() + 1
        return words

    def is_short(self, word: str) -> bool:
        return len(word) <= SHORT

    def _split(self, text: str, kind: str | None) -> Iterator[str]:
        if kind == "phone":
            yield from self._numbers(text)
        elif kind == "number":
            yield text.lstrip("0") or "0"
        else:
            yield text
            yield from re.findall("[a-z]+|[0-9]+", text)

    def _numbers(self, text: str) -> Iterator[str]:
        """One telephone number in its national form, or several numbers."""
        whole = re.sub("[^0-9]", "", text)
        runs = [whole] if len(whole) in PHONE_DIGITS else re.findall("[0-9]+", text)
        for digits in runs:
            if len(digits) not in PHONE_DIGITS:
                yield digits.lstrip("0") or "0"
            else:
                yield digits.removeprefix("88") if digits.startswith("880") else digits

    def fold(self, word: str) -> str:
        """Letters of one sound become one letter; conjuncts become their consonants."""
        word = self._doubled(word)
        for old, new in self._fold:
            word = word.replace(old, new)
        return word

    def stem(self, word: str) -> str:
        """The folded word without its case endings, however many are stacked."""
        while (shorter := self._without_suffix(word)) != word:
            word = shorter
        return word

    def _without_suffix(self, word: str) -> str:
        """Without the longest ending that fits."""
        matches = (ending.fullmatch(word) for ending in self._endings)
        return next((match[1] for match in matches if match), word)

    def term(self, word: str) -> str:
        """What stands for all spellings of a word; only Bengali ones are spelt in many ways."""
        if word not in self.known:
            self.known[word] = word if word.isascii() else self.stem(self.fold(word))
        return self.known[word]


def _parts(compound: str) -> Iterator[str]:
    parts = _DASH.split(compound)
    yield from parts
    yield "".join(parts)


def _replacement(rule: list[str]) -> Callable[[str], str]:
    """A pattern and its replacement, written as JavaScript writes it (``$1``)."""
    pattern, replacement = re.compile(rule[0]), rule[1].replace("$", "\\")
    return lambda text: pattern.sub(replacement, text)


def rules() -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(_RULES.read_text("utf-8")))


@cache
def spelling() -> Spelling:
    return Spelling(rules())
