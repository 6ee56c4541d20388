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
    ignored = {(found.path, code) for office, found in checked for code in office.lint_ignore}
    if not ignored:
        return list(problems)
    occurring = {(problem.path, problem.code) for problem in problems}
    kept = [problem for problem in problems if (problem.path, problem.code) not in ignored]
    for office, found in checked:
        for code in office.lint_ignore:
            if (found.path, code) not in occurring:
                unused = Findings(found.path, found.lines, kept)
                unused.add(IGNORE_UNUSED, ("lint-ignore", code), found=code)
    return kept
