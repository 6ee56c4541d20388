"""Takes office steps on all cores of this machine."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextvars import ContextVar
from itertools import chain, islice
from typing import Final

from ...words import Refusal
from ..messages import MESSAGES
from ..office_step import Job, StepResult, Workers, take_steps
from ..renderer import Renderer
from .processes import CAN_FORK, at_once, processes

Taking = Callable[[tuple[Job, ...]], tuple[StepResult, ...]]

CHUNK: Final = 8  # offices sent at once: some hundredths of a second's work
AHEAD: Final = 3  # chunks that wait for each worker; more would only fill the memory
# Not sent, for the functions in it, as a filter of the settings, cannot be.
INHERITED: Final[ContextVar[Renderer | None]] = ContextVar("renderer")


def local_workers(count: int = 0) -> Workers:
    """Takes a few steps here, and more in copies of this process, one a core unless told.

    The few are done before it is copied, so that the copies inherit what it compiled for them.
    """

    def workers(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
        coming, most = iter(jobs), count or at_once()
        yield from take_steps(islice(coming, CHUNK), renderer)
        more = list(islice(coming, 1))
        coming = chain(more, coming)
        if not more or most == 1 or not CAN_FORK:
            yield from (result for job in coming for result in take_steps([job], renderer))
            return
        with processes(most, INHERITED.set, renderer) as executor:
            yield from spread(coming, executor, most, _take_steps_here)

    return workers


def _take_steps_here(jobs: tuple[Job, ...]) -> tuple[StepResult, ...]:
    return take_steps(jobs, INHERITED.get())


def spread(
    jobs: Iterable[Job], executor: Executor, count: int, take: Taking
) -> Iterator[StepResult]:
    """Every job in its order, given to ``count`` workers only as fast as they are done."""
    waiting: deque[Future[tuple[StepResult, ...]]] = deque()
    coming = iter(jobs)
    try:
        while chunk := tuple(islice(coming, CHUNK)):
            waiting.append(executor.submit(take, chunk))
            if len(waiting) > count * AHEAD:
                yield from waiting.popleft().result()
        for future in waiting:
            yield from future.result()
    except BrokenExecutor:
        raise Refusal(MESSAGES["worker-lost"]) from None
