"""What an import left for an editor to settle, and nobody has."""

from __future__ import annotations

from typing import Final

from ..marks import MARK, marks
from ..problems.problem import Findings
from ..reading.source import Raw

_MARK: Final = MARK.encode()


def report_marks(raw: Raw, found: Findings) -> None:
    """Each mark beside a value; the list of what was not placed once."""
    if _MARK not in raw.data:  # nearly no file has any
        return
    for mark in marks(raw.data.decode("utf-8-sig"), found.lines):
        here = Findings(found.path, {mark.loc: mark.line}, found.problems)
        if mark.listed:
            here.add("W-import-unplaced", mark.loc, count=mark.listed)
        else:
            here.add("W-import-mark", mark.loc, found=mark.words)
