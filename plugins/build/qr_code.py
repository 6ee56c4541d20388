"""An address as a code that a telephone's camera reads."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlsplit

import segno
from markupsafe import Markup

# Which of the eight patterns lies over it every reader finds out; to weigh them all costs ten times
# what the rest does.
_PATTERN: Final = 2
_OF_ADDRESSES: Final = "/%:@!$&'()*+,;=~?#"


def qr_svg(address: str) -> Markup:
    """An SVG element, black on white in any colour scheme, with the quiet border that readers need.

    A stylesheet gives it its size. At least a seventh of it may be unreadable.
    """
    code = segno.make(in_ascii(address), error="m", micro=False, mask=_PATTERN)
    svg = code.svg_inline(omitsize=True, light="#fff", svgclass="qr-code", lineclass=None)
    return Markup(svg)  # noqa: S704 - squares alone


def in_ascii(address: str) -> str:
    """As browsers ask for it: of other letters many readers guess wrongly which they are."""
    if address.isascii():
        return address
    parts = urlsplit(address)
    host = ".".join(map(_label, parts.netloc.split(".")))
    return parts._replace(netloc=host, path=quote(parts.path, _OF_ADDRESSES)).geturl()


def _label(label: str) -> str:
    name, colon, port = label.partition(":")
    return label if name.isascii() else f"xn--{name.encode('punycode').decode()}{colon}{port}"
