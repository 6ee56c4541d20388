"""What is wrong with the content, where, and what to write instead.

A problem is data; only :meth:`Problem.text` turns it into words. Codes that begin
with ``W-`` are weaknesses of the charter itself: reported, but they stop nothing.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Final, Literal, NamedTuple

from plugins.charters.bengali import to_bengali_digits
from plugins.charters.messages import MESSAGES, SUMMARY, Words

Language = Literal["bn", "en"]

SHOWN = 240  # characters of a value that a message repeats: a whole path, a list of fields
COUNTED = frozenset({"count", "length", "limit", "most", "size"})  # numbers that we counted


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
        return self.code.startswith("W-")

    def message(self, language: Language = "bn") -> str:
        """What is wrong; what to write."""
        values = {name: _shown(name, value, language) for name, value in self.values}
        return MESSAGES[self.code][language].format_map(values)

    def text(self, language: Language = "bn") -> str:
        """``path:line: field: what is wrong; what to write`` on one line."""
        mark = f" [{self.code}]" if self.is_warning else ""
        where = f"{printable(self.path)}:{self.line}: {printable(self.field)}"
        return f"{where}: {self.message(language)}{mark}"


def _shown(name: str, value: str, language: Language) -> str:
    """A number of ours in the reader's digits; what the editor wrote as it is."""
    return to_bengali_digits(value) if language == "bn" and name in COUNTED else value


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By file and line, each once. As tuples, because a country has some 100,000 of them."""
    ordered = sorted(problems, key=_place)
    return tuple(problem for problem, _ in groupby(ordered))


_place: Final = attrgetter("path", "line", "field", "code", "values")


class CharterError(Exception):
    """The content cannot be published; carries every problem found, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__(report(self.problems, "en"))


class Refusal(Exception):  # noqa: N818 - a command declines; it did not fail
    """A command cannot do what was asked, and has changed nothing; ``words`` say why.

    Of the ``values`` a `Problem` is told by its message, a name by its spelling, each in the
    language asked for.
    """

    def __init__(self, words: Words, **values: object) -> None:
        self._words = words
        self._values = values
        super().__init__(self.text("en"))

    def text(self, language: Language = "bn") -> str:
        values = {name: self._told(name, language) for name in self._values}
        return self._words[language].format_map(values)

    def _told(self, name: str, language: Language) -> str:
        value = self._values[name]
        if isinstance(value, Problem):
            return value.message(language)
        if isinstance(value, Mapping):
            value = value[language]
        return _shown(name, printable(str(value)), language)


@dataclass(frozen=True, slots=True)
class Findings:
    """Collects the problems of one file; knows its path and where its fields stand."""

    path: str
    lines: Mapping[tuple[str | int, ...], int]
    problems: list[Problem]

    def add(self, code: str, loc: tuple[str | int, ...], **values: object) -> None:
        """Report ``code`` at the field ``loc``, or at its nearest ancestor that has a line."""
        quoted = tuple((name, printable(str(value))) for name, value in values.items())
        self.problems.append(Problem(self.path, self._line(loc), field_name(loc), code, quoted))

    def _line(self, loc: tuple[str | int, ...]) -> int:
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)


@lru_cache(2**12)  # offices have the same fields
def field_name(loc: tuple[str | int, ...]) -> str:
    """``("services", "citizen", 2, "time")`` → ``services.citizen[3].time``; rows count from 1."""
    name = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in loc)
    return name.removeprefix(".") or "file"


def printable(text: str) -> str:
    """``text`` cut short, with controls and invisible characters spelt out.

    What a message repeats may come from a hostile file: a terminal or a CI log must not obey it.
    """
    shown = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    if shown.isprintable():  # so nearly every text; joiners and the like are looked at one by one
        return shown
    return "".join(c if _is_harmless(c) else f"<U+{ord(c):04X}>" for c in shown)


def _is_harmless(character: str) -> bool:
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"} or (
        character in "\u200c\u200d"
    )


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
        shown = {
            name: to_bengali_digits(str(number)) if language == "bn" else str(number)
            for name, number in self._asdict().items()
        }
        return SUMMARY[language].format_map(shown)


def report(problems: Iterable[Problem], language: Language = "bn") -> str:
    """Every problem on its own line, then one line that counts them."""
    problems = tuple(problems)
    return "\n".join([*(p.text(language) for p in problems), summary(problems, language)])


def summary(problems: Iterable[Problem], language: Language = "bn") -> str:
    return Count.of(problems).text(language)
