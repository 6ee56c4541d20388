"""The domain's patterns as JavaScript reads them.

The domain folds Bengali digits and punctuation before it compares. A form compares what was typed,
so the folding moves into the pattern. Each is anchored and takes blanks around the value, which
are not written.
"""

from __future__ import annotations

import re
from typing import Final

from ..charters.contacts import EMAIL, PHONES, PUNCTUATION, WEBSITE
from ..charters.promises import LIMIT
from ..words import to_bengali_digits

_DIGITS: Final = "0-9০-৯"
# The parts of a telephone pattern: how often, a class of digits, any digit, one digit, the plus.
_PARTS: Final = re.compile(r"\{[\d,]+\}|\[[\d-]+\]|\\d|\d|\\\+")
_GROUP_NAME: Final = re.compile(r"\?P<\w+>")
# Letters that Unicode always takes apart; keyboards write them in one piece.
_WHOLE_LETTERS: Final = {"ড়": "\u09dc", "ঢ়": "\u09dd", "য়": "\u09df"}


def phone() -> str:
    gap = f"[{PUNCTUATION.replace('-', '')}-]*"

    def spaced(match: re.Match[str]) -> str:
        part = match[0].replace(r"\d", "0-9").strip("[]")
        if part.startswith("{"):
            return part
        digits = part if part == r"\+" else f"[{part}{to_bengali_digits(part)}]"
        return f"(?:{digits}{gap})"

    forms = "|".join(_PARTS.sub(spaced, _in_javascript(form.pattern)) for form in PHONES)
    return _whole(f"{gap}(?:{forms})")


def email() -> str:
    return _whole(EMAIL.pattern)


def website() -> str:
    """A comma typed for a dot is the charter's own slip, which the domain keeps."""
    pattern = _in_javascript(WEBSITE.pattern).replace(r"\.", "[.,]")
    return _whole(pattern.replace("https?", "[Hh][Tt][Tt][Pp][Ss]?"))


def limit() -> str:
    pattern = LIMIT.pattern.replace("0-9", _DIGITS)
    for apart, whole in _WHOLE_LETTERS.items():
        pattern = pattern.replace(apart, f"(?:{apart}|{whole})")
    return _whole(pattern)


def date() -> str:
    return _whole("-".join(f"[{_DIGITS}]{{{digits}}}" for digits in (4, 2, 2)))


def key(pattern: str, longest: int) -> str:
    return f"^(?=.{{1,{longest}}}$){pattern.removeprefix('^')}"


def text(longest: int) -> str:
    return rf"^[\s\S]{{1,{longest}}}$"


def _whole(pattern: str) -> str:
    return rf"^\s*(?:{pattern})\s*$"


def _in_javascript(pattern: str) -> str:
    """Without names of groups, which two alternatives may not share there."""
    return _GROUP_NAME.sub("?:", pattern)
