"""Addresses that are no more: where each leads, or what became of what stood there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address. Of what is ``closed``, in words, ``new`` is a successor, if it has one."""

    old: str
    new: str | None
    closed: str | None = None


@dataclass(frozen=True, slots=True)
class Redirects:
    """Of offices, as ``folder/slug``, and of services; each leads to the end of its chain."""

    offices: tuple[Redirect, ...] = ()
    services: tuple[Redirect, ...] = ()


def circles(entries: Iterable[Redirect]) -> Iterator[tuple[str, ...]]:
    """The addresses that lead to each other and nowhere else, each circle once."""
    following = {one.old: one.new for one in entries}
    seen: set[str] = set()
    for start in following:
        trail: dict[str, None] = {}
        at: str | None = start
        while at in following and at not in seen:
            seen.add(at)
            trail[at] = None
            at = following[at]
        if at in trail:
            addresses = [*trail]
            yield tuple(addresses[addresses.index(at) :])


def followed(entries: Iterable[Redirect]) -> tuple[Redirect, ...]:
    """Each led to the end of its chain; there is no circle among them.

    What was moved to where something was closed is closed with the same words.
    """
    given = {one.old: one for one in entries}
    ends: dict[str, Redirect] = {}
    for one in given.values():
        for step in reversed(_steps(one, given, ends)):
            ends[step.old] = _led_on(step, ends.get(step.new or ""))
    return tuple(ends[old] for old in given)


def _steps(
    one: Redirect, given: Mapping[str, Redirect], ends: Mapping[str, Redirect]
) -> list[Redirect]:
    """Itself and what it leads over, as far as no end is known."""
    steps: list[Redirect] = []
    at: Redirect | None = one
    while at and at.old not in ends:
        steps.append(at)
        at = given.get(at.new or "")
    return steps


def _led_on(step: Redirect, after: Redirect | None) -> Redirect:
    if after is None:
        return step
    if step.closed:
        return replace(step, new=after.new)
    return replace(after, old=step.old)
