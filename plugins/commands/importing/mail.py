"""Mail addresses in a cell, mended where a narrow column tore them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ...charters.contacts import Email, Phone, Refused

_SIGN: Final = r"[A-Za-z0-9._%+-]"
_LABEL: Final = re.compile(
    r"(?:ই-?\s*মেইল|ইমেইল|e-?\s*mail)(?:\s*(?:ঠিকানা|এড্রেস))?\s*[:ঃ\-–.]*\s*", re.IGNORECASE
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
    rf"(?P<label>{_LABEL.pattern})?(?P<name>{_NAME})\s?@\s?(?P<host>{_WHOLE_HOST}|{_TORN_HOST})",
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
        mail, before = _mend(match, known)
        if mail is None:
            return match[0]
        found.append(mail)
        return before + cut

    return found, _TORN.sub(take, text)


def _mend(match: re.Match[str], known: frozenset[str]) -> tuple[Mail | None, str]:
    """The address, and the words before it that are no part of it."""
    host = "".join(match["host"].split())
    pieces = match["name"].split()
    label = match["label"] or ""
    for start in range(len(pieces)):
        address = "".join(pieces[start:]) + "@" + host
        certain = address in known or (label and start == 0) or start == len(pieces) - 1
        if certain and parses(Email, address):
            before = " ".join(pieces[:start])
            written = match[0][len(label) :].removeprefix(before).strip()
            torn = "" if written == address else written
            return Mail(address, torn), f"{label if before else ''}{before} "
    return None, ""


def parses(kind: type[Email | Phone], text: str) -> bool:
    """Whether the text is an address or a number of that kind."""
    try:
        kind.parse(text)
    except Refused:
        return False
    return True
