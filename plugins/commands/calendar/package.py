"""What PyPI's ``holidays`` knows of a year, in the words of the annual list.

It estimates the Islamic days and has those of fixed date. Whatever else the list has every year it
lacks, so `annual_list.yaml` says what that is, and which day of which festival each row is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Final

import yaml

from ...charters.calendar import Kind
from ...words import Refusal
from .messages import MESSAGES

_LIST: Final = Path(str(files(__package__) / "annual_list.yaml"))
_GUESSED: Final = " (estimated)"
_BESIDE: Final = "; "  # between two festivals of one day


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that the annual list has every year; the file explains it."""

    name: str
    en: str
    kind: Kind
    moon: bool = False
    of: str = ""
    day: int = 0
    fixed: str = ""
    only: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """A row of one year. The package says the day, or (not ``is_known``) it is left to editors."""

    entry: Entry
    day: date | None
    is_known: bool = False
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Package:
    """What the package has of a year: by festival its days, and which of them are guessed.

    ``called`` is what it writes at a day in Bengali.
    """

    version: str
    year: int
    festivals: Mapping[str, Mapping[date, bool]]
    called: Mapping[date, str]

    @property
    def rows(self) -> Iterator[Proposed]:
        """The annual list of the year, and what the package has besides."""
        entries = tuple(Entry(**row) for row in yaml.safe_load(_LIST.read_text("utf-8")))
        for entry in entries:
            yield from self._rows(entry)
        listed = {entry.of for entry in entries}
        for name, days in self.festivals.items():
            for day, is_guess in days.items() if name not in listed else ():
                entry = Entry(self.called[day], name, "general", moon=is_guess)
                yield Proposed(entry, day, is_known=True, is_guess=is_guess)

    def _rows(self, entry: Entry) -> Iterator[Proposed]:
        days = self.festivals.get(entry.of, {})
        if entry.fixed:
            yield Proposed(entry, date.fromisoformat(f"{self.year}-{entry.fixed}"))
        elif not days:
            yield Proposed(entry, None)
        for first, is_guess in days.items():
            day = first + timedelta(entry.day)
            # A festival may come twice, for the Islamic year is the shorter one.
            if first - timedelta(1) not in days and day.year == self.year:
                yield Proposed(entry, day, is_known=day in days, is_guess=is_guess)


def package(year: int) -> Package:
    """Refuses where it is not installed, or knows nothing of the year."""
    try:
        import holidays  # noqa: PLC0415 - only this command needs it
    except ModuleNotFoundError:
        raise Refusal(MESSAGES["no-package"]) from None
    english, bengali = (
        holidays.country_holidays("BD", years=year, language=language)
        for language in ("en_US", "bn")
    )
    if not english:
        raise Refusal(MESSAGES["unknown-year"], year=str(year))
    festivals: dict[str, dict[date, bool]] = {}
    for day in sorted(english):
        for written in english[day].split(_BESIDE):
            name = written.removesuffix(_GUESSED)
            festivals.setdefault(name, {})[day] = name != written
    return Package(version("holidays"), year, festivals, bengali)
