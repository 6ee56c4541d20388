"""How many files travel at once."""

from __future__ import annotations

from typing import Final

from ..words import Refusal
from .messages import MESSAGES

JOBS: Final = 8  # a shared host allows an FTP user about ten connections
_MOST: Final = 64


def read_jobs(text: str) -> int:
    if text.isascii() and text.isdecimal() and 1 <= int(text) <= _MOST:
        return int(text)
    raise Refusal(MESSAGES["jobs"], jobs=text, most=_MOST, usual=JOBS)
