"""What changed between two revisions of the content, in words, for editors and reviewers.

The comparison itself belongs to the domain (``charters/changes``). Here revisions are read from
git and the changes worded (``sentences.py``) and written, one file per format.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...reports import Format
from .json import as_json
from .markdown import as_markdown
from .revisions import Difference, changed_files, difference
from .text import as_text

__all__ = ["FORMATS", "changed_files", "difference"]

FORMATS: Final[Mapping[str, Format[Difference]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
