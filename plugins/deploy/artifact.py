"""The built site that is to be published, looked at before anything else happens."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from ..build.address import is_local
from ..build.output.output import NO_FILE, files_under
from ..words import Refusal
from .manifest import digest_of, is_of_list
from .messages import MESSAGES

_LOC: Final = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def read_artifact(folder: Path) -> dict[str, str]:
    """Every file with the digest of its bytes.

    Refuses what `invoke build --publish` has not written, by its name where it is one file.
    """
    names = _names(folder) if os.path.isdir(folder) else []  # noqa: PTH112 - its name may be any text
    if not names:
        raise Refusal(MESSAGES["nothing-built"], folder=folder.name)
    if "index.html" not in names:
        raise Refusal(MESSAGES["no-home-page"], folder=folder.name)
    with _errors_explained(folder):
        if not (folder / "index.html").read_bytes().strip():
            raise Refusal(MESSAGES["empty-home-page"], folder=folder.name)
        address = _address(folder)
        if is_local(address):
            raise Refusal(MESSAGES["local-address"], folder=folder.name, address=address)
        return {name: digest_of(folder / name) for name in names if not is_of_list(name)}


def _names(folder: Path) -> list[str]:
    """Of every file, sorted; a link or a pipe is none, wherever it leads."""
    with _errors_explained(folder):
        files = files_under(folder)
    for name, mark in sorted(files.items()):
        if not name.isprintable():
            raise Refusal(MESSAGES["strange-name"], folder=folder.name, path=name)
        if mark == NO_FILE:
            raise Refusal(MESSAGES["no-file"], folder=folder.name, path=name)
    return sorted(files)


@contextmanager
def _errors_explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        path = os.fsdecode(error.filename or "?").removeprefix(f"{folder}/")
        values = {"path": path, "reason": error.strerror}
        raise Refusal(MESSAGES["unreadable"], folder=folder.name, **values) from None


def _address(folder: Path) -> str:
    """The address for which the site was written: the sitemap begins with home, or with a part."""
    try:
        tree = ET.parse(folder / "sitemap.xml")  # noqa: S314 - our own build wrote it
        first = next(tree.iter(_LOC))
    except (OSError, ET.ParseError, StopIteration):
        raise Refusal(MESSAGES["no-sitemap"], folder=folder.name) from None
    return re.sub("[^/]*$", "", first.text or "")
