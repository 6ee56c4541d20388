"""The formats of `invoke diff` by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from plugins.changes.data import as_json
from plugins.changes.markdown import as_markdown
from plugins.changes.messages import MESSAGES
from plugins.changes.revisions import Difference
from plugins.changes.text import as_text
from plugins.charters.problems import Language, Refusal

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
