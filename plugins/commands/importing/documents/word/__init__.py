"""A DOCX of Word or another writer, in the order of its elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from .....words import Refusal, to_bengali_digits
from ...blocks import Aside, Block, Line, Table, clean, has_words, one_line, row_as_line
from ...messages import MESSAGES
from ..limits import MAX_CELLS
from ..package import Package
from .paragraphs import BOX, Paragraphs, Text, together
from .tables import Row, in_columns, is_layout, rows_of
from .tree import found

_BLOCKS: Final = ("p", "tbl")
_INNER: Final = "altChunk"  # a document of another kind, which Word takes in when it opens this one


def read_word(path: Path) -> Iterator[Block]:
    package = Package(path)
    reader = _Reader(package)
    yield from reader.page_edges()
    for element in package.elements(package.main, *_BLOCKS, _INNER, "sdt"):
        _drop_prompts(element)
        yield from reader.blocks(found(element, *_BLOCKS) if element.tag == "sdt" else [element])


def _drop_prompts(element: Element) -> None:
    """An empty content control shows what to do with it; that is no text of the charter."""
    for control in element.iter("sdt"):
        if control.find("sdtPr/showingPlcHdr") is not None:
            for text in control.iter("t"):
                text.text = ""


class _Reader:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._paragraphs = Paragraphs(package)
        self._numbers = {kind: count(1) for kind in ("অনুচ্ছেদ", "ছক")}

    def page_edges(self) -> Iterator[Line]:
        """Headers and footers, which stand on every page and belong to no part of the charter."""
        main = self._package.main
        parts = [it for kind in ("header", "footer") for it in self._package.related(main, kind)]
        edges = (self._package.elements(part, *_BLOCKS) for part in parts)
        texts = (one_line(" ".join(text.listed for text in self._texts(edge))) for edge in edges)
        for text in filter(has_words, dict.fromkeys(texts)):
            yield Line("পাতার মাথা ও পা", (), (Aside("page-edge", text),))

    def blocks(self, elements: Iterable[Element]) -> Iterator[Block]:
        for element in elements:
            if element.tag == "tbl":
                yield from self._table(element)
            elif element.tag == _INNER:
                yield Line(
                    self._next("অনুচ্ছেদ"), (), (Aside("inner-document", self._part(element)),)
                )
            else:
                for box in found(element, BOX):
                    yield from self.blocks(found(box, *_BLOCKS))
                yield from _paragraph(self._next("অনুচ্ছেদ"), self._paragraphs.read(element))

    def _part(self, element: Element) -> str:
        relation = self._package.relations(self._package.main).get(element.get("id", ""))
        return clean(relation.target) if relation else ""

    def _next(self, kind: str) -> str:
        return f"{kind} {to_bengali_digits(str(next(self._numbers[kind])))}"

    def _table(self, table: Element) -> Iterator[Block]:
        where = self._next("ছক")
        rows = rows_of(table)
        for lays_out, group in groupby(rows, key=lambda row: is_layout(row, rows)):
            if lays_out:
                for cell in (cell for row in group for cell in row.cells):
                    yield from self.blocks(found(cell.element, *_BLOCKS))
            else:
                yield from _rows_or_lines([*self._rows(in_columns([*group]), where)])

    def _rows(self, rows: list[Row], where: str) -> Iterator[Line]:
        """The lines of a table's rows; what reaches down is kept for each."""
        width = max((row.columns[-1] for row in rows), default=0)
        if width * len(rows) > MAX_CELLS:
            raise Refusal(MESSAGES["too-much"], path=self._package.name)
        above: dict[int, str] = {}
        for row in rows:
            texts = [""] * width
            asides: list[Aside] = []
            for column, cell in zip(row.columns, row.cells, strict=False):
                if not (cell.goes_on and column in above):
                    text = together(self._texts(found(cell.element, *_BLOCKS)))
                    above[column] = text.words
                    asides += text.asides
                texts[column] = above[column]
            yield _line(row, f"{where}, সারি {to_bengali_digits(str(row.number))}", texts, asides)

    def _texts(self, elements: Iterable[Element]) -> Iterator[Text]:
        """What stands inside a cell: a row of a table as one line."""
        for element in elements:
            if element.tag == "tbl":
                for line in self._rows(in_columns(rows_of(element)), ""):
                    yield Text(row_as_line(line.cells), line.asides)
            else:
                for box in found(element, BOX):
                    yield from self._texts(found(box, *_BLOCKS))
                yield self._paragraphs.read(element)


def _paragraph(where: str, text: Text) -> Iterator[Line]:
    first, *others = text.listed.split("\n")
    yield Line(where, (first.strip(),), text.asides)
    yield from (Line(where, (other.strip(),)) for other in others)


def _line(row: Row, where: str, texts: list[str], asides: list[Aside]) -> Line:
    if row.is_hidden:
        return Line(where, ("",) * len(texts), (Aside("hidden", row_as_line(texts)), *asides))
    is_banner = len(texts) > 1 and row.columns == [0, len(texts)]
    return Line(where, tuple(texts), tuple(asides), is_banner)


def _rows_or_lines(lines: Sequence[Line]) -> Iterator[Block]:
    """A table; what has one column only frames its paragraphs."""
    if any(len(line.cells) > 1 for line in lines):
        yield Table(tuple(lines))
        return
    for line in lines:
        yield from _paragraph(line.where, Text("".join(line.cells), line.asides))
