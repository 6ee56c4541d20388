"""Violations that axe-core finds on an open page: with no rule left out, and AAA contrast."""

from __future__ import annotations

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


def violations(page: Page) -> dict[str, str]:
    """Where a rule is broken at one of three widths, and which; each element once for each rule."""
    found: dict[tuple[str, str, str], int] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 640})
        for violation in violations_at_width(page):
            found.setdefault(violation, width)
    return {
        f"axe {rule}, {width} px: {element}": words
        for (rule, element, words), width in found.items()
    }


def violations_at_width(page: Page) -> list[tuple[str, str, str]]:
    """The rules that are broken at the page's present width, each with an element and in words."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    broken = page.evaluate(_RUN, _OPTIONS)
    return [(rule["id"], node["html"], rule["help"]) for rule in broken for node in rule["nodes"]]


def _script() -> str:
    try:
        return (npm_packages() / "axe-core" / "axe.min.js").read_text("utf-8")
    except FileNotFoundError:
        raise Refusal(MESSAGES["tool-missing"], tool="axe-core") from None
