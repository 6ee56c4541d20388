"""Standard output and standard error, whatever they lead to."""

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
    """What a terminal or a log cannot show is replaced; a reader that has gone is no fault."""
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    atexit.register(_let_go)


def _nowhere() -> TextIO:
    """In place of a stream that was closed before the command began."""
    return Path(os.devnull).open("w", encoding="utf-8")


def is_closed() -> bool:
    """Whether nobody reads standard output any more, as behind ``| head``."""
    waiting = select.poll()
    waiting.register(sys.stdout, 0)
    return any(event & (select.POLLERR | select.POLLHUP) for _, event in waiting.poll(0))


def _let_go() -> None:
    """Whatever could not be said has been reported; Python would try, and complain, once more."""
    try:
        sys.stdout.flush()
    except OSError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
