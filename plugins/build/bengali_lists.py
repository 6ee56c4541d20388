"""Lists that an editor numbers with Bengali digits, as Markdown reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ..charters.bengali import to_ascii_digits

_NUMBER: Final = re.compile(r"[০-৯][.)।][ \t]")  # every item has it, and it is soon looked for
# A longer number would be a year or a sum.
_ITEM: Final = re.compile(r"(?P<indent> *)(?P<number>[০-৯]{1,2})(?P<sign>[.)।])(?=[ \t])")


def with_lists(text: str) -> str:
    """``১. ক`` as ``1. ক`` where Markdown begins or continues a list there; else as it is."""
    return "\n".join(_lines(text)) if _NUMBER.search(text) else text


def _lines(text: str) -> Iterator[str]:
    is_list, is_first = False, True
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if item and (is_list or is_first or int(item["number"]) == 1):
            is_list = True
            yield _item(item) + line[item.end() :]
        else:
            is_list = is_list and not (is_first and line[:1].strip())
            yield line
        is_first = not line.strip()


def _item(item: re.Match[str]) -> str:
    sign = ")" if item["sign"] == ")" else "."
    return f"{item['indent']}{to_ascii_digits(item['number'])}{sign}"
