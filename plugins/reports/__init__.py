"""Problems of the content as people, CI services and programs read them.

A format turns problems into one text; every text it quotes is content and is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from ..charters.problems.codes import WARNINGS, nearest
from ..charters.problems.problem import Problem, report
from ..words import Language, Refusal, Words
from . import github, json, sarif
from .messages import MESSAGES

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


def choose(problems: Iterable[Problem], select: str = "", ignore: str = "") -> tuple[Problem, ...]:
    """Errors, and the warnings that ``select`` names, or all, without those that ``ignore`` names.

    Both are codes or the beginnings of codes, separated by commas.
    """
    shown = set(codes(select) or WARNINGS).difference(codes(ignore))
    return tuple(one for one in problems if not one.is_warning or one.code in shown)


def codes(written: str) -> tuple[str, ...]:
    """The warnings whose codes begin with what is ``written``; refuses what begins none."""
    beginnings = [part.strip() for part in written.split(",") if part.strip()]
    for beginning in beginnings:
        if not any(code.startswith(beginning) for code in WARNINGS):
            near = nearest(beginning, WARNINGS)
            values = {"found": beginning, "near": near, "allowed": _Families()}
            raise Refusal(MESSAGES["code-unknown"], **values)
    return tuple(code for code in WARNINGS if code.startswith(tuple(beginnings)))


class _Families:
    """The beginnings of all codes, of which a message leaves none out, as it would of a text."""

    @staticmethod
    def message(_: Language) -> str:
        return ", ".join(sorted({"-".join(code.split("-")[:2]) for code in WARNINGS}))
