"""What a plugin writes the pages about all offices from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ..charters.model import Directory, Listing
from .renderer import Press

Source = Literal["listings", "facts", "pages", "texts"]


@dataclass(frozen=True, slots=True)
class Text:
    """An article or a page that Pelican publishes; ``words`` are those of its text."""

    address: str
    title: str
    words: str
    language: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known of all offices; reading it costs time, so it is read when it is asked for.

    ``facts`` gives what a plugin noted of the office with an id, and ``facts_names`` tells by id
    whether that is still the same; ``pages`` are addresses.
    """

    directory: Callable[[], Directory[Listing]]
    facts: Callable[[str, str], Any]
    facts_names: Callable[[], Mapping[str, str]]
    pages: Callable[[], list[str]]
    texts: Callable[[], Sequence[Text]]


@dataclass(frozen=True, slots=True)
class Before:
    """What a plugin left at the last build with the same program, settings and theme.

    ``keys`` of its files, by name, and its ``memory``.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    memory: Any = None


@dataclass(slots=True)
class Site:
    """One plugin's view of the site that is built.

    It notes in ``used`` what the plugin looked at: that alone decides when it is asked again.
    ``memory`` is plain data that the plugin will find here at the next build.
    """

    plugin: str
    settings: Mapping[str, Any]
    theme: Path
    press: Press
    _sources: Sources
    _before: Before = field(default_factory=Before)
    _stands: Callable[[str], bool] = lambda _: False
    used: set[Source] = field(default_factory=set)
    keys: dict[str, str] = field(default_factory=dict)
    memory: Any = None

    def __post_init__(self) -> None:
        self.memory = self._before.memory

    @property
    def directory(self) -> Directory[Listing]:
        """The listing of every office, in reading order."""
        self.used.add("listings")
        return self._sources.directory()

    @property
    def facts_names(self) -> Mapping[str, str]:
        """By the id of every office a name that is another when its facts are."""
        self.used.add("facts")
        return self._sources.facts_names()

    def facts(self, office: str) -> Any:  # noqa: ANN401 - whatever the plugin noted
        """What this plugin noted of the office with this id, as plain data."""
        self.used.add("facts")
        return self._sources.facts(self.plugin, office)

    @property
    def pages(self) -> list[str]:
        """The address of every page so far, sorted: the plugin that asks stands last."""
        self.used.add("pages")
        return self._sources.pages()

    @property
    def texts(self) -> Sequence[Text]:
        """Every article and page of Pelican's, by address."""
        self.used.add("texts")
        return self._sources.texts()

    def keeps(self, name: str, key: str) -> bool:
        """Whether the file ``name`` stands there made from the same ``key``; else it is due."""
        self.keys[name] = key
        return self._before.keys.get(name) == key and self._stands(name)
