"""Names for what a site is made of: any difference in it gives another name."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from ..charters.reading.litter import is_litter
from ..files.walk import walk

PROGRAM: Final = Path(__file__).resolve().parents[1]  # this package
# How long a file system's clock may stand still, in ns: one that tells parts of a second ticks with
# the kernel, a hundred times a second or more; FAT's every two seconds.
FINE_TICK: Final = 20_000_000
COARSE_TICK: Final = 2_000_000_000

_PASSED_OVER: Final = frozenset({"__pycache__", "node_modules"})


def name_of(*parts: str | bytes) -> str:
    """A name made from texts and bytes; where one ends and the next begins matters."""
    digest = blake2b(digest_size=16)
    for part in parts:
        # The disk may hold names that are no text.
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


def name_of_folders(folders: Iterable[Path]) -> str:
    """A name made from every file in the folders, its path and its bytes."""
    parts = (part for folder in folders for part in _named_files(folder))
    return name_of(*parts)


def stamp_of(status: os.stat_result) -> str:
    """What is another when a file was touched, whatever it says now.

    A file so young that it may be touched again within one tick of its clock has a stamp that no
    file will ever have again.
    """
    now, touched = time.time_ns(), status.st_ctime_ns
    if now - touched < (FINE_TICK if touched % 1_000_000_000 else COARSE_TICK):
        return f"young {now}"
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def stamps_of(folders: Iterable[Path]) -> list[str]:
    """The path of everything in the folders, and the stamp of what is no folder."""
    return [
        f"{entry.path} {_stamp(entry)}" for folder in folders for entry in walk(folder, is_no_part)
    ]


@cache
def code() -> str:
    """The name of this program, of every library beside it, and of the Python they run on."""
    return name_of(sys.version, *libraries(), name_of_folders([PROGRAM]))


def libraries() -> list[str]:
    """``jinja2-3.1.6.dist-info`` …: asking `importlib.metadata` would take as long as a page."""
    folders = filter(os.path.isdir, sys.path)
    names = (entry.name for folder in folders for entry in Path(folder).iterdir())
    return sorted(name for name in names if name.endswith(".dist-info"))


def files_of(folder: Path) -> Iterator[Path]:
    """Every file that belongs to the folder, in an order of names."""
    return (Path(entry.path) for entry in walk(folder, is_no_part) if _is_file(entry))


def is_no_part(name: str) -> bool:
    """Whether a file or folder of this name is no part of what it lies in."""
    return name in _PASSED_OVER or is_litter(name)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it can be read to an end: neither a pipe nor a link that leads in a circle."""
    with suppress(OSError):
        return entry.is_file()
    return False


def _stamp(entry: os.DirEntry[str]) -> str:
    """Empty for a folder, whose entries have stamps, and for what cannot be looked at."""
    with suppress(OSError):
        return "" if entry.is_dir(follow_symlinks=False) else stamp_of(entry.stat())
    return ""


def _named_files(folder: Path) -> Iterator[str | bytes]:
    for file in files_of(folder):
        with suppress(FileNotFoundError):  # what has just been removed
            yield file.read_bytes()
            yield file.relative_to(folder).as_posix()
