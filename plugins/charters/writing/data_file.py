"""A data file as an outline and back: what is written in it stays, with its comments."""

from __future__ import annotations

import re
from typing import Final

from ..reading.source import FENCE
from .outline import MAPPING, Collection, Outline
from .parsing import parse
from .rendering import render

_COMMENTS: Final = r"\A((?:[ \t]*(?:#.*)?(?:\n|\Z))*)"
_NO_ENTRY: Final = re.compile(rf"{_COMMENTS}\Z")
_MARK: Final = re.compile(rf"{_COMMENTS}{FENCE}(?:[ \t].*)?(?:\n|\Z)")  # of a beginning document


def outline_of(text: str) -> Outline:
    """Of a sound file, also of one without an entry."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    bare = _MARK.sub(r"\1", lines)
    if _NO_ENTRY.match(bare):
        comments = (line.strip() for line in bare.strip("\n").split("\n"))
        return Outline(Collection(MAPPING, ()), "", (*comments, ""))
    return parse(f"{FENCE}\n{bare}\n{FENCE}\n")


def text_of(outline: Outline) -> str:
    return "\n".join(render(outline).split("\n")[1:-2]) + "\n"
