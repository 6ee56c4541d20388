"""Mail addresses in a cell, mended where a narrow column tore them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ...charters.contacts import Email, Phone, Refused

_SIGN: Final = r"[A-Za-z0-9._%+-]"
MAIL_LABEL: Final = (
    r"(?:(?<![\w\u0980-\u09ff.%+-])(?:ই\s?-?\s?মে(?:ই)?ল|e\s?-?\s?mail|মেইল|mail)"
    r"(?![\u0980-\u0982\u0984-\u09ff]|[a-z])(?: ?(?:ঠিকানা|এড্রেস|address))?\s?[:ঃ=\-–—.]*\s?)"
)
_NAME: Final = rf"{_SIGN}+(?:\s{_SIGN}+){{0,4}}"
_WHOLE_HOST: Final = (
    r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,24}(?![A-Za-z0-9-]|\s?\.\s?[A-Za-z])"
)
# A torn host ends where the ending of one stands, never at a guess.
_ENDING: Final = r"(?:(?:gov|org|com|edu|net)\s?\.\s?bd|com|org|net|info|edu)"
_TORN_HOST: Final = (
    rf"[A-Za-z0-9.-]+?(?:\s[A-Za-z0-9.-]+?){{0,3}}?\s?\.\s?{_ENDING}(?![A-Za-z0-9-]|\.[A-Za-z])"
)
_WHOLE: Final = re.compile(rf"(?<!{_SIGN}){_SIGN}+@{_WHOLE_HOST}")
_TORN: Final = re.compile(
    rf"(?:(?P<label>{MAIL_LABEL})|(?<!{_SIGN}))(?P<name>{_NAME})\s?@\s?(?P<host>{_WHOLE_HOST}|{_TORN_HOST})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mail:
    """An address; ``torn`` is how it stood where it had blanks inside."""

    address: str
    torn: str = ""

    def __str__(self) -> str:
        return self.torn or self.address


def whole_addresses(text: str) -> set[str]:
    """The unbroken addresses of a text: proof for the same ones torn elsewhere."""
    return {found[0] for found in _WHOLE.finditer(text) if parses(Email, found[0])}


def find_mail(text: str, known: frozenset[str], cut: str) -> tuple[list[Mail], str]:
    """The addresses in ``text``, and the text with ``cut`` in their places."""
    found: list[Mail] = []

    def take(match: re.Match[str]) -> str:
        mail, start = _mend(match, known)
        if mail is None:
            return match[0]
        found.append(mail)
        return match.string[match.start() : start] + cut

    return found, _TORN.sub(take, text)


def _mend(match: re.Match[str], known: frozenset[str]) -> tuple[Mail | None, int]:
    """The address and where it begins; the words before it are no part of it."""
    host = "".join(match["host"].split())
    pieces = list(re.finditer(r"\S+", match["name"]))
    for place, piece in enumerate(pieces):
        address = "".join(found[0] for found in pieces[place:]) + "@" + host
        is_labelled = match["label"] and place == 0
        certain = address in known or is_labelled or place == len(pieces) - 1
        if certain and parses(Email, address):
            start = match.start("name") + piece.start()
            written = match.string[start : match.end()]
            mail = Mail(address, "" if written == address else written)
            return mail, match.start() if is_labelled else start
    return None, match.start()


def parses(kind: type[Email | Phone], text: str) -> bool:
    """Whether the text is an address or a number of that kind."""
    try:
        kind.parse(text)
    except Refused:
        return False
    return True
