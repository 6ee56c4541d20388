"""A project whose commands are run as people run them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.patience import PATIENCE

Start = Callable[..., subprocess.Popen[bytes]]
Invoke = Callable[..., tuple[int, str, str]]


@pytest.fixture
def start(checkout: Path) -> Start:
    """Starts ``invoke …`` in the project and does not wait for it."""

    def run(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        kept = {name: value for name, value in os.environ.items() if name != "SITEURL"}
        return subprocess.Popen(
            [sys.executable, "-m", "invoke", "--search-root", str(checkout), *arguments],
            cwd=checkout,
            env={**kept, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )

    return run


@pytest.fixture
def invoke(start: Start) -> Invoke:
    """Runs ``invoke …`` to its end; gives exit status, output and errors."""

    def run(*arguments: str, **environment: str) -> tuple[int, str, str]:
        with start(*arguments, **environment) as process:
            output, errors = process.communicate(timeout=PATIENCE)
        encoding = environment.get("PYTHONIOENCODING", "utf-8").partition(":")[0]
        return process.returncode, output.decode(encoding), errors.decode(encoding)

    return run
