"""Problems of the content as people, CI services and programs read them.

A format turns problems into one text; every text it quotes is content and is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeVar

from ..charters.problems.problem import Problem, report
from ..words import Language, Refusal, Words
from . import github, json, sarif
from .messages import MESSAGES
from .selection import choose

__all__ = ["FORMATS", "choose", "format_named"]

Reported = TypeVar("Reported")
Format = Callable[[Reported, Language], str]

FORMATS: Final[Mapping[str, Format[Sequence[Problem]]]] = {
    "text": report,
    "github": github.write,
    "json": json.write,
    "sarif": sarif.write,
}


def format_named(
    name: str,
    formats: Mapping[str, Format[Reported]],
    unknown: Words = MESSAGES["format-unknown"],
) -> Format[Reported]:
    """Refuses a name that is none of the formats."""
    if name not in formats:
        raise Refusal(unknown, found=name, allowed=", ".join(formats))
    return formats[name]
