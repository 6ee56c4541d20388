"""The nodes of a parsed page: walked without recursion, and what of them a reader sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, Literal

from selectolax.lexbor import LexborNode

from ..blocks import clean, one_line

Step = Literal["open", "close", "whole"]

TEXT: Final = "-text"
UNREAD: Final = frozenset(
    {"script", "style", "noscript", "template", "nav", "select", "button", "svg", "iframe", "head"}
    | {"datalist", "audio", "video", "canvas", "object", "-comment"}
)
_UNREAD_ROLES: Final = frozenset({"navigation", "search", "menu", "menubar"})
BLOCKS: Final = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"}
    | {"dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu"}
    | {"nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th"}
    | {"thead", "tr", "ul"}
)
_GONE: Final = re.compile(r"(?:display\s*:\s*none|mso-hide\s*:\s*all)", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_STRUCK: Final = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)


def walk(
    root: LexborNode, is_whole: Callable[[LexborNode], bool]
) -> Iterator[tuple[LexborNode, Step]]:
    """Every node as it opens and again as it closes; what is taken whole is not entered."""
    node, depth = root, 0
    while True:
        is_entered = not depth or not (node.tag == TEXT or is_whole(node))
        yield node, "open" if is_entered else "whole"
        if is_entered and node.child is not None:
            node, depth = node.child, depth + 1
            continue
        if is_entered:
            yield node, "close"
        while depth and node.next is None and node.parent is not None:
            node, depth = node.parent, depth - 1
            yield node, "close"
        if not depth or node.next is None:
            return
        node = node.next


def is_unread(node: LexborNode) -> bool:
    return node.tag in UNREAD or attribute(node, "role").lower() in _UNREAD_ROLES


def reason_aside(node: LexborNode) -> str:
    """Why the words of an element are none of the charter's; empty where they are."""
    style = attribute(node, "style")
    if is_gone(node) or _HIDDEN.search(style) or _is_decoration(node):
        return "hidden"
    if node.tag in {"s", "strike", "del"} or _STRUCK.search(style):
        return "struck"
    is_edge = node.tag == "footer" or attribute(node, "role").lower() == "contentinfo"
    return "page-edge" if is_edge else ""


def is_gone(node: LexborNode) -> bool:
    """Whether an element takes no place at all: a cell of a table moves up where it stands."""
    return "hidden" in node.attributes or bool(_GONE.search(attribute(node, "style")))


def _is_decoration(node: LexborNode) -> bool:
    """Hidden from screen readers; behind an open dialogue the whole page is, tables and all."""
    is_hidden = attribute(node, "aria-hidden").lower() == "true"
    return is_hidden and node.css_first("table") is None


def attribute(node: LexborNode, name: str) -> str:
    if node.tag is None or node.tag.startswith("-"):
        return ""
    return str(node.attributes.get(name) or "").strip()


def text_of(node: LexborNode) -> str:
    return str(node.text_content or "").replace("\n", " ")


def words_of(root: LexborNode) -> str:
    """All that would be read in an element, on one line."""
    words = [text_of(node) for node, _ in walk(root, is_unread) if node.tag == TEXT]
    return one_line(clean(" ".join(words)))
