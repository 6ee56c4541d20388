"""Copies of this process, where the system can make them, that end with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import connection
from threading import Thread
from typing import Final

from ...words import Refusal
from ..messages import MESSAGES

CAN_FORK: Final = "fork" in multiprocessing.get_all_start_methods()
MOST: Final = 256  # processes; each has a copy of all that a build holds in memory
_ALLOWED: Final[ContextVar[int]] = ContextVar("allowed", default=0)


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def parse_jobs(text: str, most: int = MOST) -> int:
    """``4`` → 4 processes, or files that travel; 0 where nothing is said. Raises `Refusal`."""
    if not text:
        return 0
    if not (text.isdecimal() and 1 <= int(text) <= most):
        raise Refusal(MESSAGES["jobs"], found=text, most=most)
    return int(text)


@contextmanager
def allowed(count: int) -> Iterator[None]:
    """Within it so many processes work at once; with 0, one for each core."""
    token = _ALLOWED.set(count)
    try:
        yield
    finally:
        _ALLOWED.reset(token)


def at_once() -> int:
    """How many processes may work at once."""
    return _ALLOWED.get() or cores()


def processes(
    count: int, begin: Callable[..., object] = lambda: None, *given: object
) -> ProcessPoolExecutor:
    """Each begins with ``begin(*given)``; new ones of a system that cannot copy any."""
    context = multiprocessing.get_context("fork" if CAN_FORK else None)
    return ProcessPoolExecutor(count, context, _begin, (begin, given) if CAN_FORK else ())


def _begin(begin: Callable[..., object] = lambda: None, given: tuple[object, ...] = ()) -> None:
    """A build that is killed must not leave anybody behind, who would wait for ever.

    Ctrl-C, which reaches them too, ends them without a word.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent:
        Thread(target=_wait_and_exit, args=[parent.sentinel], daemon=True).start()
    begin(*given)


def _wait_and_exit(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
