"""Pasted or saved text: a line is a paragraph, tabs divide the cells of a table's row."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from ....words import Refusal, to_bengali_digits
from ..bijoy import is_bijoy
from ..blocks import Line, clean
from ..messages import MESSAGES

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> Iterator[Line]:
    for number, row in enumerate(decode(path).split("\n"), start=1):
        cells = tuple(map(clean, row.split("\t")))
        yield Line(f"লাইন {to_bengali_digits(str(number))}", cells)


def decode(path: Path) -> str:
    """The file's text: UTF-8, UTF-16 with its mark, or the Windows code page that Bijoy used."""
    raw = path.read_bytes()
    if raw.startswith(_UTF_16):
        return _try(raw, "utf-16", path)
    if b"\0" in raw:
        raise Refusal(MESSAGES["binary"], path=path.name)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _try(raw, "cp1252", path)
        if not is_bijoy(text.split()):
            raise Refusal(MESSAGES["encoding"], path=path.name) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _try(raw: bytes, encoding: str, path: Path) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise Refusal(MESSAGES["encoding"], path=path.name) from None
