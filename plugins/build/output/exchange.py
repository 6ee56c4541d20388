"""Puts one folder in the place of another so that no reader ever finds neither."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2  # linux/fs.h
_UNSUPPORTED: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}
_OCCUPIED: Final = {errno.ENOTEMPTY, errno.EEXIST}


def exchange(fresh: Path, current: Path) -> None:
    """``fresh`` becomes ``current``; what was ``current`` is left under the name ``fresh``.

    One atomic system call on Linux, `exchange_by_renames` elsewhere.
    """
    try:
        fresh.rename(current)  # the system refuses this where another build has just published
    except OSError as error:
        if error.errno not in _OCCUPIED:
            raise
        if not _exchange_atomically(fresh, current):
            exchange_by_renames(fresh, current)


def exchange_by_renames(fresh: Path, current: Path) -> None:
    """The same in three steps, for systems that have no single one.

    Killed between the first two, the old folder waits under its name with ``.old-…`` added.
    """
    aside = current.with_name(f"{current.name}.old-{os.getpid()}")
    current.rename(aside)
    try:
        fresh.rename(current)
    except OSError:
        aside.rename(current)
        raise
    aside.rename(fresh)


def _exchange_atomically(one: Path, other: Path) -> bool:
    """False where the system or the file system has no such call."""
    if sys.platform != "linux":
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, bytes(one), _AT_FDCWD, bytes(other), _RENAME_EXCHANGE) == 0:
        return True
    if (code := ctypes.get_errno()) in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
