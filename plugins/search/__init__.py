"""Search in the browser: the index and its shards, the script, the page, and its plain stand-in.

Only what an office noted anew is read again; whatever depends on all offices is made of numbers,
and so again at every build.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

from ..build.site_files import SiteView
from ..charters.model import Office
from .analysis import analysis
from .entries import entries
from .memory import Memory
from .mentions import mentions
from .script import NO_SCRIPT, Script, script_of
from .services import service_files
from .shards import search_files
from .synonyms import synonyms

SCRIPT: Final = "static/js/search"


def office_facts(office: Office) -> list[Any]:
    """What the index needs to know of an office."""
    return [mention.fact() for mention in mentions(office)]


def site_files(site: SiteView) -> Iterator[tuple[str, str]]:
    """``/search/`` and ``/services/``, as far as they are not what they were."""
    kept = site.memory or {"offices": None, "script": NO_SCRIPT}
    memory = Memory(analysis(), kept["offices"])
    with ThreadPoolExecutor(1) as beside:
        floor = site.settings["FLOOR"]["search"]
        folder, script = site.theme / SCRIPT, Script(*kept["script"])
        given = (folder, site.root, floor, script)
        bundling = beside.submit(script_of, *given, pages=bool(site.articles))
        memory.follow(site)
        found = entries(site.directory.offices, memory, site.articles)
        manifest, files = search_files(found, site.directory, synonyms(analysis()))
        script = bundling.result()
    site.memory = {"offices": memory.plain(), "script": script}
    for name, text in {**files, script.name: script.text}.items():
        if not site.keeps(f"search/{name}", name):
            yield f"search/{name}", text
    values = {"manifest": manifest, "script": script.name, "directory": site.directory}
    yield "search/index.html", site.renderer.page("search", "search/", **values)
    yield from service_files(found, site)


def register() -> None:
    from ..build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
