"""What every server promises with the configuration in ``docs/deploy/``: one table for all."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import brotli
import pytest

OFFICE = "/offices/lalmonirhat/patgram/"
CARD = f"{OFFICE}officer-programmer.vcf"
NAMED = "/search/m-0123456789.json"
YEAR = "public, max-age=31536000, immutable"
HOUR = "public, max-age=3600"
SECURITY = {
    "content-security-policy": "frame-ancestors 'none'",
    "x-frame-options": "DENY",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
DECODE = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
ENCODINGS = {
    "": None,
    "identity": None,
    "gzip": "gzip",
    "br": "br",
    "gzip, deflate, br, zstd": "br",
    "br;q=0, gzip": "gzip",
}

Server = Any


def file_of(server: Server, path: str) -> bytes:
    file: Path = server.site / path.lstrip("/")
    return (file / "index.html" if path.endswith("/") else file).read_bytes()


@pytest.mark.parametrize("path", ["/", OFFICE, CARD, NAMED, "/sitemap.xml", "/favicon.svg"])
@pytest.mark.parametrize("accepted", ENCODINGS, ids=lambda accepted: accepted or "none")
def test_texts_travel_in_the_form_the_browser_takes(
    server: Server, path: str, accepted: str
) -> None:
    """Brotli before gzip before plain, the same bytes after decoding, and caches are told."""
    answer = server.get(path, Accept_Encoding=accepted)
    expected = file_of(server, path)
    encoding = answer.headers.get("content-encoding")
    small = len(expected) <= 200
    assert answer.status == 200
    assert encoding == (None if small else ENCODINGS[accepted])
    assert DECODE[encoding](answer.body) == expected
    assert small or "accept-encoding" in answer.headers["vary"].lower()


@pytest.mark.parametrize("accepted", ["", "br", "gzip"], ids=["plain", "br", "gzip"])
@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        ("/", {"text/html; charset=utf-8"}),
        (OFFICE, {"text/html; charset=utf-8"}),
        (CARD, {"text/vcard; charset=utf-8"}),
        (f"{OFFICE}charter.csv", {"text/csv; charset=utf-8"}),
        ("/kinds.ics", {"text/calendar; charset=utf-8"}),
        ("/kinds.jsonl", {"application/jsonl; charset=utf-8"}),
        ("/kinds.sqlite", {"application/vnd.sqlite3"}),
        ("/kinds.webmanifest", {"application/manifest+json"}),
        (NAMED, {"application/json", "application/json; charset=utf-8"}),
        ("/sitemap.xml", {f"{kind}/xml; charset=utf-8" for kind in ("text", "application")}),
        ("/robots.txt", {"text/plain; charset=utf-8"}),
        ("/favicon.svg", {"image/svg+xml", "image/svg+xml; charset=utf-8"}),
        ("/nowhere/", {"text/html; charset=utf-8"}),
    ],
)
def test_types(server: Server, path: str, kinds: set[str], accepted: str) -> None:
    """In every encoding the type is the text's own, and Bengali text says that it is UTF-8."""
    answer = server.get(path, Accept_Encoding=accepted)
    assert answer.headers["content-type"].lower() in kinds


def test_a_script_is_a_script(server: Server) -> None:
    """Its type is JavaScript's, without which ``nosniff`` would forbid it."""
    script = next(server.site.glob("search/search-*.js"))
    answer = server.get(f"/search/{script.name}", Accept_Encoding="br")
    kind = answer.headers["content-type"].lower().partition(";")[0]
    assert kind in {"text/javascript", "application/javascript"}
    assert answer.headers["cache-control"] == YEAR


@pytest.mark.parametrize(
    "path",
    ["/nowhere/", "/offices/nobody/x.html", "/search/m-aaaaaaaaaa.json", "/nobody/days/main-bn.js"],
)
@pytest.mark.parametrize("accepted", ["", "br"], ids=["plain", "br"])
def test_what_is_not_there_is_said_in_bengali(server: Server, path: str, accepted: str) -> None:
    """Status 404 with our page, which nobody may keep for a year."""
    answer = server.get(path, Accept_Encoding=accepted)
    body = DECODE[answer.headers.get("content-encoding")](answer.body)
    assert (answer.status, body) == (404, file_of(server, "/404.html"))
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("path", "lifetime"),
    [
        ("/", "no-cache"),
        (OFFICE, "no-cache"),
        ("/search/", "no-cache"),
        ("/sitemap.xml", "no-cache"),
        (NAMED, YEAR),
        ("/style-0123456789.css", YEAR),
        ("/days/start.js", HOUR),
        ("/days/main-bn.js?v=0123456789", HOUR),
        ("/days/days.css?v=0123456789", HOUR),
        ("/days/calendar.json", "no-cache"),
        ("/days/", "no-cache"),
        ("/days/2026/", "no-cache"),
    ],
)
@pytest.mark.parametrize("accepted", ["", "br"], ids=["plain", "br"])
def test_how_long_it_may_be_kept(server: Server, path: str, lifetime: str, accepted: str) -> None:
    """What is named by its content for ever, what dates need for an hour, all else after asking."""
    answer = server.get(path, Accept_Encoding=accepted)
    assert (answer.status, answer.headers["cache-control"]) == (200, lifetime)


@pytest.mark.parametrize("path", ["/", OFFICE, CARD, NAMED, "/nowhere/", "/.secret"])
def test_security_headers(server: Server, path: str) -> None:
    """Every answer, a missing page's too, carries each of them once."""
    answer = server.get(path)
    assert {name: answer.headers.get(name) for name in SECURITY} == SECURITY


def test_the_header_leaves_the_page_its_own_policy(server: Server) -> None:
    """A policy in a header adds to that in the page: naming styles there would forbid ours."""
    policy = server.get(OFFICE).headers["content-security-policy"]
    assert "src" not in policy
    assert b"style-src 'self' 'sha256-" in server.get(OFFICE).body


@pytest.mark.parametrize("accepted", ["", "br", "gzip"], ids=["plain", "br", "gzip"])
@pytest.mark.parametrize("path", ["/", OFFICE, CARD, NAMED])
def test_an_unchanged_page_is_not_sent_again(server: Server, path: str, accepted: str) -> None:
    """If-None-Match with the page's ETag answers 304 and nothing else."""
    tag = server.get(path, Accept_Encoding=accepted).headers["etag"]
    again = server.get(path, Accept_Encoding=accepted, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("path", ["/", OFFICE, CARD, "/nowhere/"])
def test_head_is_get_without_the_body(server: Server, path: str) -> None:
    """Status, type, length and encoding are those of GET."""
    names = ["content-type", "content-encoding", "etag", "cache-control", "vary"]
    got = server.get(path, Accept_Encoding="br")
    head = server.get(path, method="HEAD", Accept_Encoding="br")
    names += ["content-length"] * ("content-length" in head.headers)  # which HEAD may leave out
    assert (head.status, head.body) == (got.status, b"")
    assert {n: head.headers.get(n) for n in names} == {n: got.headers.get(n) for n in names}


def test_a_folder_without_its_slash_leads_to_it(server: Server) -> None:
    """One permanent redirect, to an address on this very server."""
    answer = server.get(OFFICE.rstrip("/"))
    assert answer.status in {301, 308}
    assert answer.headers["location"] == OFFICE


def test_what_stands_behind_a_question_mark_outlasts_the_slash(server: Server) -> None:
    """Also where the path begins with two slashes."""
    for start in ("", "/"):
        answer = server.get(f"{start}{OFFICE.rstrip('/')}?q=1&b=//x")
        assert answer.headers["location"] == f"{OFFICE}?q=1&b=//x"


@pytest.mark.parametrize("start", ["//", "///", "/./"])
def test_no_folder_leads_to_another_host(server: Server, start: str) -> None:
    """Two slashes at the beginning of a path would name one."""
    there = server.get(f"{start}offices/lalmonirhat/patgram").headers.get("location", "")
    assert not there.startswith("//")


@pytest.mark.parametrize("path", [OFFICE.rstrip("/"), "/offices/lalmonirhat/before/", "/nowhere"])
def test_readers_of_a_proxy_stay_with_https_and_its_name(server: Server, path: str) -> None:
    """What leads on names no scheme and no host, neither the server's own nor a forwarded one."""
    forwarded = {"X_Forwarded_Proto": "https", "X_Forwarded_Host": "evil.example"}
    public = f"https://charter.example.gov.bd{path}"
    answer = server.get(path, Host="127.0.0.1", **forwarded)
    there = urljoin(public, answer.headers.get("location", ""))
    expected = {"/nowhere": path, "/offices/lalmonirhat/before/": OFFICE}.get(path, OFFICE)
    if server.name == "htaccess" and path.endswith("before/"):
        expected = path  # the page that stands there leads on
    assert there == f"https://charter.example.gov.bd{expected}"
    followed = server.get(expected, Host="127.0.0.1", **forwarded)
    assert (followed.status, "location" in followed.headers) == (
        404 if path == "/nowhere" else 200,
        False,
    )


@pytest.mark.parametrize(
    "path",
    [
        "/pageless/",
        "/.secret",
        "/.secret.csv",
        "/.deployed.json",
        "/_deployed/",
        "/_deployed/index.html",
        "/_deployed",
        "/_deploying/index.html",
        "/half.building-1/",
        "/half.building-1/index.html",
    ],
)
def test_nothing_hidden_listed_or_unfinished_is_shown(server: Server, path: str) -> None:
    """A folder without a page, a name with a dot, a build under way: 404."""
    answer = server.get(path)
    assert (answer.status, answer.body) == (404, file_of(server, "/404.html"))


@pytest.mark.parametrize(
    "path",
    [
        "/../output/index.html",
        "/..%2foutput/index.html",
        "/%2e%2e/output/.secret",
        "/offices/%2e%2e/%2esecret",
        "//.secret",
        "/..%5c..%5cetc/passwd",
        "/%00",
    ],
)
def test_no_way_out_of_the_folder(server: Server, path: str) -> None:
    """Climbing addresses are refused, however they are written."""
    answer = server.get(path)
    assert answer.status in {400, 403, 404}
    assert b"secret" not in answer.body


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]
)
def test_other_methods_are_refused(server: Server, method: str) -> None:
    """The site is for reading, and says so; what TRACE does ``.htaccess`` is not asked."""
    if (server.name, method) == ("htaccess", "TRACE"):
        return
    for path in ("/", OFFICE.rstrip("/"), CARD, "/offices/lalmonirhat/before/", "/nowhere/"):
        answer = server.get(path, method=method, Cookie="secret")
        allowed = {*re.findall(r"\w+", answer.headers["allow"])}
        if server.name == "htaccess":
            allowed -= {"TRACE"}
        if (server.name, method) == ("apache", "TRACE"):
            allowed |= {"GET", "HEAD"}  # of which Apache's own refusal says nothing
        assert (path, answer.status, allowed) == (path, 405, {"GET", "HEAD"})
        assert b"secret" not in answer.body
