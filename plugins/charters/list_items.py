"""What the items of a list in a cell begin with."""

from __future__ import annotations

import re
from typing import Final

BULLET: Final = "•"
BULLETED: Final = re.compile(rf"\s*[{BULLET}●▪■◦‣*–—-]\s+(?=\S)")
# ১. (১) ১। ক) (ক) a) iv. and so on; a longer number would be a year or a sum.
NUMBERED: Final = re.compile(
    r"\s*(?:\((?:[০-৯0-9]{1,2}|[ক-হ]|[a-z]|[ivx]{2,4})\)|(?:[০-৯0-9]{1,2}|[ক-হ]|[a-z]|[ivx]{2,4})[.)।])"
    r"\s*(?=[^\s০-৯0-9])",
    re.IGNORECASE,
)


def as_line(item: str) -> str:
    """An item of a list as a line of its cell; one that is marked already is not marked twice."""
    line = " ".join(item.split())
    is_marked = BULLETED.match(line) or NUMBERED.match(line)
    return line if is_marked else f"{BULLET} {line}"
