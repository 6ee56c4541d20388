"""Programs that a deployment runs, and what they say when they fail."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ..words import Refusal
from .messages import MESSAGES


def require(*programs: str) -> None:
    for program in programs:
        if shutil.which(program) is None:
            raise Refusal(MESSAGES["no-program"], program=program)


def run(
    *command: str,
    folder: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    given: str | None = None,
) -> subprocess.CompletedProcess[str]:
    """``given`` is what it reads."""
    return subprocess.run(  # noqa: S603 - the form of whatever an operator names is checked
        command,
        cwd=folder,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )


def last_line(errors: str) -> str:
    """The last line that says something, as most programs put the cause there."""
    lines = [line.strip() for line in errors.splitlines() if line.strip()]
    return lines[-1] if lines else "?"
