"""What is wrong with the prose below the fields."""

from __future__ import annotations

from typing import Final

from ..problems.problem import Findings
from ..reading.source import FENCE, Raw
from .values import lost

_SIGNS: Final = b"??"  # in every run of lost letters


def report_prose(raw: Raw, found: Findings) -> None:
    """Each line of which letters were lost."""
    if _SIGNS not in raw.data:
        return
    rows = raw.data.decode("utf-8-sig").splitlines()
    end = next(number for number, row in enumerate(rows) if number and row.rstrip() == FENCE)
    for number, row in enumerate(rows[end + 1 :], start=end + 2):
        here = Findings(found.path, {("prose",): number}, found.problems)
        for code, values in lost(row):
            here.add(code, ("prose",), **values)
