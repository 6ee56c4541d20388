"""Search in the browser: the index and its files, the script, the page, and its plain stand-in.

Only an office whose facts changed is read again; whatever depends on all offices, such as the
scores, is made at every build.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Final

from ..build.site_files import SiteView
from ..charters.model import Office
from .analysis import analysis
from .cache import MentionCache
from .documents import documents
from .index_files import search_files
from .mentions import Mention, mentions
from .script import NO_SCRIPT, Script, script_of
from .service_files import service_files
from .services import elsewhere, services_of
from .synonyms import synonyms

SCRIPT: Final = "static/js/search"


def office_facts(office: Office) -> list[Mention]:
    """What the index needs to know of an office."""
    return list(mentions(office))


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """``/search/`` and ``/services/``, as far as they are not what they were."""
    kept = site.memory or {"offices": None, "script": NO_SCRIPT}
    with ThreadPoolExecutor(1) as beside:
        floor = site.settings["FLOOR"]["search"]
        folder, script = site.theme / SCRIPT, Script(*kept["script"])
        given = (folder, site.root, floor, script)
        bundling = beside.submit(script_of, *given, pages=bool(site.articles))
        cached = MentionCache(kept["offices"])
        cached.update(site)
        found = documents(site.directory.offices, cached, site.articles)
        manifest, files = search_files(found, site.directory, synonyms(analysis()))
        script = bundling.result()
    site.memory = {"offices": cached.plain(), "script": script}
    for name, text in {**files, script.name: script.text}.items():
        if not site.keeps(f"search/{name}", name):
            yield f"search/{name}", text
    page = partial(site.renderer.page, manifest=manifest, script=script.name)
    yield "search/index.html", page("search", "search/", directory=site.directory)
    old = {one.old for one in site.redirects.services}
    services = services_of(found, site.directory.offices, site.directory.services, old)
    site.gaps = elsewhere(services)
    yield from service_files(services, site)


def register() -> None:
    from ..build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
