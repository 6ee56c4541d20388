"""One difference between two charters: which thing, its text before and after, and a verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from ..bengali import normalise
from ..model import Officer, Service, Tier

Verdict = Literal["worse", "better", "neutral"]

# fmt: off
Kind = Literal[
    "office-added", "office-removed", "office-address", "name", "place", "department", "website",
    "approved", "vision", "mission", "signatory", "prose", "service-added", "service-removed",
    "service-renamed", "service-moved", "service-time", "service-fee", "service-documents",
    "service-documents_from", "service-method", "service-officer", "service-superior",
    "officer-joined", "officer-left", "officer-replaced", "officer-key", "officer-name",
    "officer-post", "officer-section", "officer-office", "officer-room", "officer-code",
    "officer-phone", "officer-mobile", "officer-email", "officer-website", "expectation-added",
    "expectation-removed", "expectation-changed", "expectations-order", "tier-added",
    "tier-removed", "tier-to", "tier-when", "tier-limit", "tier-officer", "tiers-order",
    "place-added", "place-removed", "place-renamed", "places-order", "helpline-added",
    "helpline-removed", "helpline-renamed", "page-added", "page-removed", "page-title",
    "page-prose", "lint-ignore",
]
# fmt: on

# Why a promise is worse, and the word for the same step taken back.
Worse = Literal["gone", "longer", "unbound", "dearer", "paid", "vague", "more-papers"]
Better = Literal["new", "shorter", "bound", "cheaper", "free", "stated", "fewer-papers"]
Reason = Worse | Better

OPPOSITE: Final[dict[Worse, Better]] = {
    "gone": "new",
    "longer": "shorter",
    "unbound": "bound",
    "dearer": "cheaper",
    "paid": "free",
    "vague": "stated",
    "more-papers": "fewer-papers",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """``services`` are the rows it holds for: as they are now, or as they were where they are gone.

    ``previous`` are the same rows before, where their place or name changed; ``links`` the
    fragments that were these rows' and now show another one or nothing.
    """

    kind: Kind
    before: str | None = None
    after: str | None = None
    reason: Reason | None = None
    services: tuple[Service, ...] = ()
    previous: tuple[Service, ...] = ()
    officer: Officer | None = None
    tier: Tier | None = None
    subject: str | None = None
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        if self.reason is None:
            return "neutral"
        return "worse" if self.reason in OPPOSITE else "better"

    @property
    def promises(self) -> int:
        """How many promises it touches: one for each row."""
        return len(self.services) or 1


def judged(
    got_worse: Callable[[str | None, str | None], Worse | None],
    before: str | None,
    after: str | None,
) -> Reason | None:
    """The verdict of ``got_worse``, asked both ways: undoing a change undoes its verdict."""
    if reason := got_worse(before, after):
        return reason
    reverse = got_worse(after, before)
    return OPPOSITE[reverse] if reverse else None


def is_same(before: str | None, after: str | None) -> bool:
    """Equal for a reader: blanks and line breaks of a cell do not show."""
    return plain(before) == plain(after)


def is_same_prose(before: str, after: str) -> bool:
    """Likewise line by line, for lines make paragraphs and lists."""
    return [*map(plain, before.split("\n"))] == [*map(plain, after.split("\n"))]


def plain(text: str | None) -> str | None:
    return " ".join(normalise(text).split()) if text is not None else None
