"""Rows and cells that say once more what stands beside them: what pasting leaves behind."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final

from ..bengali import normalise
from ..model import Office, Service
from ..problems.problem import Findings
from ..reading.office_file import KEYS
from ..reading.source import Location
from .texts import CELLS, SHARED, cell, rows

_SIGNS: Final = re.compile(r"[\s।.,;:–-]+")
# Cells that only point elsewhere may well do so side by side.
_POINTS_ELSEWHERE: Final = re.compile(
    normalise(
        r"(?:অনুযায়ী|মোতাবেক|অনুসারে|সাপেক্ষে|নির্ভরশীল|প্রযোজ্য|ক্ষেত্রে|নয়|নাই|নেই|নির্ধারিত|সরাসরি"
        r"|অনলাইনে?|বিনামূল্যে|ওয়েবসাইটে?|applicable|none|nil|free|online)\)?[।.\s]{0,9}$"
    ),
    re.IGNORECASE,
)
_FEWEST: Final = 4  # letters: less than a number with its unit may well be right in both


_COLUMNS: Final = tuple(name for name in CELLS if name != "group")  # in the order of a table
_texts = attrgetter(*_COLUMNS)


def report_repeats(office: Office, found: Findings) -> None:
    _report_rows(office, found)
    for service, here in rows(office):
        texts = [text for text in _texts(service) if text]
        if len(set(texts)) < len(texts):
            _report_cells(service, here, found)


def _report_rows(office: Office, found: Findings) -> None:
    """Each row that says what one before it in its section does, or that only has its name.

    The same for another branch or for others is no repetition.
    """
    first: dict[tuple[object, ...], tuple[Service, Location]] = {}
    for service, here in rows(office):
        apart = (service.group, service.recipient)
        key = (service.section, _bare(service.name), *(_bare(text or "") for text in apart))
        if key not in first:
            first[key] = service, here
            continue
        other, there = first[key]
        code = "W-row-twice" if _said(service) == _said(other) else "W-name-twice"
        found.add(code, (*here, "name"), found=service.name, first=found.lines.get(there, 1))


_NAMED: Final = frozenset({"name", "id"})  # no two rows have one id


def _said(service: Service) -> list[Any]:
    return [getattr(service, key.name) for key in KEYS[Service] if key.name not in _NAMED]


@lru_cache(SHARED)
def _bare(text: str) -> str:
    """A text without what its writings differ in."""
    return _SIGNS.sub("", text)


def _report_cells(service: Service, here: Location, found: Findings) -> None:
    for field, other in pairwise(_COLUMNS):
        text = getattr(service, other)
        if text and text == getattr(service, field) and _is_own(text):
            found.add("W-cell-repeated", cell(here, other, found), found=text, other=field)


def _is_own(text: str) -> bool:
    return len(text) >= _FEWEST and not _POINTS_ELSEWHERE.search(text)
