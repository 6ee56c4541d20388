"""Every way in which an order for a board ends without one, as one line."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from plugins.commands.board import browser
from tests.conftest import SMALLEST, Invoke, Start
from tests.patience import PATIENCE, wait_until

PATGRAM = "lalmonirhat/patgram"
ENDLESS = "#!/bin/sh\necho $$ > {pid}\nexec sleep 1000\n"


@pytest.fixture
def endless(tmp_path: Path) -> tuple[Path, Path]:
    """A browser that never ends, and the file where it notes its process."""
    program, pid = tmp_path / "endless", tmp_path / "pid"
    program.write_text(ENDLESS.format(pid=pid), "ascii")
    program.chmod(0o755)
    return program, pid


def is_running(pid: Path) -> bool:
    try:
        os.kill(int(pid.read_text("ascii")), 0)
    except ProcessLookupError:
        return False
    return True


def left_in(project: Path) -> list[str]:
    return [file.name for file in (project / ".cache").glob("board-*")]


ORDERS = {
    "unknown office": (
        ["lalmonirhat/patgrm"],
        f"there is no office file 'lalmonirhat/patgrm'; did you mean '{PATGRAM}'?",
    ),
    "odd size": (
        [PATGRAM, "--size", "big"],
        (
            "--size 'big' is not understood; write width, x, height and a unit "
            "(ft, in, cm, mm, m), like 8x6ft, 24x36in or 60x90cm; or a0, a1, a2, a3, a4"
        ),
    ),
    "a charter for output": (
        [PATGRAM, "--output", "content/offices/lalmonirhat/patgram.md"],
        (
            "--output content/offices/lalmonirhat/patgram.md is there already and is no PDF; "
            "write another name, like --output board.pdf"
        ),
    ),
    "a folder for output": (
        [PATGRAM, "--output", "content"],
        (
            "--output content is there already and is no PDF; "
            "write another name, like --output board.pdf"
        ),
    ),
}


@pytest.mark.parametrize(("words", "said"), ORDERS.values(), ids=ORDERS)
def test_an_order_that_cannot_be_met_changes_nothing(
    invoke: Invoke, patgram: Path, words: list[str], said: str
) -> None:
    """It is told what to write instead."""
    before = patgram.read_bytes()
    assert invoke("board", *words, "--lang", "en") == (1, "", f"{said}\n")
    assert patgram.read_bytes() == before


def test_without_a_chromium_one_line_says_what_to_install(
    invoke: Invoke, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the language of the command."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert invoke("board", PATGRAM, PATH=str(tmp_path)) == (
        1,
        "",
        (
            "বোর্ড আঁকার জন্য chromium নেই; chromium বা google-chrome ইনস্টল করুন, "
            "অন্য জায়গায় থাকলে আদেশের আগে CHROMIUM=/পথ লিখুন\n"
        ),
    )
    assert not (project / "board.pdf").exists()


@pytest.mark.parametrize(
    ("program", "reason"), [("/bin/false", "-"), ("/nowhere", "No such file or directory")]
)
def test_a_chromium_that_cannot_draw_is_named(invoke: Invoke, program: str, reason: str) -> None:
    """With what it complained last."""
    assert invoke("board", PATGRAM, "--lang", "en", CHROMIUM=program) == (
        1,
        "",
        f"{program} could not draw the board ({reason}); mend the cause, then run again\n",
    )


def test_a_chromium_without_end_is_ended(
    invoke: Invoke,
    project: Path,
    endless: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nothing of it is left, neither processes nor files."""
    program, pid = endless
    monkeypatch.setattr(browser, "PATIENCE", 1)
    assert invoke("board", PATGRAM, "--lang", "en", CHROMIUM=str(program)) == (
        1,
        "",
        (
            f"{program} had not drawn the board after 1 seconds; "
            "run again when the machine is less busy\n"
        ),
    )
    assert not is_running(pid)
    assert left_in(project) == []


def test_ctrl_c_leaves_nothing(start: Start, project: Path, endless: tuple[Path, Path]) -> None:
    """The browser ends with the command, and the older board stays."""
    program, pid = endless
    (project / "board.pdf").write_bytes(b"%PDF-1.4 the older board")
    with start("board", PATGRAM, CHROMIUM=str(program)) as process:
        wait_until(lambda: pid.exists() and pid.read_text("ascii").strip())
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    assert process.returncode
    assert not is_running(pid)
    assert left_in(project) == []
    assert (project / "board.pdf").read_bytes() == b"%PDF-1.4 the older board"


def test_a_charter_without_services_has_no_board(invoke: Invoke, patgram: Path) -> None:
    """Its file is named."""
    begun = SMALLEST.partition("services:")[0]
    patgram.write_text(f"{begun}contact: {{address: পাটগ্রাম}}\n---\n", "utf-8")
    assert invoke("board", PATGRAM, "--lang", "en") == (
        1,
        "",
        (
            f"content/offices/{PATGRAM}.md: services: there is none; "
            "write one service at least and run again\n"
        ),
    )


def test_a_board_that_leads_to_the_editors_machine_is_told(invoke: Invoke, project: Path) -> None:
    """Before it is printed, with what to say instead."""
    status, said, errors = invoke("board", PATGRAM, "--size", "a0", "--lang", "en")
    assert (status, errors) == (0, "")
    assert said.splitlines()[1] == (
        f"the board's QR code leads to http://localhost:8000/offices/{PATGRAM}/, "
        "which opens on no reader's phone; run again with SITEURL=https://… before it is printed"
    )
    assert (project / "board.pdf").read_bytes().startswith(b"%PDF-")
