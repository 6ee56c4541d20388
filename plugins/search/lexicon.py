"""The words, texts and notes of all offices, each once and named by its number.

Offices of one department share most of them, so what is large is kept once, and what was worked out
of it is not worked out again. Which number a thing has decides nothing that is published.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any, NamedTuple, TypeVar

from .analysis import Analysis
from .mentions import Kind

Key = tuple[Kind, str, tuple[str, ...]]
Numbered = list[int]  # a mention: its row, its note, and the text of each field
T = TypeVar("T")


class Text(NamedTuple):
    """The words of one field of a mention."""

    kind: Kind
    field: str
    words: tuple[int, ...]


class Note(NamedTuple):
    """How an office words what it mentions. Time and fee are those of a service."""

    title: str
    time: str
    fee: str


class Numbers(dict[T, int]):
    """The number of each of different ``things``; a thing that is not among them is added."""

    def __init__(self, things: Iterable[T]) -> None:
        self.things = list(things)
        super().__init__(zip(self.things, count()))

    def __missing__(self, thing: T) -> int:
        self[thing] = number = len(self.things)
        self.things.append(thing)
        return number


class Words(Numbers[str]):
    """``terms`` are those of the words, ``indexed`` too, but empty for stop words."""

    def __init__(self, analysis: Analysis, words: Iterable[str], terms: Iterable[str]) -> None:
        super().__init__(words)
        self._analysis = analysis
        self.terms = list(terms)
        self.indexed = [self._unless_stop(term) for term in self.terms]

    def __missing__(self, word: str) -> int:
        term = self._analysis.term(word)
        self.terms.append(term)
        self.indexed.append(self._unless_stop(term))
        return super().__missing__(word)

    def _unless_stop(self, term: str) -> str:
        return "" if term in self._analysis.stop else term


class Lexicon:
    """Begins with what `plain` gave, or empty."""

    def __init__(self, analysis: Analysis, kept: dict[str, list[Any]] | None = None) -> None:
        kept = kept or {"words": [], "terms": [], "texts": [], "notes": []}
        texts = (Text(kind, name, tuple(words)) for kind, name, words in kept["texts"])
        self._words = Words(analysis, kept["words"], kept["terms"])
        self._texts = Numbers[Text](texts)
        self._notes = Numbers[Note](Note(*note) for note in kept["notes"])
        self._known: dict[tuple[Kind, str, str], int] = {}

    def plain(self) -> dict[str, list[Any]]:
        return {
            "words": self._words.things,
            "terms": self._words.terms,
            "texts": self._texts.things,
            "notes": self._notes.things,
        }

    def number(  # noqa: PLR0913, PLR0917 - what `Mention.fact` gives
        self, kind: Kind, title: str, words: Mapping[str, str], row: int, time: str, fee: str
    ) -> Numbered:
        note = self._notes[Note(title, time, fee)]
        return [row, note, *[self.text(kind, field, text) for field, text in words.items()]]

    def text(self, kind: Kind, field: str, words: str) -> int:
        """The number of a text, whose words stand between blanks."""
        key = kind, field, words
        if key not in self._known:
            numbers = tuple(map(self._words.__getitem__, words.split()))
            self._known[key] = self._texts[Text(kind, field, numbers)]
        return self._known[key]

    def note(self, number: int) -> Note:
        return self._notes.things[number]

    def key(self, number: int) -> Key:
        """Equal for texts that say the same in words of the same terms."""
        kind, field, words = self._texts.things[number]
        return kind, field, tuple(map(self._words.terms.__getitem__, words))

    def terms(self, texts: Iterable[int]) -> dict[str, list[str]]:
        """Of each field; a text adds those of the words that no text before it had."""
        found: dict[str, list[str]] = {}
        known: dict[str, set[int]] = {}
        indexed = self._words.indexed
        for number in texts:
            _, field, words = self._texts.things[number]
            before = known.setdefault(field, set())
            if before.issuperset(words):
                continue
            fresh = [indexed[word] for word in words if word not in before]
            before.update(words)
            found.setdefault(field, []).extend(filter(None, fresh))
        return found
