"""The words of a DOCX's paragraph, and what it hides or says beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final
from xml.etree.ElementTree import Element

from .....words import to_bengali_digits
from ...blocks import Aside, clean, is_visible, one_line
from ..package import Package, is_on
from .lists import BULLET, Lists
from .styles import Styles
from .tree import GONE, count, found, properties, value

BOX: Final = "txbxContent"
_SIGNS: Final = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TOGGLES: Final = {"vanish": "hidden", "strike": "struck", "dstrike": "struck"}
_NOTES: Final = ("footnote", "endnote", "comment")
_LINKS: Final = frozenset({"hyperlink", "hlinkClick"})
_LINK: Final = re.compile(r'\bHYPERLINK\s+"(?P<target>[^"]+)"')
_HEX: Final = re.compile("[0-9A-Fa-f]{4}")
_CODE: Final = "code"  # of a field
_BENGALI: Final = re.compile(r"[\u0985-\u09b9]")

_Piece = tuple[str, str]  # why it is none of the words, empty where it is; text


@dataclass(frozen=True, slots=True)
class Text:
    words: str
    asides: tuple[Aside, ...] = ()
    label: str = ""  # the number or bullet that Word writes before it

    @property
    def listed(self) -> str:
        """As it stands among others."""
        return f"{self.label} {self.words}".strip() if self.words else ""

    @property
    def alone(self) -> str:
        """As it stands in a cell of its own, where one needs no bullet and a number says enough."""
        return self.words if self.label == BULLET else f"{self.label} {self.words}".strip()


def together(texts: Iterable[Text]) -> Text:
    """The paragraphs of a cell, each on a line of its own."""
    said = [text for text in texts if text.words or text.label or text.asides]
    worded = [text for text in said if text.words] or said[:1]
    words = [text.listed if len(worded) > 1 else text.alone for text in worded]
    return Text("\n".join(words), tuple(aside for text in said for aside in text.asides))


class Paragraphs:
    def __init__(self, package: Package) -> None:
        self._styles = Styles(package)
        self._lists = Lists(package)
        relations = package.relations(package.main)
        self._targets = {key: one.target for key, one in relations.items() if one.is_outside}
        self._notes: dict[str, str] = {}
        self._notes = dict(self._read_notes(package))

    def _read_notes(self, package: Package) -> Iterator[tuple[str, str]]:
        for kind in _NOTES:
            for part in package.related(package.main, f"{kind}s"):
                for note in package.elements(part, kind):
                    words = " ".join(self.read(it).words for it in found(note, "p"))
                    yield f"{kind}Reference {note.get('id')}", words

    def read(self, paragraph: Element) -> Text:
        style = value(paragraph, "pPr/pStyle")
        words, asides = "", list[Aside]()
        for reason, pieces in groupby(self._pieces(paragraph, "", style), key=itemgetter(0)):
            text = clean("".join(piece for _, piece in pieces))
            if not reason:
                words += text
            elif reason == _CODE:
                asides += [Aside("link", link["target"]) for link in _LINK.finditer(text)]
            elif text.strip():
                asides.append(Aside(reason, one_line(text)))
        words = words.strip()
        told = [it for it in asides if it.reason != "link" or not is_visible(it.text, words)]
        return Text(words, tuple(told), self._label(paragraph, style, words))

    def _pieces(self, element: Element, reason: str, style: str) -> Iterator[_Piece]:
        for child in element:
            if child.tag == "r":
                yield from self._pieces(child, reason or self._reason(child, style), style)
            elif child.tag in {"t", "sym"} or child.tag in _SIGNS:
                yield reason, _sign(child)
            elif child.tag not in GONE and child.tag != BOX:
                yield from self._beside(child)
                yield from self._pieces(child, reason, style)

    def _beside(self, element: Element) -> Iterator[_Piece]:
        """A field's code, where a link leads, what a note says."""
        if element.tag in {"instrText", "fldSimple"}:
            yield _CODE, element.get("instr", element.text or "")
        elif element.tag in _LINKS and (target := self._targets.get(element.get("id", ""))):
            yield "link", target
        elif note := self._notes.get(f"{element.tag} {element.get('id')}"):
            yield "comment" if element.tag.startswith("comment") else "footnote", note

    def _reason(self, run: Element, style: str) -> str:
        """Why nobody sees the words of a run, or sees them crossed out."""
        said = properties(run, "rPr")
        styles = style, value(said, "rStyle")
        for toggle, reason in _TOGGLES.items():
            direct = said.find(toggle)
            if self._styles.have(styles, toggle) if direct is None else is_on(direct):
                return reason
        return ""

    def _label(self, paragraph: Element, style: str, words: str) -> str:
        """In the digits of the words."""
        of_style = self._styles.find(style, "pPr/numPr")
        name = value(paragraph, "pPr/numPr/numId") or value(of_style, "numId")
        level = value(paragraph, "pPr/numPr/ilvl") or value(of_style, "ilvl")
        label = self._lists.label(name, count(level, 0)) if name else ""
        return to_bengali_digits(label) if _BENGALI.search(words) else label


def _sign(element: Element) -> str:
    if element.tag == "t":
        return (element.text or "").replace("\n", " ")
    if element.tag == "sym":
        code = element.get("char", "")
        return chr(int(code, 16)) if _HEX.fullmatch(code) else ""
    return _SIGNS[element.tag]
