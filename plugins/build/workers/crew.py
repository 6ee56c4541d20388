"""Shares office steps out among the workers of a cluster, which may come, go and fall silent.

Nothing is lost with a worker: what it has not given back is given to others, and what two have
taken counts once. Who is silent gets nothing until it is heard again.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final, Protocol

from ...words import Refusal
from ..messages import MESSAGES
from ..office_step import Job, StepResult
from .local import AHEAD, CHUNK
from .remote import Seen

TICK: Final = 0.5  # seconds between two looks at who is there
RETRIES: Final = 3  # times that a step is taken again whose worker was lost
LONG: Final = 4  # times the patience that a build waits where nobody is heard any more

Tell = Callable[[Refusal], object]  # what the operator is to know although the build goes on


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker that can begin with what it holds, or what keeps it from taking part."""

    held: Any = None
    faults: tuple[Refusal, ...] = ()


class Link(Protocol):
    """How a scheduler and its workers are spoken to; nothing in it waits."""

    @property
    def address(self) -> str: ...

    @property
    def is_cut(self) -> bool: ...

    def roll(self) -> Future[dict[str, Seen]]: ...

    def prepare(self, worker: str, python: str) -> Future[Ready]: ...

    def take(
        self,
        worker: str,
        jobs: tuple[Job, ...],
        held: Any,  # noqa: ANN401 - what `prepare` gave
    ) -> Future[tuple[StepResult, ...]]: ...

    def is_loss(self, error: Exception) -> bool: ...


@dataclass(eq=False, slots=True)
class Chunk:
    """Offices that are given out together."""

    jobs: tuple[Job, ...]
    losses: int = 0
    is_done: bool = False


@dataclass(eq=False, slots=True)
class Worker:
    address: str
    preparing: Future[Ready]
    threads: int
    is_silent: bool = False
    is_doubtful: bool = False  # until it is known to be there still
    ready: Ready | None = None
    calls: dict[Future[tuple[StepResult, ...]], Chunk] = field(default_factory=dict)

    @property
    def is_unfit(self) -> bool:
        return self.ready is not None and bool(self.ready.faults)

    @property
    def is_able(self) -> bool:
        is_fit = self.ready is not None and not self.is_unfit
        return is_fit and not self.is_silent and not self.is_doubtful

    @property
    def is_settled(self) -> bool:
        return self.ready is not None or self.is_silent


class Crew:
    """Waits ``patience`` seconds for a worker or the scheduler to be heard again."""

    def __init__(self, link: Link, tell: Tell, patience: float) -> None:
        self._link = link
        self._tell = tell
        self._patience = patience
        self._workers: dict[str, Worker] = {}
        self._due: deque[Chunk] = deque()
        self._roll: Future[dict[str, Seen]] | None = None
        self._looked = 0.0
        self._has_begun = False  # to give, once all who were there at first are ready
        self._losses = 0
        self._hopeful = time.monotonic()

    def take(self, jobs: Iterable[Job]) -> Iterator[StepResult]:
        """Every step once, in any order; raises `Refusal` where nobody is left to take them."""
        coming = iter(jobs)
        try:
            while self._is_due(coming) or any(self._given()):
                self._look()
                self._greet()
                self._refuse_without_hope()
                self._give(coming)
                yield from self._collect()
        finally:
            for future in self._pending():
                future.cancel()

    def _is_due(self, coming: Iterator[Job]) -> bool:
        while self._due and self._due[0].is_done:
            self._due.popleft()
        if not self._due and (jobs := tuple(islice(coming, CHUNK))):
            self._due.append(Chunk(jobs))
        return bool(self._due)

    def _given(self) -> Iterator[Chunk]:
        """Those that are not done, without those of silent workers, which are due again."""
        workers = (one for one in self._workers.values() if not one.is_silent)
        return (chunk for one in workers for chunk in one.calls.values() if not chunk.is_done)

    def _pending(self) -> Iterator[Future[Any]]:
        if self._roll:
            yield self._roll
        for worker in self._workers.values():
            if worker.ready is None:
                yield worker.preparing
            yield from worker.calls

    def _look(self) -> None:
        """Asks the scheduler from time to time who is there."""
        now = time.monotonic()
        if self._link.is_cut:
            raise self._gone()
        if self._roll is None:
            if now - self._looked >= TICK:
                self._looked = now
                self._roll = self._link.roll()
        elif self._roll.done():
            seen = self._answer(self._roll)
            self._roll = None
            self._compare(seen)
        elif now - self._looked > self._patience:
            raise self._gone()

    def _answer(self, asked: Future[dict[str, Seen]]) -> dict[str, Seen]:
        try:
            return asked.result()
        except (CancelledError, OSError):
            raise self._gone() from None

    def _gone(self) -> Refusal:
        return Refusal(MESSAGES["scheduler-gone"], address=self._link.address)

    def _compare(self, seen: dict[str, Seen]) -> None:
        for address in self._workers.keys() - seen.keys():
            self._lose(self._workers.pop(address))
        for address, (threads, silence, python) in seen.items():
            if address not in self._workers:
                preparing = self._link.prepare(address, python)
                self._workers[address] = Worker(address, preparing, threads)
            self._listen(self._workers[address], silence)

    def _lose(self, worker: Worker) -> None:
        self._losses += 1
        for future, chunk in worker.calls.items():
            future.cancel()
            self._return(chunk, losses=1)

    def _listen(self, worker: Worker, silence: float) -> None:
        was_silent, worker.is_silent = worker.is_silent, silence > self._patience
        worker.is_doubtful = False
        if worker.is_silent and not was_silent:
            said = MESSAGES["worker-silent"]
            self._tell(Refusal(said, worker=worker.address, count=round(silence)))
            for chunk in worker.calls.values():
                self._return(chunk)

    def _doubt(self, worker: Worker) -> None:
        """Before it gets more, the scheduler is asked anew."""
        worker.is_doubtful = True
        if self._roll:
            self._roll.cancel()
        self._roll, self._looked = None, 0.0

    def _return(self, chunk: Chunk, losses: int = 0) -> None:
        if chunk.is_done:
            return
        chunk.losses += losses
        if chunk.losses > RETRIES:
            raise Refusal(MESSAGES["worker-lost"])
        if chunk not in self._due and chunk not in self._given():
            self._due.appendleft(chunk)

    def _greet(self) -> None:
        """Of those who are prepared now, what keeps them from taking part is told."""
        for worker in self._workers.values():
            if worker.ready is None and worker.preparing.done():
                worker.ready = self._readiness(worker)
                for fault in worker.ready.faults:
                    self._tell(fault)
        if self._workers and all(one.is_settled for one in self._workers.values()):
            self._has_begun = True

    def _readiness(self, worker: Worker) -> Ready:
        try:
            return worker.preparing.result()
        except (CancelledError, Exception) as error:  # noqa: BLE001 - whatever its machine says
            if self._link.is_cut:
                raise self._gone() from None
            why = f"{type(error).__name__}: {error}"
            fault = Refusal(MESSAGES["worker-unprepared"], worker=worker.address, why=why)
            return Ready(faults=(fault,))

    def _refuse_without_hope(self) -> None:
        now, workers = time.monotonic(), self._workers.values()
        if any(not one.is_unfit and not one.is_silent for one in workers):
            self._hopeful = now
            return
        waited, address = now - self._hopeful, self._link.address
        if any(one.is_silent for one in workers):
            if waited > LONG * self._patience:
                raise Refusal(MESSAGES["workers-silent"], address=address)
        elif self._losses and waited > self._patience:
            raise Refusal(MESSAGES["worker-lost"])
        elif not self._losses and workers:
            raise Refusal(MESSAGES["workers-unfit"], address=address)
        elif not self._losses and waited > self._patience:
            raise Refusal(MESSAGES["no-workers"], address=address)

    def _give(self, coming: Iterator[Job]) -> None:
        while self._has_begun and self._is_due(coming):
            able = [one for one in self._workers.values() if one.is_able]
            idlest = min(able, key=lambda one: len(one.calls) / one.threads, default=None)
            if idlest is None or idlest.ready is None:
                return
            if len(idlest.calls) >= idlest.threads * AHEAD:
                return
            chunk = self._due.popleft()
            call = self._link.take(idlest.address, chunk.jobs, idlest.ready.held)
            idlest.calls[call] = chunk

    def _collect(self) -> Iterator[StepResult]:
        """What has come, or comes within a moment."""
        pending = set(self._pending())
        if not pending:
            time.sleep(TICK)
        done, _ = wait(pending, TICK, FIRST_COMPLETED)
        for worker in [*self._workers.values()]:
            for future in worker.calls.keys() & done:
                yield from self._outcome(future, worker)

    def _outcome(
        self, future: Future[tuple[StepResult, ...]], worker: Worker
    ) -> tuple[StepResult, ...]:
        chunk = worker.calls.pop(future)
        try:
            results = future.result()
        except (CancelledError, Exception) as error:
            if self._link.is_cut:
                raise self._gone() from None
            if not self._link.is_loss(error):
                raise
            self._doubt(worker)
            self._return(chunk, losses=1)
            return ()
        if chunk.is_done:
            return ()
        chunk.is_done = True
        return results
