"""What a deployment did, in one line."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import Language, fill
from .messages import OUTCOMES


@dataclass(frozen=True, slots=True)
class Outcome:
    """``code`` is a key of `OUTCOMES`; ``place`` is where readers find the site."""

    code: str
    place: str
    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def text(self, language: Language = "bn") -> str:
        counts = {"written": self.written, "unchanged": self.unchanged, "removed": self.removed}
        return fill(OUTCOMES[self.code], language, place=self.place, **counts)
