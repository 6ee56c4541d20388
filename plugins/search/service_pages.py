"""``/services/<slug>/``: one service wherever it is given, and how the promises for it differ.

What a page shows is plain data, by which alone it is decided whether it has to be made again. One
that would be too long for a phone is split by division, district and upazila, as far as need be.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final, NamedTuple

from ..charters.model import NATION, SECTION_TITLES, Area, Place, SectionKey
from ..charters.promise_spread import (
    as_short,
    fee_spread,
    meaning_of_fee,
    meaning_of_time,
    said_by_most,
    time_spread,
)
from ..charters.reading.places import WHOLE_DISTRICT, WHOLE_DIVISION
from .services import Given, GivenService

MOST: Final = 250  # rows of one page: some 15 kB, and with the folded places ten screens of a phone
FEW: Final = 40  # rows that need not be folded by place
NAMED: Final = 3  # offices that are named beside the shortest time

Page = tuple[str, dict[str, Any]]  # its address, and what it shows


class Part(NamedTuple):
    """An area by which a page is split or its rows are grouped."""

    slug: str
    bn: str


_ORDER: Final[tuple[SectionKey, ...]] = (
    *("citizen", "general", "institutional", "internal", "subordinate"),
)
_DIVISION: Final = Area(WHOLE_DIVISION, "বিভাগীয় কার্যালয়", "Offices of the division")
_DISTRICT: Final = Area(WHOLE_DISTRICT, "জেলা কার্যালয়", "Offices of the district")
_FOR_CITIZENS: Final = {"citizen", "general"}
# From the country down: by what a page is split, or its rows are grouped.
_LEVELS: Final[tuple[Callable[[Place], Area], ...]] = (
    lambda place: place.division or NATION,
    lambda place: place.district or (_DIVISION if place.division else NATION),
    lambda place: place.upazila or _DISTRICT,
)
_KINDS: Final = (" বিভাগ", " জেলা", "")


def service_pages(service: GivenService) -> Iterator[Page]:
    """The page of the service, and where it is long those of its parts."""
    times = Counter(given.mention.time for given in service.given)
    fees = Counter(given.mention.fee for given in service.given)
    shared = {
        "title": service.title,
        "url": service.url,
        "rows": len(service.given),
        "offices": service.offices,
        "time": said_by_most(times, meaning_of_time) if times else None,
        "fee": said_by_most(fees, meaning_of_fee) if fees else None,
    }
    [(first, values), *others] = _pages(service.url, service.given, shared, ())
    yield first, {**values, "compared": _compared(service.given, times, fees)}
    yield from others


def _pages(
    url: str, given: Sequence[Given], shared: Mapping[str, Any], trail: Sequence[tuple[str, str]]
) -> Iterator[Page]:
    """The page of what is given in the last area of the trail, and those of the areas in it."""
    level = len(trail)
    values = {**shared, "trail": [*trail], "compared": None, "parts": [], "sections": []}
    if len(given) <= MOST or level == len(_LEVELS):
        is_folded = len(given) > FEW
        yield url, {**values, "sections": _sections(given, level, shared), "is_folded": is_folded}
        return
    parts = _parts(given, level)
    yield url, {**values, "parts": [(*part, len(some)) for part, some in parts]}
    for part, some in parts:
        inner = f"{url}{part.slug}/"
        yield from _pages(inner, some, shared, [*trail, (part.bn, inner)])


def _parts(given: Iterable[Given], level: int) -> list[tuple[Part, list[Given]]]:
    """By area, in reading order."""
    areas: dict[str, Area] = {}
    found: defaultdict[str, list[Given]] = defaultdict(list)
    for one in given:
        area = _LEVELS[level](one.office.place)
        areas.setdefault(area.slug, area)
        found[area.slug].append(one)
    return [(Part(slug, _called(areas[slug], level)), some) for slug, some in found.items()]


def _called(area: Area, level: int) -> str:
    if area is NATION:
        return "জাতীয় কার্যালয়"
    return area.bn if area in (_DIVISION, _DISTRICT) else f"{area.bn}{_KINDS[level]}"


def _sections(given: Iterable[Given], level: int, shared: Mapping[str, Any]) -> list[Any]:
    """The rows of each section by place, those for citizens first."""
    level = min(max(level, 1), len(_LEVELS) - 1)
    sections = {one.mention.section for one in given}
    ordered = sorted(given, key=lambda one: _ORDER.index(one.mention.section))
    return [
        (
            section,
            "" if sections <= _FOR_CITIZENS else SECTION_TITLES[section]["bn"],
            [(*part, _entries(some, shared)) for part, some in _parts(rows, level)],
        )
        for section, rows in groupby(ordered, key=lambda one: one.mention.section)
    ]


def _entries(given: Sequence[Given], shared: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Address, name, time and fee of each row; of the last two only what most do not say."""
    seats = Counter(office.seat for office in {one.office.id: one.office for one in given}.values())
    return [
        (
            one.url,
            one.office.seat if seats[one.office.seat] == 1 else one.office.name,
            _other(one.mention.time, shared["time"], meaning_of_time),
            _other(one.mention.fee, shared["fee"], meaning_of_fee),
        )
        for one in given
    ]


def _other(text: str, most: str | None, meaning: Callable[[str], object]) -> str | None:
    """None for what most say as well."""
    return None if most is not None and meaning(text) == meaning(most) else text


def _compared(given: Sequence[Given], times: Counter[str], fees: Counter[str]) -> dict[str, Any]:
    spread = time_spread(times)
    quick = [one for one in given if as_short(one.mention.time, spread.shortest)]
    named = [(one.url, one.office.where) for one in quick] if len(quick) <= NAMED else []
    return {
        "shortest": spread.shortest,
        "quick": len(quick),
        "named": named,
        "longest": spread.longest,
        "vague": spread.vague,
        "fees": fee_spread(fees),
    }
