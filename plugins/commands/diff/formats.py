"""The formats of `invoke diff` by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...reports import Format
from .json import as_json
from .markdown import as_markdown
from .revisions import Difference
from .text import as_text

FORMATS: Final[Mapping[str, Format[Difference]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
