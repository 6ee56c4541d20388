"""What no text of a charter means, wherever it stands: remains of pasting, and numbers at odds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from ...words import to_bengali_digits
from ..bengali import is_bengali_digit, normalise, to_ascii_digits
from ..number_words import spelt_number
from ..problems.problem import Findings
from ..reading.source import Location
from .texts import SHARED, Texts

Fault = tuple[str, dict[str, str]]

_NAMES: Final = frozenset(("name", "post", "office", "section", "group", "title", "to", "when"))

_DIGIT_SIGNS: Final = frozenset("০১২৩৪৫৬৭৮৯0123456789")
# A text in which a fault is found has one of these, or is short.
_SIGNS: Final = frozenset("<&….?_(") | _DIGIT_SIGNS
_TAG: Final = re.compile(
    r"</?(?!https?:)[A-Za-z](?![^\s<>=]*@)[^<>]*>|<!--|&(?:nbsp|amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);"
)
# A whole word of them, or some inside a word; behind a word they only ask.
_LOST: Final = re.compile(
    r"(?<![^\s(,/'\"-])\?{3,}(?:[\s,.-]*\?{2,})*|(?<=[^\W\d_])\?{2,}(?=[^\W\d_])"
)
_DOTS: Final = re.compile(r"…|\.\s*\.|__")
_NO_WORDS: Final = frozenset(" \t\n….·।_-")
_DITTO: Final = re.compile(
    normalise(
        r"[\s•\"'“”‘’(—–-]*(?:ঐ(?:[\s,-]*ঐ)*|〃|\"|”|''|"
        r"d[o0]|ditto|same(?: as (?:above|before))?|as above|"
        r"একই|প্রাগুক্ত|উপরোক্ত|উপরিউক্ত|উপর্যুক্ত|উপরিল্লিখিত|"
        r"(?:উপরে|পূর্বে) (?:বর্ণিত|উল্লিখিত)|(?:উপরের|পূর্বের|উপরোক্ত)[ -]?(?:মত|মতো|ন্যায়|অনুরূপ|টি)"
        r")[\s\"'“”‘’)।.—–-]*"
    ),
    re.IGNORECASE,
)
_LONGEST_DITTO: Final = 40
_TWO_SCRIPTS: Final = re.compile(r"(?:[0-9]+[০-৯]|[০-৯]+[0-9])[0-9০-৯]*")
_DIGITS: Final = r"(?<![0-9০-৯.,/-])(?P<digits>[0-9০-৯][0-9০-৯,]{0,12})(?:[.][0০]+)?(?:/[-=]?)?"
_UNIT: Final = normalise(
    r"(?:কার্য ?দিবস|কর্ম ?দিবস|দিন|সপ্তাহ|মাস|বছর|ঘণ্টা|ঘন্টা|মিনিট|টাকা|শতাংশ|%"
    r"|(?:working )?days?\b|weeks?\b|months?\b|hours?\b|minutes?\b|taka\b)"
)
_SPELT: Final = re.compile(
    normalise(rf"{_DIGITS}\s*(?:(?:টাকা|টি|জন|কপি)\s*)?\((?P<words>[^()0-9০-৯]{{2,80}})\)")
)
_SPELT_BEFORE: Final = re.compile(rf"\((?P<digits>[0-9০-৯]{{1,7}})\)\s*{_UNIT}")
_MOST_WORDS: Final = 6  # of one number
_RANGE: Final = re.compile(
    rf"(?<![0-9০-৯./,–—-])(?P<from>(?!(?:19|20|১৯|২০)[0-9০-৯]{{2}}\s*[-–—])[0-9০-৯]{{1,4}})(?P<between>\s*[-–—]\s*|\s*(?:থেকে|হতে|to)\s*)"
    rf"(?P<to>[0-9০-৯]{{1,4}})\s*(?:\([^()]*\)\s*)?{_UNIT}(?!ে)"
)
_LONGEST_TITLE: Final = 20
# Before a number that is the name of something and no amount.
_NUMBERED: Final = re.compile(
    normalise(r"(?:ধারা|বিধি|নং|নম্বর|ফরম|অনুচ্ছেদ|পরিশিষ্ট|[Ss]ection|[Nn]o\.?)[\s:-]*$")
)
_COLUMNS_OF_ROW: Final = 4  # where a text may well hold a small table itself
_NUMBERING: Final = re.compile(r"[(\[]?[\w•*-]{1,4}[.)।\]]?")


def report_values(texts: Texts, found: Findings) -> None:
    """Each fault of each text, where it is written."""
    doubtful = frozenset(filter(_is_doubtful, texts.different))
    for loc, text in texts.written.items() if doubtful else ():
        if text not in doubtful:
            continue
        for code, values in faults(text):
            found.add(code, loc, **values)
        if is_name(loc) and is_no_name(text):
            found.add("W-text-empty", loc, found=text)
        if "\t" in text:
            _report_row(text, loc, found)
    for loc, text in texts.phones.items():
        if mixed := _in_one_script(text):
            found.add("W-number-mixed", loc, found=text, meant=mixed)


@lru_cache(SHARED)
def _is_doubtful(text: str) -> bool:
    return bool("\t" in text or faults(text) or is_no_name(text))


def is_name(loc: Location) -> bool:
    return loc[-1] in _NAMES


@lru_cache(SHARED)
def is_no_name(text: str) -> bool:
    """Whether a name has no letter or digit, or is crossed out."""
    return (not any(map(str.isalnum, text)) and not _is_ditto(text) and not _told(text)) or (
        text.strip(" .-").casefold() in {"x", "xx", "xxx", "xxxx", "n/a", "nil", "null", "none"}
    )


def _told(text: str) -> bool:
    """Whether the signs are told as something else than no name."""
    return _is_dots(text) or bool(_LOST.search(text))


@lru_cache(SHARED)
def faults(text: str) -> tuple[Fault, ...]:
    """What is wrong with a text by itself: the codes and what each names."""
    found = list(_ditto(text)) if len(text) <= _LONGEST_DITTO or "\n" in text else []
    if not _SIGNS.isdisjoint(text):
        signs = _SIGNS.intersection(text)
        found += (fault for needed, check in _CHECKS if needed & signs for fault in check(text))
    return tuple(found)


def _markup(text: str) -> Iterator[Fault]:
    if tag := _TAG.search(text):
        yield "W-markup", {"found": tag[0]}


def lost(text: str) -> Iterator[Fault]:
    """Question marks where a program could not write the letters."""
    if run := _LOST.search(text):
        yield "W-text-lost", {"found": run[0]}


def _is_dots(text: str) -> bool:
    return bool(_NO_WORDS.issuperset(text) and _DOTS.search(text))


def _dots(text: str) -> Iterator[Fault]:
    if _is_dots(text):
        yield "W-text-empty", {"found": text}


def _ditto(text: str) -> Iterator[Fault]:
    if line := next(filter(_is_ditto, text.split("\n")), None):
        yield "W-text-ditto", {"found": line}


def _is_ditto(line: str) -> bool:
    return len(line) <= _LONGEST_DITTO and bool(_DITTO.fullmatch(line))


def _two_scripts(text: str) -> Iterator[Fault]:
    for number in _TWO_SCRIPTS.finditer(text):
        meant = _in_one_script(number[0]) or ""
        yield "W-number-mixed", {"found": number[0], "meant": meant}


def _in_one_script(text: str) -> str | None:
    """The number in the digits that it has more of; None where all are of one script."""
    bengali = sum(map(is_bengali_digit, text))
    ascii_digits = sum(character in "0123456789" for character in text)
    if not (bengali and ascii_digits):
        return None
    return to_bengali_digits(text) if bengali >= ascii_digits else to_ascii_digits(text)


def _spelt(text: str) -> Iterator[Fault]:
    for match in _SPELT.finditer(text):
        yield from _at_odds(match["digits"], match["words"], match[0])
    for match in _SPELT_BEFORE.finditer(text):
        before = text[: match.start()].split()[-_MOST_WORDS:]
        ends = (" ".join(before[start:]) for start in range(len(before)))
        if words := next(filter(spelt_number, ends), None):
            yield from _at_odds(match["digits"], words, f"{words} ({match['digits']})")


def _at_odds(digits: str, words: str, written: str) -> Iterator[Fault]:
    spelt = spelt_number(words)
    if spelt is not None and spelt != int(to_ascii_digits(digits).replace(",", "")):
        meant = to_bengali_digits(str(spelt))
        yield "W-number-words", {"found": written, "digits": digits, "words": words, "meant": meant}


def _falling(text: str) -> Iterator[Fault]:
    for match in _RANGE.finditer(text):
        low, high = match["to"], match["from"]
        if int(to_ascii_digits(low)) < int(to_ascii_digits(high)) and not _NUMBERED.search(
            text[max(0, match.start() - _LONGEST_TITLE) : match.start()]
        ):
            between = match["between"]
            values = {"found": f"{high}{between}{low}", "meant": f"{low}{between}{high}"}
            yield "W-number-range", values


# Each with the signs without which it finds nothing.
_CHECKS: Final[tuple[tuple[frozenset[str], Callable[[str], Iterator[Fault]]], ...]] = (
    (frozenset("<&"), _markup),
    (frozenset("?"), lost),
    (frozenset("…._"), _dots),
    (frozenset("("), _spelt),
    (_DIGIT_SIGNS, _two_scripts),
    (_DIGIT_SIGNS, _falling),
)


def _report_row(text: str, loc: Location, found: Findings) -> None:
    """Cells of a table, divided by tabs as a spreadsheet gives them, in one text."""
    fewest = 2 if is_name(loc) else _COLUMNS_OF_ROW
    for line in text.split("\n"):
        columns = [column.strip() for column in line.split("\t")]
        if _NUMBERING.fullmatch(columns[0]):
            columns = columns[1:]
        columns = [column for column in columns if column]
        if len(columns) >= fewest:
            found.add("W-text-row", loc, found=" | ".join(columns), first=columns[0])
            return
