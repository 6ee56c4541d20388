"""The services that are entered, ``content/services.yaml``: which has which address for ever."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .bengali import normalise


def wording(name: str) -> str:
    """A name as it is looked up: blanks and the encoding of letters tell no names apart."""
    return " ".join(normalise(name).split())


@dataclass(frozen=True)
class ServiceTable:
    """The wordings of each service by its slug, the usual one first."""

    entries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def by_wording(self) -> dict[str, str]:
        """The slug of every wording."""
        names = ((slug, name) for slug, names in self.entries.items() for name in names)
        return {wording(name): slug for slug, name in names}

    def slug(self, name: str) -> str | None:
        """That of the service which is called so; None where nobody has entered it."""
        return self.by_wording.get(wording(name))
