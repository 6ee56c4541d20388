"""Names for what a site is made of: any difference in it gives another name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

PLUGINS: Final = Path(__file__).resolve().parents[1]
Stamps = list[tuple[str, int, int]]

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


def stamps_of(folders: Iterable[Path]) -> Stamps:
    """Sizes and times of the files: other when one was touched, whatever it says now."""
    return [_stamp(file) for folder in folders for file in files_of(folder)]


def _stamp(file: Path) -> tuple[str, int, int]:
    try:
        status = file.stat()
    except OSError:
        return str(file), -1, -1
    return str(file), status.st_size, status.st_mtime_ns


@cache
def code() -> str:
    """The name of this program, of every library beside it, and of the Python they run on."""
    return name_of(sys.version, *sorted(_libraries()), name_of_folders([PLUGINS]))


def _libraries() -> Iterator[str]:
    """``jinja2-3.1.6.dist-info`` …: asking `importlib.metadata` would take as long as a page."""
    for folder in filter(os.path.isdir, sys.path):
        yield from (entry.name for entry in Path(folder).glob("*.dist-info"))


def files_of(folder: Path) -> Iterator[Path]:
    """Every file that belongs to the folder, in an order of names."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - _PASSED_OVER)
        yield from (Path(place, file) for file in sorted(files))


def _named_files(folder: Path) -> Iterator[str | bytes]:
    for file in files_of(folder):
        with suppress(FileNotFoundError):  # an editor's lock, or what has just been removed
            yield file.read_bytes()
            yield file.relative_to(folder).as_posix()
