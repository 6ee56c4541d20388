"""Boards as files, and what a press or a reader finds in them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from pdfplumber.page import Page

from tests.conftest import Invoke

Draw = Callable[..., "Panel"]
SITE = "https://charter.example.gov.bd"


@dataclass(frozen=True)
class Panel:
    """A drawn board, and what the command said of it."""

    file: Path
    said: str

    @property
    def info(self) -> dict[str, str]:
        lines = run("pdfinfo", self.file).splitlines()
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}

    @cached_property
    def text(self) -> str:
        """As it is copied out of the PDF, lines joined."""
        return " ".join(run("pdftotext", self.file, "-").split())

    @property
    def are_fonts_embedded(self) -> bool:
        fonts = run("pdffonts", self.file).splitlines()[2:]
        return bool(fonts) and all(re.search(r" yes (yes|no) yes ", font) for font in fonts)

    @cached_property
    def page(self) -> Page:
        """Drawn text has a place in it, which `text` has not."""
        with pdfplumber.open(self.file) as pdf:
            (page,) = pdf.pages
            page.chars  # noqa: B018 - read while the file is open
            return page

    @property
    def smallest_type(self) -> float:
        return round(min(sign["size"] for sign in self._signs), 1)

    @property
    def overhang(self) -> float:
        """How far anything stands out of the safe margin, in points; negative where it does not."""
        page = self.page
        margin = 0.019 * min(page.width, page.height)
        return max(
            margin - min(min(sign["x0"], sign["top"]) for sign in self._signs),
            max(sign["x1"] for sign in self._signs) - page.width + margin,
            max(sign["bottom"] for sign in self._signs) - page.height + margin,
        )

    @property
    def depths(self) -> list[float]:
        """Of the columns of services and officers, from their common top to their last line."""
        upright = sorted(
            (rule for rule in self.page.rects if rule["height"] > 9 * rule["width"]),
            key=lambda rule: rule["x0"],
        )
        if not upright:
            return [1.0]
        top, bottom = upright[0]["top"], upright[0]["bottom"]
        within = [sign for sign in self._signs if top - 9 < sign["top"] < bottom]
        edges = [0.0, *(rule["x0"] for rule in upright), float(self.page.width)]
        return [
            max(sign["bottom"] for sign in within if left < sign["x0"] < right) - top
            for left, right in pairwise(edges)
        ]

    @property
    def _signs(self) -> list[dict[str, float]]:
        return [sign for sign in self.page.chars if sign["text"].strip()]


def run(*words: object) -> str:
    return subprocess.run([*map(str, words)], capture_output=True, text=True, check=True).stdout


@pytest.fixture
def draw(invoke: Invoke, tmp_path: Path) -> Draw:
    """Has ``invoke board`` draw one, with a public address."""

    def draw_one(office: str, size: str = "8x6ft", *words: str) -> Panel:
        file = tmp_path / "boards" / f"{office.replace('/', '-')}-{size}.pdf"
        order = ("board", office, "--size", size, "--output", str(file), *words)
        status, output, errors = invoke(*order, SITEURL=SITE)
        assert (status, errors) == (0, ""), errors
        return Panel(file, output)

    return draw_one
