"""Problems of the content as people, CI services and programs read them.

A format turns problems into one text; every text it quotes is content and is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from ..charters.problems.problem import Problem, report
from ..words import Language, Refusal
from . import github, json, sarif
from .messages import MESSAGES
from .selection import choose

__all__ = ["FORMATS", "choose", "write"]

FORMATS: Final[Mapping[str, Callable[[Sequence[Problem], Language], str]]] = {
    "text": report,
    "github": github.write,
    "json": json.write,
    "sarif": sarif.write,
}


def write(problems: Sequence[Problem], name: str, language: Language) -> str:
    """All problems in the format ``name``; refuses a format there is none of."""
    if name not in FORMATS:
        raise Refusal(MESSAGES["format-unknown"], found=name, allowed=", ".join(FORMATS))
    return FORMATS[name](problems, language)
