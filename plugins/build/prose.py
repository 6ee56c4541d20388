"""Markdown from content as safe HTML. Here and in `cell_text` alone content becomes markup.

The time it takes grows with the length of a text, never with its square. The parser sees to that
for Markdown; the cleaner, which is slow where tags lie deep or stay open, is asked about no more
than an editor's own tags and the target of each link. All other tags are those written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any, Final

import nh3
import pyromark
from markupsafe import Markup

from .bengali_lists import with_lists

MAX_NESTING: Final = 40  # what lies deeper is shown on the last level
MAX_TYPED: Final = 500  # tags an editor typed; any further one is shown as typed

_TAGS: Final = {
    *("p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em", "a"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
_CLEANER: Final = nh3.Cleaner(
    tags=_TAGS,
    attributes={"a": {"href"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    clean_content_tags={"script", "style"},
)
# Of the tags typed within words, those that the cleaner is asked about.
_TYPED: Final = re.compile(r"</?(?:strong|em|a|br|script|style)\b", re.IGNORECASE)
# What a text that Pelican has made of an article may hold besides.
_ARTICLE: Final = {
    *("h1", "b", "i", "s", "del", "ins", "sub", "sup", "small", "mark", "abbr", "kbd", "samp"),
    *("dl", "dt", "dd", "pre", "code", "caption", "figure", "figcaption", "img"),
}
_MARK: Final = "text-"  # before each name in an article, so that it is none of the page around it
_ARTICLE_CLEANER: Final = nh3.Cleaner(
    tags=_TAGS | _ARTICLE,
    attributes={
        "*": {"id", "lang", "dir", "title"},
        "a": {"href"},
        "img": {"src", "alt", "width", "height"},
        "ol": {"start"},
        **{cell: {"colspan", "rowspan"} for cell in ("td", "th")},
    },
    attribute_filter=lambda _tag, name, value: _article_value(name, value),
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    clean_content_tags={"script", "style"},
)
# What a browser passes over in an address, and how one begins that leads to another host, or is
# one of Pelican's that led nowhere.
_PASSED_OVER: Final = re.compile(r"[\x00-\x1f]")
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}|[{|]", re.IGNORECASE)
_BROKEN: Final = re.compile(r"[{|]")
_HEADING: Final = re.compile(r"(</?)h([1-6])\b")
_IMAGE: Final = re.compile(r"<img\b[^>]*>")
_BETWEEN_WORDS: Final = re.compile(
    r"<(?!/?(?:strong|em|a|b|i|s|del|ins|sub|sup|small|mark|abbr|kbd|samp|code)\b)"
)
_ATTRIBUTE: Final = re.compile(r' ([a-z]+)="([^"]*)"')
_NESTING: Final = {
    "BlockQuote": ("<blockquote>\n", "</blockquote>\n"),
    "BulletList": ("<ul>\n", "</ul>\n"),
    "NumberedList": ("<ol>\n", "</ol>\n"),
    "Table": ("<table>\n", "</tbody>\n</table>\n"),
    "Strong": ("<strong>", "</strong>"),
    "Emphasis": ("<em>", "</em>"),
}
_BLOCKS: Final = {
    "Paragraph": ("<p>", "</p>\n"),
    "CodeBlock": ("<p>", "</p>\n"),
    "Item": ("<li>", "</li>\n"),
    "TableHead": ("<thead>\n<tr>\n", "</tr>\n</thead>\n<tbody>\n"),
    "TableRow": ("<tr>\n", "</tr>\n"),
    "HeadCell": ("<th>", "</th>\n"),
    "TableCell": ("<td>", "</td>\n"),
    "HtmlBlock": ("", ""),
}
_WITHIN_WORDS: Final = {"Strong", "Emphasis", "Link", "Image"}
_BREAKS: Final = {"SoftBreak": "\n", "HardBreak": "<br>\n"}


def to_html(text: str, level: int) -> Markup:
    """``text`` rendered and cleaned; its highest heading becomes ``<h{level}>``.

    Markup an editor typed is kept only where the allow-list names it; links lead to
    http, https, mail and telephone only.
    """
    writer = _Writer()
    for kind, value in _events(with_lists(text)):
        writer.write(kind, value)
    headings = _headings(writer.levels, level)
    html = "".join([headings.get(part, part) for part in writer.html])
    return Markup(html.strip())  # noqa: S704 - every part was written or cleaned here


def article(html: str, level: int = 2) -> Markup:
    """The HTML that Pelican has made of an article, cleaned; its highest heading is as above.

    Pictures are those of this site alone; of any other its words stand there.
    """
    cleaned = _ARTICLE_CLEANER.clean(html)
    levels = sorted({int(number) for _, number in _HEADING.findall(cleaned)})
    headings = {str(one): min(level + index, 6) for index, one in enumerate(levels)}
    cleaned = _HEADING.sub(lambda found: f"{found[1]}h{headings[found[2]]}", cleaned)
    return Markup(_IMAGE.sub(_image, cleaned).strip())  # noqa: S704 - the cleaner has made it


def plain(html: str) -> str:
    """The words of such an article, without its markup."""
    return Markup(_BETWEEN_WORDS.sub(" <", article(html))).striptags()  # noqa: S704 - it is cleaned


def _article_value(name: str, value: str) -> str | None:
    if name == "id":
        return f"{_MARK}{value}"
    if name not in {"href", "src"}:
        return value
    value = _PASSED_OVER.sub("", value).strip()
    if value.startswith("#"):
        return f"#{_MARK}{value[1:]}"
    return None if (_BROKEN if name == "href" else _ELSEWHERE).match(value) else value


def _image(found: re.Match[str]) -> str:
    """The picture, or its words where it is none of this site."""
    attributes: dict[str, str] = dict(_ATTRIBUTE.findall(found[0]))
    if "src" not in attributes:
        return attributes.get("alt", "")
    return found[0] if "alt" in attributes else found[0].replace("<img", '<img alt=""', 1)


def _events(text: str) -> Iterator[tuple[str, Any]]:
    """What the parser finds, by its kind."""
    for event in pyromark.events(text, options=pyromark.Options.ENABLE_TABLES):
        if isinstance(event, str):
            yield event, None
        else:
            yield from event.items()


def _headings(levels: set[str], first: int) -> dict[str, str]:
    """Keeps the outline of the page whole whatever levels the editor typed."""
    tags = {level: f"h{min(first + index, 6)}" for index, level in enumerate(sorted(levels))}
    openings = {f"<{level}>": f"<{tag}>" for level, tag in tags.items()}
    return openings | {f"</{level}>\n": f"</{tag}>\n" for level, tag in tags.items()}


def _link(kind: str, target: str) -> str:
    """What opens a link."""
    scheme = "mailto:" if kind == "Email" else ""
    return _CLEANER.clean(f'<a href="{scheme}{escape(target)}"></a>').removesuffix("</a>")


class _Writer:
    """Writes what the parser finds, one event after the other."""

    def __init__(self) -> None:
        self.html: list[str] = []
        self.levels: set[str] = set()  # of the headings, which are written as <H1>, <H2> ... first
        self._closings: list[str] = []  # of all that is open
        self._words: list[str] = []  # since a block last began or ended
        self._cell = "TableCell"
        self._typed = 0  # tags an editor typed, so far
        self._is_typed = False  # whether any are among the words

    def write(self, kind: str, value: Any) -> None:  # noqa: ANN401 - whatever the parser tells
        if kind == "Start":
            self._start(*((value, None) if isinstance(value, str) else next(iter(value.items()))))
        elif kind == "End":
            self._end(value)
        elif kind in _BREAKS:
            self._words.append(_BREAKS[kind])
        elif kind == "Rule":
            self._write_block("<hr>\n")
        elif kind == "Html" or (kind == "InlineHtml" and _TYPED.match(value)):
            self._write_typed(value)
        elif kind != "InlineHtml":
            self._words.append(escape(value, quote=False))

    def _start(self, name: str, detail: Any) -> None:  # noqa: ANN401 - likewise
        if name == "Link":
            self._words.append(self._nested(_link(detail["link_type"], detail["dest_url"]), "</a>"))
        elif name == "Image":
            self._closings.append("")  # its words stand in its place
        elif name in _WITHIN_WORDS:
            self._words.append(self._nested(*_NESTING[name]))
        else:
            self._write_block(self._block(name, detail))

    def _block(self, name: str, detail: Any) -> str:  # noqa: ANN401 - likewise
        """What opens a block."""
        if name == "Heading":
            self.levels.add(level := detail["level"])
            return self._opened(f"<{level}>", f"</{level}>\n")
        if name == "List":
            name = "BulletList" if detail is None else "NumberedList"
            if detail not in {None, 1}:
                return self._nested(f'<ol start="{detail}">\n', "</ol>\n")
        if name in _NESTING:
            return self._nested(*_NESTING[name])
        if name in {"TableHead", "TableRow"}:
            self._cell = "HeadCell" if name == "TableHead" else "TableCell"
        return self._opened(*_BLOCKS[self._cell if name == "TableCell" else name])

    def _nested(self, opening: str, closing: str) -> str:
        is_deep = len(self._closings) >= MAX_NESTING
        return self._opened("", "") if is_deep else self._opened(opening, closing)

    def _opened(self, opening: str, closing: str) -> str:
        self._closings.append(closing)
        return opening

    def _end(self, name: object) -> None:
        closing = self._closings.pop()
        if isinstance(name, str) and name in _WITHIN_WORDS:
            self._words.append(closing)
            return
        self._end_words(is_block=name == "HtmlBlock")
        self.html.append(closing)

    def _write_block(self, opening: str) -> None:
        self._end_words()
        if self.html and self.html[-1] and not self.html[-1].endswith("\n"):
            self.html.append("\n")
        self.html.append(opening)

    def _write_typed(self, typed: str) -> None:
        self._typed += typed.count("<")
        self._is_typed = True
        self._words.append(typed if self._typed <= MAX_TYPED else escape(typed, quote=False))

    def _end_words(self, *, is_block: bool = False) -> None:
        """Cleans an editor's tags where they stand, so that none stays open for what follows."""
        if not self._words:
            return
        words = "".join(self._words)
        self._words.clear()
        if self._is_typed:
            self._is_typed = False
            words = _CLEANER.clean(words)
        if is_block and words.strip() and "<" not in words:
            words = f"<p>{words.rstrip()}</p>\n"
        self.html.append(words)
