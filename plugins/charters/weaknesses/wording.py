"""How a charter's words are written: spelling, signs and letters that hinder reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from ..model import Office
from ..problems.problem import Findings
from .spellings import (
    ALIKE_BUT_TWO,
    CONFUSED,
    ENDINGS,
    LABELS,
    SPELLINGS,
    VISARGA_WORDS,
    WORDS_THAT_ARE_PLACES,
)
from .texts import SHARED, Texts, tokens

VISARGA: Final = "ঃ"
_VISARGA_BEFORE_NUMBER: Final = re.compile(r"ঃ\s*[+0-9০-৯]")
_LAST_WORD: Final = re.compile(r"[\u0980-\u09E5-]+$")
_LONGEST: Final = 40  # letters of a label
_HYPHENS: Final = re.compile("[–-]")
_BETWEEN_HYPHENS: Final = re.compile("[^–-]+")
_STEM: Final = re.compile("|".join(sorted(SPELLINGS, key=len, reverse=True)))
_FEWEST: Final = 5  # letters of a word that is compared with words like it
_ENOUGH: Final = 4  # where only the hyphen differs
_CELLS: Final = (
    "services",
    "defaults",
    "expectations",
    "contact",
    "vision",
    "mission",
    "objectives",
)
_ABOUT_OTHERS: Final = frozenset(("remark", "remedy"))  # which may well speak of elsewhere


def report_wording(office: Office, texts: Texts, found: Findings) -> None:
    """Each word once, where it first stands."""
    _report_spelling(texts, found)
    _report_variants(texts, found)
    _report_visarga(texts, found)
    _report_other_places(office, texts, found)


def _report_spelling(texts: Texts, found: Findings) -> None:
    for token in dict.fromkeys(texts.each(_misspelt)):
        texts.report("W-spelling", token, found, meant=spelt_right(token))


@lru_cache(SHARED)
def _misspelt(text: str) -> tuple[str, ...]:
    return tuple(filter(spelt_right, tokens(text))) if _STEM.search(text) else ()


@lru_cache(maxsize=2**16)
def spelt_right(token: str) -> str | None:
    """A misspelt word as it should be; None for any other. Its ending and hyphens stay."""
    if not _STEM.search(token):
        return None
    right = _BETWEEN_HYPHENS.sub(_part_right, token)
    return right if right != token else None


def _part_right(part: re.Match[str]) -> str:
    word = part[0]
    stem = _STEM.match(word)
    if stem and word[stem.end() :].removesuffix(VISARGA) in ENDINGS:
        return SPELLINGS[stem[0]] + word[stem.end() :]
    return word


def _report_variants(texts: Texts, found: Findings) -> None:
    """Words alike but for letters often confused: the rarer spelling beside the commoner one."""
    spellings: dict[str, list[str]] = {}
    for token in texts.words:
        if key := _folded(token):
            spellings.setdefault(key, []).append(token)
    for alike in (words for words in spellings.values() if len(words) > 1):
        usual = max(alike, key=texts.words.__getitem__)
        for token in alike:
            if _are_one(token, usual) and not texts.is_name(token):
                texts.report("W-spelling-variants", token, found, other=usual)


def _are_one(token: str, other: str) -> bool:
    if token == other or frozenset((token, other)) in ALIKE_BUT_TWO:
        return False
    letters = [_HYPHENS.sub("", word) for word in (token, other)]
    return letters[0] == letters[1] or min(map(len, letters)) >= _FEWEST


@lru_cache(maxsize=2**16)
def _folded(token: str) -> str:
    """What the spellings of one word share; nothing for a word that is not to be compared."""
    if not "ঀ" <= token[0] <= "\u09e5" or token[-1] in f"{VISARGA}–-" or spelt_right(token):
        return ""
    folded = token.translate(CONFUSED)
    return folded if len(folded) >= _ENOUGH else ""


def _report_visarga(texts: Texts, found: Findings) -> None:
    whole = texts.whole
    if VISARGA not in whole:
        return
    labels = {token[:-1] for token in texts.words if token[-1] == VISARGA} & LABELS
    for sign in _VISARGA_BEFORE_NUMBER.finditer(whole):
        last = _LAST_WORD.search(whole, max(0, sign.start() - _LONGEST), sign.start())
        if last and last[0] not in VISARGA_WORDS:
            labels.add(last[0])
    for word in sorted(labels):
        texts.report("W-visarga-colon", f"{word}{VISARGA}", found, meant=f"{word}:")


def _report_other_places(office: Office, texts: Texts, found: Findings) -> None:
    """The name of a neighbouring upazila in a cell is what copying its charter leaves behind."""
    place, own = office.place, office.place.upazila
    if place.district is None or own is None:
        return
    ours = f"{own.bn} {place.local.written if place.local else ''}"  # a union may share a name
    neighbours = (
        upazila.bn
        for upazila in place.district.upazilas
        if upazila != own and upazila.bn not in ours and own.bn not in upazila.bn
    )
    written = tuple(name for name in neighbours if name in texts.whole)
    for name, phrase in _mentions(written, texts):
        cell = texts.find(phrase, *_CELLS)
        if cell and cell[0][-1] not in _ABOUT_OTHERS:
            found.add("W-other-place", cell[0], found=name, own=own.bn)


def _mentions(names: tuple[str, ...], texts: Texts) -> Iterator[tuple[str, str]]:
    """Each name and the inflected form or phrase in which it stands."""
    for token in texts.words:
        if token.startswith(names):
            name = max((name for name in names if token.startswith(name)), key=len)
            if token[len(name) :] in ENDINGS and name not in WORDS_THAT_ARE_PLACES:
                yield name, token
    for name in names:
        phrase = f"{name} উপজেলা" if name in WORDS_THAT_ARE_PLACES else name
        if " " in phrase and phrase in texts.whole:
            for ending in re.findall(rf"{re.escape(phrase)}([\u0980-\u09E5]*)", texts.whole):
                if ending in ENDINGS:
                    yield name, phrase + ending
                    break
