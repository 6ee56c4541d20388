"""Runs a script of this folder in Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def node(script: str, value: object) -> Any:  # noqa: ANN401 - JSON
    """JSON in, JSON out."""
    done = subprocess.run(
        ["node", "--no-warnings", HERE / script],
        input=json.dumps(value),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def call(module: str, name: str, *arguments: list[object]) -> list[Any]:
    """What a function of a script gives for each of the lists of arguments."""
    found: list[Any] = node("call.mjs", [[module, name, *values] for values in arguments])
    return found
