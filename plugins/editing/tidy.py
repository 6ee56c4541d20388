"""Tidies typing habits out of a text: one encoding, single blanks, a colon where one was meant.

Words, spellings and digits are the charter's own and stay as they are.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import is_normalized

from plugins.charters.bengali import normalise

_BLANKS: Final = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BEFORE_PUNCTUATION: Final = re.compile(r" +(?=[,;:!?।॥)\]}]|\.(?: |$))")
_AFTER_BRACKET: Final = re.compile(r"(?<=[(\[{]) +")
# Whatever any of the rules here could match begins with one of these; most texts hold none.
_SUSPECT: Final = re.compile(
    r"ঃ|[\n\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^\s|\s$|  | [,;:?!.।॥)\]}]|[(\[{] "
)

VISARGA: Final = "ঃ"
_LETTER: Final = r"[\u0980-\u09E3\u09F0-\u09FE\u200c\u200d]"
_LOOSE_VISARGA: Final = re.compile(rf"(?<={_LETTER}) +{VISARGA}(?!{_LETTER})")
_AFTER_NO_LETTER: Final = re.compile(rf"(?<!{_LETTER}){VISARGA}(?!{_LETTER})")
_AFTER_WORD: Final = re.compile(
    rf"(?P<word>{_LETTER}*(?!{VISARGA}){_LETTER}){VISARGA}(?P<next>$|[ (+0-9০-৯A-Za-z])"
)
# A letter that begins a syllable: not one that a hasanta joins to the letter before it.
_SYLLABLE: Final = re.compile(r"(?<!্)[\u0985-\u09b9\u09ce\u09dc-\u09e1]")

# Words and abbreviations of two syllables and more that are written with a visarga. Those of one
# (মোঃ, ডাঃ, লিঃ, অঃ দাঃ) need no list, and neither do the adverbs in -তঃ and -শঃ.
_KEPT: Final = frozenset(
    map(
        normalise,
        (
            *("অন্তঃ", "আন্তঃ", "পুনঃ", "বহিঃ", "চতুঃ", "প্রাতঃ", "জ্যোতিঃ", "আয়ুঃ", "চক্ষুঃ", "ধনুঃ"),
            *("মনঃ", "শিরঃ", "তেজঃ", "নমঃ", "যশঃ", "তপঃ", "সদ্যঃ", "অহঃ", "উচ্চৈঃ", "আবিঃ", "প্রাদুঃ"),
            *("মোহাঃ", "মুহাঃ", "মোছাঃ", "মোসাঃ", "মুহঃ", "মোহঃ", "আব্দুঃ", "ইঞ্জিঃ", "প্রফেঃ", "অধ্যাঃ"),
            *(
                "রেজিঃ",
                "রেজঃ",
                "লিমিঃ",
                "অতিঃ",
                "সহঃ",
                "উপঃ",
                "গভঃ",
                "গভর্ঃ",
                "সেকেঃ",
                "মিনিঃ",
                "ইউঃ",
            ),
            *("উপজেঃ", "মেমোঃ", "খ্রিষ্টাঃ", "বঙ্গাঃ", "তারিঃ", "নির্ঃ", "প্রশাঃ", "কোম্পাঃ", "পরিঃ", "এডভোঃ"),
        ),
    )
)
_ADVERBS: Final = ("তঃ", "শঃ")
_ONE_SYLLABLE_LABELS: Final = frozenset({"ফিঃ"})


def tidy(text: str) -> str:
    """The text as a careful typist leaves it; every line of it for itself."""
    if _is_plain(text):
        return text
    return tidy_blanks(_colons(tidy_blanks(text)))


def tidy_blanks(text: str) -> str:
    """NFC, single blanks, none at the ends and none before punctuation."""
    if _is_plain(text):
        return text
    lines = [_tidy_line(line) for line in normalise(text).split("\n")]
    return normalise("\n".join(lines)).strip()


def _is_plain(text: str) -> bool:
    """Whether no rule has anything to do; the rules decide about all other texts."""
    return is_normalized("NFC", text) and not _SUSPECT.search(text)


def _tidy_line(line: str) -> str:
    single = _BLANKS.sub(" ", line).strip()
    return _AFTER_BRACKET.sub("", _BEFORE_PUNCTUATION.sub("", single))


def _colons(text: str) -> str:
    return "\n".join(_colons_in_line(line) for line in text.split("\n"))


def _colons_in_line(line: str) -> str:
    joined = _LOOSE_VISARGA.sub(VISARGA, line)
    return _AFTER_WORD.sub(_after_word, _AFTER_NO_LETTER.sub(":", joined))


def _after_word(match: re.Match[str]) -> str:
    word, following = match["word"] + VISARGA, match["next"]
    if not _is_label(word):
        return match[0]
    blank = "" if following in {"", " "} else " "
    return f"{match['word']}:{blank}{following}"


def _is_label(word: str) -> bool:
    """Whether the visarga at the end of ``word`` stands for a colon, as in মোবাইলঃ."""
    if word in _ONE_SYLLABLE_LABELS:
        return True
    if word in _KEPT or word.endswith(_ADVERBS):
        return False
    return len(_SYLLABLE.findall(word)) > 1
