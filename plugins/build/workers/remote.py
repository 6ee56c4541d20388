"""What runs where our code is not yet: it is sent by value, and imports nothing of ours."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Mapping
from importlib import import_module, metadata
from time import time
from typing import Any

Seen = tuple[int, float, str]  # threads, seconds since the last sign of life, and its Python


def roll(dask_scheduler: Any = None) -> dict[str, Seen]:  # noqa: ANN401 - an extra has no types here
    """Every worker that the scheduler knows, by its address."""
    now = time()
    return {
        one.address: (one.nthreads, now - one.last_seen, one.versions["host"]["python"])
        for one in dask_scheduler.workers.values()
    }


def versions(libraries: Mapping[str, str]) -> dict[str, str | None]:
    """Of each library, told by what is imported and by what is installed; None cannot be used."""
    found: dict[str, str | None] = {}
    for module, distribution in libraries.items():
        try:
            import_module(module)
            found[distribution] = metadata.version(distribution)
        except ImportError:
            found[distribution] = None
    return found


async def receive(plugin: Any, package: str, dask_worker: Any = None) -> None:  # noqa: ANN401 - as above
    """Takes our code from ``plugin``; what an earlier build sent may be of another version."""
    for name in [name for name in sys.modules if name.partition(".")[0] == package]:
        del sys.modules[name]
    sys.path_importer_cache.clear()
    await plugin.setup(dask_worker)


def call(packed: bytes, given: bytes) -> Any:  # noqa: ANN401 - whatever it returns
    """Unpacked here alone, so that the scheduler needs neither our code nor its libraries."""
    function, argument = pickle.loads(packed)  # noqa: S301 - whoever sends it sends programs anyway
    return function(argument, given)


def result(key: str, dask_worker: Any = None) -> Any:  # noqa: ANN401 - as above
    return dask_worker.data[key]
