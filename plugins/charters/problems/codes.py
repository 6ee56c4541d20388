"""The codes of warnings: which there are, and which of them a few letters name."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from typing import Final

from .messages import MESSAGES


def is_warning(code: str) -> bool:
    """Whether the code stands for a weakness of the charter: reported, but it stops nothing."""
    return code.startswith("W-")


WARNINGS: Final = tuple(sorted(code for code in MESSAGES if is_warning(code)))
IGNORE_UNUSED: Final = "W-ignore-unused"  # says that an ignore is in vain, so none can hide it
CALENDAR_ENDS: Final = "W-calendar-ends"
OF_NO_OFFICE: Final = frozenset(code for code in WARNINGS if code.startswith("W-calendar-"))
IGNORABLE: Final = frozenset(WARNINGS) - {IGNORE_UNUSED} - OF_NO_OFFICE


def nearest(code: str, known: Collection[str] = IGNORABLE) -> str:
    """The known code most like ``code``, however unlike that is."""
    return get_close_matches(code, sorted(known), n=1, cutoff=0)[0]
