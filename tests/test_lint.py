"""What Git asks before a commit, in a repository of its own and without a network."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

GOOD = "def double(number: int) -> int:\n    return number * 2\n"
NOWHERE = "http://127.0.0.1:9"  # nobody listens there


@pytest.fixture
def repository(root: Path, tmp_path: Path) -> Path:
    """Our configuration around one module that each test writes; our programs by a link."""
    for name in (".pre-commit-config.yaml", "Makefile", "pyproject.toml", "package.json"):
        shutil.copy(root / name, tmp_path)
    (tmp_path / "requirements-dev.txt").touch()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "bin").symlink_to(Path(sys.prefix) / "bin")
    (tmp_path / ".venv" / "dev").touch()
    (tmp_path / ".gitignore").write_text(".venv\n.home\n")
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "__init__.py").touch()
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    return tmp_path


def commit_check(repository: Path, module: str) -> tuple[int, str]:
    (repository / "plugins" / "module.py").write_text(module)
    subprocess.run(["git", "add", "--all"], cwd=repository, check=True)
    home = str(repository / ".home")
    done = subprocess.run(
        [".venv/bin/pre-commit", "run", "--all-files"],
        cwd=repository,
        env={**os.environ, "PRE_COMMIT_HOME": home, "https_proxy": NOWHERE, "http_proxy": NOWHERE},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_good_commit_passes(repository: Path) -> None:
    """With nothing fetched."""
    status, said = commit_check(repository, GOOD)
    assert status == 0, said
    assert said.startswith("make lint")


@pytest.mark.parametrize(
    ("module", "fault"),
    [
        (f"import os\n\n\n{GOOD}", "F401"),
        (GOOD.replace(" * ", "*"), "1 file would be reformatted"),
        (GOOD.replace("2", '"2"'), 'got "str", expected "int"'),
    ],
    ids=["lint", "format", "types"],
)
def test_a_bad_commit_is_refused(repository: Path, module: str, fault: str) -> None:
    """By each of the programs that `make test` runs before the tests."""
    status, said = commit_check(repository, module)
    assert status == 1
    assert fault in said


def test_it_is_judged_by_one_definition(root: Path) -> None:
    """The hook and `make test` run the same target; no hook comes from elsewhere."""
    (repository,) = yaml.safe_load((root / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert repository["repo"] == "local"
    assert [hook["entry"] for hook in repository["hooks"]] == ["make lint"]
    makefile = (root / "Makefile").read_text("utf-8")
    assert re.search(r"^test: .*\blint\b", makefile, re.MULTILINE)
    for program in ("ruff", "mypy"):
        assert f"/{program} " not in makefile.partition("\nlint: ")[0]
