"""Names for what a site is made of: any difference in it gives another name."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Final

PLUGINS: Final = Path(__file__).resolve().parents[1]
# What decides about a byte of an office's page besides our own code.
LIBRARIES: Final = ("jinja2", "markdown", "markupsafe", "nh3", "pydantic", "pyyaml")
_PASSED_OVER: Final = frozenset({"__pycache__", "node_modules"})


def name_of(*parts: str | bytes) -> str:
    """A name made from texts and bytes; where one ends and the next begins matters."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def name_of_folders(folders: Iterable[Path]) -> str:
    """A name made from every file in the folders, its path and its bytes."""
    parts = (part for folder in folders for part in _named_files(folder))
    return name_of(*parts)


@cache
def code() -> str:
    """The name of this program, the libraries that make its pages, and the Python it runs on."""
    libraries = (f"{library} {version(library)}" for library in LIBRARIES)
    return name_of(platform.python_version(), *libraries, name_of_folders([PLUGINS]))


def _named_files(folder: Path) -> Iterator[str | bytes]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - _PASSED_OVER)
        for file in sorted(files):
            path = Path(place, file)
            yield path.relative_to(folder).as_posix()
            yield path.read_bytes()
