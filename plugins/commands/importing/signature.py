"""The end of a charter: who signed it, on which day, and whatever else stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from ...charters.bengali import MONTHS, normalise, to_ascii_digits
from .blocks import Line, has_words, one_line
from .contacts import REACH, Contact, read_contact, united
from .draft import Note, Unplaced, Value, left
from .headings import strange_words
from .messages import REASONS
from .posts import find_post

_MONTHS: Final = {normalise(name): number for number, name in enumerate(MONTHS, start=1)}
_MONTH: Final = "|".join(_MONTHS)
_DATE: Final = re.compile(
    r"(?<!\d)(?:(?P<iso>\d{4}-\d{2}-\d{2})|(?P<day>\d{1,2})"
    rf"(?:\s*[./-]\s*(?P<month>\d{{1,2}})\s*[./-]\s*|\s+(?P<named>{_MONTH})[,\s]+)"
    r"(?P<year>\d{4}))(?!\d)"
)
_LONGEST: Final = 160
_OFFICE_LINES: Final = 3
_NAME: Final = re.compile(r"\(?(?P<name>[^()]+)\)?")


@dataclass(slots=True)
class Signature:
    """``contact`` has the signatory's office only as the lines below the name say it."""

    contact: Contact | None = None
    approved: Value | None = None
    unplaced: list[Unplaced] = field(default_factory=list)


def read_signature(tail: list[Line], known_mail: frozenset[str]) -> Signature:
    """Reads the lines after the last table; without a post among them nobody has signed."""
    signature = Signature()
    lines = [line for line in tail if not _is_form(line.text) and not _dated(line, signature)]
    post = next((i for i, line in enumerate(lines) if _has_post(line.text)), None)
    if post is None:
        signature.unplaced += [left(line, "after") for line in lines]
        return signature
    contact = read_contact(lines[post].text, known_mail, assumed_post="")
    rest = lines[post + 1 :]
    before = lines[:post]
    if contact and not contact["name"] and before:
        name = _NAME.fullmatch(before[-1].text)
        if name and len(before[-1].text) < _LONGEST:
            contact = contact.saying(name=one_line(name["name"]).strip(" ,"))
            before = before[:-1]
    signature.unplaced += [left(line, "after") for line in before]
    if contact is None:
        return signature
    signature.unplaced += [
        Unplaced(lines[post].where, text, REASONS["signature"]) for text in contact.beyond
    ]
    contact = replace(contact, beyond=())
    signature.contact = _with_office(contact, rest, known_mail, signature)
    return signature


def _is_form(text: str) -> bool:
    return not strange_words(text) and not any(character.isdigit() for character in text)


def _has_post(text: str) -> bool:
    return len(text) <= _LONGEST and find_post(text) is not None


def _dated(line: Line, signature: Signature) -> bool:
    """Takes the day of a line that says nothing else."""
    match = _DATE.search(to_ascii_digits(line.text))
    if match is None or signature.approved is not None:
        return False
    if strange_words(line.text[: match.start()] + " " + line.text[match.end() :]):
        return False
    day = _day(match)
    if day is None:
        return False
    notes = () if day.isoformat() == line.text else (Note("date", line.text),)
    signature.approved = Value(day.isoformat(), notes)
    return True


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            return date.fromisoformat(match["iso"])
        month = _MONTHS[match["named"]] if match["named"] else int(match["month"])
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def _with_office(
    contact: Contact, rest: list[Line], known_mail: frozenset[str], signature: Signature
) -> Contact:
    """Adds what the lines under the post say: first the office, then how to reach it."""
    office = [contact["office"]] if contact["office"] else []
    for line in rest:
        short = line.text if len(line.text) < _LONGEST else ""
        found = read_contact(short, known_mail, assumed_post="")
        facts = found.facts if found else {}
        reach = {field: text for field, text in facts.items() if field in REACH}
        if found and not reach and len(office) < _OFFICE_LINES:
            office.append(line.text.rstrip(" ।,"))
        elif (
            found
            and reach == facts
            and not found.beyond
            and not reach.keys() & contact.facts.keys()
        ):
            contact = united(contact, found)
        elif has_words(line.text):
            signature.unplaced.append(left(line, "after"))
    return contact.saying(office=", ".join(office))
