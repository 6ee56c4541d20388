"""Warnings that an office file says are right as they are, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Profile
from ..problems.codes import IGNORE_UNUSED, unused
from ..problems.problem import Findings, Problem


def apply_ignores(
    checked: Sequence[tuple[Profile, Findings]], problems: Sequence[Problem]
) -> list[Problem]:
    """The problems without those that their file ignores, and with every ignore in vain.

    To be called last, when everything has been found.
    """
    ignored = {found.path: office.lint_ignore for office, found in checked if office.lint_ignore}
    occurring: dict[str, set[str]] = {path: set() for path in ignored}
    for problem in problems:
        if problem.path in ignored:
            occurring[problem.path].add(problem.code)
    kept = [problem for problem in problems if problem.code not in ignored.get(problem.path, ())]
    for _, found in checked:
        for code in unused(ignored.get(found.path, ()), occurring.get(found.path, ())):
            vain = Findings(found.path, found.lines, kept)
            vain.add(IGNORE_UNUSED, ("lint-ignore", code), found=code)
    return kept
