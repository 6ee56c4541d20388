"""What nobody foresaw is told in one line too."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands.errors import error_text
from plugins.commands.messages import MESSAGES
from plugins.words import Refusal

Invoke = Callable[..., tuple[int, str, str]]


def test_an_unforeseen_error_names_its_place(process: Invoke, checkout: Path) -> None:
    """In one line; more only where it is asked for."""
    with (checkout / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("import plugins.search\nplugins.search.site_files = lambda site: [][1]\n")
    status, output, errors = process("build", "--lang", "en")
    assert (status, output, len(errors.splitlines())) == (1, "", 1)
    assert errors.startswith("unexpected: IndexError: list index out of range (pelicanconf.py:")
    assert errors.endswith("; please report it; INVOKE_DEBUG=1 before the command tells more\n")
    assert "Traceback" in process("build", INVOKE_DEBUG="1")[2]


def test_a_missing_package_is_told_with_the_remedy(checkout: Path) -> None:
    """As to a newcomer who runs Invoke of the system."""
    hiding = checkout / "hiding"
    (hiding / "yaml").mkdir(parents=True)
    (hiding / "yaml" / "__init__.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'yaml'\", name='yaml')\n", "utf-8"
    )
    for command in ("check", "build", "format", "import", "transfer"):
        words = {"import": ("x", "--office", "rangpur/sadar"), "transfer": ("rangpur/sadar", "x")}
        done = subprocess.run(
            [sys.executable, "-m", "invoke", command, *words.get(command, ()), "--lang", "en"],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(hiding)},
            capture_output=True,
            text=True,
            check=False,
        )
        said = "yaml is not installed; run make site, then source .venv/bin/activate\n"
        assert (command, done.returncode, done.stderr) == (command, 1, said)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            OSError(28, "No space left on device", "a\nb"),
            (
                "a<U+000A>b could not be read or written (No space left on device); "
                "look for space and rights, then run again"
            ),
        ),
        (
            subprocess.CalledProcessError(3, ["git", "x"], stderr="first\nfatal: last\n"),
            "git failed (fatal: last); mend the cause, then run again",
        ),
        (
            subprocess.CalledProcessError(1, ["git", "x"], stderr=" \n"),
            "git failed (-); mend the cause, then run again",
        ),
        (
            Refusal(MESSAGES["not-understood"], words="x"),
            "the command cannot be understood (x); look with invoke --list",
        ),
        (
            RuntimeError("two\nlines"),
            (
                "unexpected: RuntimeError: two lines (-); please report it; "
                "INVOKE_DEBUG=1 before the command tells more"
            ),
        ),
    ],
)
def test_every_kind_of_error_is_one_line(error: Exception, said: str) -> None:
    """With its path or program, its reason, and what to do."""
    assert error_text(error, "en") == said
