"""A PDF with a text layer. Tables are found by their rules; words in a table are not read twice.

Glyphs of a Bengali font stand in the order they are drawn, some without a letter of their own.
Writers that know this put the words beside them as ActualText, and those are taken.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pdfplumber
from pdfminer.layout import LTChar, LTPage
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import stream_value
from pdfminer.utils import decode_text
from pdfplumber.page import Page, PDFPageAggregatorWithMarkedContent
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from ....words import Refusal, to_bengali_digits
from ..blocks import Line, clean
from ..messages import MESSAGES
from .confined import earn_second
from .limits import MAX_DRAWN, MAX_PAGES, Budget, check_pdf

_MOST_UNREADABLE: Final = 0.01
_LEAST_DRAWN: Final = 1_000  # bytes that a form costs, however small
_DRAWN_ORDER: Final = re.compile(
    r"(?<![\u0980-\u09FF\u200c\u200d])[\u09BE-\u09CC]"
)  # no word begins so


def read_pdf(path: Path) -> Iterator[Line]:
    check_pdf(path.read_bytes(), path)
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it talks of fonts, to nobody here
    try:
        document = pdfplumber.open(path)
    except PdfminerException as error:
        locked = any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args)
        raise Refusal(MESSAGES["encrypted" if locked else "damaged"], path=path.name) from None
    with document:
        if len(document.pages) > MAX_PAGES:
            raise Refusal(MESSAGES["too-much"], path=path.name)
        yield from _pages(document, path)


def _pages(document: PDF, path: Path) -> Iterator[Line]:
    """One after another: what pdfplumber keeps of one is a thousand times its letters."""
    found, budget = _Letters(), Budget(MAX_DRAWN, path)
    for page in document.pages:
        spoken = _SpokenPage(document, page.page_obj, page.page_number)
        spoken.budget = budget
        found.add("".join(char["text"] for char in spoken.chars))
        yield from _lines(spoken)
        spoken.close()
        earn_second()  # a long charter is no endless one
    found.check(path)


@dataclass(slots=True)
class _Letters:
    """How many there are, and how many of them nobody can read."""

    count: int = 0
    unreadable: int = 0

    def add(self, text: str) -> None:
        letters = "".join(text.split())
        self.count += len(letters)
        self.unreadable += letters.count("\0") + letters.count("\ufffd") + letters.count("(cid:")
        self.unreadable += len(_DRAWN_ORDER.findall(text))

    def check(self, path: Path) -> None:
        if not self.count:
            raise Refusal(MESSAGES["scanned"], path=path.name)
        if self.unreadable > self.count * _MOST_UNREADABLE:
            raise Refusal(MESSAGES["pdf-letters"], path=path.name)


def _lines(page: Page) -> Iterator[Line]:
    """Tables and the text between them, from the top of the page to its bottom."""
    where = f"পৃষ্ঠা {to_bengali_digits(str(page.page_number))}"
    tables = sorted(page.find_tables(), key=lambda table: table.bbox[1])
    top = page.bbox[1]
    for table in tables:
        yield from _paragraphs(page, top, table.bbox[1], where)
        for row in table.extract():
            yield Line(where, tuple(clean(cell or "") for cell in row))
        top = max(top, table.bbox[3])
    yield from _paragraphs(page, top, page.bbox[3], where)


def _paragraphs(page: Page, top: float, bottom: float, where: str) -> Iterator[Line]:
    if bottom - top < 1:
        return
    strip = page.crop((page.bbox[0], top, page.bbox[2], bottom), strict=False)
    for text in strip.extract_text().split("\n"):
        yield Line(where, (clean(text),))


class _SpokenPage(Page):
    """A page whose characters carry the words that its writer put beside the glyphs."""

    budget: Budget

    @property
    def layout(self) -> LTPage:
        if not hasattr(self, "_layout"):
            device = _SpokenDevice(self.pdf.rsrcmgr, pageno=self.page_number)
            device.budget = self.budget
            _ThriftyInterpreter(self.pdf.rsrcmgr, device).process_page(self.page_obj)
            self._layout: LTPage = device.get_result()
        return self._layout


class _ThriftyInterpreter(PDFPageInterpreter):
    """Spends the budget of its device on what a page draws, and on each form that it draws."""

    device: _SpokenDevice

    def execute(self, streams: Sequence[object]) -> None:
        for content in streams:
            self.device.budget.spend(_LEAST_DRAWN + len(stream_value(content).get_data()))
        super().execute(streams)


class _SpokenDevice(PDFPageAggregatorWithMarkedContent):
    """The glyphs of a span with ActualText become one character that carries it."""

    budget: Budget
    _spoken: str | None = None
    _first: LTChar | None = None

    def begin_tag(self, tag: Any, props: Any = None) -> None:  # noqa: ANN401 - pdfminer's own
        super().begin_tag(tag, props)
        actual = props.get("ActualText") if isinstance(props, dict) else None
        self._spoken = decode_text(actual) if isinstance(actual, bytes) else None
        self._first = None

    def end_tag(self) -> None:
        super().end_tag()
        self._spoken = self._first = None

    def render_char(self, *args: Any, **kwargs: Any) -> float:  # noqa: ANN401 - pdfminer's own
        advance = super().render_char(*args, **kwargs)
        drawn = self.cur_item._objs  # noqa: SLF001 - as the parent does
        if self._spoken is None or not drawn or not isinstance(drawn[-1], LTChar):
            return advance
        if self._first is None:
            self._first = drawn[-1]
            self._first._text = self._spoken  # noqa: SLF001
        else:
            first, other = self._first, drawn.pop()
            low = min(first.x0, other.x0), min(first.y0, other.y0)
            first.set_bbox((*low, max(first.x1, other.x1), max(first.y1, other.y1)))
        return advance
