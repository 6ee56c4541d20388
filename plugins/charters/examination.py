"""Reads and checks one office file apart from all others and from the day.

The outcome follows from the file's bytes, its path and the place of its folder alone, so it can be
made on any core or machine, in any order, and kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from .model import Office, Place, Profiled
from .problems.problem import Findings, Problem
from .reading.office import read_office
from .reading.source import Raw, Unreadable, office_source
from .weaknesses import report_marks, report_prose, report_weaknesses


@dataclass(frozen=True, slots=True)
class Examined(Generic[Profiled]):
    """``office`` is None exactly when one of the problems found is an error."""

    office: Profiled | None
    found: Findings


def examine(raw: Raw, slug: str, home: Place) -> Examined[Office]:
    """The office in the file ``<slug>.md`` of the folder of ``home``, and its own problems."""
    examined = without_weaknesses(raw, slug, home)
    if examined.office:
        report_weaknesses(examined.office, examined.found)
        report_marks(raw, examined.found)
        report_prose(raw, examined.found)
    return examined


def without_weaknesses(raw: Raw, slug: str, home: Place) -> Examined[Office]:
    """Likewise, for whom only errors matter: in half the time."""
    problems: list[Problem] = []
    try:
        source = office_source(raw, problems)
    except Unreadable:
        return Examined(None, Findings(raw.path, {}, problems))
    found = Findings(raw.path, source.lines, problems)
    return Examined(read_office(source, slug, home, found), found)


def examine_text(path: str, text: str, slug: str, home: Place) -> Examined[Office]:
    """Likewise of a text that is on no disk yet; ``path`` names it in messages."""
    data = text.encode()
    return without_weaknesses(Raw(path, data, len(data)), slug, home)
