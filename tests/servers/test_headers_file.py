"""``_headers``, for hosts that read such a file, promises what the servers promise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SECURITY = {
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
DOCUMENTED = "docs/deploy/_headers"
YEAR = {"Cache-Control": "public, max-age=31536000, immutable"}
HOUR = {"Cache-Control": "public, max-age=3600"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", SECURITY),
        ("/offices/lalmonirhat/patgram/", SECURITY),
        ("/x/officer.vcf", SECURITY | {"Content-Type": "text/vcard; charset=utf-8"}),
        ("/x/charter.csv", SECURITY | {"Content-Type": "text/csv; charset=utf-8"}),
        ("/x/days.ics", SECURITY | {"Content-Type": "text/calendar; charset=utf-8"}),
        ("/x/all.jsonl", SECURITY | {"Content-Type": "application/jsonl; charset=utf-8"}),
        ("/x/all.sqlite", SECURITY | {"Content-Type": "application/vnd.sqlite3"}),
        ("/x/site.webmanifest", SECURITY | {"Content-Type": "application/manifest+json"}),
        ("/search/", SECURITY),
        ("/search/index.html", SECURITY),
        ("/search/m-0123456789.json", SECURITY | YEAR),
        ("/search/search-0123456789.js", SECURITY | YEAR),
        ("/sitemap.xml", SECURITY),
        ("/days/", SECURITY),
        ("/days/2026/", SECURITY),
        ("/days/start.js", SECURITY | HOUR),
        ("/days/days.css", SECURITY | HOUR),
        ("/days/main-en.js", SECURITY | HOUR),
        ("/days/calendar.json", SECURITY),
    ],
)
def test_each_path_gets_its_headers(root: Path, path: str, expected: dict[str, str]) -> None:
    """By the rule of these hosts: all blocks that match, ``*`` standing for anything."""
    assert headers_for(path, (root / DOCUMENTED).read_text("utf-8")) == expected


def test_every_file_kept_for_ever_is_named_by_its_content(moved_site: Path) -> None:
    """The patterns catch nothing in the site that may change under its name."""
    rules = (moved_site / "_headers").read_text("utf-8")
    paths = (file.relative_to(moved_site) for file in moved_site.rglob("*") if file.is_file())
    files = [path.as_posix() for path in paths]
    kept = [path for path in files if YEAR.items() <= headers_for(f"/{path}", rules).items()]
    assert kept
    assert all(re.search(r"-[0-9a-f]{10}\.(js|json)$", path) for path in kept)


def test_the_documented_file_is_the_one_in_the_site(moved_site: Path, root: Path) -> None:
    """Operators read in docs/deploy/ what every build contains."""
    assert (root / DOCUMENTED).read_bytes() == (moved_site / "_headers").read_bytes()


def headers_for(path: str, rules: str) -> dict[str, str]:
    """What the host adds; a name that two matching blocks give is joined, as hosts do."""
    found: dict[str, str] = {}
    matches = False
    for line in rules.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("/"):
            pattern = ".*".join(map(re.escape, line.strip().split("*")))
            matches = bool(re.fullmatch(pattern, path))
        elif matches:
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found
