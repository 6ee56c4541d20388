"""The mentions of every office, kept from build to build: only changed offices are read again.

Offices of one department share most of their mentions, so each different one is kept once and named
by its number. Which number it has decides nothing that is published.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, Final

from ..build.site_files import SiteView
from .analysis import analysis
from .mentions import Mention

WASTE: Final = 3  # times that as many mentions may be kept as are used, before all is dropped


class MentionCache:
    """``different`` mentions, and their numbers by the id of an office.

    The terms of words and the words of place names are kept with them.
    """

    def __init__(self, kept: dict[str, Any] | None = None) -> None:
        """Begins with what `plain` gave at the last build, or with nothing."""
        kept = kept or {"values": [], "mentions": [], "offices": {}, "terms": {}, "places": {}}
        analysis().known.update(kept["terms"])
        self._places: dict[str, list[str]] = kept["places"]
        value = kept["values"].__getitem__
        self.different = [Mention(*map(value, mention)) for mention in kept["mentions"]]
        self._offices: dict[str, tuple[str, list[int]]] = kept["offices"]

    def update(self, site: SiteView) -> None:
        """Reads the offices that changed, and drops those that are gone."""
        before, names, self._offices = self._offices, site.facts_names, {}
        for office in (listing.id for listing in site.directory.offices):
            if office in before and before[office][0] == names[office]:
                self._offices[office] = before[office]
            else:
                self.add(office, site.facts(office), names[office])

    def add(self, office: str, facts: Iterable[Iterable[Any]], name: str = "") -> None:
        """``name`` is another when the office's facts are."""
        self._offices[office] = name, [self._number(Mention(*fact)) for fact in facts]

    def numbers(self, office: str) -> list[int]:
        return self._offices[office][1]

    def words_of_place(self, name: str) -> list[str]:
        if name not in self._places:
            self._places[name] = analysis().words(name)
        return self._places[name]

    def plain(self) -> dict[str, Any] | None:
        """What to keep; nothing once most of it is of offices as they were long ago."""
        used = set[int]().union(*map(self.numbers, self._offices))
        if len(self.different) > WASTE * len(used):
            return None
        values: dict[str | int, int] = {}  # each once, for mentions of one service share nearly all
        mentions = [[values.setdefault(one, len(values)) for one in it] for it in self.different]
        kept = {"values": [*values], "mentions": mentions, "offices": self._offices}
        return kept | {"terms": analysis().known, "places": self._places}

    @cached_property
    def _known(self) -> dict[Mention, int]:
        return {mention: number for number, mention in enumerate(self.different)}

    def _number(self, mention: Mention) -> int:
        number = self._known.setdefault(mention, len(self.different))
        if number == len(self.different):
            self.different.append(mention)
        return number
