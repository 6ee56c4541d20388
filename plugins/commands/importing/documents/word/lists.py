"""The numbers and bullets that Word writes before the paragraphs of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from string import ascii_lowercase
from typing import Final
from xml.etree.ElementTree import Element

from ..package import Package
from .tree import count, value

BULLET: Final = "•"
_PLACE: Final = re.compile("%([1-9])")
_MOST: Final = 999  # what is counted further is no list
_ROMAN: Final = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    text: str
    start: int


_NOTHING: Final = _Level("none", "", 0)


class Lists:
    def __init__(self, package: Package) -> None:
        parts = package.related(package.main, "numbering")
        found = [it for part in parts for it in package.elements(part, "abstractNum", "num")]
        self._forms = {it.get("abstractNumId", ""): it for it in found if it.tag == "abstractNum"}
        self._lists = {it.get("numId", ""): it for it in found if it.tag == "num"}
        self._counts: dict[str, dict[int, int]] = {}  # by form: its lists go on counting together
        self._begun: set[str] = set()

    def label(self, name: str, level: int) -> str:
        """What the next paragraph of this list begins with, empty where there is no such list."""
        form = self._form(name)
        levels = self._levels(name, form)
        if level not in levels:
            return ""
        counts = self._counts.setdefault(form, {})
        self._begin(name, counts)
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [place for place in counts if place > level]:
            del counts[deeper]
        return _label(levels, level, counts)

    def _form(self, name: str) -> str:
        form = value(self._lists.get(name), "abstractNumId")
        style = value(self._forms.get(form), "numStyleLink")
        alike = (
            key for key, it in self._forms.items() if style and value(it, "styleLink") == style
        )
        return next(alike, form)

    def _levels(self, name: str, form: str) -> dict[int, _Level]:
        levels = {_place(it): _level(it) for it in self._forms.get(form, ()) if it.tag == "lvl"}
        for override in self._overrides(name):
            place, own = _place(override), override.find("lvl")
            if own is not None:
                levels[place] = _level(own)
            if place in levels:
                start = count(value(override, "startOverride"), levels[place].start)
                levels[place] = replace(levels[place], start=start)
        return levels

    def _overrides(self, name: str) -> list[Element]:
        return self._lists[name].findall("lvlOverride") if name in self._lists else []

    def _begin(self, name: str, counts: dict[int, int]) -> None:
        """A list that says where it starts counts anew."""
        if name not in self._begun:
            self._begun.add(name)
            for override in self._overrides(name):
                if override.find("startOverride") is not None:
                    counts.pop(_place(override), None)


def _place(element: Element) -> int:
    return count(element.get("ilvl", ""), 0)


def _level(element: Element) -> _Level:
    kind, text = value(element, "numFmt"), value(element, "lvlText")
    return _Level(kind, text, count(value(element, "start"), 1))


def _label(levels: dict[int, _Level], level: int, counts: dict[int, int]) -> str:
    if levels[level].kind == "bullet":
        return BULLET

    def spelt(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        at = levels.get(place, _NOTHING)
        return _spelt(counts.get(place, at.start), at.kind)

    return _PLACE.sub(spelt, levels[level].text).strip()


def _spelt(number: int, kind: str) -> str:
    if kind == "none":
        return ""
    return _KINDS.get(kind, str)(number) if 0 < number <= _MOST else str(number)


def _letters(number: int) -> str:
    times, letter = divmod(number - 1, len(ascii_lowercase))
    return ascii_lowercase[letter] * (times + 1)


def _roman(number: int) -> str:
    spelt = ""
    for worth, letters in _ROMAN:
        times, number = divmod(number, worth)
        spelt += letters * times
    return spelt


_KINDS: Final[dict[str, Callable[[int], str]]] = {
    "decimalZero": "{:02}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
