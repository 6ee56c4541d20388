"""Takes office steps on the machines of a Dask cluster, which need share nothing with this one."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from zipfile import ZipFile

from ...words import Refusal
from ..fingerprint import PROGRAM, files_of
from ..messages import MESSAGES
from ..office_step import Job, StepResult, Workers, take_steps
from ..renderer import Renderer
from ..values import is_library
from .local import spread

PATIENCE: Final = 15  # seconds for a scheduler to answer and a first worker to be there
RETRIES: Final = 3  # times that a step is taken again whose worker was lost
CODE: Final = "citizen-charters"  # the name under which the cluster keeps our code


@contextmanager
def cluster_workers(address: str) -> Iterator[Workers]:
    """The workers of the scheduler at ``address``; raises `Refusal` where there is none.

    Our code is sent to them, also to those that join later; the libraries it needs must be there.
    """
    with _client(address) as client:
        _send_code(client)

        def workers(jobs: Iterable[Job], renderer: Renderer | None) -> Iterator[StepResult]:
            count = sum(client.nthreads().values())
            sent = client.scatter(_packed(renderer), broadcast=True)
            yield from spread(jobs, client.get_executor(retries=RETRIES), count, _take_steps, sent)

        yield workers


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra that few install
        from distributed.comm.addressing import (  # noqa: PLC0415
            get_address_host_port,
            normalize_address,
        )
    except ImportError:
        raise Refusal(MESSAGES["no-distributed"]) from None
    try:
        get_address_host_port(normalize_address(address))  # a client without one cannot be closed
        client: Any = Client(address, timeout=PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as error:
        raise Refusal(MESSAGES["no-scheduler"], address=address, why=error) from None
    with client:
        yield client


def _packed(renderer: Renderer | None) -> bytes:
    """Together with the programs of the project that it uses, as filters: only here are they."""
    import cloudpickle  # noqa: PLC0415 - comes with the extra

    modules = [one for one in sys.modules.values() if not is_library(getattr(one, "__file__", ""))]
    for module in modules:
        cloudpickle.register_pickle_by_value(module)
    try:
        packed: bytes = cloudpickle.dumps(renderer)
    finally:
        for module in modules:
            cloudpickle.unregister_pickle_by_value(module)
    return packed


def _take_steps(jobs: tuple[Job, ...], packed: bytes) -> tuple[StepResult, ...]:
    return take_steps(jobs, _unpacked(packed))


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Renderer | None:
    renderer: Renderer | None = pickle.loads(packed)  # noqa: S301 - whoever sends it sends programs anyway
    return renderer


def _send_code(client: Any) -> None:  # noqa: ANN401 - an extra has no types here
    import cloudpickle  # noqa: PLC0415 - comes with the extra
    from distributed.diagnostics.plugin import SchedulerUploadFile, UploadFile  # noqa: PLC0415

    cloudpickle.register_pickle_by_value(sys.modules[__name__])  # they cannot import it yet
    try:
        client.run(_forget_code, PROGRAM.name)
        client.run_on_scheduler(_forget_code, PROGRAM.name)
    finally:
        cloudpickle.unregister_pickle_by_value(sys.modules[__name__])
    with TemporaryDirectory() as folder:
        archive = Path(folder) / f"{CODE}.zip"
        with ZipFile(archive, "w") as writer:
            for file in files_of(PROGRAM):
                writer.write(file, file.relative_to(PROGRAM.parent))
        client.register_plugin(UploadFile(str(archive)), name=CODE)
        client.register_plugin(SchedulerUploadFile(str(archive)), name=CODE)


def _forget_code(package: str) -> None:
    """What an earlier build sent may be of another version."""
    import sys  # noqa: PLC0415 - travels without its module

    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    sys.path_importer_cache.clear()
