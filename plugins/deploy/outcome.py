"""What a deployment did, in one line."""

from __future__ import annotations

from dataclasses import dataclass

from ..words import Language, printable, to_bengali_digits
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
        counts = {name: str(getattr(self, name)) for name in ("written", "unchanged", "removed")}
        if language == "bn":
            counts = {name: to_bengali_digits(count) for name, count in counts.items()}
        return OUTCOMES[self.code][language].format_map({"place": printable(self.place), **counts})
