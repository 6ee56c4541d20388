"""Files of the theme that are published as they are, at the root of the site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from .build.fingerprint import files_of
from .build.site_files import SiteView

FOLDER: Final = "static/root"


def site_files(site: SiteView) -> Iterator[tuple[str, bytes]]:
    folder = site.theme / FOLDER
    for file in files_of(folder):
        yield file.relative_to(folder).as_posix(), file.read_bytes()


def register() -> None:
    from .build.pelican import connect  # noqa: PLC0415 - only Pelican registers plugins

    connect(__name__)
