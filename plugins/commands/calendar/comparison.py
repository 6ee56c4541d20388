"""What differs between the file of a year and the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ...charters.bengali import normalise
from ...charters.calendar import CalendarYear, Closure
from ...words import Language, Words, fill, say
from .messages import COMPARISON
from .package import Package, Proposed


@dataclass(frozen=True, slots=True)
class Moved:
    """A festival that has one day in the package, and another here."""

    name: Words
    there: date
    here: date


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rows of the package alone, those on another date, and those of the file alone."""

    package: tuple[Proposed, ...]
    moved: tuple[Moved, ...]
    here: tuple[Closure, ...]


def compare(year: CalendarYear, package: Package) -> Comparison:
    """By day; where one differs its name tells which other day was meant by it."""
    rows = tuple(row for row in package.rows if row.is_known and row.day)
    closed = {one.day for one in year.closed if not one.only}
    known = {row.day for row in rows}
    moved = tuple(_moved(year, rows))
    theirs, ours = {(_key(one.name), one.there) for one in moved}, {one.here for one in moved}
    return Comparison(
        tuple(
            row
            for row in rows
            if row.day not in closed and (_key(_words(row)), row.day) not in theirs
        ),
        moved,
        tuple(one for one in year.closed if (one.only or one.day not in known | ours)),
    )


def _moved(year: CalendarYear, rows: Sequence[Proposed]) -> Iterator[Moved]:
    """The days of one name that only one side has, each with one of the other."""
    for name in {_key(_words(row)): _words(row) for row in rows}.values():
        there = [row.day for row in rows if row.day and _key(_words(row)) == _key(name)]
        here = [one.day for one in year.closed if _is_called(one.name, name)]
        gone = [day for day in there if day not in here]
        new = [day for day in here if day not in there]
        yield from (Moved(name, *pair) for pair in zip(gone, new, strict=False))


def _words(row: Proposed) -> Words:
    return say(row.entry.name, row.entry.en)


def _key(name: Words) -> str:
    return name["en"].casefold()


def _is_called(name: Words, other: Words) -> bool:
    return _key(name) == _key(other) or normalise(name["bn"]) == normalise(other["bn"])


def describe(path: str, year: CalendarYear, package: Package, language: Language) -> Iterator[str]:
    """A line for each difference, under what kind of difference it is."""
    found = compare(year, package)
    yield fill(COMPARISON["title"], language, path=path, version=package.version)
    yield from _section(
        "package", (_line(row.day, _words(row), language) for row in found.package), language
    )
    yield from _section("moved", (_shift(one, language) for one in found.moved), language)
    here = [(one.day, _closure(one, language)) for one in found.here]
    here += ((one.day, _worked(one.day, one.name, language)) for one in year.worked)
    yield from _section("here", (line for _, line in sorted(here)), language)


def _section(kind: str, lines: Iterable[str], language: Language) -> Iterator[str]:
    yield ""
    yield fill(COMPARISON[kind], language)
    yield from (f"  {line}" for line in [*lines] or [fill(COMPARISON["none"], language)])


def _line(day: date | None, name: Words, language: Language) -> str:
    return f"{day}  {name[language]}"


def _shift(one: Moved, language: Language) -> str:
    days = {"day": str(one.there), "here": str(one.here)}
    return fill(COMPARISON["other-date"], language, name=one.name, **days)


def _closure(one: Closure, language: Language) -> str:
    line = _line(one.day, one.name, language)
    only = fill(COMPARISON["only"], language, districts=", ".join(one.only))
    return f"{line} ({only})" if one.only else line


def _worked(day: date, name: Words, language: Language) -> str:
    return f"{_line(day, name, language)} ({fill(COMPARISON['worked'], language)})"
