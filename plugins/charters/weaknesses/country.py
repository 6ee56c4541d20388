"""The names of all districts and upazilas, as far as the program itself knows them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

COUNTRY: Final = files(__package__) / "country.txt"  # also where the package is a ZIP file


@cache
def names_of_places() -> frozenset[str]:
    lines = COUNTRY.read_text("utf-8").replace(":", ",").splitlines()
    return frozenset(name.strip() for line in lines if line[0] != "#" for name in line.split(","))
