"""A Bengali word in Latin letters, good enough to keep two keys different."""

from __future__ import annotations

import re
from typing import Final

from ...charters.bengali import normalise, to_ascii_digits

_CONSONANTS: Final = "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎ"
_THEIR_SOUNDS: Final = (
    "k kh g gh ng ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l sh sh s h t"
)
_VOWELS: Final = "অআইঈউঊঋএঐওঔ" + "ািীুূৃেৈোৌ"
_VOWEL_SOUNDS: Final = "a a i i u u ri e oi o ou" + " a i i u u ri e oi o ou"
_MARKS: Final = {"ং": "ng", "ঃ": "", "ঁ": "", "়": "", "্": ""}
_SOUNDS: Final = {
    **dict(zip(_CONSONANTS, _THEIR_SOUNDS.split(), strict=True)),
    **dict(zip(_VOWELS, _VOWEL_SOUNDS.split(), strict=True)),
    **_MARKS,
}
_LETTER: Final = re.compile(r"[ক-হৎ]়?(?![়ািীুূৃেৈোৌ্]|$)")


def romanised(word: str) -> str:
    """``অনিমেঘ`` → ``animegh``; what has no Latin letter falls away."""
    letters = normalise(word).translate(str.maketrans("", "", "\u200c\u200d"))
    spoken = _LETTER.sub(lambda letter: letter[0] + "অ", letters)
    latin = "".join(_SOUNDS.get(letter, letter) for letter in to_ascii_digits(spoken)).lower()
    return re.sub(r"[^a-z0-9]", "", latin)
