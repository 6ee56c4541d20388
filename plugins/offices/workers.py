"""Runs the office step on all cores, or on whatever takes calls as `concurrent.futures` does."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from itertools import islice
from typing import Final, TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK: Final = 8  # offices sent at once: a tenth of a second's work
AHEAD: Final = 3  # chunks that wait for each worker; more would only fill the memory


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pool(workers: int) -> Executor | None:
    """Processes that begin as copies of this one; None where one process has to do."""
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():  # noqa: PLR2004
        return None
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("fork"))


def spread(
    step: Callable[[tuple[T, ...]], tuple[R, ...]],
    jobs: Iterable[T],
    executor: Executor | None,
    workers: int,
) -> Iterator[R]:
    """``step`` of all jobs, in their order, which are taken only as fast as they are done."""
    chunks = _chunks(jobs)
    if executor is None:
        for chunk in chunks:
            yield from step(chunk)
        return
    waiting: deque[Future[tuple[R, ...]]] = deque()
    for chunk in chunks:
        waiting.append(executor.submit(step, chunk))
        if len(waiting) > workers * AHEAD:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _chunks(jobs: Iterable[T]) -> Iterator[tuple[T, ...]]:
    remaining = iter(jobs)
    while chunk := tuple(islice(remaining, CHUNK)):
        yield chunk
