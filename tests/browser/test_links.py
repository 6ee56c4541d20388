"""Where the links lead: to a file and a fragment that exist, wherever the site is put."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from tests.conftest import pages_in, project_in

PORTAL = "https://example.gov.bd/portal"


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site, built for a folder of a host."""
    project = project_in(tmp_path_factory.mktemp("portal") / "project")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITEURL", PORTAL)
        build(project / "publishconf.py", project / "output")
    return project / "output"


@pytest.mark.parametrize("base", ["https://example.gov.bd/", f"{PORTAL}/"])
def test_every_link_leads_somewhere(site: Path, base: str) -> None:
    """One build works at the root and under a folder; only its 404 page is bound to one place."""
    pages = [page for page in _pages(site) if page != "404.html" or not urlsplit(base).path[1:]]
    assert [broken for page in pages for broken in _broken(site, base, page)] == []


def test_every_link_of_the_public_site_leads_somewhere(portal: Path) -> None:
    """Built for a folder, the 404 page too leads back from any depth."""
    assert [b for page in _pages(portal) for b in _broken(portal, f"{PORTAL}/", page)] == []
    own = [link for link in _links(portal / "404.html") if not link.startswith(("#", "tel:"))]
    assert own
    assert [link for link in own if not link.startswith("/portal/")] == []


def test_every_page_names_its_public_address(portal: Path) -> None:
    """The canonical address is where the page stands, a poster's its charter's; 404 has none."""
    named = {page: _canonical(portal / page) for page in _pages(portal)}
    assert named.pop("404.html") is None
    addresses = {page: page.removesuffix("index.html").removesuffix("poster/") for page in named}
    assert named == {page: f"{PORTAL}/{address}" for page, address in addresses.items()}


def _pages(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in pages_in(site))


def _broken(site: Path, base: str, page: str) -> Iterator[str]:
    here = base + page.removesuffix("index.html")
    for link in _links(site / page):
        to = urlsplit(urljoin(here, link))
        if to.scheme not in {"http", "https"} or to.netloc != urlsplit(base).netloc:
            continue
        path = unquote(to.path)
        file = site / path.removeprefix(urlsplit(base).path)
        if path.endswith("/"):
            file /= "index.html"
        is_inside = path.startswith(urlsplit(base).path)
        if not (is_inside and file.is_file()) or (to.fragment and to.fragment not in _ids(file)):
            yield f"{page}: {link}"


@cache
def _tree(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_bytes())


def _links(file: Path) -> list[str]:
    nodes = _tree(file).css("a[href], link[rel=icon], img[src], script[src], form[action]")
    names = ("href", "src", "action")
    return [
        str(node.attributes[name]) for node in nodes for name in names if name in node.attributes
    ]


def _ids(file: Path) -> set[str | None]:
    return {node.attributes["id"] for node in _tree(file).css("[id]")}


def _canonical(file: Path) -> str | None:
    node = _tree(file).css_first("link[rel=canonical]")
    return node.attributes["href"] if node else None
