"""Charters without a table: numbered sentences that name a service and say its time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from ...charters.bengali import normalise, to_ascii_digits
from ...charters.list_items import BULLETED, NUMBERED
from ...charters.promises import AT_ONCE, DURATION
from .blocks import Line, one_line
from .columns import Columns
from .draft import Note
from .row import Row
from .tables import Judged

_COLUMNS: Final = Columns("services", (), ())
_END: Final = re.compile(r"(?<=।)\s+|(?<=[^\W\d]\.)\s+")
_WORDS_OF_SENTENCE: Final = 8
_FEWEST: Final = 2  # sentences that are a list
_REMARK: Final = re.compile(normalise(r"বি\s*[.:ঃ]?\s*দ্র|নোট|note\b"), re.IGNORECASE)
_MONEY: Final = re.compile(
    normalise(r"টাকা|৳|বিনামূল্যে|/-|(?<!\w)ফি(?!\w)|free\b|\bfee"), re.IGNORECASE
)
# What stands before a time and belongs to it.
_LEADS: Final = (
    r"সর্বোচ্চ|সর্বাধিক|সর্বনিম্ন|অনধিক|অনূর্ধ্ব|আগামী|পরবর্তী|within|maximum|at most"
    r"|[০-৯0-9]+\s*(?:হতে|থেকে|[-–/])"
)
_LEAD: Final = re.compile(normalise(rf"(?:(?:{_LEADS})\s*)+$"), re.IGNORECASE)
_ITEM: Final = re.compile(f"(?:{NUMBERED.pattern}|{BULLETED.pattern})", re.IGNORECASE)
_AT_ONCE: Final = re.compile(AT_ONCE, re.IGNORECASE)
_WITHIN: Final = re.compile(normalise(r"(?:\s*\([^()]*\))?(?:ের|এর)?\s*(?:মধ্যে|ভিতর)"))
_LABEL: Final = re.compile(normalise(r"(?<=\W)(?:সময়|সময়সীমা|time)$"), re.IGNORECASE)
_SEPARATORS: Final = tuple("-–—:ঃ,;।=(/")
_WORDS_AFTER_TIME: Final = 2  # এর মধ্যে
_EDGES: Final = " -–—:ঃ,;।=(/"
_EDGES_OF_TIME: Final = " ।,;"


def is_sentence(text: str) -> bool:
    """Whether a line says something, rather than name what follows."""
    ends = text.rstrip().endswith(("।", ".")) and len(text.split()) > _WORDS_OF_SENTENCE // 2
    return ends or len(text.split()) > _WORDS_OF_SENTENCE or bool(_REMARK.match(text))


def is_item(text: str) -> bool:
    """Whether a line is one of a list, numbered or not."""
    return bool(_ITEM.match(text))


def listed_services(pieces: Iterable[Line | Judged]) -> Iterator[Line | Judged]:
    """Where no table holds services, lists of sentences with times become one."""
    taken = [*pieces]
    if any(isinstance(piece, Judged) and piece.kind == "services" for piece in taken):
        yield from taken
        return
    for is_item, found in groupby(_single(taken), key=_is_item):
        items = [*found]
        timed = sum(bool(_time(piece.text)) for piece in items if isinstance(piece, Line))
        if is_item and len(items) >= _FEWEST and 2 * timed >= len(items):
            rows = tuple(_row(item) for item in items if isinstance(item, Line))
            yield Judged(rows[0].where, _COLUMNS, rows)
        else:
            yield from items


def _single(pieces: Iterable[Line | Judged]) -> Iterator[Line | Judged]:
    for piece in pieces:
        if isinstance(piece, Judged) or not piece.cells:
            yield piece
            continue
        if piece.asides:
            yield Line(piece.where, (), piece.asides)
        for text in "\n".join(piece.cells).split("\n"):
            yield Line(piece.where, (one_line(text),))


def _is_item(piece: Line | Judged) -> bool:
    return isinstance(piece, Line) and is_item(piece.text)


def _time(text: str) -> re.Match[str] | None:
    digits = to_ascii_digits(text)
    return DURATION.search(digits) or _AT_ONCE.search(digits)


def _row(line: Line) -> Row:
    """``পত্র প্রেরণ -০১ দিন।`` → name and time; later sentences with money are the fee."""
    sentence, *others = _END.split(_ITEM.sub("", line.text, count=1))
    time = _time(sentence)
    if not time and others and (time := _time(others[0])):
        name, promise = sentence, others.pop(0)
    else:
        name, promise = _divided(sentence, time)
    cells = {
        "name": _LABEL.sub("", name.strip(_EDGES)).strip(_EDGES),
        "time": promise.strip(_EDGES_OF_TIME),
    }
    for field, is_money in (("fee", True), ("remark", False)):
        cells[field] = " ".join(one for one in others if bool(_MONEY.search(one)) is is_money)
    return Row(line.where, cells, notes={"name": (Note("sentence", line.text),)})


def _divided(sentence: str, time: re.Match[str] | None) -> tuple[str, str]:
    """The name before the time and the time, unless that would tear the sentence in two."""
    if not time:
        return sentence, ""
    lead = _LEAD.search(sentence, 0, time.start())
    begin = lead.start() if lead else time.start()
    before = sentence[:begin].rstrip()
    rest = re.sub(r"\([^()]*\)", "", sentence[time.end() :])
    is_apart = before.endswith(_SEPARATORS) or len(rest.split()) <= _WORDS_AFTER_TIME
    if before.strip(_EDGES) and is_apart:
        return before, sentence[begin:]
    end = _WITHIN.match(sentence, time.end())
    return sentence, sentence[begin : end.end() if end else time.end()]
