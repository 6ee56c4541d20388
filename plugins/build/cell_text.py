"""What an office wrote in a cell as safe HTML: its lines, its lists, its addresses, its language.

Nothing in a cell is Markdown. What a list's items begin with is kept, for charters refer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import Final

from markupsafe import Markup

from ..charters.contacts import Website
from ..charters.list_items import BULLETED, NUMBERED
from ..words import Language
from .breakable import with_breaks
from .foreign_text import in_own_language, language_attribute

_ADDRESS: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_AFTER: Final = ".,;:!?)]}'\"।"


def cell_text(text: str, language: Language = "bn") -> str | Markup:
    """A text of one line without an address is the template's own to escape."""
    if "\n" in text or "://" in text:
        return Markup(_lines(text, language))  # noqa: S704 - every part was escaped there
    if "@" in text:
        return Markup(_said(text, language))  # noqa: S704 - likewise
    return in_own_language(text, language)


@lru_cache(2**11)  # many offices say the same
def _lines(text: str, language: Language) -> str:
    lines = (line.strip() for line in text.split("\n"))
    runs = groupby(filter(None, lines), _kind)
    parts = [(kind, [_said(line, language) for line in run]) for kind, run in runs]
    return "".join(_part(kind, lines) for kind, lines in parts)


def _said(line: str, language: Language) -> str:
    attribute = language_attribute(line, language)
    return f"<span{attribute}>{_linked(line)}</span>" if attribute else _linked(line)


def _kind(line: str) -> str:
    """Of which kind of list a line is an item."""
    if BULLETED.match(line):
        return "bulleted"
    return "numbered" if NUMBERED.match(line) else ""


def _part(kind: str, lines: list[str]) -> str:
    if not kind:
        return "<br>\n".join(lines)
    items = (BULLETED.sub("", line, count=1) if kind == "bulleted" else line for line in lines)
    rows = "".join(f"<li>{item}</li>\n" for item in items)
    return f'\n<ul class="cell-list cell-list--{kind}">\n{rows}</ul>\n'


def _linked(line: str) -> str:
    return "".join(_escaped_parts(line))


def _escaped_parts(line: str) -> Iterator[str]:
    """The line with its web addresses as links, which show all of where they lead."""
    end = 0
    for found in _ADDRESS.finditer(line):
        address = found[0].rstrip(_AFTER)
        if _leads(address):
            yield _words(line[end : found.start()])
            yield f'<a href="{escape(address)}">{escape(address)}</a>'
            end = found.start() + len(address)
    yield _words(line[end:])


def _words(text: str) -> str:
    """With the places where its mail addresses may break."""
    return _MAIL.sub(lambda mail: with_breaks(mail[0]), escape(text))


def _leads(address: str) -> bool:
    try:
        return Website.parse(address).url is not None
    except ValueError:
        return False
