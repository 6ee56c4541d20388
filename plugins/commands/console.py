"""Standard output and standard error, whether they lead to a terminal, a file, or nowhere."""

from __future__ import annotations

import atexit
import os
import select
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO


def prepare() -> None:
    """Characters that the stream cannot encode are replaced; a reader that has gone is no error."""
    sys.stdout, sys.stderr = sys.stdout or _null_stream(), sys.stderr or _null_stream()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    atexit.register(_flush_at_exit)


def _null_stream() -> TextIO:
    """Stands in for a stream that was closed before the command began."""
    return Path(os.devnull).open("w", encoding="utf-8")


def is_closed() -> bool:
    """Whether nobody reads standard output any more, as behind ``| head``."""
    waiting = select.poll()
    waiting.register(sys.stdout, 0)
    return any(event & (select.POLLERR | select.POLLHUP) for _, event in waiting.poll(0))


def _flush_at_exit() -> None:
    """A failed write has been reported already; Python would try, and complain, once more."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
