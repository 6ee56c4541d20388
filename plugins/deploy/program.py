"""Programs that a deployment runs, and what they say when they fail."""

from __future__ import annotations

import shutil

from ..words import Refusal
from .messages import MESSAGES


def need(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            raise Refusal(MESSAGES["no-program"], program=program)


def last_words(errors: str) -> str:
    """The last line that says something, as most programs put the cause there."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    return lines[-1] if lines else "?"
