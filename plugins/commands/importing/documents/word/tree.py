"""What stands where in the XML of a DOCX, whatever wraps it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

# What was deleted or moved away, what is said about the words, and the like of a drawing for old
# programs, which the file holds twice.
GONE: Final = frozenset(
    {"del", "moveFrom", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "Fallback"}
)


def found(element: Element, *names: str) -> Iterator[Element]:
    """The nearest elements of these names, through all that is not gone."""
    for child in element:
        if child.tag in names:
            yield child
        elif child.tag not in GONE:
            yield from found(child, *names)


def properties(element: Element, name: str) -> Element:
    """What is said about an element, be it nothing."""
    at = element.find(name)
    return Element(name) if at is None else at


def value(element: Element | None, path: str, name: str = "val") -> str:
    """What stands at ``path``, empty where nothing does."""
    at = element.find(path) if element is not None else None
    return "" if at is None else at.get(name, "")


def count(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() else otherwise
