"""What the styles of a DOCX say of the paragraphs and words that have them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ..package import Package, is_on
from .tree import value


class Styles:
    def __init__(self, package: Package) -> None:
        self._styles = {
            style.get("styleId", ""): style
            for part in package.related(package.main, "styles")
            for style in package.elements(part, "style")
        }

    def find(self, style: str, path: str) -> Element | None:
        """What stands at ``path`` in a style, or in the nearest of those it is based on."""
        unseen = dict(self._styles)  # a broken file may have styles in a circle
        while (element := unseen.pop(style, None)) is not None:
            if (at := element.find(path)) is not None:
                return at
            style = value(element, "basedOn")
        return None

    def have(self, styles: tuple[str, ...], toggle: str) -> bool:
        """Whether words have a property by their styles: a second one that says so undoes it."""
        said = (self.find(style, f"rPr/{toggle}") for style in styles)
        return sum(is_on(at) for at in said) == 1
