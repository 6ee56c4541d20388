"""Decap's local server: lets the form on this machine read and write the files of the project."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, Literal
from urllib.error import URLError
from urllib.request import Request, urlopen

from plugins.charters.problems import Refusal
from plugins.form.messages import MESSAGES

HERE: Final = Path(__file__).resolve().parent
HOST: Final = "127.0.0.1"
NODE: Final = "20"
PATIENCE: Final = 20.0  # seconds for Node to start on a slow machine

_ERROR: Final = re.compile(r"\w*Error: ")

Mode = Literal["fs", "git"]  # files as they are; or a branch for each change, as on a git host


@contextmanager
def decap_server(root: Path, mode: Mode = "fs") -> Iterator[str]:
    """Serves ``root`` to this machine alone; gives the server's address. Ends with the block."""
    node = _installed()
    port = _free_port()
    environment = {
        **os.environ,
        "BIND_HOST": HOST,
        "PORT": str(port),
        "MODE": mode,
        "GIT_REPO_DIRECTORY": str(root),
    }
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [node, str(HERE / "decap_server.cjs")],
            cwd=HERE,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        address = f"http://{HOST}:{port}/api/v1"
        try:
            _wait_for(address, process, said)
            yield address
        finally:
            process.terminate()
            process.communicate()


def _installed() -> str:
    node = shutil.which("node")
    if node is None:
        raise Refusal(MESSAGES["form-node"], version=NODE)
    if not (HERE / "node_modules" / "decap-server").is_dir():
        raise Refusal(MESSAGES["form-missing"])
    return node


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as server:
        port: int = server.getsockname()[1]
        return port


def _wait_for(address: str, process: subprocess.Popen[bytes], said: IO[bytes]) -> None:
    question = Request(  # noqa: S310 - our own address
        address, json.dumps({"action": "info"}).encode(), {"Content-Type": "application/json"}
    )
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urlopen(question, timeout=PATIENCE):  # noqa: S310 - our own address
                return
        except (URLError, ConnectionError):
            time.sleep(0.05)
    said.seek(0)
    raise Refusal(MESSAGES["form-server"], found=_reason(said.read().decode(errors="replace")))


def _reason(said: str) -> str:
    """The line that names the error among what Node prints when a program ends."""
    lines = [line for line in said.splitlines() if line.strip()]
    return next((line for line in lines if _ERROR.match(line)), lines[-1] if lines else "–")
