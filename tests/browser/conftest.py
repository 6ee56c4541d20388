"""The built site on loopback servers, and pages opened in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page

from plugins.commands.inspect.server import serving
from tests.conftest import CONTENT, FIELD

IN_FIELD = "field/"
OFFICES = tuple(
    file.relative_to(CONTENT).with_suffix("").as_posix() + "/"
    for file in sorted(CONTENT.glob("offices/*/*.md"))
)
# Every kind of page; of the districts one, for the others differ in names only.
LETTERS = f"{OFFICES[0]}complaint/"
ADDRESSES = (
    *("", "offices/", OFFICES[0].rsplit("/", 2)[0] + "/", *OFFICES),
    *(LETTERS, "about/", "days/", "404.html"),
)
YEAR = "days/2027/"  # with every mark that a last day can have
# What differs by what an office is.
SAMPLES = tuple(
    IN_FIELD + file.relative_to(FIELD).with_suffix("").as_posix() + "/"
    for file in sorted(FIELD.glob("offices/*/*.md"))
)
OPENED = "offices/lalmonirhat/patgram/#citizen-3"  # a page with a row that is opened
FOUND = "search/?q=প্রশিক্ষণ"  # a page of results
LISTS = (IN_FIELD, *dict.fromkeys(sample.rsplit("/", 2)[0] + "/" for sample in SAMPLES))
PARAMETERS = {
    "address": ADDRESSES,
    "office": OFFICES,
    "any_address": (*ADDRESSES, YEAR, *LISTS),
    "sample": SAMPLES,
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for ``address`` runs on every kind of page; ``office`` on every office.

    ``any_address`` are the lists of the samples of other departments and levels too, and a year's
    days; ``sample`` is each of these samples.
    """
    for name in PARAMETERS.keys() & {*metafunc.fixturenames}:
        metafunc.parametrize(name, PARAMETERS[name], ids=lambda address: address or "home")


@pytest.fixture(scope="session")
def at_root(site: Path) -> Iterator[str]:
    """The address of the site where it is the whole host."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def beside_field(field_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address below which the samples of other departments and levels stand."""
    host = tmp_path_factory.mktemp("host")
    (host / IN_FIELD).symlink_to(field_site)
    with serving(host) as address:
        yield address


@pytest.fixture(scope="session")
def under_portal(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same site where it is one folder of a host."""
    host = tmp_path_factory.mktemp("host")
    (host / "portal").symlink_to(site)
    with serving(host) as address:
        yield f"{address}portal/"


@pytest.fixture(params=["at_root", "under_portal"])
def base(request: pytest.FixtureRequest) -> str:
    """The site's address, at the root and under a folder."""
    address: str = request.getfixturevalue(request.param)
    return address


@pytest.fixture(scope="session")
def kept_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A page whose context has the given options; kept, for each costs a process."""
    kept: dict[frozenset[tuple[str, object]], Page] = {}

    def get(**options: Any) -> Page:  # noqa: ANN401 - they are Playwright's
        key = frozenset(options.items())
        if key not in kept:
            kept[key] = browser.new_context(**options).new_page()
        return kept[key]

    yield get
    for page in kept.values():
        page.context.close()


@pytest.fixture
def open_page(
    kept_page: Callable[..., Page], request: pytest.FixtureRequest
) -> Callable[..., Page]:
    """Opens an address of the site or of the samples, or any other, at a given width."""

    def open_one(address: str, width: int = 320, **options: Any) -> Page:  # noqa: ANN401
        host = "beside_field" if address.startswith(IN_FIELD) else "at_root"
        page = kept_page(**options)
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": width, "height": 640})
        page.goto("about:blank")  # else an address with a fragment only scrolls
        page.goto(urljoin(request.getfixturevalue(host), address))
        return page

    return open_one
