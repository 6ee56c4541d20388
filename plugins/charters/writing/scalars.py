"""How a text is spelt in YAML: as it was before, and with quotes only where it needs them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from yaml import YAMLError

from ..bengali import is_normal, normalise
from .outline import Scalar
from .parsing import scalars_of

# What YAML takes as it is, within brackets only without a comma: most of what charters say.
_SURE = re.compile(r"[A-Za-z0-9\u0985-\u09b9০-৯](?:[A-Za-z0-9\u0980-\u09ff.,;()/।-]| (?=[^ ]))*")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})  # what the reader takes for nothing


def spell(text: str, *, in_brackets: bool = False, style: str = "") -> Scalar:
    """A new scalar, in ``style`` where it can hold the text."""
    for scalar in _candidates(text, style):
        if _reads_back(scalar, text, in_brackets=in_brackets):
            return scalar
    return Scalar(text, (json.dumps(text, ensure_ascii=False),), '"')


def respell(scalar: Scalar, change: Callable[[str], str], *, in_brackets: bool = False) -> Scalar:
    """The scalar with its text changed; the very same where the change changes nothing."""
    text = change(scalar.text)
    if text == scalar.text:
        return scalar
    if len(scalar.lines) > 1:
        tidied = _line_by_line(scalar, change)
        if _reads_back(tidied, text, in_brackets=in_brackets):
            return tidied
    return spell(text, in_brackets=in_brackets, style=scalar.style)


def _candidates(text: str, style: str) -> Iterator[Scalar]:
    if "\n" in text and style != '"':
        yield Scalar(text, ("|-", *(f"  {line}" if line else "" for line in text.split("\n"))), "|")
        return
    quoted = {
        "": text,
        "'": "'" + text.replace("'", "''") + "'",
        '"': json.dumps(text, ensure_ascii=False),
    }
    for tried in (style, "", "'"):
        if tried in quoted:
            yield Scalar(text, (quoted[tried],), tried)


def _line_by_line(scalar: Scalar, change: Callable[[str], str]) -> Scalar:
    """Each line changed for itself, so that a text keeps its line breaks."""
    first, *rest = scalar.lines
    if not scalar.is_block:
        return Scalar(change(scalar.text), tuple(map(change, scalar.lines)), scalar.style)
    changed = [line[: len(line) - len(line.lstrip())] + change(line) for line in rest]
    lines = (first, *(line.rstrip() for line in changed))
    return Scalar(change(scalar.text), lines, scalar.style, scalar.column)


def _reads_back(scalar: Scalar, text: str, *, in_brackets: bool) -> bool:
    """Whether YAML takes the spelling for this text, under a key and in a list."""
    if (not scalar.style and text in _NULLS) or (in_brackets and scalar.is_block):
        return False
    if scalar.lines == (text,) and _SURE.fullmatch(text) and is_normal(text):
        return not (in_brackets and "," in text)
    indent = "" if scalar.is_block else " " * (scalar.column + 2)
    raw = f"\n{indent}".join(scalar.lines)
    samples = {f"- {raw}\n": [text], f"k: {raw}\n": ["k", text]}
    if in_brackets:
        samples = {f"[{raw}, {{k: {raw}}}]\n": [text, "k", text]}
    elif scalar.is_block:
        samples = {" " * scalar.column + f"k: {raw}\n": ["k", text]}
    return all(_texts(sample) == texts for sample, texts in samples.items())


def _texts(sample: str) -> list[str]:
    """The scalars of a YAML text as the reader takes them; none where it is not YAML."""
    try:
        return [normalise(scalar).strip() for scalar in scalars_of(sample)]
    except YAMLError:
        return []
