"""``/services/``: every service in Bengali alphabetical order with the offices that give it.

It answers the same questions as the search for whoever has no JavaScript.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final

from ..build.fingerprint import name_of
from ..build.site_files import SiteView
from ..charters.bengali import collation_key
from ..charters.model import Listing, anchor
from .entries import Entry
from .mentions import row_place

FEW: Final = 10  # offices named beside a service; with more it has a page of its own


@dataclass(frozen=True, slots=True)
class Given:
    """Where a service is given, at which row of the office's page, and how fast."""

    office: Listing
    anchor: str
    time: str


@dataclass(frozen=True)
class ListedService:
    """A service and where it is given, in reading order."""

    entry: Entry
    offices: Sequence[Listing]  # all there are

    @property
    def title(self) -> str:
        return self.entry.title

    @cached_property
    def url(self) -> str:
        return f"services/{sha256(self.title.encode()).hexdigest()[:10]}/"

    @property
    def has_page(self) -> bool:
        return len(self.entry.offices) > FEW

    @cached_property
    def given(self) -> tuple[Given, ...]:
        members = zip(self.entry.offices, self.entry.rows, self.entry.notes, strict=True)
        return tuple(
            Given(self.offices[office], anchor(*row_place(row)), note.time)
            for office, row, note in members
        )


def service_files(found: Iterable[Entry], site: SiteView) -> Iterator[tuple[str, str]]:
    """The list, and a page of each service that many offices give, as far as they are due."""
    services = listed(found, site.directory.offices)
    shown = [f"{o.url}\n{o.place.bn}\n{o.place.district.bn}" for o in site.directory.offices]
    look = site.renderer.digest("services.html")
    if not site.keeps("services/index.html", _name(look, [_line(one, shown) for one in services])):
        page = site.renderer.page("services", "services/", services=services, few=FEW)
        yield "services/index.html", page
    look = site.renderer.digest("service.html")
    for url, service in {one.url: one for one in services if one.has_page}.items():
        if not site.keeps(f"{url}index.html", _name(look, _rows(service, shown))):
            yield f"{url}index.html", site.renderer.page("service", url, service=service)


def listed(found: Iterable[Entry], offices: Sequence[Listing]) -> list[ListedService]:
    """Every service entry in Bengali alphabetical order."""
    services = (ListedService(entry, offices) for entry in found if entry.kind == "service")
    return sorted(services, key=lambda service: (collation_key(service.title), service.url))


def _line(service: ListedService, shown: Sequence[str]) -> list[object]:
    """What the list shows of a service."""
    entry = service.entry
    return [entry.title, len(entry.offices)] if service.has_page else _rows(service, shown)


def _rows(service: ListedService, shown: Sequence[str]) -> list[object]:
    """What the service's own page shows; ``shown`` is what it shows of each office."""
    entry = service.entry
    times = [note.time for note in entry.notes]
    return [entry.title, [shown[office] for office in entry.offices], entry.rows, times]


def _name(look: str, values: object) -> str:
    return name_of(look, json.dumps(values, ensure_ascii=False))
