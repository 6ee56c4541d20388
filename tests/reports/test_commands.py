"""``invoke check`` with its flags: what is printed, and the exit status."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.patience import PATIENCE

Check = Callable[..., tuple[int, str, str]]

EPOCH = "1793577600"  # 2 November 2026


@pytest.fixture
def check(project: Path, root: Path) -> Check:
    """Runs ``invoke check …`` on a copy of the five charters."""
    shutil.copy(root / "tasks.py", project)
    (project / "plugins").symlink_to(root / "plugins")

    def run(*flags: str) -> tuple[int, str, str]:
        ended = subprocess.run(
            [sys.executable, "-m", "invoke", "--search-root", str(project), "check", *flags],
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        return ended.returncode, ended.stdout, ended.stderr

    return run


def test_warnings_alone_end_well_unless_strict(check: Check) -> None:
    """Exit status 0, and 1 with --strict; what is chosen away fails nothing."""
    flags = ("--lang", "en", "--select", "W-post-two-rooms")
    status, said, errors = check(*flags)
    assert (status, errors) == (0, "")
    assert said.endswith("[W-post-two-rooms]\nerrors: 0, warnings: 1, files: 1\n")
    assert check(*flags, "--strict") == (1, said, "")
    assert check(*flags, "--strict", "--ignore", "W-post") == (
        0,
        "errors: 0, warnings: 0, files: 0\n",
        "",
    )


def test_an_error_fails_in_every_format(check: Check, project: Path) -> None:
    """Whatever is selected."""
    office = project / "content" / "offices" / "lalmonirhat" / "patgram.md"
    office.write_text(office.read_text("utf-8").replace("name:", "nam:", 1), "utf-8")
    status, said, _ = check("--format", "github", "--select", "W-post-two-rooms")
    assert status == 1
    assert "::error file=content/offices/lalmonirhat/patgram.md,line=2,title=unknown-key" in said
    status, said, _ = check("--format", "json")
    assert (status, json.loads(said)["counts"]["errors"]) == (1, 2)


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (
            ("--format", "xml"),
            "there is no format 'xml'; write one of: text, github, json, sarif\n",
        ),
        (("--ignore", "W-pots"), "no warning's code begins with 'W-pots', "),
    ],
)
def test_what_is_unknown_is_refused(flags: tuple[str, ...], said: str, check: Check) -> None:
    """Exit status 1, nothing printed but the words."""
    status, output, errors = check("--lang", "en", *flags)
    assert (status, output) == (1, "")
    assert errors.startswith(said)
    assert errors.count("\n") == 1
