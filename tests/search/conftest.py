"""What the search tests share."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.search.analysis import Analysis, analysis

HERE = Path(__file__).parent
Node = Callable[..., Any]


@pytest.fixture(scope="session")
def python_analysis() -> Analysis:
    return analysis()


@pytest.fixture(scope="session")
def node(root: Path) -> Node:
    """Runs a script of this folder in Node: JSON in, JSON out."""

    def run(script: str, value: object, *arguments: str | Path) -> Any:  # noqa: ANN401 - JSON
        done = subprocess.run(
            ["node", "--no-warnings", HERE / script, *arguments],
            input=json.dumps(value),
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "NODE_PATH": str(root / "node_modules")},
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return run
