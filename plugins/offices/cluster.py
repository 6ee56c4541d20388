"""Takes office steps on the machines of a Dask cluster, which need share nothing with this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from plugins.charters import Refusal
from plugins.offices.fingerprint import PLUGINS
from plugins.offices.messages import MESSAGES
from plugins.offices.step import Job, Made
from plugins.offices.workers import Workers, spread
from plugins.press import Press

PATIENCE: Final = 10  # seconds for a scheduler to answer and a first worker to be there
RETRIES: Final = 3  # times that a step is taken again whose worker was lost


@contextmanager
def cluster_workers(address: str) -> Iterator[Workers]:
    """The workers of the scheduler at ``address``; raises `Refusal` where there is none.

    Our code is sent to them; the libraries it needs must be there.
    """
    try:
        from distributed import Client  # noqa: PLC0415 - an extra that few install
        from distributed.diagnostics.plugin import UploadDirectory  # noqa: PLC0415
    except ImportError:
        raise Refusal(MESSAGES["no-distributed"]) from None
    try:
        client: Any = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise Refusal(MESSAGES["no-scheduler"], address=address, why=error) from None
    with client:
        client.wait_for_workers(1, timeout=PATIENCE)
        client.register_plugin(UploadDirectory(PLUGINS, update_path=True, skip=[_is_large]))

        def workers(jobs: Iterable[Job], press: Press | None) -> Iterator[Made]:
            count = sum(client.nthreads().values())
            sent = client.scatter(press, broadcast=True)
            yield from spread(jobs, sent, client.get_executor(retries=RETRIES), count)

        yield workers


def _is_large(path: str) -> bool:
    return "node_modules" in path or "__pycache__" in path
