"""Which pages of a built site are affected by a change of the content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

FORM: Final = "admin/"  # Decap's page, not ours


def affected_pages(site: Path, changed: Iterable[str]) -> list[str]:
    """Addresses, home first; ``changed`` are files below ``content/``, of which some may be gone.

    A file that is no office's may show anywhere: it affects every page that is no office's, and
    one office's page is looked at for all.
    """
    files = sorted(changed)
    offices = [PurePosixPath(file) for file in files if file.startswith("offices/")]
    addresses = [f"{folder}/" for file in offices for folder in (file.parent, file.with_suffix(""))]
    if len(offices) < len(files):
        one = sorted(site.glob("offices/*/*/index.html"))[:1]
        addresses += [*_others(site), *(f"{file.parent.relative_to(site)}/" for file in one)]
    present = (address for address in addresses if file_of(site, address).is_file())
    return [*dict.fromkeys(["", *present])] if files else []


def file_of(site: Path, address: str) -> Path:
    return site / address / "index.html" if address.endswith("/") or not address else site / address


def _others(site: Path) -> Iterator[str]:
    for file in sorted(site.rglob("*.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        if not address.startswith(("offices/", FORM)):
            yield address
