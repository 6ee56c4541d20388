"""The theme's folder, looked through before anything of it is read."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from ..files.walk import walk
from ..words import Refusal
from .fingerprint import is_no_part
from .messages import MESSAGES


def sound_theme(folder: Path) -> Path:
    """The folder; refuses, by its name, what can be neither read nor published from it."""
    for entry in walk(folder, is_no_part):
        path = f"{folder.name}{entry.path.removeprefix(str(folder))}"
        if not entry.name.isprintable():
            raise Refusal(MESSAGES["theme-name"], path=path)
        if reason := _trouble(entry):
            raise Refusal(MESSAGES["theme-file"], path=path, reason=reason)
    return folder


def _trouble(entry: os.DirEntry[str]) -> str | None:
    try:
        mode = entry.stat().st_mode
        if not stat.S_ISREG(mode):
            os.scandir(entry.path).close()  # what is no folder either says so
        elif not os.access(entry.path, os.R_OK):
            return os.strerror(errno.EACCES)
    except OSError as error:
        return error.strerror
    return None
