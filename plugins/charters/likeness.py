"""When two texts about an officer are one, spelt in two ways.

A digit is no slip: rooms, branches and mailboxes are numbered. Nor is a first letter, which makes
another name of a name, nor any letter of a short word: wards and boxes are called ক and খ.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .edits import is_one_edit
from .honorifics import without_honorific
from .spelling import spelling

_WORD: Final = re.compile(r"[0-9]+|[^\s0-9!-/:-@[-`{-~।‘’“”]+")
_DIGITS: Final = re.compile("[0-9]+")
_SHORTEST: Final = 4  # letters
_OF_WOMEN: Final = "aiাি"  # করিম and করিমা, Karim and Karima are two
# Left out and shortened at will; মোছাঃ is not, for it tells a woman from a man.
_MUHAMMAD: Final = re.compile("মো|মোহা|মুহা|ম[োু]?হা?মা?দ|md|m[ou]ha?mm?[ae]d")
_AROUND_A_HOST: Final = re.compile(r"^(?:https?://)?(?:www\.)?|/+$")
_KEPT: Final = 1 << 10  # those of one office, which are compared with one another

_Words = tuple[str, ...]


def sound(text: str) -> str:
    """What stands for all spellings of a text that differ in no sound, blank or point."""
    return _joined(_words(text))


def is_one_text(text: str, other: str) -> bool:
    return _are_one(_words(text), _words(other))


def is_one_name(name: str, other: str) -> bool:
    """Whatever honorific stands before it. Of a single word a slip would leave nothing."""
    words, others = _name(name), _name(other)
    return _are_one(words, others) if len(words) > 1 else words == others


def is_same_name(name: str, other: str) -> bool:
    """Likewise, without a slip."""
    return _joined(_name(name)) == _joined(_name(other))


def is_one_mail(address: str, other: str) -> bool:
    box, _, host = address.rpartition("@")
    other_box, _, other_host = other.rpartition("@")
    if box.lower() == other_box.lower():
        return is_one_host(host, other_host)
    return host.lower() == other_host.lower() and is_one_text(box, other_box)


def is_one_host(host: str, other: str) -> bool:
    """Also with a comma for a dot, and whatever stands around a host in a web address."""
    host, other = (_AROUND_A_HOST.sub("", one.lower().replace(",", ".")) for one in (host, other))
    return host == other or (
        is_one_edit(host, other) and _DIGITS.findall(host) == _DIGITS.findall(other)
    )


@lru_cache(_KEPT)
def _words(text: str) -> _Words:
    """As they sound, and numbers by their value."""
    words = _WORD.findall(spelling().normalise(text))
    return tuple(
        word.lstrip("0") or "0" if word.isdigit() else spelling().fold(word) for word in words
    )


def _name(name: str) -> _Words:
    words = _words(without_honorific(name))
    return tuple(word for word in words if not _MUHAMMAD.fullmatch(word)) or words


def _are_one(words: _Words, others: _Words) -> bool:
    if _joined(words) == _joined(others):
        return True
    slips = [(a, b) for a, b in zip(words, others, strict=False) if a != b]
    return len(words) == len(others) and len(slips) == 1 and _is_slip(*slips[0])


def _joined(words: _Words) -> str:
    """The text as it would be with no blanks and points, but for those between numbers."""
    return "".join(f" {word} " if word.isdigit() else word for word in words)


def _is_slip(word: str, other: str) -> bool:
    if word.isdigit() or word[:1] != other[:1] or min(len(word), len(other)) < _SHORTEST:
        return False
    return is_one_edit(word, other) and word.rstrip(_OF_WOMEN) != other.rstrip(_OF_WOMEN)
