"""Programs that serve on a port of this machine."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.patience import PATIENCE, wait_until

SBIN = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


@contextmanager
def serving(command: list[str], port: int, folder: Path) -> Iterator[None]:
    """Until the block ends; what the program says and logs in the folder tells why it failed."""
    with (folder / "said").open("w") as said:
        environment = {**os.environ, "PATH": SBIN, "HOME": str(folder)}
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        try:
            wait_until(lambda: answers(port) or process.poll() is not None)
            assert process.poll() is None, _reasons(folder)
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _reasons(folder: Path) -> str:
    files = (folder / name for name in ("said", "error.log"))
    return "".join(file.read_text("utf-8") for file in files if file.exists())


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def answers(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0
