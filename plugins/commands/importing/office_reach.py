"""How a letterhead says that the office is reached, taken out of its lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from ...charters.bengali import normalise
from ...charters.contacts import Phone
from ...charters.writing.outline import LIST, Collection
from .blocks import Line, has_words
from .draft import Note, Unplaced, Value, left, mapping
from .mail import find_mail, parses
from .office_words import is_general, is_place, names_office

_LABELS: Final = {
    "phones": "টেলিফোন|ফোন|মোবাইল|মোবা|telephone|phone|mobile|tel|cell",
    "hotline": "হটলাইন|হট লাইন|হেল্পলাইন|হেল্প লাইন|hotline|helpline",
    "fax": "ফ্যাক্স|fax",
    "email": r"ই-?\s*মেইল|ইমেইল|ই-?\s*মেল|e-?\s*mail",
    "website": "ওয়েবসাইট|ওয়েব সাইট|ওয়েব ঠিকানা|ওয়েব|website|web ?site|web",
    "address": "ঠিকানা|address",
}
_LABEL: Final = re.compile(
    r"(?<![\w\u0980-\u09ff])(?:"
    + "|".join(f"(?P<{key}>{normalise(labels)})" for key, labels in _LABELS.items())
    + r")(?:\s*/\s*\w+)?(?:\s*(?:নম্বর|নাম্বার|নং|no\.?))?\s*(?:[:ঃ=–-]\s*)+",
    re.IGNORECASE,
)
_HOST: Final = re.compile(
    r"(?:https?://)?(?:[a-z0-9][a-z0-9-]*[.,])+(?:gov|org|com|net|edu|info)(?:\.bd)?(?:/\S*)?",
    re.IGNORECASE,
)
_STREET: Final = re.compile(
    normalise(r"(?:চত্বর|সড়ক|রোড|তলা|ভবন|বাংলাদেশ সচিবালয়|road|floor|bhaban)(?![\u0980-\u09ffA-Za-z])"),
    re.IGNORECASE,
)
_EDGES: Final = " ,;|।"


@dataclass(slots=True)
class Reach:
    """``website`` is a key of the office; the others are its contact's."""

    website: Value | None = None
    phones: list[Value] = field(default_factory=list)
    others: dict[str, Value] = field(default_factory=dict)
    unplaced: list[Unplaced] = field(default_factory=list)

    @property
    def contact(self) -> Collection:
        phones = Collection(LIST, tuple(phone.entry(None) for phone in self.phones))
        return mapping({**self.others, "phones": phones})


def take_reach(line: Line, reach: Reach) -> str:
    """The words of a line that do not say how to reach the office."""
    text = normalise(line.text)
    labels = [*_LABEL.finditer(text)]
    rest = text[: labels[0].start()] if labels else text
    if (
        labels
        and has_words(rest)
        and (is_general(rest) or not (names_office(rest) or is_place(rest)))
    ):
        return text
    ends = [*(label.start() for label in labels), len(text)][1:]
    for label, end in zip(labels, ends, strict=True):
        value = text[label.end() : end].strip(_EDGES)
        if has_words(value) and not _take(str(label.lastgroup), value, reach):
            reach.unplaced.append(Unplaced(line.where, value, left(line, "contact").reason))
    return _take_unlabelled(rest, reach)


def _take(key: str, value: str, reach: Reach) -> bool:
    """Whether the value is what its label says, and the first of its kind."""
    if key == "phones":
        return _take_phones(value, reach)
    if key == "website" and _HOST.fullmatch(value) and reach.website is None:
        reach.website = Value(value)
        return True
    if key in reach.others or key == "website":
        return False
    mail, rest = find_mail(value, frozenset(), "") if key == "email" else ([], value)
    if key == "email" and (len(mail) != 1 or has_words(rest)):
        return False
    notes = (Note("torn", mail[0].torn),) if mail and mail[0].torn else ()
    reach.others[key] = Value(mail[0].address if mail else value, notes)
    return True


def _take_phones(value: str, reach: Reach) -> bool:
    numbers = [one.strip() for one in re.split("[,;/।]", value) if has_words(one)]
    if not all(parses(Phone, number) for number in numbers):
        return False
    reach.phones += map(Value, numbers)
    return True


def _take_unlabelled(text: str, reach: Reach) -> str:
    """What is left of the words when an address of the web, of mail or of a street is taken."""
    text = text.strip(_EDGES)
    mail, rest = find_mail(text, frozenset(), " ")
    if mail and not has_words(rest) and _take("email", text, reach):
        return ""
    if _HOST.fullmatch(text) and _take("website", text, reach):
        return ""
    is_street = bool(_STREET.search(text)) and "," in text
    return "" if is_street and _take("address", text, reach) else text
