"""What the pages of the samples must show: ``field_cells.yaml``, and how it is looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import yaml

Cell = str | list[str]
CELLS: dict[str, dict[str, list[Cell]]] = yaml.safe_load(
    Path(__file__).with_suffix(".yaml").read_text("utf-8")
)


def lost(office: str, shown: Callable[[str], str]) -> list[str]:
    """The texts that an office's cells hold and ``shown`` of their place, by selector, does not."""
    return [
        text
        for place, cells in CELLS[office].items()
        for there in [squeezed(shown("body" if place == "page" else f"#{place}"))]
        for text in pieces(cells)
        if squeezed(text) not in there
    ]


def with_cards(place: str, links: Iterable[str | None]) -> Iterator[str]:
    """A place, and the cards of the officers that are named there."""
    return iter(dict.fromkeys([place, *filter(None, links)]))


def texts(office: str) -> Iterator[str]:
    """All that an office's cells hold."""
    return (text for cells in CELLS[office].values() for text in pieces(cells))


def pieces(cells: list[Cell]) -> Iterator[str]:
    return (text for cell in cells for text in ([cell] if isinstance(cell, str) else cell))


def squeezed(text: str) -> str:
    """NFC without blanks, for lines end elsewhere on every page."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))
