"""What a deployment did, in one line."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.charters.bengali import to_bengali_digits
from plugins.charters.problems import Language, printable
from plugins.publishing.deploy.messages import OUTCOMES


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
