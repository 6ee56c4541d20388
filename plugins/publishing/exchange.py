"""Puts one folder in the place of another so that no reader ever finds neither."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2  # linux/fs.h
_UNSUPPORTED: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(fresh: Path, current: Path) -> None:
    """``fresh`` becomes ``current``; what was ``current`` is left under the name ``fresh``.

    One atomic system call on Linux. Elsewhere two renames: killed between them, the old folder
    waits under its own name with ``.old`` added.
    """
    if not current.exists():
        fresh.rename(current)
    elif not _exchange_atomically(fresh, current):
        aside = current.with_name(f"{current.name}.old")
        current.rename(aside)
        fresh.rename(current)
        aside.rename(fresh)


def _exchange_atomically(one: Path, other: Path) -> bool:
    """False where the system or the file system has no such call."""
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_AT_FDCWD, bytes(one), _AT_FDCWD, bytes(other), _RENAME_EXCHANGE) == 0:
        return True
    if (code := ctypes.get_errno()) in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), str(other))
