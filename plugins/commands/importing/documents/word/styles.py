"""What the styles of a DOCX say of the paragraphs and words that have them."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from ..package import Package, is_on
from .tree import value

_LONGEST_LINE: Final = 100


class Styles:
    def __init__(self, package: Package) -> None:
        self._styles = {
            style.get("styleId", ""): style
            for part in package.related(package.main, "styles")
            for style in package.elements(part, "style")
        }

        self._found: dict[tuple[str, str], Element | None] = {}

    def find(self, style: str, path: str) -> Element | None:
        """What stands at ``path`` in a style, or in the nearest of those it is based on."""
        if (style, path) not in self._found:
            self._found[style, path] = self._look(style, path)
        return self._found[style, path]

    def _look(self, style: str, path: str) -> Element | None:
        for _ in range(_LONGEST_LINE):  # a broken file may have styles in a circle
            element = self._styles.get(style)
            if element is None:
                return None
            if (at := element.find(path)) is not None:
                return at
            style = value(element, "basedOn")
        return None

    def have(self, styles: tuple[str, ...], toggle: str) -> bool:
        """Whether words have a property by their styles: a second one that says so undoes it."""
        said = (self.find(style, f"rPr/{toggle}") for style in styles)
        return sum(is_on(at) for at in said) == 1
