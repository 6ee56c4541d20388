"""``/services/<slug>/``: one service wherever it is given, and how the promises for it differ.

What a page shows is plain data, by which alone it is decided whether it has to be made again. One
that would be too long for a phone is split by division, district and upazila, as far as need be.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import Any, Final

from ..charters.model import SECTION_TITLES, SectionKey
from ..charters.promise_spread import (
    as_short,
    fee_spread,
    meaning_of_fee,
    meaning_of_time,
    said_by_most,
    time_spread,
    usual,
)
from .services import Given, GivenService, Part

MOST: Final = 250  # rows of one page: some 15 kB, and with the folded places ten screens of a phone
FEW: Final = 40  # rows that need not be folded by place
NAMED: Final = 3  # offices that are named beside the shortest time

Page = tuple[str, dict[str, Any]]  # its address, and what it shows
Entries = Callable[[Sequence[Given]], list[tuple[Any, ...]]]
Others = dict[str, str | None]


_ORDER: Final[tuple[SectionKey, ...]] = (
    *("citizen", "general", "institutional", "internal", "subordinate"),
)
_FOR_CITIZENS: Final = {"citizen", "general"}
_LEVELS: Final = 3  # divisions, districts, upazilas


def service_pages(service: GivenService) -> Iterator[Page]:
    """The page of the service, and where it is long those of its parts."""
    times = Counter(given.time for given in service.given)
    fees = Counter(given.fee for given in service.given)
    time, fee = said_by_most(times, meaning_of_time), said_by_most(fees, meaning_of_fee)
    shared = {
        "title": service.title,
        "url": service.url,
        "rows": len(service.given),
        "offices": service.offices,
        "time": time,
        "fee": fee,
    }
    others = _others(times, time, meaning_of_time), _others(fees, fee, meaning_of_fee)
    entries = partial(_entries, others=others)
    [(first, values), *further] = _pages(service.url, service.given, shared, entries, ())
    yield first, {**values, "compared": _compared(service.given, times, fees)}
    yield from further


def _pages(
    url: str,
    given: Sequence[Given],
    shared: Mapping[str, Any],
    entries: Entries,
    trail: Sequence[tuple[str, str]],
) -> Iterator[Page]:
    """The page of what is given in the last area of the trail, and those of the areas in it."""
    level = len(trail)
    values = {**shared, "trail": [*trail], "compared": None, "parts": [], "sections": []}
    if len(given) <= MOST or level == _LEVELS:
        is_folded = len(given) > FEW
        sections = _sections(given, level, entries)
        yield url, {**values, "sections": sections, "is_folded": is_folded}
        return
    parts = _parts(given, level)
    yield url, {**values, "parts": [(*part, len(some)) for part, some in parts]}
    for part, some in parts:
        inner = f"{url}{part.slug}/"
        yield from _pages(inner, some, shared, entries, [*trail, (part.bn, inner)])


def _parts(given: Iterable[Given], level: int) -> list[tuple[Part, list[Given]]]:
    """By area, in reading order."""
    found: defaultdict[Part, list[Given]] = defaultdict(list)
    for one in given:
        found[one.office.parts[level]].append(one)
    return [*found.items()]


def _sections(given: Iterable[Given], level: int, entries: Entries) -> list[Any]:
    """The rows of each section by place, those for citizens first."""
    level = min(max(level, 1), _LEVELS - 1)
    sections = {one.section for one in given}
    ordered = sorted(given, key=lambda one: _ORDER.index(one.section))
    return [
        (
            section,
            "" if sections <= _FOR_CITIZENS else SECTION_TITLES[section]["bn"],
            [(*part, entries(some)) for part, some in _parts(rows, level)],
        )
        for section, rows in groupby(ordered, key=lambda one: one.section)
    ]


def _entries(given: Sequence[Given], others: tuple[Others, Others]) -> list[tuple[Any, ...]]:
    """Address, name, time and fee of each row; of the last two only what most do not say."""
    seats = Counter(seat for _, seat in {(one.office.id, one.office.seat) for one in given})
    times, fees = others
    return [
        (
            one.url,
            one.office.seat if seats[one.office.seat] == 1 else one.office.name,
            times[one.time],
            fees[one.fee],
        )
        for one in given
    ]


def _others(texts: Iterable[str], most: str | None, meaning: Callable[[str], object]) -> Others:
    """What is told of each text; None for what most say as well."""
    usual = None if most is None else meaning(most)
    return {text: None if meaning(text) == usual else text for text in texts}


def _compared(given: Sequence[Given], times: Counter[str], fees: Counter[str]) -> dict[str, Any]:
    spread = time_spread(times)
    short = {text for text in times if as_short(text, spread.shortest)}
    quick = [one for one in given if one.time in short]
    named = [(one.url, one.office.where) for one in quick] if len(quick) <= NAMED else []
    return {
        "shortest": spread.shortest,
        "quick": len(quick),
        "named": named,
        "usual": usual(times, meaning_of_time),
        "longest": spread.longest,
        "vague": spread.vague,
        "fees": fee_spread(fees),
    }
