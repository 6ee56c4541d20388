"""The built site that is to be published, looked at before anything else happens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from plugins.charters.problems import Refusal
from plugins.publishing.deploy.manifest import MANIFEST
from plugins.publishing.deploy.messages import MESSAGES

_LOC: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_LOCAL: Final = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Site:
    """Every file of the folder with the digest of its bytes."""

    folder: Path
    files: Mapping[str, str]
    address: str


def read_site(folder: Path) -> Site:
    """Refuses what `invoke build --publish` has not written."""
    if not folder.is_dir() or not any(folder.iterdir()):
        raise Refusal(MESSAGES["nothing-built"], folder=folder.name)
    if not (folder / "index.html").is_file():
        raise Refusal(MESSAGES["no-home-page"], folder=folder.name)
    address = _address(folder)
    if urlsplit(address).hostname in _LOCAL:
        raise Refusal(MESSAGES["local-address"], folder=folder.name, address=address)
    return Site(folder.resolve(), dict(_digests(folder)), address)


def _address(folder: Path) -> str:
    """The address for which the pages were written: the first, the home page's, in the sitemap."""
    try:
        tree = ET.parse(folder / "sitemap.xml")  # noqa: S314 - our own build wrote it
        first = next(tree.iter(_LOC))
    except (OSError, ET.ParseError, StopIteration):
        raise Refusal(MESSAGES["no-sitemap"], folder=folder.name) from None
    return first.text or ""


def _digests(folder: Path) -> list[tuple[str, str]]:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    paths = ((file.relative_to(folder).as_posix(), file) for file in files)
    return [
        (path, sha256(file.read_bytes()).hexdigest()) for path, file in paths if path != MANIFEST
    ]
