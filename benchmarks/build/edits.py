"""What happens between two builds: nothing, or one change that the next build must show."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from benchmarks.build.refusal import CannotMeasure

Target = Literal["office", "places", "template"]


@dataclass(frozen=True, slots=True)
class Edited:
    """The files an edit may touch, and the page that shows all of them."""

    office: Path
    places: Path
    template: Path
    page: Path

    @property
    def place(self) -> tuple[str, str]:
        """The slugs of the district and the upazila of the office."""
        return self.office.parent.name, self.office.stem


@dataclass(frozen=True, slots=True)
class Edit:
    """``change`` takes the text and the new value; ``value`` makes a new one from a number."""

    target: Target
    value: Callable[[int], str]
    change: Callable[[str, str, tuple[str, str]], str]

    def apply(self, files: Edited, number: int) -> str:
        """Changes the file and returns what the page must say then."""
        file: Path = getattr(files, self.target)
        value = self.value(number)
        before = file.read_text("utf-8")
        after = self.change(before, value, files.place)
        if after == before:
            raise CannotMeasure(f"nothing to edit in {file.name}")
        file.write_text(after, "utf-8")
        return value


def change_fee(text: str, value: str, _place: tuple[str, str]) -> str:
    """The first fee that the office file names."""
    return re.sub(r"(?m)^( +fee: ).*$", rf'\g<1>"{value}"', text, count=1)


def change_name(text: str, value: str, place: tuple[str, str]) -> str:
    """The Bengali name of one upazila; a division may be called as the district is."""
    district, upazila = map(re.escape, place)
    others = r"(?:(?! *- slug: ).*\n)*?"  # up to where the next district begins
    pattern = rf"(- slug: {district}\n{others} *- \{{slug: {upazila}, bn: )[^,]*"
    return re.sub(pattern, rf"\g<1>{value}", text, count=1)


def change_template(text: str, value: str, _place: tuple[str, str]) -> str:
    """The heading of every office page."""
    return re.sub(r"<h1[^>]*>", f"<h1 {value}>", text, count=1)


EDITS: Final[dict[str, Edit | None]] = {
    "cold build": None,
    "build without a change": None,
    "one office's fee changed": Edit("office", lambda n: f"{90_000 + n} টাকা", change_fee),
    "one upazila's name changed": Edit("places", lambda n: f"নতুন নাম {90_000 + n}", change_name),
    "office template changed": Edit("template", lambda n: f'data-run="{n}"', change_template),
}
COLD: Final = "cold build"
CHECK: Final = "invoke check"  # which Hugo has nothing like
