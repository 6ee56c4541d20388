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
_STRUCK_TAGS: Final = frozenset({"s", "strike", "del"})
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
    return node.tag in UNREAD or attributes_of(node).get("role", "").lower() in _UNREAD_ROLES


def reason_aside(node: LexborNode) -> str:
    """Why the words of an element are none of the charter's; empty where they are."""
    if node.tag in _STRUCK_TAGS:
        return "struck"
    if node.tag == "footer":
        return "page-edge"
    said = attributes_of(node)
    if not said:
        return ""
    style = said.get("style", "")
    if _is_gone(said) or _HIDDEN.search(style) or _is_decoration(node, said):
        return "hidden"
    if _STRUCK.search(style):
        return "struck"
    return "page-edge" if said.get("role", "").lower() == "contentinfo" else ""


def is_gone(node: LexborNode) -> bool:
    """Whether an element takes no place at all: a cell of a table moves up where it stands."""
    return _is_gone(attributes_of(node))


def _is_gone(said: dict[str, str]) -> bool:
    return "hidden" in said or bool(_GONE.search(said.get("style", "")))


def _is_decoration(node: LexborNode, said: dict[str, str]) -> bool:
    """Hidden from screen readers; behind an open dialogue the whole page is, tables and all."""
    is_hidden = said.get("aria-hidden", "").lower() == "true"
    return is_hidden and node.css_first("table") is None


def attribute(node: LexborNode, name: str) -> str:
    return attributes_of(node).get(name, "")


def attributes_of(node: LexborNode) -> dict[str, str]:
    return {name: str(value or "").strip() for name, value in node.attributes.items()}


def text_of(node: LexborNode) -> str:
    return str(node.text_content or "").replace("\n", " ")


def words_of(root: LexborNode) -> str:
    """All that would be read in an element, on one line."""
    words = [text_of(node) for node, _ in walk(root, is_unread) if node.tag == TEXT]
    return one_line(clean(" ".join(words)))
