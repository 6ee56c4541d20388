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
YEAR = {"Cache-Control": "public, max-age=31536000, immutable"}
HOUR = {"Cache-Control": "public, max-age=3600"}
CARD = {"Content-Type": "text/vcard; charset=utf-8"}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", SECURITY),
        ("/offices/lalmonirhat/patgram/", SECURITY),
        ("/offices/lalmonirhat/patgram/officer-programmer.vcf", SECURITY | CARD),
        ("/search/", SECURITY),
        ("/search/index.html", SECURITY),
        ("/search/m-0123456789.json", SECURITY | YEAR),
        ("/search/search-0123456789.js", SECURITY | YEAR),
        ("/sitemap.xml", SECURITY),
        ("/days/", SECURITY),
        ("/days/2026/", SECURITY),
        ("/days/start.js", SECURITY | HOUR),
        ("/days/days.css", SECURITY | HOUR),
        ("/days/panel-en.html", SECURITY | HOUR),
        ("/days/calendar.json", SECURITY),
    ],
)
def test_each_path_gets_its_headers(site: Path, path: str, expected: dict[str, str]) -> None:
    """By the rule of these hosts: all blocks that match, ``*`` standing for anything."""
    assert headers_for(path, (site / "_headers").read_text("utf-8")) == expected


def test_every_file_kept_for_ever_is_named_by_its_content(site: Path) -> None:
    """The patterns catch nothing in the site that may change under its name."""
    rules = (site / "_headers").read_text("utf-8")
    files = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    kept = [path for path in files if YEAR.items() <= headers_for(f"/{path}", rules).items()]
    assert kept
    assert all(re.search(r"-[0-9a-f]{10}\.(js|json)$", path) for path in kept)


def test_the_documented_file_is_the_one_in_the_site(site: Path, root: Path) -> None:
    """Operators read in docs/deploy/ what every build contains."""
    documented = root / "docs" / "deploy" / "_headers"
    assert documented.read_bytes() == (site / "_headers").read_bytes()


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
