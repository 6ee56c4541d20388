"""Makes of a browser's PDF what a press gets: a page of the exact size, the same every time."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from hashlib import md5
from io import BytesIO
from typing import Final

import pypdfium2

from ...words import Refusal
from .messages import MESSAGES
from .sizes import UNITS, Size

_MOMENT: Final = re.compile(rb"(?<=Date\(D:)\d{14}(?=\+00'00'\))")
_NAMES: Final = re.compile(rb"(?<=/ID\[)<[0-9A-F]{32}><[0-9A-F]{32}>(?=\])")
_POINTS: Final = 72 / UNITS["in"]


def press_ready(pdf: bytes, size: Size, today: date) -> bytes:
    """The one page of it, of which a browser rounds the sides and notes when and where it was made.

    Raises `Refusal` where it is not one page.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        if len(document) != 1:
            raise Refusal(MESSAGES["pages"], count=len(document))
        document[0].set_mediabox(0, 0, _points(size.width), _points(size.height))
        exact = BytesIO()
        document.save(exact)
    dated = _MOMENT.sub(f"{today:%Y%m%d}000000".encode(), exact.getvalue())
    name = md5(_NAMES.sub(b"", dated), usedforsecurity=False).hexdigest().upper().encode()
    return _NAMES.sub(b"<%b><%b>" % (name, name), dated)


def _points(millimetres: Decimal) -> float:
    return float(round(millimetres * _POINTS, 2))
