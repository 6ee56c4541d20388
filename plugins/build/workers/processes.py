"""Copies of this process, where the system can make them, that end with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import connection
from threading import Thread
from typing import Final

CAN_FORK: Final = "fork" in multiprocessing.get_all_start_methods()


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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
