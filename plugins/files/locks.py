"""Tells what a living process works in from what a killed one has left.

A folder is locked as long as somebody needs what is in it. The system lets go of the locks of a
killed process, also of one on another machine that shares the disk.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

try:
    import fcntl
except ImportError:  # Windows, where age alone tells
    fcntl = None  # type: ignore[assignment]

ABANDONED: Final = 3600  # seconds; where a disk knows no locks, what is this old is a killed one's


@contextmanager
def locked(folder: Path, *, alone: bool = True) -> Iterator[bool]:
    """False where somebody else needs the folder; not ``alone``, many may need it together.

    Who removes what is left needs it alone, and not for long, so those many wait for him.
    """
    place = os.open(folder, os.O_RDONLY)
    try:
        yield _lock(place, alone=alone) is not False and _is_there(place, folder)
    finally:
        os.close(place)


@contextmanager
def nobody_in(folder: Path) -> Iterator[bool]:
    """Whether what is in the folder belongs to nobody, who may come only after the block."""
    place = os.open(folder, os.O_RDONLY)
    try:
        free = _lock(place, alone=True)
        yield (_is_old(place) if free is None else free) and _is_there(place, folder)
    finally:
        os.close(place)


def _lock(place: int, *, alone: bool) -> bool | None:
    """None where neither the system nor the disk knows of locks."""
    if fcntl is None:
        return None
    try:
        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True


def _is_old(place: int) -> bool:
    return os.fstat(place).st_mtime < time.time() - ABANDONED


def _is_there(place: int, folder: Path) -> bool:
    """Whether it still has the name by which it was opened."""
    try:
        return os.path.samestat(os.fstat(place), folder.stat())
    except OSError:
        return False
