"""How many taps lead from home to each office, by plain links alone.

Whoever taps a link sees the page that it leads to, and of a list that folds the group that it
names: the links of the other groups cannot be tapped.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

GROUP: Final = "office-list__group"
ADDRESS: Final = re.compile(r"(?:offices/(?:[^/]+/(?P<office>[^/]+/)?)?)?")  # home is empty

Seen = tuple[str, str]  # a page of the site and the fragment by which it was reached


def taps(site: Path) -> dict[str, int]:
    """By the address of every office that can be reached, the fewest taps."""
    found: dict[str, int] = {}
    fewest: dict[Seen, int] = {("", ""): 0}
    waiting = deque(fewest)
    links = cache(lambda page: [*_links(site, page)])
    while waiting:
        page, group = here = waiting.popleft()
        for inside, to in links(page):
            if inside in {"", group} and to not in fewest:
                fewest[to] = fewest[here] + 1
                if _is_office(to[0]):
                    found.setdefault(to[0], fewest[to])
                else:
                    waiting.append(to)
    return found


def _is_office(address: str) -> bool:
    parts = ADDRESS.fullmatch(address)
    return bool(parts and parts["office"])


def _links(site: Path, page: str) -> Iterator[tuple[str, Seen]]:
    """Of each link to home, an office or a list of offices: its group, and where it leads."""
    tree = LexborHTMLParser((site / page / "index.html").read_text("utf-8"))
    for link in tree.css("a[href]"):
        to = urlsplit(urljoin(f"https://example.gov.bd/{page}", link.attributes["href"]))
        address = to.path.removeprefix("/")
        if to.scheme == "https" and ADDRESS.fullmatch(address):
            yield _group(link), (address, to.fragment)


def _group(link: LexborNode) -> str:
    node = link.parent
    while node is not None and GROUP not in (node.attributes.get("class") or ""):
        node = node.parent
    return str(node.attributes["id"]) if node else ""
