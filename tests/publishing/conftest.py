"""A project whose commands are run, within the tests' process or as an editor runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands import here
from tests.patience import PATIENCE

EPOCH = "1793577600"  # 2 November 2026, a day on which every sample is valid


@pytest.fixture
def start(checkout: Path) -> Callable[..., subprocess.Popen[str]]:
    """Starts ``invoke …`` in the project and does not wait for it."""

    def run(*arguments: str, **environment: str) -> subprocess.Popen[str]:
        kept = {name: value for name, value in os.environ.items() if name != "SITEURL"}
        return subprocess.Popen(
            [sys.executable, "-m", "invoke", "--search-root", str(checkout), *arguments],
            env={**kept, "SOURCE_DATE_EPOCH": EPOCH, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return run


@pytest.fixture
def invoke(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    """Runs ``invoke …`` in the project; gives exit status, output and errors."""
    monkeypatch.delenv("SITEURL", raising=False)
    return partial(here.invoke, checkout)


@pytest.fixture
def process(
    start: Callable[..., subprocess.Popen[str]],
) -> Callable[..., tuple[int, str, str]]:
    """The same by a process of its own, for what a process is given or has for itself."""

    def run(*arguments: str, **environment: str) -> tuple[int, str, str]:
        with start(*arguments, **environment) as process:
            output, errors = process.communicate(timeout=PATIENCE)
        return process.returncode, output, errors

    return run


@pytest.fixture
def published(project: Path, built: Path) -> Path:
    """The output of a first, good build of the project, which was made once for all."""
    for name in ("output", ".cache"):
        shutil.copytree(built / name, project / name)
    return project / "output"


@pytest.fixture
def office(project: Path) -> Path:
    """The file of one office."""
    return project / "content" / "offices" / "lalmonirhat" / "patgram.md"


@pytest.fixture
def digest() -> Callable[[Path], dict[str, str]]:
    """Every file of a folder with a digest of its bytes."""

    def of_folder(folder: Path) -> dict[str, str]:
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        return {
            file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
            for file in files
        }

    return of_folder
