"""Where a line may end in a mail address: after its `@`, and before a dot.

A dot that begins a line belongs to what goes on; one that ends it would end a sentence.
"""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup, escape

_PLACE: Final = re.compile(r"(?<=@)(?=\S)|(?<=\S)(?=\.\w)")


def breakable(address: str) -> Markup:
    """The address with the places marked; copied, it is as it was."""
    return Markup(with_breaks(escape(address)))  # noqa: S704 - it was escaped


def with_breaks(escaped: str) -> str:
    return _PLACE.sub("<wbr>", escaped)
