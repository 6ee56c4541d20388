"""Tidies typing habits out of a text: one encoding, single blanks, a colon where one was meant.

Words, spellings and digits are the charter's own and stay as they are. The rules stand in
``tidy.json``, which the form reads with ``plugins/form/js/tidy.js``; the two interpreters give the
same text for any text, and a property test holds them to it. Rules therefore use only what both
languages and old browsers understand alike: no lookbehind, no named groups.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from importlib.resources import files
from typing import Any, Final
from unicodedata import is_normalized

from ..bengali import normalise
from ..reading.source import Location

Tidy = Callable[[str], str]

RULES: Final = files(__package__) / "tidy.json"  # also where the package is a ZIP file
_DATA: Final[dict[str, Any]] = json.loads(RULES.read_text("utf-8"))


def _pattern(rule: str) -> re.Pattern[str]:
    """The rule with the classes it names; written as JavaScript writes it."""
    for name in ("blanks", "letter"):
        rule = rule.replace(f"{{{name}}}", _DATA[name])
    return re.compile(rule)


def _replacements(name: str) -> Tidy:
    rules = [(_pattern(rule), new.replace("$", "\\")) for rule, new in _DATA[name]]

    def replace(line: str) -> str:
        for pattern, new in rules:
            line = pattern.sub(new, line)
        return line

    return replace


def _words(name: str) -> frozenset[str]:
    return frozenset(map(normalise, _DATA[name]))


_ENDS: Final = _pattern(_DATA["ends"])
_space: Final = _replacements("spacing")
_colons: Final = _replacements("colons")
_LABELLED: Final = _pattern(_DATA["labelled"])
_JOINED: Final = _pattern(_DATA["joined"])
_SYLLABLE: Final = _pattern(_DATA["syllable"])
_SHORT_LABELS: Final = _words("short_labels")
_KEPT: Final = _words("kept")
_ADVERBS: Final = tuple(_DATA["adverbs"])
# Keys and addresses have a fixed form; a blank or a sign more would already be an error there.
_AS_WRITTEN: Final = frozenset(_DATA["fields"]["as_written"])
_BLANKS_ONLY: Final = frozenset(_DATA["fields"]["blanks_only"])
_PEOPLE: Final = frozenset(_DATA["fields"]["people"])
# Whatever any of the rules here could match begins with one of these; most texts hold none.
_SUSPECT: Final = re.compile(
    r"ঃ|[\n\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|^\s|\s$|  | [,;:?!.।॥)\]}]|[(\[{] "
)


def tidier(loc: Location) -> Tidy:
    """What is tidied in the text at ``loc``, in the file as in the model."""
    *parents, key = (part for part in loc if isinstance(part, str))
    if key == "text" and parents:  # of a telephone, a mail address, a website
        key = parents.pop()
    if key in _BLANKS_ONLY:
        return tidy_blanks
    if key in _AS_WRITTEN or loc[0] == "place":
        return as_written
    if key == "name" and _PEOPLE.intersection(parents):
        return tidy_blanks  # a person's name keeps its abbreviations, known or not
    return tidy


def tidy(text: str) -> str:
    """The text as a careful typist leaves it; every line of it for itself."""
    if _is_plain(text):
        return text
    return tidy_blanks(_by_line(_with_colons, tidy_blanks(text).split("\n")))


def tidy_blanks(text: str) -> str:
    """NFC, single blanks, none at the ends and none before punctuation."""
    if _is_plain(text):
        return text
    return as_written(_by_line(_space, normalise(text).split("\n")))


def as_written(text: str) -> str:
    """NFC, and nothing around it."""
    return _ENDS.sub("", normalise(text))


def _is_plain(text: str) -> bool:
    """Whether no rule has anything to do; the rules decide about all other texts."""
    return is_normalized("NFC", text) and not _SUSPECT.search(text)


def _by_line(rule: Tidy, lines: Iterable[str]) -> str:
    return "\n".join(map(rule, lines))


def _with_colons(line: str) -> str:
    return _LABELLED.sub(_after_label, _colons(line))


def _after_label(match: re.Match[str]) -> str:
    word, following = match.groups()
    if not _is_label(f"{word}ঃ"):
        return match[0]
    blank = "" if following in {"", " "} else " "
    return f"{word}:{blank}{following}"


def _is_label(word: str) -> bool:
    """Whether the visarga at the end of ``word`` stands for a colon, as in মোবাইলঃ."""
    if word in _SHORT_LABELS:
        return True
    if word in _KEPT or word.endswith(_ADVERBS):
        return False
    return len(_SYLLABLE.findall(_JOINED.sub("", word))) > 1
