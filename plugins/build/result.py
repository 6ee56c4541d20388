"""What comes of a build."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import Final

from ..charters.problems.problem import Count
from .cache import Note

BUILD: Final = "build"


@dataclass(frozen=True, slots=True)
class Result:
    """What a build found. ``complaint`` says, if anything, why it could not use what was kept."""

    count: Count
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """What is noted of the last build.

    ``recipe`` is that of its `SiteBuild`; ``output`` names everything in the folder as it left it.
    """

    recipe: str
    output: str
    count: tuple[int, int, int]

    @classmethod
    def of(cls, note: Note | None) -> BuildRecord | None:
        return cls(*json.loads(note.value)) if note else None

    def note(self, touched: str) -> Note:
        return Note(BUILD, touched, json.dumps(astuple(self)))
