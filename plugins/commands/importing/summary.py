"""What an import reports to the civil servant who ran it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...words import Language, fill
from .importer import Imported
from .messages import SECTION_NAMES, SUMMARY


def describe(imported: Imported, target: Path, language: Language) -> str:
    """What was found, what needs an eye, and what to do next; ``target`` may be ``-``."""
    return "\n".join(_lines(imported, target, language))


def _lines(imported: Imported, target: Path, language: Language) -> Iterator[str]:
    def say(code: str, **values: object) -> str:
        return fill(SUMMARY[code], language, **values)

    office = imported.office
    sections = ", ".join(
        fill(SECTION_NAMES[section.key], language, count=len(section.services))
        for section in office.sections
    )
    yield say("read", path=imported.source)
    yield "  " + say("services", count=len(list(office.services)), sections=sections)
    yield "  " + say("officers", count=len(office.officers))
    yield "  " + say("tiers", count=len(office.grievance))
    yield "  " + say("expectations", count=len(office.expectations))
    if imported.repaired:
        yield say("repaired", count=imported.repaired)
    yield say("unplaced", count=imported.unplaced) if imported.unplaced else say("all-placed")
    if str(target) != "-":
        yield say("written", path=target)
    yield say("next")
