"""Markdown from content as safe HTML. The only place where content becomes markup."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

_TAGS: Final = {
    *("p", "br", "hr", "ul", "ol", "li", "blockquote", "strong", "em", "a"),
    *("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
_SCHEMES: Final = {"http", "https", "mailto", "tel"}
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


def to_html(text: str, level: int) -> Markup:
    """``text`` rendered and cleaned; its highest heading becomes ``<h{level}>``.

    Markup an editor typed is kept only where the allow-list names it; links lead to
    http, https, mail and telephone only.
    """
    markdown = Markdown(extensions=["tables", "sane_lists", HeadingLevels(level)])
    html = nh3.clean(
        markdown.convert(text),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes=_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
    return Markup(html)  # noqa: S704 - cleaned one line above


class HeadingLevels(Extension):
    """Keeps the outline of the page whole whatever levels the editor typed."""

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        md.treeprocessors.register(_LevelShift(md, self._first), "heading-levels", 0)


class _LevelShift(Treeprocessor):
    def __init__(self, md: Markdown, first: int) -> None:
        super().__init__(md)
        self._first = first

    def run(self, root: Element) -> None:
        headings = [element for element in root.iter() if element.tag in _HEADINGS]
        used = sorted({heading.tag for heading in headings})
        for heading in headings:
            heading.tag = _HEADINGS[min(self._first - 1 + used.index(heading.tag), 5)]
