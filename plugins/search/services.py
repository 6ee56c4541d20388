"""``/services/``: every service in Bengali alphabetical order with the offices that give it.

It answers the same questions as the search for whoever has no JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Final, NamedTuple

from pydantic_core import to_json

from ..build.fingerprint import name_of
from ..build.site_files import SiteView
from ..charters.bengali import collation_key
from ..charters.model import Listing
from .documents import Document

FEW: Final = 10  # offices named beside a service; with more it has a page of its own


class Given(NamedTuple):
    """Where a service is given, at which row of the office's page, and how fast."""

    office: Listing
    anchor: str
    time: str


@dataclass(frozen=True)
class ListedService:
    """A service and where it is given, in reading order."""

    document: Document
    offices: Sequence[Listing]  # all there are

    @property
    def title(self) -> str:
        return self.document.title

    @cached_property
    def url(self) -> str:
        return f"services/{sha256(self.title.encode()).hexdigest()[:10]}/"

    @property
    def has_page(self) -> bool:
        return len(self.document.offices) > FEW

    @cached_property
    def given(self) -> tuple[Given, ...]:
        members = zip(self.document.offices, self.document.mentions, strict=True)
        return tuple(
            Given(self.offices[office], mention.anchor, mention.time) for office, mention in members
        )


def service_files(found: Iterable[Document], site: SiteView) -> Iterator[tuple[str, str]]:
    """The list, and a page of each service that many offices give, as far as they are due."""
    services = listed(found, site.directory.offices)
    shown = [f"{o.url}\n{o.where}" for o in site.directory.offices]
    lines = [_line(service, shown) for service in services]
    if not site.keeps("services/index.html", _key(site, "services.html", lines)):
        page = site.renderer.page("services", "services/", services=services, few=FEW)
        yield "services/index.html", page
    for url, service in {one.url: one for one in services if one.has_page}.items():
        if not site.keeps(f"{url}index.html", _key(site, "service.html", _rows(service, shown))):
            yield f"{url}index.html", site.renderer.page("service", url, service=service)


def listed(found: Iterable[Document], offices: Sequence[Listing]) -> list[ListedService]:
    """Every service in Bengali alphabetical order."""
    services = (ListedService(one, offices) for one in found if one.kind == "service")
    return sorted(services, key=lambda service: (collation_key(service.title), service.url))


def _line(service: ListedService, shown: Sequence[str]) -> list[object]:
    """What the list shows of a service."""
    if service.has_page:
        return [service.title, len(service.document.offices)]
    return _rows(service, shown)


def _rows(service: ListedService, shown: Sequence[str]) -> list[object]:
    """What the service's own page shows; ``shown`` is what it shows of each office."""
    offices, mentions = service.document.offices, service.document.mentions
    rows = [(mention.row, mention.time) for mention in mentions]
    return [service.title, [shown[office] for office in offices], rows]


def _key(site: SiteView, template: str, values: object) -> str:
    return name_of(site.renderer.digest(template), to_json(values))
