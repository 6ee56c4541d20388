"""Why there is no new site."""

from __future__ import annotations

from ..words import Refusal
from .messages import MESSAGES


class BuildError(Refusal):
    """The site could not be built; the old one is untouched."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(MESSAGES[code], **values)
