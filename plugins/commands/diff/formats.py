"""The formats of `invoke diff` by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...words import Language, Refusal
from .json import as_json
from .markdown import as_markdown
from .messages import MESSAGES
from .revisions import Difference
from .text import as_text

Format = Callable[[Difference, Language], str]

FORMATS: Final[dict[str, Format]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}


def format_named(name: str) -> Format:
    """Raises `Refusal` for any other name."""
    if name not in FORMATS:
        raise Refusal(MESSAGES["format"], found=name)
    return FORMATS[name]
