"""Commands run in the tests' own process, where all that they import is loaded already.

For tests of what a command does and says. How commands start, speak and end as processes is tried
in ``test_console.py`` and ``test_errors.py``, with every one of them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile

import pytest
from invoke.program import Program

EPOCH = "1793577600"  # 2 November 2026, a day on which every sample is valid


def invoke(project: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """Runs ``invoke …`` in the project; gives exit status, output and errors."""
    line = ["invoke", "--search-root", str(project), *words]
    with (
        TemporaryFile("w+", encoding="utf-8") as output,
        TemporaryFile("w+", encoding="utf-8") as errors,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(sys, "stdout", output)
        patch.setattr(sys, "stderr", errors)
        with _as_if_new(project, line, {"SOURCE_DATE_EPOCH": EPOCH, **environment}):
            status = _status(line)
        output.seek(0)
        errors.seek(0)
        return status, output.read(), errors.read()


def _status(line: list[str]) -> int:
    """As the end of a process has it."""
    try:
        Program().run(line)
    except SystemExit as end:
        return int(end.code or 0)
    except Exception:  # noqa: BLE001 - what Python does with all that nobody caught
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


@contextmanager
def _as_if_new(project: Path, line: list[str], environment: dict[str, str]) -> Iterator[None]:
    """Python as a process finds it and leaves it to nobody."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(sys.modules, "pelicanconf", raising=False)  # another project's
        loaded = set(sys.modules)
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", line)
        patch.setattr(sys, "path", [*sys.path])
        patch.setattr(sys, "excepthook", sys.excepthook)
        patch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
        yield
        for name in set(sys.modules) - loaded:
            if str(getattr(sys.modules[name], "__file__", "")).startswith(f"{project}{os.sep}"):
                del sys.modules[name]
