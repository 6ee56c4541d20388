"""What an import reports to the civil servant who ran it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from ...charters.marks import Mark
from ...charters.problems.problem import field_name
from ...words import Language, fill, printable
from .importer import Imported
from .messages import NOTES, PARTS, SECTION_NAMES, SUMMARY

_SHOWN: Final = 20  # marks; all stand in the file
_TEMPLATES: Final = tuple(
    re.compile(".*".join(map(re.escape, words.split("{found}")))) for words in NOTES.values()
)


def describe(
    imported: Imported, target: Path, language: Language, *, is_proposed: bool = False
) -> str:
    """What was found, what needs an eye, and what to do next; ``target`` may be ``-``.

    ``is_proposed``: the document's own words say which office it is.
    """
    first, *others = _lines(imported, target, language)
    proposed = [_say("proposed", language, office=imported.id)] if is_proposed else []
    return "\n".join([first, *proposed, *others])


def _lines(imported: Imported, target: Path, language: Language) -> Iterator[str]:
    yield _say("read", language, path=imported.source)
    yield from (f"  {line}" for line in _found(imported, language))
    yield from _marks(imported.marks, target, language)
    if imported.unplaced:
        yield _say("unplaced", language, count=imported.unplaced)
    else:
        yield _say("all-placed", language)
    if imported.problems:
        yield _say("refused", language)
        for problem in imported.problems:
            yield f"  {replace(problem, path=str(target)).text(language)}"
    if str(target) != "-":
        yield _say("written", language, path=target)
    yield _say("next" if imported.marks or imported.unplaced else "next-clean", language)


def _say(code: str, language: Language, **values: object) -> str:
    return fill(SUMMARY[code], language, **values)


def _found(imported: Imported, language: Language) -> Iterator[str]:
    counts = imported.counts
    sections = {key: counts[key] for key in SECTION_NAMES if key in counts}
    said = (fill(SECTION_NAMES[key], language, count=count) for key, count in sections.items())
    code = "services" if sections else "no-services"
    yield _say(code, language, count=sum(sections.values()), sections=", ".join(said))
    for part in PARTS:
        if counts[part] or part != "tables":  # most charters have none, and nobody misses them
            yield _say(part, language, count=counts[part])


def _marks(marks: tuple[Mark, ...], target: Path, language: Language) -> Iterator[str]:
    if not marks:
        return
    yield _say("marks", language, count=len(marks))
    for mark in most_doubtful_first(marks)[:_SHOWN]:
        field, words = printable(field_name(mark.loc)), printable(mark.words)
        yield f"  {target}:{mark.line}: {field}: '{words}'"
    if len(marks) > _SHOWN:
        yield "  " + _say("more-marks", language, count=len(marks) - _SHOWN)


def most_doubtful_first(marks: Iterable[Mark]) -> list[Mark]:
    """In the order of ``NOTES``, of each kind in the order of the file."""
    return sorted(marks, key=lambda mark: (_doubt(mark.words), mark.line))


def _doubt(words: str) -> int:
    found = (n for n, template in enumerate(_TEMPLATES) if template.search(words))
    return next(found, len(_TEMPLATES))
