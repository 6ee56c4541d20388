"""One module for each kind of document; all give the same blocks."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from warnings import catch_warnings

from ....words import Refusal
from ..blocks import Block, gathered, lines_of, without_markup
from ..messages import MESSAGES
from .confined import USUAL, Allowance, Exceeded, confined
from .limits import MAX_BYTES, check_archive, check_text, within_limits
from .plain import as_plain, from_plain

Reader = Callable[[Path], Iterator[Block]]

_OLE: Final = b"\xd0\xcf\x11\xe0"  # .doc, .xls, and DOCX or XLSX with a password
_MARK: Final = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*"
_HTML: Final = re.compile(
    _MARK + rb"(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHTML: Final = re.compile(
    _MARK + rb"(?:[a-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:mime-version|content-type):[^\n]*\n",
    re.IGNORECASE,
)
_DELIMITED: Final = re.compile(_MARK + rb'"?sep=[^\n]"?\s', re.IGNORECASE)


def read_blocks(path: Path, allowance: Allowance = USUAL) -> list[Block]:
    """The whole document; declines with one message whatever is wrong with the file."""
    _check_file(path)
    try:
        return from_plain(confined(lambda: as_plain(_read(path)), allowance))
    except Exceeded:
        raise Refusal(MESSAGES["too-heavy"], path=path.name) from None


def _read(path: Path) -> list[Block]:
    try:
        with catch_warnings(action="ignore"):  # a library's remarks are not for a civil servant
            blocks = [*map(without_markup, within_limits(_reader(path)(path), path))]
    except Refusal:
        raise
    except (MemoryError, RecursionError):
        raise Exceeded from None
    except Exception:  # noqa: BLE001 - a stranger's file may break its library anywhere
        raise Refusal(MESSAGES["damaged"], path=path.name) from None
    if not any(line.filled for line in lines_of(blocks)):
        raise Refusal(MESSAGES["empty"], path=path.name)
    return [*gathered(blocks)]


def _check_file(path: Path) -> None:
    try:
        if not path.exists():
            raise Refusal(MESSAGES["missing"], path=path)
        if not path.is_file():
            raise Refusal(MESSAGES["not-a-file"], path=path)
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise Refusal(MESSAGES["unreadable"], path=path, reason=error.strerror) from None
    if size == 0:
        raise Refusal(MESSAGES["empty"], path=path.name)
    if size > MAX_BYTES:
        size, limit = -(-size // 1_000_000), MAX_BYTES // 1_000_000
        raise Refusal(MESSAGES["too-large"], path=path.name, size=size, limit=limit)


def _reader(path: Path) -> Reader:
    """By what the file begins with; its name decides only between kinds of text."""
    with path.open("rb") as file:
        start = file.read(1024)
    if start.startswith(b"%PDF"):
        from .pdf import read_pdf  # noqa: PLC0415 - slow to load

        return read_pdf
    if start.startswith(b"PK"):
        return _archive_reader(path)
    if start.startswith(_OLE):
        raise Refusal(MESSAGES["old-office"], path=path.name)
    if start.startswith(b"{\\rtf"):
        raise Refusal(MESSAGES["other-office"], path=path.name)
    return _text_reader(path, start)


def _archive_reader(path: Path) -> Reader:
    from .package import Package  # noqa: PLC0415 - not needed for others
    from .word import read_word  # noqa: PLC0415
    from .workbook import read_workbook  # noqa: PLC0415

    if not zipfile.is_zipfile(path):
        raise Refusal(MESSAGES["damaged"], path=path.name)
    check_archive(path)
    readers: dict[str, Reader] = {"document": read_word, "workbook": read_workbook}
    if reader := readers.get(Package(path).kind):
        return reader
    raise Refusal(MESSAGES["other-office"], path=path.name)


def _text_reader(path: Path, start: bytes) -> Reader:
    from .delimited import read_delimited  # noqa: PLC0415 - not needed for others
    from .page import read_archived_page, read_page  # noqa: PLC0415
    from .text import read_text  # noqa: PLC0415

    suffix = path.suffix.lower()
    begin = start.replace(b"\0", b"")  # of UTF-16
    if suffix in {".mht", ".mhtml"} or _MHTML.match(begin):
        return read_archived_page
    if suffix in {".html", ".htm", ".xhtml"} or _HTML.match(begin):
        check_text(path, (b"<",))
        return read_page
    check_text(path, (b"\n", b"\t", b","))
    if suffix in {".csv", ".tsv"} or _DELIMITED.match(begin):
        return read_delimited
    return read_text
