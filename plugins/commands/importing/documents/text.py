"""Pasted or saved text: a line is a paragraph, tabs divide the cells of a table's row."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Final

from ....words import Refusal, to_bengali_digits
from ..bijoy import is_bijoy
from ..blocks import Block, Line, Table, clean, one_line
from ..messages import MESSAGES

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE: Final = 20_000
# The letters of a charter; what is read in the wrong byte order has others.
_OURS: Final = re.compile(r"[\t\n\r -~\xa0\u0964\u0965\u0980-\u09ff\u200b-\u203a]")
_BENGALI: Final = re.compile("[\u0980-\u09ff]")
# A cell as Excel quotes it beside a tab. It may go on over lines, but not without end: an ordinary
# text may hold a lone quotation mark.
_QUOTED: Final = re.compile(
    r'(?:(?<=\t)"(?P<inner>(?:[^"\t]|""){0,4000})"(?=\t|$)'
    r'|^"(?P<first>(?:[^"\t]|""){0,4000})"(?=\t))',
    re.MULTILINE,
)
_EXCEL_QUOTES: Final = re.compile('[\n",]')
_LINE_IN_CELL: Final = "\u2028"
_MARK: Final = re.compile(r"[(\[]?(?:[০-৯\d]{1,3}|\w)[)\].।:]+|[^\w\s]+")


def read_text(path: Path) -> Iterator[Block]:
    return blocks_of(decode(path.read_bytes(), path))


def blocks_of(text: str) -> Iterator[Block]:
    """Blank lines are kept: where text was pasted, they tell the cells of a table apart."""
    for is_row, rows in groupby(_rows(text), key=lambda row: len(row.cells) > 1):
        found = tuple(rows)
        if is_row and not all(map(_is_paragraph, found)):
            yield Table(found)
        else:
            yield from map(_paragraph, found)


def _rows(text: str) -> Iterator[Line]:
    number = 1
    for line in _QUOTED.sub(_cell, text).split("\n"):
        cells = tuple(map(clean, line.split("\t")))
        yield Line(f"লাইন {to_bengali_digits(str(number))}", cells)
        number += 1 + line.count(_LINE_IN_CELL)


def _cell(quoted: re.Match[str]) -> str:
    words = quoted["inner"] if quoted["first"] is None else quoted["first"]
    if not _EXCEL_QUOTES.search(words):
        return quoted[0]
    return words.replace('""', '"').replace("\n", _LINE_IN_CELL)


def _is_paragraph(row: Line) -> bool:
    """Tabs that only indent, or stand between a number and its sentence, make no table."""
    filled = [cell for cell in row.cells if cell.strip()]
    return len(filled) <= 1 or (len(filled) == 2 and bool(_MARK.fullmatch(filled[0].strip())))  # noqa: PLR2004


def _paragraph(row: Line) -> Line:
    if len(row.cells) == 1:
        return row
    return Line(row.where, (one_line(" ".join(row.cells)),))


def decode(raw: bytes, path: Path) -> str:
    """The file's text: UTF-8, UTF-16, or the Windows code page that Bijoy used."""
    if raw.startswith(_UTF_16):
        text = _try(raw, "utf-16", path)
    elif b"\0" in raw:
        text = _unmarked(raw, path)
    else:
        text = _eight_bits(raw, path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _eight_bits(raw: bytes, path: Path) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _try(raw, "cp1252", path)
    if not is_bijoy(text.split()):
        raise Refusal(MESSAGES["encoding"], path=path.name)
    return text


def _unmarked(raw: bytes, path: Path) -> str:
    """UTF-16 without its mark: in one of both byte orders it is a charter's letters."""
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = raw[:_SAMPLE].decode(encoding, "replace")
        if sample and len(_OURS.findall(sample)) >= 0.95 * len(sample):
            return _try(raw, encoding, path)
    raise Refusal(MESSAGES["binary"], path=path.name)


def _try(raw: bytes, encoding: str, path: Path) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise Refusal(MESSAGES["encoding"], path=path.name) from None
