"""What an import of a folder reports: one line for each document."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from ...charters.model import SECTION_TITLES
from ...words import Language, fill, in_digits, printable
from .batch import Outcome
from .importer import Imported
from .messages import BATCH, COLUMNS

_UNSEEN: Final = frozenset({"Mn", "Me", "Cf"})
_NOTHING: Final = "–"


def describe_all(outcomes: Sequence[Outcome], left: int, language: Language) -> str:
    """A table whose numbers come first, for names have any width; then how many of each kind.

    What was refused stands last, where it is seen; ``left`` are the documents not looked at.
    """
    outcomes = sorted(outcomes, key=lambda one: one.is_refused)
    heads = [COLUMNS[column][language] for column in COLUMNS]
    rows = [[*_numbers(one, language), _said(one, language)] for one in outcomes]
    widths = [max(map(_width, column)) for column in zip(heads, *rows, strict=True)]
    lines = ["  ".join(_cells(row, widths)) for row in (heads, *rows)]
    refused = sum(one.is_refused for one in outcomes)
    written = sum(one.imported is not None for one in outcomes)
    there = len(outcomes) - refused - written
    total = fill(BATCH["total"], language, written=written, there=there, refused=refused)
    broken = [fill(BATCH["broken-off"], language, left=left)] if left else []
    return "\n".join([*lines, total, *broken, BATCH["next"][language]])


def _numbers(outcome: Outcome, language: Language) -> list[str]:
    imported = outcome.imported
    if imported is None:
        return [_NOTHING] * (len(COLUMNS) - 1)
    services = sum(imported.counts.get(section, 0) for section in SECTION_TITLES)
    found = (services, imported.counts["officers"], len(imported.marks), imported.unplaced)
    return [in_digits(number, language) for number in found]


def _said(outcome: Outcome, language: Language) -> str:
    source = printable(outcome.source)
    if outcome.imported is None:
        return f"{source}: {outcome.why}"
    return f"{source} → {outcome.path}{_refused(outcome.imported, outcome.path, language)}"


def _refused(imported: Imported, path: str, language: Language) -> str:
    """That `check` will not take the file, and the first reason."""
    if not imported.problems:
        return ""
    first = replace(imported.problems[0], path=path).text(language)
    return f" ({fill(BATCH['limit'], language, problem=first)})"


def _cells(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Numbers to the right; the last has no width of its own."""
    for cell, width in zip(row[:-1], widths[:-1], strict=True):
        yield " " * (width - _width(cell)) + cell
    yield row[-1]


def _width(text: str) -> int:
    """The columns it takes on a terminal, as far as terminals agree on Bengali."""
    return sum(unicodedata.category(character) not in _UNSEEN for character in text)
