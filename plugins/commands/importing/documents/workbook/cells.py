"""What a cell of an XLSX shows, and what it hides or says beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from ...blocks import Aside, clean, is_visible, one_line
from ..package import Package, is_on
from .number_format import BUILT_IN, GENERAL, shown, shown_text, shows_day

_NUMBER: Final = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d{1,3})?", re.IGNORECASE)
_ESCAPED: Final = re.compile("_x([0-9A-Fa-f]{4})_")  # a sign that XML cannot hold
_LINK: Final = re.compile(r'\bHYPERLINK\("([^"]+)"', re.IGNORECASE)
_MIDNIGHT: Final = "T00:00:00"
_TRUTH: Final = {"0": "FALSE", "1": "TRUE"}


@dataclass(frozen=True, slots=True)
class Cell:
    text: str = ""
    asides: tuple[Aside, ...] = ()
    day: str = ""  # where Excel keeps a day, whatever was typed


@dataclass(frozen=True, slots=True)
class _Style:
    code: str = GENERAL
    is_struck: bool = False


class Cells:
    """Reads cells by the strings and styles that all sheets of a workbook share."""

    def __init__(self, package: Package) -> None:
        settings = package.elements(package.main, "workbookPr")
        self._since_1904 = any(it.get("date1904") in {"1", "true"} for it in settings)
        strings = package.related(package.main, "sharedStrings")
        self._strings = [_rich(it) for part in strings for it in package.elements(part, "si")]
        styles = package.related(package.main, "styles")
        self._styles = [style for part in styles for style in _styles(package, part)]

    def read(self, element: Element) -> Cell | None:
        """None for a cell that has nothing but a format."""
        style = self._style(element)
        words, struck = self._text(element, style)
        if style.is_struck:
            words, struck = "", f"{words} {struck}"
        asides = (*_aside("struck", struck), *_of_formula(element, words))
        if not words and not struck:
            asides += _aside("hidden", element.findtext("v", ""))
        is_day = element.get("t", "n") in {"n", "d"} and shows_day(style.code)
        day = element.get("r", "") if is_day else ""
        return Cell(words, asides, day) if words or asides else None

    def _style(self, element: Element) -> _Style:
        number = int(element.get("s", "0"))
        return self._styles[number] if number < len(self._styles) else _Style()

    def _text(self, element: Element, style: _Style) -> tuple[str, str]:
        """What is shown, and what is shown crossed out."""
        value = element.findtext("v", "")
        inline = element.find("is")
        match element.get("t", "n"):
            case "n" if _NUMBER.fullmatch(value):
                return shown(value, style.code, since_1904=self._since_1904), ""
            case "b":
                return _TRUTH.get(value, value), ""
            case "d":
                return value.removesuffix(_MIDNIGHT), ""
            case "s":
                words, struck = self._strings[int(value)] if value else ("", "")
            case "inlineStr" if inline is not None:
                words, struck = _rich(inline)
            case _:
                words, struck = _tidy(value), ""
        return shown_text(words, style.code) if words else "", struck


def _of_formula(element: Element, words: str) -> tuple[Aside, ...]:
    """A result that is not kept, or the address that a link leads to."""
    formula = element.find("f")
    if formula is None:
        return ()
    if not element.findtext("v") and element.get("t") != "str":
        return _aside("formula", f"{element.get('r', '')} ={formula.text or ''}")
    links = _LINK.findall(formula.text or "")
    return tuple(Aside("link", link) for link in links if not is_visible(link, words))


def _aside(reason: str, text: str) -> tuple[Aside, ...]:
    told = one_line(clean(text))
    return (Aside(reason, told),) if told else ()


def _rich(element: Element) -> tuple[str, str]:
    """The words of a text, and those of its runs that are crossed out."""
    words: list[str] = []
    struck: list[str] = []
    for piece in element:
        if piece.tag in {"t", "r"}:
            strike = piece.find("rPr/strike")
            (words if not is_on(strike) else struck).append(_said(piece))
    return _tidy("".join(words)), _tidy(" ".join(struck))


def _said(piece: Element) -> str:
    return (piece.text if piece.tag == "t" else piece.findtext("t")) or ""


def _tidy(text: str) -> str:
    return clean(_ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), text)).strip()


def _styles(package: Package, part: str) -> list[_Style]:
    codes = dict(BUILT_IN)
    struck: set[str] = set()
    styles: list[_Style] = []
    for element in package.elements(part, "numFmts", "fonts", "cellXfs"):
        if element.tag == "numFmts":
            codes |= {it.get("numFmtId", ""): it.get("formatCode", GENERAL) for it in element}
        elif element.tag == "fonts":
            strikes = (font.find("strike") for font in element)
            struck = {str(at) for at, it in enumerate(strikes) if is_on(it)}
        else:
            styles = [
                _Style(codes.get(it.get("numFmtId", ""), GENERAL), it.get("fontId") in struck)
                for it in element
            ]
    return styles
