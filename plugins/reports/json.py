"""One JSON object for programs; both languages, so that a program need not choose."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from ..charters.problems.problem import Count, Problem
from ..words import Language, printable

VERSION: Final = 1  # of the shape; raised when a key changes its meaning


def write(problems: Sequence[Problem], _: Language = "bn") -> str:
    report = {
        "version": VERSION,
        "counts": Count.of(problems)._asdict(),
        "problems": [_entry(problem) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _entry(problem: Problem) -> dict[str, Any]:
    return {
        "path": printable(problem.path),
        "line": problem.line,
        "field": printable(problem.field),
        "code": problem.code,
        "severity": problem.severity,
        "message": {"bn": problem.message("bn"), "en": problem.message("en")},
        "values": dict(problem.values),
    }
