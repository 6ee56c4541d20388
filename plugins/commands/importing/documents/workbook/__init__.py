"""An XLSX as a person sees it: its formats applied, what is hidden left out and told.

Formulas are never worked out: what the file keeps as their result is read. Only cells that hold
something are kept, however far formats and merged cells reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ...blocks import Block, Line, clean
from ..package import Package
from .cells import Cells
from .sheet import Sheet
from .view import blocks, hidden


def read_workbook(path: Path) -> Iterator[Block]:
    package = Package(path)
    cells = Cells(package)
    relations = package.relations(package.main)
    for element in package.elements(package.main, "sheet"):
        name = clean(element.get("name", ""))
        part = relations[element.get("id", "")].target
        sheet = Sheet(package, part, name, cells)
        if element.get("state", "visible") == "visible":
            yield from _boxes(package, part, name)
            yield from blocks(sheet)
        else:
            yield Line(name, (), tuple(hidden(sheet)))


def _boxes(package: Package, part: str, name: str) -> Iterator[Line]:
    """The words of text boxes, which lie over the cells."""
    for drawing in package.related(part, "drawing"):
        for shape in package.elements(drawing, "sp"):
            for paragraph in shape.iter("p"):
                text = clean("".join(it.text or "" for it in paragraph.iter("t"))).strip()
                yield Line(name, (text,))
