"""The file of a year that is not there yet: what is known, and a mark for all that is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from operator import attrgetter
from typing import Final

from ...charters.english import WEEKDAYS
from ...words import Language, fill
from .messages import PROPOSAL
from .package import Package, Proposed

_BLANK: Final = "__-__"  # month and day


def proposal(package: Package, today: date, language: Language) -> str:
    """The text of ``<year>.yaml``; what the package does not know closes no office.

    Behind the sign of such a row stands no blank, so that the row is right without the sign.
    """
    year, version = package.year, package.version
    rows = [*package.rows]
    known = sorted((row for row in rows if row.is_known), key=attrgetter("day"))
    others = [row for row in rows if not row.is_known]
    lines = (
        PROPOSAL["head"][language].format(year=year, version=version).rstrip(),
        f"year: {year}",
        "provisional: true",
        "weekend: [fri, sat]",
        f'source: "PyPI holidays {version}"',
        f"checked: {today.isoformat()}",
        "closed:",
        *(f"  - {_row(row, year)}" for row in known),
        fill(PROPOSAL["unknown"], language),
        *(f"  #- {_row(row, year)}" for row in others),
        *_worked(year, language),
    )
    return "\n".join(lines)


def _row(row: Proposed, year: int) -> str:
    entry = row.entry
    shown = {
        "date": row.day.isoformat() if row.day else f"{year}-{_BLANK}",
        "day": WEEKDAYS[row.day.weekday()][:3] if row.day else "",
        "name": _quoted(entry.name),
        "en": _quoted(entry.en),
        "kind": entry.kind,
        "moon": json.dumps(entry.moon),
        "only": f"[{', '.join(entry.only)}]" if entry.only else "",
        "evidence": _evidence(row),
        "verified": "false",
    }
    return "{" + ", ".join(f"{key}: {value}" for key, value in shown.items() if value) + "}"


def _evidence(row: Proposed) -> str:
    if row.is_guess:
        return "estimate"
    is_fixed = bool(row.entry.fixed) or (row.is_known and not row.entry.moon)
    return "fixed" if is_fixed else "indirect" if row.is_known else ""


def _worked(year: int, language: Language) -> Iterator[str]:
    yield fill(PROPOSAL["open"], language)
    name, en = (_quoted(PROPOSAL["worked"][one]) for one in ("bn", "en"))
    yield "#open:"
    yield f"#  - {{date: {year}-{_BLANK}, day: Sat, name: {name}, en: {en}}}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
