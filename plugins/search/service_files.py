"""The files below ``/services/``, of which only those are made whose content is another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pydantic_core import to_json

from ..build.fingerprint import name_of
from ..build.site_files import SiteView
from .service_list import list_pages
from .service_pages import Page, service_pages
from .services import Services


def service_files(services: Services, site: SiteView) -> Iterator[tuple[str, str]]:
    """The list, and the pages of each service that has any."""
    yield from _due("services", list_pages(services), site)
    pages = (service_pages(service) for service in services if service.has_page)
    yield from _due("service", chain(*pages), site)
    yield from _due("service_moved", _moved(services), site)


def _moved(services: Services) -> Iterator[Page]:
    """Pages that lead on to the one which a service has now."""
    titles = {service.slug: service.title for service in services}
    for old, new in services.moved.items():
        yield f"services/{old}/", {"title": titles[new], "leads_to": f"services/{new}/"}


def _due(template: str, pages: Iterator[Page], site: SiteView) -> Iterator[tuple[str, str]]:
    maker = site.renderer.digest(f"{template}.html")
    for url, values in pages:
        name = f"{url}index.html"
        if not site.keeps(name, name_of(maker, to_json(values))):
            yield name, site.renderer.page(template, url, **values)
