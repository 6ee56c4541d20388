"""A saved page of a portal. Scripts and navigation are no charter; nothing is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from html import unescape
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ....words import Refusal, to_bengali_digits
from ..blocks import Aside, Block, Line, Table, clean, is_visible, row_as_line
from ..messages import MESSAGES
from .flow import Flow, Paragraph
from .limits import MAX_CELLS
from .markup import BLOCKS, TEXT, is_gone, is_unread, reason_aside, walk, words_of
from .markup_tables import Shape, cells_of, rows_of, shapes_of, span
from .text import blocks_of, decode

_HTML: Final = frozenset({"text/html", "application/xhtml+xml"})
_HEAD: Final = 4_096
_DECLARED: Final = re.compile(
    rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE
)
# Browsers read all of them as Windows does; in x-user-defined the fonts of Bijoy were declared.
_WINDOWS: Final = re.compile(
    r"x-user-defined|us-ascii|ascii|ansi|latin-?1|iso-?8859-1|(?:windows|cp)-?(?P<page>125\d)",
    re.IGNORECASE,
)
_BENGALI: Final = re.compile("[\u0980-\u09ff]")

_GREATEST_DEPTH: Final = 5_000
_MOST_TABLES: Final = 30
_TAG: Final = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
# Elements that end by themselves: many open ones are no depth.
_NEVER_DEEP: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
    | {"p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "colgroup"}
)
# A browser shows what stands between rows above the table; its author meant it where it stands.
_BETWEEN_ROWS: Final = re.compile(
    r"(?<=</tr>)(?:\s*</tbody>)?\s*(?=[^<\s]|<(?:p|h[1-6]|div|center|ul|ol|table|b|strong)\b)",
    re.IGNORECASE,
)
_TABLE_TAG: Final = re.compile(r"</?(?:tr|table)\b", re.IGNORECASE)


def read_page(path: Path) -> Iterator[Block]:
    return _read(_decoded(path.read_bytes(), "", path), path)


def read_archived_page(path: Path) -> Iterator[Block]:
    """The page alone of what a browser or Word saved in one file with its pictures."""
    for part in message_from_bytes(path.read_bytes()).walk():
        if part.get_content_type() in _HTML:
            raw = part.get_payload(decode=True)
            named = part.get_content_charset("")
            return _read(_decoded(raw if isinstance(raw, bytes) else b"", named, path), path)
    return read_page(path)


def _decoded(raw: bytes, named: str, path: Path) -> str:
    """No other encoding of Bengali looks like UTF-8, whatever the page declares."""
    text = raw.decode("utf-8", "replace")
    if b"\0" in raw or raw.startswith((b"\xff\xfe", b"\xfe\xff")) or "\ufffd" not in text:
        return decode(raw, path)
    if _BENGALI.search(text):
        return text
    declared = _DECLARED.search(raw[:_HEAD])
    named = named or (declared[1].decode() if declared else "")
    windows = _WINDOWS.fullmatch(named)
    text = raw.decode(f"cp{windows['page'] or 1252}" if windows else "cp1252", "replace")
    return text if windows or _BENGALI.search(unescape(text)) else decode(raw, path)


def _read(page: str, path: Path) -> Iterator[Block]:
    if _is_too_deep(page):
        raise Refusal(MESSAGES["too-much"], path=path.name)
    body = LexborHTMLParser(_with_ends(page)).body
    return iter(()) if body is None else _Page(shapes_of(body), path.name).blocks(body)


def _is_too_deep(page: str) -> bool:
    """Whether elements are nested deeply: the parser's time grows with the square of it."""
    depth = tables = 0
    for tag in _TAG.finditer(page):
        name = tag["name"].lower()
        step = -1 if tag["end"] else 1
        if name not in _NEVER_DEEP:
            depth = max(depth + step, 0)
        if name == "table":
            tables = max(tables + step, 0)
        if depth > _GREATEST_DEPTH or tables > _MOST_TABLES:
            return True
    return False


def _with_ends(page: str) -> str:
    return _BETWEEN_ROWS.sub(lambda found: found[0] + _missing(page, found.end()), page)


def _missing(page: str, end: int) -> str:
    """A title between rows is a row; before the next table, the end of this one is missing."""
    following = _TABLE_TAG.search(page, end)
    if following is None or following[0].lower() == "<table":
        return "</table>"
    return "" if following[0].lower() == "</tr" else "<tr><td colspan=100>"


@dataclass(slots=True)
class _Row:
    """``begun`` are the columns that a cell begins in; ``is_alone``: one cell reaches over all."""

    cells: list[str] = field(default_factory=list)
    begun: set[int] = field(default_factory=set)
    asides: list[Aside] = field(default_factory=list)
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class _Hanging:
    """A cell that goes on in the rows below; ``is_begun`` in the first of its columns."""

    rows: int
    text: str
    is_begun: bool


@dataclass(slots=True)
class _Page:
    shapes: dict[int, Shape]
    name: str
    number: int = 0

    def blocks(self, root: LexborNode) -> Iterator[Block]:
        for found in self._flow(root):
            if isinstance(found, Paragraph):
                yield Line(self._where(), (found.text,), found.asides)
            elif found.tag == "table":
                yield from self._table(found)
            else:
                yield from blocks_of(_lines(found))

    def _where(self) -> str:
        self.number += 1
        return f"অংশ {to_bengali_digits(str(self.number))}"

    def _flow(self, root: LexborNode) -> Iterator[Paragraph | LexborNode]:
        """Paragraphs, and between them tables of data and text that is set as it was typed."""
        flow = Flow()
        for node, step in walk(root, self._is_whole):
            if node.tag == TEXT:
                flow.say(node)
            elif node.tag == "br":
                yield from flow.end_line() if step == "open" else ()
            elif step == "whole" and self._is_kept(node):
                yield from flow.end()
                yield node
            elif step == "whole":
                flow.leave_out(node)
                yield from flow.end() if node.tag in BLOCKS else ()
            elif node.tag in BLOCKS:
                yield from flow.meet(node, step)
        yield from flow.end()

    def _is_whole(self, node: LexborNode) -> bool:
        is_table = node.tag == "table" and self.shapes[node.mem_id].is_data
        return is_table or node.tag == "pre" or is_unread(node) or bool(reason_aside(node))

    def _is_kept(self, node: LexborNode) -> bool:
        return node.tag in {"table", "pre"} and not reason_aside(node)

    def _table(self, table: LexborNode) -> Iterator[Block]:
        for part in table.iter():
            if part.tag == "caption":
                yield from self.blocks(part)
        beside: list[LexborNode] = []
        rows = [*self._rows(table, beside)]
        columns = sorted(set().union(*(row.begun for row in rows if not row.is_alone)) or {0})
        lines = [self._line(row, columns) for row in rows]
        yield from [Table(tuple(lines))] if len(columns) > 1 else lines
        for other in beside:
            yield from self._table(other)

    def _line(self, row: _Row, columns: list[int]) -> Line:
        """The row as wide as the table; a column that no cell begins in is none."""
        cells = tuple(row.cells[at] if at < len(row.cells) else "" for at in columns)
        is_banner = row.is_alone and len(row.cells) > columns[-1] > 0
        return Line(self._where(), cells, tuple(row.asides), is_banner)

    def _rows(self, table: LexborNode, beside: list[LexborNode]) -> Iterator[_Row]:
        hanging: dict[int, _Hanging] = {}
        row, size = _Row(), 0
        for node in rows_of(table):
            if is_gone(node):
                row.asides.append(Aside("hidden", words_of(node)))
                continue
            cells = [cell for cell in cells_of(node) if not self._is_out(cell, row)]
            for cell in cells:
                _hang(row, hanging)
                self._put(cell, row, hanging, beside)
            row.is_alone = len(cells) == 1 and row.begun == {0} and len(row.cells) > 1
            _hang(row, hanging)
            size += len(row.cells)
            if size > MAX_CELLS:
                raise Refusal(MESSAGES["too-much"], path=self.name)
            yield row
            row = _Row()
        if row.asides:
            yield row

    def _is_out(self, cell: LexborNode, row: _Row) -> bool:
        if is_gone(cell):
            row.asides.append(Aside("hidden", words_of(cell)))
        return is_gone(cell)

    def _put(
        self, cell: LexborNode, row: _Row, hanging: dict[int, _Hanging], beside: list[LexborNode]
    ) -> None:
        text = self._cell(cell, row.asides, beside)
        row.asides += [Aside("link", link) for link in _links(cell, text)]
        row.begun.add(len(row.cells))
        across, down = span(cell, "colspan"), span(cell, "rowspan")
        for column in range(across):
            if down > 1:
                here = _Hanging(down - 1, "" if column else text, is_begun=not column)
                hanging[len(row.cells)] = here
            row.cells.append("" if column else text)

    def _cell(self, cell: LexborNode, asides: list[Aside], beside: list[LexborNode]) -> str:
        """The words of a cell; tables in it as lines, but for one that is no part of it."""
        if reason := reason_aside(cell):
            asides.append(Aside(reason, words_of(cell)))
            return ""
        lines: list[str] = []
        for found in self._flow(cell):
            if isinstance(found, Paragraph):
                lines.append(found.text)
                asides += found.asides
            elif found.tag == "pre":
                lines.append(clean(_lines(found)).strip())
            elif self._belongs(found, cell):
                lines += self._inner(found, asides, beside)
            else:
                beside.append(found)
        return "\n".join(filter(None, lines))

    def _belongs(self, table: LexborNode, cell: LexborNode) -> bool:
        around = cell.parent
        while around is not None and around.tag != "table":
            around = around.parent
        return around is None or self.shapes[around.mem_id].holds(self.shapes[table.mem_id])

    def _inner(
        self, table: LexborNode, asides: list[Aside], beside: list[LexborNode]
    ) -> Iterator[str]:
        for row in self._rows(table, beside):
            asides += row.asides
            yield row_as_line(row.cells)


def _hang(row: _Row, hanging: dict[int, _Hanging]) -> None:
    """Adds the cells that reach down from rows above into the next columns."""
    while len(row.cells) in hanging:
        column = len(row.cells)
        above = hanging.pop(column)
        if above.rows > 1:
            hanging[column] = _Hanging(above.rows - 1, above.text, above.is_begun)
        row.begun |= {column} if above.is_begun else set()
        row.cells.append(above.text)


def _lines(pre: LexborNode) -> str:
    walked = walk(pre, is_unread)
    return "".join(
        "\n" if node.tag == "br" else str(node.text_content or "")
        for node, step in walked
        if node.tag == TEXT or (node.tag == "br" and step == "open")
    )


def _links(cell: LexborNode, text: str) -> list[str]:
    targets = [clean(str(link.attributes.get("href") or "")) for link in cell.css("a")]
    return [target for target in targets if target and not is_visible(target, text)]
