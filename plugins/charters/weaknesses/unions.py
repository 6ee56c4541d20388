"""A union's name that its upazila does not have: misspelt, or of another upazila."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Final

from ..bengali import normalise
from ..model import Local, Office, Upazila
from ..problems.problem import Findings

UNIONS: Final = files(__package__) / "unions.txt"

# Letters that sound alike are typed for one another.
_ALIKE: Final = str.maketrans("ীূণশষঙ", "িুনসসং")
_LETTERS: Final = re.compile(r"[ক-হড়ঢ়য়ৎংঃঁঅ-ঔ\u09bc\u09be-\u09cd\u09d7]+")
_DIRECTIONS: Final = {
    normalise(spelling).translate(_ALIKE): rank
    for rank, spellings in enumerate(("উত্তর উঃ", "দক্ষিণ দঃ", "পূর্ব পূঃ", "পশ্চিম পঃ"))
    for spelling in spellings.split()
}


def report_unions(office: Office, found: Findings) -> None:
    """Once; where the list has no union of the upazila, or the name is in no Bengali, nothing."""
    local, upazila = office.place.local, office.place.upazila
    if local is None or local.kind != "union" or upazila is None:
        return
    known = {folded(name): name for name in _unions().get(str(office.place), ())}
    wanted = folded(local.name)
    if known and wanted and wanted not in known:
        _report(local, upazila, wanted, known, found)


def folded(name: str) -> str:
    """Without signs, blanks, and the ways to spell it and to place উত্তর and the like."""
    words = _LETTERS.findall(normalise(name).translate(_ALIKE))
    directions = sorted(_DIRECTIONS[word] for word in words if word in _DIRECTIONS)
    return "".join([*(word for word in words if word not in _DIRECTIONS), *map(str, directions)])


def _report(
    local: Local, upazila: Upazila, wanted: str, known: dict[str, str], found: Findings
) -> None:
    near = get_close_matches(wanted, known, n=1) or known
    names = ", ".join(known[one] for one in near)
    found.add("W-union-unknown", ("union",), found=local.written, upazila=upazila.bn, near=names)


@cache
def _unions() -> dict[str, tuple[str, ...]]:
    """The names of each upazila's unions; read when the first is asked for."""
    lines = UNIONS.read_text("utf-8").splitlines()
    rows = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return {upazila: tuple(names.split("; ")) for upazila, _, names in rows}
