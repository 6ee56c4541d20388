"""A DOCX of Word or another writer. Links and pictures it points to are never fetched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import docx
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table
from docx.text.paragraph import Paragraph

from ....words import to_bengali_digits
from ..blocks import Aside, Line, clean, one_line

_TEXT: Final = qn("w:t")
_BREAKS: Final = frozenset({qn("w:br"), qn("w:cr"), qn("w:p")})
_TAB: Final = qn("w:tab")
# Twice in the file: a drawing for new readers and its like for old ones.
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read_word(path: Path) -> Iterator[Line]:
    document = docx.Document(str(path))
    yield from _page_edges(document)
    paragraphs = tables = 0
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            paragraphs += 1
            where = f"অনুচ্ছেদ {to_bengali_digits(str(paragraphs))}"
            for part in _words(block._p).split("\n"):  # noqa: SLF001 - the text of links, too
                yield Line(where, (part,))
        else:
            tables += 1
            yield from _rows(block, f"ছক {to_bengali_digits(str(tables))}")


def _page_edges(document: docx.document.Document) -> Iterator[Line]:
    """Headers and footers, which stand on every page and belong to no part of the charter."""
    seen: set[str] = set()
    for section in document.sections:
        for edge in (section.header, section.footer):
            text = one_line("" if edge.is_linked_to_previous else _words(edge._element))  # noqa: SLF001
            if text and text not in seen:
                seen.add(text)
                yield Line("পাতার মাথা ও পা", (), (Aside("page-edge", text),))


def _rows(table: Table, where: str) -> Iterator[Line]:
    for number, row in enumerate(table.rows, start=1):
        cells: list[str] = []
        before = None
        for cell in row.cells:  # a merged cell comes once for every column and row it covers
            element = cell._tc  # noqa: SLF001
            cells.append("" if element is before else _words(element).strip())
            before = element
        yield Line(f"{where}, সারি {to_bengali_digits(str(number))}", tuple(cells))


def _words(element: BaseOxmlElement) -> str:
    """All text under ``element``: of links, of tables in cells and of boxes; deletions are gone."""
    words: list[str] = []
    unread: set[BaseOxmlElement] = set()
    for node in element.iter():
        if node.tag == _FALLBACK or node.getparent() in unread:
            unread.add(node)
        elif node.tag == _TEXT:
            words.append(node.text or "")
        elif node.tag == _TAB and node.getparent().tag == qn("w:r"):
            words.append(" ")
        elif node.tag in _BREAKS and words:
            words.append("\n")
    return clean("".join(words))
