"""`make` tells in one line what it cannot work with, before anything is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

PYTHONS = "Python 3.11–3.14 লাগবে; লিখুন / is needed; write: "
NODES = "Node 20 বা তার পরের লাগবে; ইনস্টল করে লিখুন / or later is needed; install it and write: "

Make = Callable[..., str]


@pytest.fixture
def project(tmp_path: Path, root: Path) -> Path:
    """What `make` reads before it installs anything."""
    for name in ("Makefile", "package.json", "requirements.txt", "requirements-dev.txt"):
        shutil.copy(root / name, tmp_path)
    return tmp_path


@pytest.fixture
def programs(project: Path) -> Path:
    """All there is on the path; a Python and a Node that are right."""
    folder = project / "programs"
    folder.mkdir()
    for name in ("make", "sed"):
        (folder / name).symlink_to(str(shutil.which(name)))
    reporting(folder / "python3", "Python 3.14.2")
    reporting(folder / "node", "v20.0.0")
    return folder


def reporting(program: Path, version: str) -> None:
    """A program that knows its version, and tells whatever else it is asked."""
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(
        f'#!/bin/sh\n[ "$*" != --version ] || {{ echo "{version}"; exit; }}\n'
        'echo "asked: $*"; exit 1\n'
    )
    program.chmod(0o755)


@pytest.fixture
def make(project: Path, programs: Path) -> Make:
    """Runs ``make …``, which does not end well here; gives all it said but its own frame."""

    def run(*words: str) -> str:
        done = subprocess.run(
            ["make", "--silent", *words],
            cwd=project,
            env={"PATH": str(programs)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 2
        return re.sub(r"^Makefile:\d+: \*\*\* (.*)\.  Stop\.$", r"\1", done.stdout)

    return run


@pytest.mark.parametrize(
    ("version", "shown"),
    [
        ("Python 3.15.0", "python3 3.15.0"),
        ("Python 3.15.0rc2", "python3 3.15.0"),
        ("Python 3.10.13", "python3 3.10.13"),
        ("Python 3.1.4", "python3 3.1.4"),
        ("Python 2.7.18", "python3 2.7.18"),
        ("Python 30.11.1", "python3 30.11.1"),
        ("no such thing", "python3"),
    ],
)
def test_a_python_that_lacks_packages_is_told(
    make: Make, programs: Path, project: Path, version: str, shown: str
) -> None:
    """Which it is, which are needed, and what to write; no environment is left behind."""
    reporting(programs / "python3", version)
    assert make("site") == f"{shown}: {PYTHONS}make site PYTHON=python3.13\n"
    assert make() == f"{shown}: {PYTHONS}make site PYTHON=python3.13\n"
    assert make("test") == f"{shown}: {PYTHONS}make test PYTHON=python3.13\n"
    assert not (project / ".venv").exists()


def test_a_missing_python_is_told(make: Make, programs: Path) -> None:
    """Under the name by which it was looked for."""
    (programs / "python3").unlink()
    assert make("site") == f"python3: {PYTHONS}make site PYTHON=python3.13\n"
    assert make("PYTHON=python9") == f"python9: {PYTHONS}make site PYTHON=python3.13\n"


def test_an_environment_of_such_a_python_is_told(make: Make, programs: Path, project: Path) -> None:
    """It would be used in place of any other; a good one is, whatever the path holds."""
    reporting(programs / "python3", "Python 3.15.0")
    reporting(project / ".venv" / "bin" / "python", "Python 3.10.1")
    again = "rm -r .venv && make site PYTHON=python3.13"
    assert make("site") == f".venv/bin/python 3.10.1: {PYTHONS}{again}\n"
    reporting(project / ".venv" / "bin" / "python", "Python 3.11.2")
    assert make("site").startswith("asked: -m pip install ")


@pytest.mark.parametrize(
    ("version", "shown"),
    [("v18.20.4", "node 18.20.4"), ("v9.1.0", "node 9.1.0"), ("no such thing", "node")],
)
def test_a_node_that_is_too_old_is_told(
    make: Make, programs: Path, project: Path, version: str, shown: str
) -> None:
    """Before Python's packages are installed, too."""
    reporting(programs / "node", version)
    assert make("site") == f"{shown}: {NODES}make site\n"
    assert make("test") == f"{shown}: {NODES}make test\n"
    assert not (project / ".venv").exists()


def test_a_missing_node_is_told(make: Make, programs: Path) -> None:
    """With what to install, and what to run then."""
    (programs / "node").unlink()
    assert make("site") == f"node: {NODES}make site\n"


@pytest.mark.parametrize("python", ["3.11.0", "3.12.1", "3.13.5", "3.14.0"])
@pytest.mark.parametrize("node", ["v20.0.0", "v24.11.1", "v100.0.0"])
def test_all_others_are_taken(make: Make, programs: Path, python: str, node: str) -> None:
    """Whichever environment is named, in the environment too."""
    reporting(programs / "python3", f"Python {python}")
    reporting(programs / "node", node)
    assert make("site").startswith("asked: -m venv .venv\n")
    assert make("site", "VENV=elsewhere").startswith("asked: -m venv elsewhere\n")


def test_the_guides_name_the_same(root: Path) -> None:
    """Whoever reads before trying knows what to have."""
    for guide in ("README.md", "docs/operators.md"):
        assert "Python 3.11 to 3.14, Node ≥ 20" in (root / guide).read_text("utf-8")
