"""Takes office steps on all cores of this machine, or wherever calls can be sent to."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from contextvars import ContextVar
from itertools import chain, islice
from multiprocessing import connection
from threading import Thread
from typing import Final

from ...words import Refusal
from ..office_step import Job, Made, make
from ..renderer import Press
from .messages import MESSAGES

Workers = Callable[[Iterable[Job], Press | None], Iterator[Made]]
Taking = Callable[..., tuple[Made, ...]]

CHUNK: Final = 8  # offices sent at once: some hundredths of a second's work
INHERITED: Final[ContextVar[Press | None]] = ContextVar("press")  # by a copy of this process
AHEAD: Final = 3  # chunks that wait for each worker; more would only fill the memory


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def local_workers(count: int) -> Workers:
    """Runs a few jobs here, and more in ``count`` copies of this process, where it can be copied.

    The few are done before it is copied, so that the copies inherit what it compiled for them.
    """

    def workers(jobs: Iterable[Job], press: Press | None) -> Iterator[Made]:
        coming = iter(jobs)
        yield from make(tuple(islice(coming, CHUNK)), press)
        more = list(islice(coming, 1))
        coming = chain(more, coming)
        if not more or count == 1 or "fork" not in multiprocessing.get_all_start_methods():
            yield from (made for job in coming for made in make((job,), press))
            return
        context = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(count, context, _begin, (press,)) as executor:
            yield from spread(coming, executor, count, _make_here)

    return workers


def _begin(press: Press | None) -> None:
    """The press is not sent, for the functions in it, as a filter of the settings, cannot be."""
    end_with_parent()
    INHERITED.set(press)


def _make_here(jobs: tuple[Job, ...]) -> tuple[Made, ...]:
    return make(jobs, INHERITED.get())


def end_with_parent() -> None:
    """A build that is killed must not leave workers behind, who would wait for ever.

    Ctrl-C, which reaches them too, ends them without a word.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent:
        Thread(target=_wait_and_exit, args=[parent.sentinel], daemon=True).start()


def _wait_and_exit(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def spread(
    jobs: Iterable[Job], executor: Executor, count: int, take: Taking, *given: object
) -> Iterator[Made]:
    """Every job in its order, given to ``count`` workers only as fast as they are done.

    ``take`` takes the steps, from some jobs and what is ``given`` to each call.
    """
    waiting: deque[Future[tuple[Made, ...]]] = deque()
    try:
        for chunk in _chunks(jobs):
            waiting.append(executor.submit(take, chunk, *given))
            if len(waiting) > count * AHEAD:
                yield from waiting.popleft().result()
        for future in waiting:
            yield from future.result()
    except (BrokenExecutor, CancelledError):
        raise Refusal(MESSAGES["worker-lost"]) from None


def _chunks(jobs: Iterable[Job]) -> Iterator[tuple[Job, ...]]:
    remaining = iter(jobs)
    while chunk := tuple(islice(remaining, CHUNK)):
        yield chunk
