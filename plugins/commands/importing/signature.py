"""The end of a charter: who signed it, on which day, and whatever else stands there."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from ...charters.bengali import normalise
from .blocks import Line, has_words, one_line
from .contacts import REACH, Contact, read_contact, united
from .dates import only_day
from .draft import Note, Unplaced, Value, left
from .office_words import is_place, is_said, names_office
from .posts import find_post

_LONGEST: Final = 160
_OFFICE_LINES: Final = 3
_NAME_WORDS: Final = 7
_SIGN: Final = normalise("(?:স্বাক্ষরিত|স্বাক্ষর|signed|signature|sd)")
_SIGNED: Final = re.compile(rf"(?<!\w){_SIGN}", re.IGNORECASE)
_FORM: Final = re.compile(rf"(?:{_SIGN}|{normalise('তারিখ|সীল|সিল|ও|date')}|[\W_])+", re.IGNORECASE)
_SERIAL: Final = re.compile(r"[(\[]?[০-৯\d]{1,3}[)\].।]*")
_LETTER: Final = re.compile(r"[^\W\d_]")
_BRACKETED: Final = re.compile(r"[(\[](?P<name>[^()\[\]]+)[)\]]")
_HONORIFIC: Final = re.compile(
    normalise(
        r"(?<![\u0980-\u09ff])(?:জনাব|মোঃ|মো[.:]|মোহাম্মদ|মুহাম্মদ|মোসাঃ|মোসাম্মৎ|মোছাঃ|ডাঃ|ডা[.:]|ড[.ঃ]|মিসেস|বেগম|শ্রী|ইঞ্জি[.:ঃ])"
    )
)


@dataclass(slots=True)
class Signature:
    """``contact`` has the signatory's office only as the lines below the name say it."""

    contact: Contact | None = None
    approved: Value | None = None
    unplaced: list[Unplaced] = field(default_factory=list)


def read_signature(tail: list[Line], known_mail: frozenset[str]) -> Signature:
    """Reads the lines after the last table.

    Somebody has signed only where one post stands with a name, and something shows that it is a
    signature: the word for it, a day, brackets around the name, or how people are addressed.
    """
    signature = Signature()
    lines = [line for line in tail if not _is_form(line.text) and not _dated(line, signature)]
    posts = {i: post for i, line in enumerate(lines) if (post := _post(line, known_mail))}
    place = next(iter(posts), -1)
    before, rest = lines[: max(place, 0)], lines[place + 1 :]
    is_signed = signature.approved is not None or any(_SIGNED.search(line.text) for line in tail)
    contact = posts[place] if len(posts) == 1 and not _are_rows(lines, rest) else None
    if contact and not is_signed and any(map(_LETTER.search, contact.beyond)):
        contact = None  # a line that says more tells of somebody
    if contact and not contact["name"] and before and (name := _name(before[-1].text)):
        contact = contact.saying(name=name)
        named = before.pop().text
    else:
        named = contact["name"] if contact else ""
    if contact is None or not _is_sure(named, rest, is_signed=is_signed):
        signature.unplaced += [left(line, "after") for line in lines]
        return signature
    signature.unplaced += [left(line, "after") for line in before]
    signature.contact = _with_office(contact, rest, known_mail, signature)
    return signature


def _are_rows(lines: list[Line], rest: list[Line]) -> bool:
    """Whether a table was left over: a number stands alone, or the next person below the post."""
    return any(_SERIAL.fullmatch(line.text) for line in lines) or any(
        _HONORIFIC.search(line.text) for line in rest
    )


def _post(line: Line, known_mail: frozenset[str]) -> Contact | None:
    """The contact in a line that says a post, and else only a name, an office or a place."""
    if not _has_post(line.text):
        return None
    contact = read_contact(line.text, known_mail, assumed_post="")
    if contact is None or not contact["post"]:
        return None
    office = contact["office"]
    is_office = not office or names_office(office) or is_place(office)
    is_person = not contact["name"] or _HONORIFIC.search(contact["name"])
    return contact if is_office and is_person else None


def _name(text: str) -> str:
    """The name that a line is; empty where it is something else."""
    bracketed = _BRACKETED.fullmatch(text.strip())
    name = one_line(bracketed["name"] if bracketed else text).strip(" ,।")
    words = name.split()
    is_other = not words or len(words) > _NAME_WORDS or any(sign.isdigit() for sign in name)
    return "" if is_other or names_office(name) or is_place(name) or is_said(name) else name


def _is_sure(named: str, rest: list[Line], *, is_signed: bool) -> bool:
    """Whether a post and the name beside it are a signature."""
    if is_signed:
        return True
    is_person = bool(_HONORIFIC.search(named) or _BRACKETED.fullmatch(named.strip()))
    is_placed = bool(rest) and (names_office(rest[0].text) or is_place(rest[0].text))
    return bool(named) and (is_person or is_placed)


def _is_form(text: str) -> bool:
    return bool(_FORM.fullmatch(normalise(text)))


def _has_post(text: str) -> bool:
    return len(text) <= _LONGEST and find_post(text) is not None


def _dated(line: Line, signature: Signature) -> bool:
    """Takes the day of a line that says nothing else."""
    day = only_day(line.text) if signature.approved is None else None
    if day is None:
        return False
    notes = () if day.isoformat() == line.text else (Note("date", line.text),)
    signature.approved = Value(day.isoformat(), notes)
    return True


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
        is_office = names_office(short) or is_place(short)
        if is_office and not reach and len(office) < _OFFICE_LINES:
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
