"""One difference between two charters: which thing, its text before and after, and a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from ..bengali import normalise
from ..in_words import in_words
from ..keys import Key
from ..model import (
    Branch,
    Closed,
    Information,
    MainContact,
    Office,
    Officer,
    Service,
    Tier,
    Variant,
)

Partner = Callable[[Officer], str]  # who an officer of before is now, by key; else nobody
Verdict = Literal["worse", "better", "neutral"]

# What the keys of each record that say something else are called: ``website``, ``service-time`` …
PREFIXES: Final[dict[type, str]] = {
    Office: "",
    Service: "service-",
    Officer: "officer-",
    Tier: "tier-",
    Variant: "variant-",
    MainContact: "contact-",
    Information: "information-",
    Branch: "branch-",
    Closed: "closed-",
}

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
    fragments that were these rows' and now show another one or nothing, ``kept`` those that say
    that the service is gone.
    """

    kind: str
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
    kept: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        if self.reason is None:
            return "neutral"
        return "worse" if self.reason in OPPOSITE else "better"

    @property
    def promises(self) -> int:
        """How many promises it touches: one for each row."""
        return len(self.services) or 1


def by_key(officer: Officer) -> str:
    return officer.key


def people(value: Officer | Iterable[Officer] | None, who: Partner = by_key) -> tuple[str, ...]:
    """The keys of those a record names, one or several."""
    return tuple(map(who, (value,) if isinstance(value, Officer) else value or ()))


def key_changes(
    old: object,
    new: object,
    keys: Iterable[Key],
    partner: Partner = by_key,
    **about: Any,  # noqa: ANN401 - fields of `Change`
) -> Iterator[Change]:
    """The keys that say something else, without a verdict.

    An officer is another one where he is not the ``partner`` of the one before.
    """
    for key in keys:
        was, now = getattr(old, key.name), getattr(new, key.name)
        before, after = in_words(was), in_words(now)
        alike = people(was, partner) == people(now) if key.names_officer else is_same(before, after)
        if not alike:
            kind = f"{PREFIXES[type(new)]}{key.written}"
            yield Change(kind=kind, before=before, after=after, **about)


def record_changes(
    kind: str, old: object, new: object, keys: Iterable[Key], partner: Partner = by_key
) -> Iterator[Change]:
    """Those of a record that an office may lack, which is told as a whole."""
    if old and new:
        yield from key_changes(old, new, keys, partner)
    elif old or new:
        yield Change(kind=kind, before=in_words(old), after=in_words(new))


def told_first(keys: Iterable[Key], *names: str) -> tuple[Key, ...]:
    """The keys with those of these names before all others."""
    rank = {name: place for place, name in enumerate(names)}
    return tuple(sorted(keys, key=lambda key: rank.get(key.name, len(names))))


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
