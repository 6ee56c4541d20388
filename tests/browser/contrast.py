"""How well colours can be told apart: WCAG's ratio, and every text of a page with its ground."""

from __future__ import annotations

from playwright.sync_api import Page

# Each text's colour, the first ground behind it that is not clear, and what shows it.
_TEXTS = """() => {
  const groundOf = element => getComputedStyle(element).backgroundColor;
  const isClear = element => /^rgba.*, 0\\)$/.test(groundOf(element));
  return [...document.body.querySelectorAll("*")].flatMap(element => {
    const words = [...element.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
    if (!words.length || !element.offsetParent) return [];
    let ground = element;
    while (ground && isClear(ground)) ground = ground.parentElement;
    const behind = ground ? groundOf(ground) : "rgb(255, 255, 255)";
    return [[getComputedStyle(element).color, behind, element.outerHTML.slice(0, 160)]];
  });
}"""


def pale(page: Page, least: float) -> list[str]:
    """The texts whose contrast to their ground is lower."""
    return [text for colour, ground, text in page.evaluate(_TEXTS) if ratio(colour, ground) < least]


def ratio(one: str, other: str) -> float:
    """Of two colours as a browser computes them."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (
        _linear(int(part) / 255) for part in colour.partition("(")[2].rstrip(")").split(",")[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
