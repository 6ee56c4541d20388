"""An address as a code that a telephone's camera reads."""

from __future__ import annotations

import segno
from markupsafe import Markup


def qr_svg(address: str) -> Markup:
    """An SVG element, black on white in any colour scheme, with the quiet border that readers need.

    A stylesheet gives it its size. A quarter of it may be unreadable.
    """
    code = segno.make(address, error="q", micro=False)
    svg = code.svg_inline(omitsize=True, light="#fff", svgclass="qr-code", lineclass=None)
    return Markup(svg)  # noqa: S704 - squares alone
