"""Warnings that an office file says are right as they are, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Profile
from ..problems.codes import IGNORE_UNUSED
from ..problems.problem import Findings, Problem


def apply_ignores(
    checked: Sequence[tuple[Profile, Findings]], problems: Sequence[Problem]
) -> list[Problem]:
    """The problems without those that their file ignores, and with every ignore in vain.

    To be called last, when everything has been found.
    """
    ignored = {
        (found.path, code): found for office, found in checked for code in office.lint_ignore
    }
    kept = [problem for problem in problems if (problem.path, problem.code) not in ignored]
    occurring = {(problem.path, problem.code) for problem in problems}
    for (path, code), found in ignored.items():
        if (path, code) not in occurring:
            vain = Findings(path, found.lines, kept)
            vain.add(IGNORE_UNUSED, ("lint-ignore", code), found=code)
    return kept
