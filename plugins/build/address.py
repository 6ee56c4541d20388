"""The address of the public site, which its pages, sitemap and form carry, and of other pages."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import SplitResult, urlsplit

from ..words import Refusal
from .messages import MESSAGES

_LABEL: Final = r"(?!-)[\w\u0980-\u09ff\u200c\u200d-]{1,63}(?<!-)"  # \w knows no vowel signs
_HOST: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*|[0-9a-f:.]*:[0-9a-f:.]*")  # or an IPv6 address
_SITE: Final = re.compile("[^/?#]*//[^/?#]*")
_FORBIDDEN: Final = frozenset(" \"'<>\\^`{|}")
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_LIKE_LETTERS: Final = frozenset("\u200c\u200d")  # Bengali words are written with them


def check_address(url: str) -> None:
    """Raises `Refusal` for what no browser, or no sitemap, would take for a site's address."""
    if not url:
        raise Refusal(MESSAGES["address-missing"])
    if fault := _fault(url):
        raise Refusal(MESSAGES[fault], found=url)


def is_page(url: str) -> bool:
    """Whether it is the address of a page somewhere, which may have a query and a fragment."""
    site = _SITE.match(url)
    return site is not None and _fault(site[0]) is None and all(map(_is_allowed, url))


def is_local(url: str) -> bool:
    """Whether it is that of the editor's own machine."""
    return urlsplit(url).hostname in _LOCAL


def _fault(url: str) -> str | None:
    if not all(_is_allowed(sign) for sign in url):
        return "address-characters"
    try:
        parts = urlsplit(url)
    except ValueError:  # brackets that hold no IPv6 address
        return "address"
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return "address"
    if "?" in url or "#" in url or "@" in parts.netloc:
        return "address-more"
    if not _has_port_or_none(parts):
        return "address-port"
    return None if _HOST.fullmatch(parts.hostname) else "address"


def _is_allowed(sign: str) -> bool:
    return sign in _LIKE_LETTERS or (sign.isprintable() and sign not in _FORBIDDEN)


def _has_port_or_none(parts: SplitResult) -> bool:
    try:
        return bool(parts.port) or (parts.port is None and not parts.netloc.endswith(":"))
    except ValueError:
        return False
