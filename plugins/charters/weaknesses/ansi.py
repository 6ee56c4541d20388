"""Bengali typed in the fonts of before Unicode, as Bijoy's, where it shows as Latin signs."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ..problems.problem import Findings
from .spellings import ANSI_WORDS
from .texts import SHARED, Texts

# Signs that those fonts put between or before letters, as in Kvh©w`em or †mev; and what UTF-8 looks
# like when it is read as Latin text.
_SIGNED: Final = re.compile(
    r"[A-Za-z]*(?:[A-Za-z][†‡ˆ‰Š‹Œ©¨ª«¬®¯°±²³´¶·¸¹º»¼½¾¿`~][A-Za-z]|[a-z][À-ß]|(?<![^\s(])[†‡‰][A-Za-z])"
    r"[^\s\u0980-\u09FF]*|à[¦§]\S*"
)
_SIGN: Final = re.compile("[`~¦§©¨ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿À-ßà†‡ˆ‰Š‹Œ]")
_LATIN: Final = re.compile("[A-Za-z]{2,}")
_BENGALI: Final = re.compile("[\u0980-\u09ff]")
# Neighbours that no Latin word has: there v stands for া and w for ি, on nearly any consonant.
_STRANGE: Final = re.compile(
    r"(?=[bcfghjkmpqtwxzB-DF-HJ-NP-Z]v|v[bcdfghjkmnpqwxzA-Z]|\bw[bcdfgjklmnpqstvxzA-Z]"
    r"|[bcfgjkmpqvxzB-DF-HJ-NP-RU-Z]w[bcdfgjkmnpqtvxzA-Z])"
)
_SHORTEST: Final = 4  # letters of a word among Bengali ones: jvm is none
_ENOUGH: Final = 2  # of them: one stands in Pvt, IPv6 and DevOps


def report_ansi(texts: Texts, found: Findings) -> None:
    """Each word once, where it first stands."""
    for word in sorted(set(texts.each(_ansi))):
        texts.report("W-ansi", word, found)


@lru_cache(SHARED)
def _ansi(text: str) -> frozenset[str]:
    words = _LATIN.findall(text)
    is_signed = _SIGN.search(text)
    if not (words or is_signed):
        return frozenset()
    signed = {match[0] for match in _SIGNED.finditer(text)} if is_signed else set()
    return ANSI_WORDS.intersection(words) | signed | _strange(text, words)


def _strange(text: str, words: list[str]) -> set[str]:
    """Words that are strange by themselves, or in a text without Bengali that mostly is."""
    counts = {word: len(_STRANGE.findall(word)) for word in words}
    strange = {word for word, count in counts.items() if count}
    if sum(counts.values()) < _ENOUGH:
        return set()
    if 2 * len(strange) >= len(counts) and not _BENGALI.search(text):
        return strange
    return {word for word in strange if counts[word] >= _ENOUGH and len(word) >= _SHORTEST}
