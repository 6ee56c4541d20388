"""What the office is called: its letterhead says it, or the lines under the signature."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from ...charters.bengali import normalise
from ...charters.model import Place
from .blocks import Line
from .contacts import read_contact
from .draft import Note, Unplaced, Value, left
from .headings import GOVERNMENT, without_blanks

_OFFICE: Final = re.compile(
    normalise("কার্যালয়|অধিদপ্তর|দপ্তর|অফিস|মন্ত্রণালয়|বিভাগ|পরিষদ|হাসপাতাল|কেন্দ্র|ইনস্টিটিউট|কর্পোরেশন|বোর্ড")
)
_MOST_LINES: Final = 4
_LONGEST: Final = 200
_END: Final = " ।,;"


@dataclass(slots=True)
class OfficeName:
    name: Value | None = None
    website: Value | None = None
    unplaced: list[Unplaced] = field(default_factory=list)


def read_letterhead(lines: list[Line]) -> OfficeName:
    """The name from the lines above the charter's title; a portal's own lines are left."""
    found = OfficeName()
    named: list[str] = []
    for line in _own_lines(lines, found):
        contact = read_contact(line.text, frozenset(), assumed_post="")
        if contact and set(contact.facts) == {"website"} and not found.website:
            found.website = Value(contact["website"])
        else:
            named.append(line.text.strip(_END))
    if named:
        found.name = Value(", ".join(named))
    return found


def _own_lines(lines: list[Line], found: OfficeName) -> list[Line]:
    """The letterhead, from the government's line on; without one, the lines that name an office."""
    government = without_blanks(GOVERNMENT)
    texts = [without_blanks(line.text).strip("।") for line in lines]
    starts = [i for i, text in enumerate(texts) if text == government]
    first = starts[-1] + 1 if starts else 0
    after = lines[first:]
    own = after
    if len(after) > _MOST_LINES or any(len(line.text) > _LONGEST for line in after):
        offices = [
            line for line in after if _OFFICE.search(line.text) and len(line.text) <= _LONGEST
        ]
        own = offices[-_MOST_LINES:]
    others = (line for i, line in enumerate(lines) if line not in own and i not in starts)
    found.unplaced += [left(line, "before") for line in others]
    return own


def name_of(office: str, at: Place) -> Value:
    """The office the signatory gives, else the place alone, and a word to check it."""
    if _OFFICE.search(office):
        return Value(office)
    level = "উপজেলা" if at.upazila else "জেলা" if at.district else "বিভাগীয়" if at.division else "জাতীয়"
    place = ", ".join([f"{level} কার্যালয়", *(area.bn for area in at.own)])
    return Value(normalise(place), (Note("name"),))
