"""Each change as one sentence, in which every format quotes the charter's words in its way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from ...charters import bengali, english
from ...charters.changes import Change
from ...charters.in_words import in_words
from ...charters.model import Service
from ...words import Language, Words, in_digits
from .phrases import EMPTY, NOTES, PHRASES, REASONS, SECTIONS, VERDICTS
from .shortening import differing_parts, one_line, shared_unit

_YEAR: Final = re.compile("[0-9]{4}")
_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
NAME = 60  # letters of a name that only tells which row is meant


@dataclass(frozen=True, slots=True)
class Wording:
    """One language, one way to quote."""

    language: Language
    quote: Callable[[str], str]

    def fill(self, words: Words, **values: str | int) -> str:
        """The message; texts among its values are quoted already."""
        shown = {
            name: value if isinstance(value, str) else in_digits(value, self.language)
            for name, value in values.items()
        }
        return words[self.language].format_map(shown)

    def sentence(self, change: Change) -> str:
        """The change with its verdict in words, and what follows from it."""
        reason = f", {self.fill(REASONS[change.reason])}" if change.reason in REASONS else ""
        said = self.fill(VERDICTS[change.verdict], reason=reason, phrase=self.phrase(change))
        return "; ".join([said, *self._notes(change)])

    def phrase(self, change: Change) -> str:
        if change.kind.startswith("calendar-"):
            return self._day(change)
        return self.fill(
            PHRASES[change.kind],
            what=self._what(change),
            previous=self._rows(change.previous),
            post=self.quote(change.officer.post) if change.officer else "",
            before=self._side(change.before),
            after=self._side(change.after),
            change=self._change(change.before, change.after),
        )

    def _day(self, change: Change) -> str:
        """Days and years of the calendar are ours, so they are told in words."""
        before, after = map(self._dated, (change.before, change.after))
        what = self._dated(change.subject)
        words = PHRASES[change.kind]
        return self.fill(words, what=what, before=before, after=after, change=f"{before} → {after}")

    def _dated(self, text: str | None) -> str:
        if text is None:
            return self.fill(EMPTY)
        if _YEAR.fullmatch(text):
            return in_digits(text, self.language)
        if not _DAY.fullmatch(text):
            return self.quote(one_line(text))
        day = date.fromisoformat(text)
        weekdays = bengali.WEEKDAYS if self.language == "bn" else english.WEEKDAYS
        return f"{bengali.long_date(day, self.language)} ({weekdays[day.weekday()]})"

    def _what(self, change: Change) -> str:
        if change.services:
            rows = self._rows(change.services, named=change.kind != "service-moved")
            return f"{rows}, {self.quote(one_line(change.subject))}" if change.subject else rows
        if change.tier:
            return self.quote(one_line(change.tier.title))
        if change.officer:
            return self.quote(in_words(change.officer) or "")
        return self.quote(one_line(change.subject)) if change.subject else ""

    def _rows(self, services: Iterable[Service], *, named: bool = False) -> str:
        """``নাগরিক সেবা ১–৬, ৯``; one row with its name."""
        rows = tuple(services)
        if not rows:
            return ""
        title = self.fill(SECTIONS[rows[0].section])
        if len(rows) > 1 and self.language == "en":
            title += "s"
        numbers = self._ranges([row.number for row in rows])
        name = f" {self.quote(one_line(rows[0].name, NAME))}" if named and len(rows) == 1 else ""
        return f"{title} {numbers}{name}"

    def _ranges(self, numbers: Iterable[int]) -> str:
        runs: list[tuple[int, int]] = []
        for number in sorted(numbers):
            if runs and number == runs[-1][1] + 1:
                runs[-1] = (runs[-1][0], number)
            else:
                runs.append((number, number))
        shown = (sorted({first, last}) for first, last in runs)
        return ", ".join("–".join(in_digits(end, self.language) for end in ends) for ends in shown)

    def _side(self, text: str | None) -> str:
        return self.fill(EMPTY) if text is None else self.quote(one_line(text))

    def _change(self, before: str | None, after: str | None) -> str:
        if before is None or after is None:
            return f"{self._side(before)} → {self._side(after)}"
        if numbers := shared_unit(before, after):
            old, new, unit = numbers
            return f"{old} → {new} {unit}"
        old, new = differing_parts(before, after)
        return f"{self.quote(old)} → {self.quote(new)}"

    def _notes(self, change: Change) -> Iterable[str]:
        for note, items in (("added", change.added), ("removed", change.removed)):
            if items:
                yield self.fill(NOTES[note], list=", ".join(map(self.quote, map(one_line, items))))
        lost = "dead-links" if change.officer else "links"
        for note, links in ((lost, change.links), ("kept", change.kept)):
            if links:
                yield self.fill(NOTES[note], list=self._links(links))

    def _links(self, links: Sequence[str]) -> str:
        ends = dict.fromkeys((links[0], links[-1]))
        between = " … " if len(links) > len(ends) else ", "
        return between.join(self.quote(f"#{link}") for link in ends)
