"""Which warnings a report shows. Errors are never left out."""

from __future__ import annotations

from collections.abc import Iterable

from ..charters.problems.codes import WARNINGS, nearest
from ..charters.problems.problem import Problem
from ..words import Refusal
from .messages import MESSAGES


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
            allowed = ", ".join(sorted({"-".join(code.split("-")[:2]) for code in WARNINGS}))
            raise Refusal(MESSAGES["code-unknown"], found=beginning, near=near, allowed=allowed)
    return tuple(code for code in WARNINGS if code.startswith(tuple(beginnings)))
