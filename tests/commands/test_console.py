"""Whatever a command speaks to: an old console, a pipe, a full disk, nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOURCES
from tests.patience import PATIENCE, wait_until

Start = Callable[..., subprocess.Popen[str]]
Invoke = Callable[..., tuple[int, str, str]]

CHARTER = SOURCES / "rangpur-sadar.txt"
CONSOLES = [
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "latin-1:strict"},
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX"},
]


def commands() -> list[tuple[str, int]]:
    """Every command that says something here, and its status."""
    return [
        ("check", 0),
        ("check --format github", 0),
        ("build", 0),
        ("build --shard 1/1", 0),
        ("merge", 0),
        ("reminder", 0),
        ("days 2026", 0),
        ("calendar 2026", 0),
        ("codeowners", 0),
        ("format", 0),
        ("new rangpur/gangachara", 0),
        ("new rangpur/gangachara", 1),
        (f"import {CHARTER} --office rangpur/kaunia", 0),
        (f"import {CHARTER} --office rangpur/pirgacha --output -", 0),
        ("transfer lalmonirhat/patgram programmer --vacant --dry-run", 0),
        ("transfer lalmonirhat/patgram nobody --vacant", 1),
        ("diff", 1),
        ("deploy folder:nowhere/at/all", 1),
        ("serve --port 80000", 1),
        ("biuld", 1),
    ]


@pytest.mark.parametrize("console", CONSOLES, ids=lambda console: " ".join(console.values()))
def test_what_a_console_cannot_show_is_replaced(process: Invoke, console: dict[str, str]) -> None:
    """Every command does what it does elsewhere, with the same status."""
    chosen = commands() if console == CONSOLES[0] else commands()[:1]
    for words, status in chosen:
        found, output, errors = process(*words.split(" "), **console)
        assert (words, found) == (words, status), errors
        assert "Traceback" not in output + errors
        if "PYTHONIOENCODING" in console:
            assert "?" in output + errors


def test_a_name_that_is_no_text_can_be_told(process: Invoke, checkout: Path) -> None:
    """What is wrong with it is said; its stray byte is replaced."""
    folder = os.fsencode(checkout / "content" / "offices" / "rangpur")
    Path(os.fsdecode(folder + b"/\xff.md")).write_text("", "utf-8")
    status, output, errors = process("check")
    assert (status, "Traceback" in output + errors) == (1, False)


@pytest.mark.parametrize("words", ["check", "--list", "reminder"])
def test_a_reader_that_goes_early_is_no_fault(start: Start, words: str) -> None:
    """As ``| head`` does: nothing is said about it."""
    with start(words) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == ""


def test_a_full_disk_under_the_output_is_told(checkout: Path) -> None:
    """Status 1 and one line, for what was to be said is lost."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "invoke", "check", "--lang", "en"],
            cwd=checkout,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    said = "- could not be read or written (No space left on device); look for space and rights"
    assert (done.returncode, done.stderr) == (1, f"{said}, then run again\n")


@pytest.mark.parametrize(
    "words", ["check <&-", "check >&-", "check 2>&-", "build >&- 2>&-", "build <&- >&- 2>&-"]
)
def test_closed_streams_stop_no_command(checkout: Path, words: str) -> None:
    """As some schedulers leave them."""
    command = f"{sys.executable} -m invoke {words}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=checkout, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_ctrl_c_ends_a_build_without_a_word(
    start: Start, checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of its processes, as a terminal tells them; nothing is left behind."""
    for name in [name for name in os.environ if name.startswith("COVERAGE_")]:
        monkeypatch.delenv(name)  # interrupted while it holds its lock, measuring waits for ever
    template = checkout / "theme" / "templates" / "office.html"
    wait = "{% for one in range(300000) %}{% if one | string | length > 9 %}{% endif %}{% endfor %}"
    template.write_text(template.read_text("utf-8") + wait, "utf-8")
    template.write_text(template.read_text("utf-8").replace("<h1>", f"{wait * 40}<h1>", 1), "utf-8")
    with start("build") as process:
        wait_until(lambda: process.poll() is not None or list(checkout.glob("output.building-*")))
        time.sleep(0.5)
        os.killpg(process.pid, signal.SIGINT)
        output, errors = process.communicate(timeout=PATIENCE)
    assert (process.returncode, output, errors) == (1, "", "")
    assert list(checkout.glob("output*")) == []
