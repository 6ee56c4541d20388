"""Workflow commands, which GitHub shows beside the lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..charters.problems.problem import Problem, report
from ..words import Language, printable

# As GitHub's own toolkit escapes them: the runner unescapes exactly these.
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(problems: Sequence[Problem], language: Language) -> str:
    """One command for each problem, then the line that counts them."""
    return report(problems, language, _command)


def _command(problem: Problem, language: Language) -> str:
    properties = {"file": printable(problem.path), "line": str(problem.line), "title": problem.code}
    listed = ",".join(f"{name}={text.translate(_PROPERTY)}" for name, text in properties.items())
    said = f"{printable(problem.field)}: {problem.message(language)}".translate(_DATA)
    return f"::{problem.severity} {listed}::{said}"
