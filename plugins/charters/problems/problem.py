"""What is wrong with the content, where, and what to write instead.

A problem is data; only :meth:`Problem.text` turns it into words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Final, NamedTuple

from ...words import COUNTED, Language, fill, in_digits, printable
from .codes import is_warning
from .messages import MESSAGES, SUMMARY


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing an editor must fix. ``line`` counts from 1; ``field`` is a dotted path."""

    path: str
    line: int
    field: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def is_warning(self) -> bool:
        return is_warning(self.code)

    @property
    def severity(self) -> str:
        return "warning" if self.is_warning else "error"

    def message(self, language: Language = "bn") -> str:
        """What is wrong; what to write."""
        values = {
            name: in_digits(value, language) if name in COUNTED else value
            for name, value in self.values
        }
        return MESSAGES[self.code][language].format_map(values)

    def text(self, language: Language = "bn") -> str:
        """``path:line: field: what is wrong; what to write`` on one line."""
        mark = f" [{self.code}]" if self.is_warning else ""
        where = f"{printable(self.path)}:{self.line}: {printable(self.field)}"
        return f"{where}: {self.message(language)}{mark}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file and line, each once. As tuples, because a country has some 100,000 of them."""
    ordered = sorted(problems, key=_place)
    return tuple(problem for problem, _ in groupby(ordered))


_place: Final = attrgetter("path", "line", "field", "code", "values")


def errors_in(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Those that are no warnings."""
    return (problem for problem in problems if not problem.is_warning)


class CharterError(Exception):
    """The content cannot be published; carries every problem found, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(report(self.problems, "en"))


@dataclass(frozen=True, slots=True)
class Findings:
    """Collects the problems of one file; knows its path and where its fields stand."""

    path: str
    lines: Mapping[tuple[str | int, ...], int]
    problems: list[Problem]

    def add(self, code: str, loc: tuple[str | int, ...], **values: object) -> None:
        """Report ``code`` at the field ``loc``."""
        if loc not in self.lines and loc[:-1] in self.lines and isinstance(loc[-1], int):
            loc = loc[:-1]  # one value stands where several may
        quoted = tuple((name, printable(str(value))) for name, value in values.items())
        self.problems.append(Problem(self.path, self.line(loc), field_name(loc), code, quoted))

    def line(self, loc: tuple[str | int, ...]) -> int:
        """Where the field stands, or its nearest ancestor that has a line."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)


@lru_cache(2**12)  # offices have the same fields
def field_name(loc: tuple[str | int, ...]) -> str:
    """``("services", "citizen", 2, "time")`` → ``services.citizen[3].time``; rows count from 1."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc)
    return name.removeprefix(".") or "file"


class Count(NamedTuple):
    """How many problems there are, and in how many files."""

    errors: int
    warnings: int
    files: int

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> Count:
        problems = tuple(problems)
        warnings = sum(problem.is_warning for problem in problems)
        return cls(len(problems) - warnings, warnings, len({problem.path for problem in problems}))

    def text(self, language: Language = "bn") -> str:
        return fill(SUMMARY, language, **self._asdict())


def report(
    problems: Iterable[Problem],
    language: Language = "bn",
    line: Callable[[Problem, Language], str] = Problem.text,
) -> str:
    """Every problem on its own line, then one line that counts them."""
    problems = tuple(problems)
    lines = [line(problem, language) for problem in problems]
    return "\n".join([*lines, Count.of(problems).text(language)])
