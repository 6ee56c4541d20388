"""What a plugin writes the files about all offices from."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol

from ..charters.calendar import Calendar
from ..charters.model import Directory, Listing, Portal
from ..charters.redirects import Redirects
from .output.output import State
from .renderer import Renderer

Used = Literal["listings", "facts", "pages", "articles", "redirects", "calendar"]


@dataclass(frozen=True, slots=True)
class Article:
    """An article or a page that Pelican publishes; ``words`` are those of its text."""

    address: str
    title: str
    words: str
    language: str


class SiteData(Protocol):
    """What is known of all offices; reading it costs time, so it is read when it is asked for."""

    articles: Sequence[Article]
    portal: Portal

    @property
    def directory(self) -> Directory[Listing]: ...

    @property
    def facts_names(self) -> Mapping[str, str]: ...

    @property
    def pages(self) -> Sequence[str]: ...

    def facts(self, plugin: str, office: str) -> Any: ...  # noqa: ANN401 - whatever it noted


@dataclass(frozen=True, slots=True)
class PluginRecord:
    """What the last build noted of a plugin: what it looked at, and the files that it left.

    ``used`` names what that said; ``keys`` are those that `SiteView.keeps` was asked with. Whether
    it ``fills`` the gaps of offices' pages, the next build must know.
    """

    used: Mapping[Used, str] = field(default_factory=dict)
    files: State = field(default_factory=list)
    keys: Mapping[str, str] = field(default_factory=dict)
    fills: bool = False


@dataclass(slots=True)
class SiteView:
    """One plugin's view of the site that is built; ``root`` is the folder worked on.

    It notes in ``used`` what the plugin looked at: that alone decides when it is asked again.
    ``gaps`` is what it has for those of each office's pages, by the office's id (`build.gaps`).
    ``memory`` is plain data that the plugin will find here at the next build with the same program,
    settings and theme.
    """

    plugin: str
    settings: Mapping[str, Any]
    root: Path
    theme: Path
    renderer: Renderer
    memory: Any
    _data: SiteData
    _before: PluginRecord
    _stands: Callable[[str], bool]
    used: set[Used] = field(default_factory=set)
    keys: dict[str, str] = field(default_factory=dict)
    gaps: Mapping[str, Mapping[str, str]] | None = None

    @property
    def directory(self) -> Directory[Listing]:
        """The listing of every office, in reading order."""
        self.used.add("listings")
        return self._data.directory

    @property
    def facts_names(self) -> Mapping[str, str]:
        """By the id of every office a name that is another when its facts are."""
        self.used.add("facts")
        return self._data.facts_names

    def facts(self, office: str) -> Any:  # noqa: ANN401 - whatever the plugin noted
        """What this plugin noted of the office with this id, as plain data."""
        self.used.add("facts")
        return self._data.facts(self.plugin, office)

    @property
    def pages(self) -> Sequence[str]:
        """The address of every page so far, sorted: the plugin that asks stands last."""
        self.used.add("pages")
        return self._data.pages

    @property
    def articles(self) -> Sequence[Article]:
        """Every article and page of Pelican's, by address."""
        self.used.add("articles")
        return self._data.articles

    @property
    def redirects(self) -> Redirects:
        """The old addresses of offices and services."""
        self.used.add("redirects")
        return self._data.portal.redirects

    @property
    def calendar(self) -> Calendar:
        """The days on which offices work and do not; false where the content has none."""
        self.used.add("calendar")
        return self._data.portal.calendar

    def keeps(self, name: str, key: str) -> bool:
        """Whether the file ``name`` stands there made from the same ``key``; else it is due."""
        self.keys[name] = key
        return self._before.keys.get(name) == key and self._stands(name)
