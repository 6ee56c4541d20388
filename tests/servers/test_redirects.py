"""What every server does at an old address, with the rules that the build has written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

from plugins.redirects.rules import rule_files
from tests.conftest import LONGEST, PUBLIC
from tests.servers.conftest import STARTS

Server = Any
Start = Callable[..., AbstractContextManager[Server]]

NEW = "/offices/lalmonirhat/patgram/"
MOVED = {
    "/offices/lalmonirhat/before/": NEW,
    "/offices/lalmonirhat/later/": NEW,
    "/offices/lalmonirhat/before/poster/": f"{NEW}poster/",
    "/offices/lalmonirhat/before/charter.json": f"{NEW}charter.json",
    "/offices/lalmonirhat/before/?a=1&b=%E0%A6%95": f"{NEW}?a=1&b=%E0%A6%95",
    "/offices/lalmonirhat/before/charter.csv?x": f"{NEW}charter.csv?x",
    f"/offices/{LONGEST}/charter.json": "/offices/rangpur/sadar/charter.json",
}
PAIRS = [
    ("offices/lalmonirhat/before/", NEW[1:]),
    ("offices/lalmonirhat/later/", NEW[1:]),
    (f"offices/{LONGEST}/", "offices/rangpur/sadar/"),
]


def location(server: Server, path: str) -> tuple[int, str]:
    """The status, and where it leads."""
    answer = server.get(path)
    return answer.status, answer.headers.get("location", "")


@pytest.mark.parametrize("path", MOVED)
def test_an_old_address_leads_on(server: Server, path: str) -> None:
    """At once and for good, with all that lies below it, and with the query.

    Shared hosting knows no list, so the page that stands there leads on.
    """
    if server.name == "htaccess":
        is_page = path.partition("?")[0].endswith("/")
        assert server.get(path).status == (200 if is_page else 404)
        return
    assert location(server, path) == (301, MOVED[path])


def test_nobody_keeps_where_an_address_led(server: Server) -> None:
    """It may lead elsewhere tomorrow."""
    answer = server.get("/offices/lalmonirhat/before/")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/offices/lalmonirhat/closed/", "/services/gone/"])
def test_what_was_closed_says_so(server: Server, path: str) -> None:
    """With its page."""
    answer = server.get(path)
    assert (answer.status, answer.body) == (
        200,
        (server.site / path[1:] / "index.html").read_bytes(),
    )


@pytest.mark.parametrize(
    "path",
    [
        "/offices/lalmonirhat/before-2/",
        "/offices/lalmonirhat/befor/",
        "/offices/before/",
        "/offices/lalmonirhat/before/%0d%0aset-cookie:%20a=b",
        "/offices/lalmonirhat/before%0d%0aset-cookie:%20a=b",
        "/offices/lalmonirhat/before%00/",
        "/%0d%0ax/offices/lalmonirhat/before/",
    ],
)
def test_nothing_else_leads_on(server: Server, path: str) -> None:
    """Neither an address like it nor one that would write a header of its own."""
    answer = server.get(path)
    assert answer.status in {400, 403, 404}
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("start", ["//evil.example", "/\\evil.example", "/%5cevil.example"])
def test_no_address_leads_to_another_site(server: Server, start: str) -> None:
    """However it begins."""
    _, there = location(server, f"{start}/offices/lalmonirhat/before/")
    assert not there.startswith(("//", "/\\", "http"))


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_the_site_may_be_a_part_of_another(
    start: Start, open_folder: Path, root: Path, deployed: Path
) -> None:
    """Then its old addresses lead on within that part, and what is missing has its page."""
    folder = Path(tempfile.mkdtemp(dir=open_folder))
    folder.chmod(0o755)
    whole = folder / "whole"
    _copy_moved(deployed, whole / "portal")
    (whole / "portal" / "redirects").mkdir()
    for name, text in rule_files(PAIRS, f"{PUBLIC}/portal/"):
        (whole / "portal" / name).write_text(text, "utf-8")
    with start(folder, root / "docs" / "deploy", whole, "/portal") as server:
        for old, new in MOVED.items():
            assert location(server, f"/portal{old}") == (301, f"/portal{new}")
        missing = server.get("/portal/nowhere/")
        assert (missing.status, missing.body) == (404, (deployed / "404.html").read_bytes())


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_a_server_starts_without_the_list(
    start: Start, open_folder: Path, root: Path, deployed: Path
) -> None:
    """Where nothing was moved there is none; pages that stand there lead on by themselves."""
    folder = Path(tempfile.mkdtemp(dir=open_folder))
    folder.chmod(0o755)
    site = folder / "site"
    _copy_moved(deployed, site)
    with start(folder, root / "docs" / "deploy", site) as server:
        assert server.get("/offices/lalmonirhat/before/").status == 200
        assert server.get(NEW).status == 200


def _copy_moved(site: Path, to: Path) -> None:
    """As much of a site as leads on, without what it says of that to servers."""
    shutil.copytree(site / "offices" / "lalmonirhat", to / "offices" / "lalmonirhat")
    for name in ("404.html", "robots.txt"):
        shutil.copy(site / name, to)
