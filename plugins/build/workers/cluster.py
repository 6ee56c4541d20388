"""Takes office steps on the machines of a Dask cluster, which need share nothing with this one."""

from __future__ import annotations

import asyncio
import logging
import pickle
import socket
import sys
import warnings
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any, Final, TypeVar
from zipfile import ZipFile

from ...words import Refusal
from ..fingerprint import PROGRAM, files_of
from ..messages import MESSAGES
from ..office_step import Job, StepResult, Workers, take_steps
from ..renderer import Renderer
from ..values import is_library
from . import remote
from .crew import Crew, Ready, Tell
from .needs import Library, faults, libraries, python_fault, series

PATIENCE: Final = 15  # seconds; a worker is heard twice in one, in a large cluster once in five
CODE: Final = "citizen-charters"  # the name under which the cluster keeps our code

Given = TypeVar("Given")


@contextmanager
def cluster_workers(address: str, tell: Tell, patience: float = PATIENCE) -> Iterator[Workers]:
    """The workers of the scheduler at ``address``; raises `Refusal` where there is none.

    Our code is sent to them, also to those that join later; the libraries it needs must be there.
    Who lacks one, or has another version, is left out and told, as is who is not heard for
    ``patience`` seconds.
    """
    with _client(address, patience) as client:

        def workers(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
            needed = libraries(renderer.plugins if renderer else ())
            with _by_value([remote]):
                link = DaskLink(client, address, needed, _code(), _packed(renderer))
                yield from Crew(link, tell, patience).take(jobs)

        yield workers


@contextmanager
def _client(address: str, patience: float) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra that few install
        from distributed.comm.addressing import (  # noqa: PLC0415
            get_address_host_port,
            normalize_address,
        )
        from distributed.versions import VersionMismatchWarning  # noqa: PLC0415
    except ImportError:
        raise Refusal(MESSAGES["no-distributed"]) from None
    for name in ("distributed", "distributed.client"):  # what they say is told in our words
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore", VersionMismatchWarning)
    try:
        whole = normalize_address(address)
        place = get_address_host_port(whole)  # a client without one cannot be closed
        if whole.startswith("tcp://"):
            _hear(place, patience)
        client: Any = Client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Refusal(MESSAGES["no-scheduler"], address=address, why=error) from None
    with client:
        _refuse_other_python(client, address, patience)
        try:
            client.wait_for_workers(1, timeout=patience)
        except TimeoutError:
            raise Refusal(MESSAGES["no-workers"], address=address) from None
        yield client


def _hear(place: tuple[str, int], patience: float) -> None:
    """A scheduler speaks first; for the first word of one that hangs a client waits for ever."""
    with socket.create_connection(place, patience) as connection:
        connection.recv(1)


def _refuse_other_python(client: Any, address: str, patience: float) -> None:  # noqa: ANN401 - an extra has no types here
    """What is sent to it by value it could not run."""
    try:
        versions = client.sync(client.scheduler.versions, callback_timeout=patience)
    except OSError:
        raise Refusal(MESSAGES["scheduler-gone"], address=address) from None
    found, ours = series(versions["host"]["python"]), series(sys.version)
    if found != ours:
        raise Refusal(MESSAGES["scheduler-differs"], address=address, found=found, ours=ours)


@dataclass(frozen=True)
class DaskLink:
    """Each worker is spoken to by itself, so that one that is silent keeps nobody waiting."""

    client: Any
    address: str
    needed: tuple[Library, ...]
    code: Any
    renderer: bytes

    @property
    def is_cut(self) -> bool:
        return bool(self.client.status != "running")

    def roll(self) -> Future[dict[str, remote.Seen]]:
        return self._begun(self.client.run_on_scheduler(remote.roll, asynchronous=True))

    def prepare(self, worker: str, python: str) -> Future[Ready]:
        return self._begun(self._prepared(worker, python))

    async def _prepared(self, worker: str, python: str) -> Ready:
        found = tuple(python_fault(worker, python))
        if not found:
            names = {one.module: one.distribution for one in self.needed}
            has = await self._run(worker, remote.versions, names)
            found = tuple(faults(worker, self.needed, has))
        if found:
            return Ready(faults=found)
        await self._run(worker, remote.receive, self.code, PROGRAM.name)
        held = await self.client.scatter(
            self.renderer, workers=[worker], hash=False, asynchronous=True
        )
        return Ready(held)

    async def _run(self, worker: str, function: Any, *given: object) -> Any:  # noqa: ANN401 - as above
        answers = await self.client.run(function, *given, workers=[worker], asynchronous=True)
        return answers[worker]

    def take(
        self,
        worker: str,
        jobs: tuple[Job, ...],
        held: Any,  # noqa: ANN401 - as above
    ) -> Future[tuple[StepResult, ...]]:
        packed = pickle.dumps((_take_steps, jobs))
        task = self.client.submit(_Sent(remote.call), packed, held, workers=[worker], pure=False)
        return self._begun(self._taken(worker, task))

    async def _taken(self, worker: str, task: Any) -> Any:  # noqa: ANN401 - as above
        """Dask fetches the results of many workers at once, and waits for one that is silent."""
        from distributed import as_completed  # noqa: PLC0415

        async for _ in as_completed([task], loop=self.client.loop):
            pass
        if task.status != "finished":
            await self.client.gather(task, asynchronous=True)  # raises what went wrong
        return await self._run(worker, remote.result, task.key)

    def is_loss(self, error: Exception) -> bool:
        library = type(error).__module__.partition(".")[0]
        return library == "distributed" or isinstance(error, CancelledError | OSError)

    def _begun(self, awaited: Coroutine[Any, Any, Given]) -> Future[Given]:
        return asyncio.run_coroutine_threadsafe(awaited, self.client.loop.asyncio_loop)


class _Sent:
    """A function as part of a task, which arrives by value even so."""

    def __init__(self, function: Callable[..., object]) -> None:
        import cloudpickle  # noqa: PLC0415 - comes with the extra

        self._packed = cloudpickle.dumps(function)

    def __call__(self) -> object:
        raise NotImplementedError

    def __reduce__(self) -> tuple[Callable[[bytes], object], tuple[bytes]]:
        return pickle.loads, (self._packed,)


def _packed(renderer: Renderer | None) -> bytes:
    """Together with the programs of the project that it uses, as filters: only here are they."""
    import cloudpickle  # noqa: PLC0415 - comes with the extra

    modules = [one for one in sys.modules.values() if not is_library(getattr(one, "__file__", ""))]
    with _by_value(one for one in modules if one.__name__.partition(".")[0] != PROGRAM.name):
        packed: bytes = cloudpickle.dumps(renderer)
    return packed


@contextmanager
def _by_value(modules: Iterable[ModuleType]) -> Iterator[None]:
    """Where it arrives, these modules cannot be imported."""
    import cloudpickle  # noqa: PLC0415 - comes with the extra

    known = cloudpickle.list_registry_pickle_by_value()
    named = {module.__name__: module for module in modules}  # one may be there twice
    sent = [module for name, module in named.items() if name not in known]
    for module in sent:
        cloudpickle.register_pickle_by_value(module)
    try:
        yield
    finally:
        for module in sent:
            cloudpickle.unregister_pickle_by_value(module)


def _take_steps(jobs: tuple[Job, ...], packed: bytes) -> tuple[StepResult, ...]:
    return take_steps(jobs, _unpacked(packed))


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Renderer | None:
    renderer: Renderer | None = pickle.loads(packed)  # noqa: S301 - whoever sends it sends programs anyway
    return renderer


def _code() -> Any:  # noqa: ANN401 - as above
    from distributed.diagnostics.plugin import UploadFile  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        archive = Path(folder) / f"{CODE}.zip"
        with ZipFile(archive, "w") as writer:
            for file in files_of(PROGRAM):
                writer.write(file, file.relative_to(PROGRAM.parent))
        return UploadFile(str(archive))
