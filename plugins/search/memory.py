"""What the search remembers of every office, so that it reads again only those that changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from ..build.site_files import SiteView
from .analysis import Analysis
from .lexicon import Lexicon, Numbered

PATIENCE: Final = 3  # times that as much may be learnt as there is, before all is forgotten


class Memory:
    """Begins with what `plain` gave at the last build, or with nothing."""

    def __init__(self, analysis: Analysis, kept: dict[str, Any] | None = None) -> None:
        kept = kept or {"lexicon": None, "offices": {}, "places": {}, "learnt": 0}
        self.lexicon = Lexicon(analysis, kept["lexicon"])
        self._analysis = analysis
        self._offices: dict[str, tuple[str, list[Numbered]]] = kept["offices"]
        self._places: dict[str, int] = dict(kept["places"])
        self._learnt: int = kept["learnt"]

    def follow(self, site: SiteView) -> None:
        """Learns what changed, and forgets the offices that are gone."""
        before, names = self._offices, site.facts_names
        self._offices = {}
        for office in site.directory.offices:
            one = office.id
            if one in before and before[one][0] == names[one]:
                self._offices[one] = before[one]
            else:
                self.learn(one, site.facts(one), names[one])

    def learn(self, office: str, facts: Iterable[list[Any]], name: str = "") -> None:
        """Takes in what an office noted; its facts have this name."""
        mentions = [self.lexicon.number(*fact) for fact in facts]
        self._offices[office] = name, mentions
        self._learnt += len(mentions)

    def mentions(self, office: str) -> list[Numbered]:
        return self._offices[office][1]

    def place(self, name: str) -> int:
        """The number of the text by which a place of this name is found."""
        if name not in self._places:
            words = dict.fromkeys(self._analysis.words(name))
            self._places[name] = self.lexicon.text("place", "place", " ".join(words))
        return self._places[name]

    def plain(self) -> dict[str, Any] | None:
        """What to keep; nothing once much of it may be of offices as they were long ago."""
        total = sum(len(mentions) for _, mentions in self._offices.values())
        if self._learnt > PATIENCE * total:
            return None
        return {
            "lexicon": self.lexicon.plain(),
            "offices": self._offices,
            "places": self._places,
            "learnt": self._learnt,
        }
