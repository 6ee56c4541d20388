"""Violations that axe-core finds on an open page: with no rule left out, and AAA contrast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ...build.scripts import npm_packages
from ...words import Refusal
from .messages import MESSAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

SCHEMES: Final = ("light", "dark")
WIDTHS: Final = (320, 768, 1280)
_OPTIONS: Final = {
    "rules": {
        "color-contrast-enhanced": {"enabled": True},  # 7:1; leaves what is below 4.5:1 to its kin
        "target-size": {"enabled": True},
    },
    "resultTypes": ["violations"],
    "preload": False,
}
_RUN: Final = "options => axe.run(document, options).then(result => result.violations)"


@dataclass(frozen=True, slots=True)
class Violation:
    """A broken rule, with the element and the width at which it was found."""

    rule: str
    words: str
    element: str
    width: int


def violations(page: Page) -> Iterator[Violation]:
    """Checks the page at three widths; each element is reported once for each rule."""
    seen = set()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        for found in violations_at_width(page):
            if (found.rule, found.element) not in seen:
                seen.add((found.rule, found.element))
                yield found


def violations_at_width(page: Page) -> Iterator[Violation]:
    """Checks the page at its present width."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    for rule in page.evaluate(_RUN, _OPTIONS):
        for node in rule["nodes"]:
            yield Violation(rule["id"], rule["help"], node["html"], page.evaluate("innerWidth"))


def _script() -> str:
    try:
        return (npm_packages() / "axe-core" / "axe.min.js").read_text("utf-8")
    except FileNotFoundError:
        raise Refusal(MESSAGES["tool-missing"], tool="axe-core") from None
