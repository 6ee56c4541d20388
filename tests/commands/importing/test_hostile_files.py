"""Files made to cost more than there is end in one line, and leave nothing behind."""

from __future__ import annotations

import faulthandler
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.hostile_files import FILES, page, stream
from plugins.commands.importing.blocks import Aside, Block, Line, Table
from plugins.commands.importing.documents import read_blocks
from plugins.commands.importing.documents.confined import (
    Allowance,
    Exceeded,
    confined,
    earn_second,
)
from plugins.commands.importing.documents.plain import as_plain, from_plain
from plugins.commands.importing.messages import MESSAGES
from plugins.words import Refusal, say
from tests.patience import PATIENCE, wait_until

ROOT = Path(__file__).resolve().parents[3]
PATIENT = Allowance(seconds=int(PATIENCE), patience=PATIENCE)  # what ends it is not the time
SHORT = Allowance(seconds=1, patience=PATIENCE)
HEAVY = {
    "bn": (
        "'{}' পড়তে একটি চার্টারের তুলনায় অনেক বেশি সময় বা মেমোরি লাগে; চার্টারের লেখা নতুন দলিলে বসিয়ে সেটি দিন"
    ),
    "en": (
        "reading '{}' takes far more time or memory than a charter does; "
        "paste the charter's text into a new document and give that"
    ),
}
RINGS = ("objects-of-each-other.pdf", "pages-of-each-other.pdf", "length-of-each-other.pdf")
MANY = (
    *("forms.pdf", "characters.pdf", "rectangles.pdf", "states.pdf", "picture-between.pdf"),
    *("fonts.xlsx", "rows.xlsx", "empty-rows.xlsx", "strings.xlsx", "deep.xlsx"),
    *("paragraphs.docx", "runs.docx", "comment.docx", "styles.docx", "relations.docx"),
    *("brackets.html", "cells.html", "commas.csv", "tabs.txt", "blank-lines.txt"),
)
SEEN = dict.fromkeys(RINGS, "hostile") | dict.fromkeys(MANY, "too-much")
SWELLING = ("deflated-twice.pdf", "run-length.pdf", "predictor-wide.pdf", "widths-of-a-font.pdf")
# What its reader makes of each may change; that it comes to an end may not.
ENDING = (
    *("objects.pdf", "letters-of-a-font.pdf", "kids-doubled.pdf", "form-of-itself.pdf"),
    *("merged-whole.xlsx", "merged-column.xlsx", "merged-often.xlsx"),
    *("span.docx", "nested.docx", "attributes.html", "nested-tables.html", "combining.txt"),
)


@pytest.fixture
def hostile(tmp_path: Path) -> Callable[[str], Path]:
    """The file of that name."""

    def made(name: str) -> Path:
        (tmp_path / name).write_bytes(FILES[name]())
        return tmp_path / name

    return made


@pytest.mark.parametrize("name", SEEN)
def test_what_no_charter_has_is_seen_before_it_costs(
    hostile: Callable[[str], Path], name: str
) -> None:
    """Rings of objects, and more of anything than there could be in a charter."""
    with pytest.raises(Refusal) as refusal:
        read_blocks(hostile(name), PATIENT)
    assert refusal.value.text() == MESSAGES[SEEN[name]]["bn"].format(path=name)


@pytest.mark.parametrize("name", SWELLING)
def test_what_swells_is_ended(hostile: Callable[[str], Path], name: str) -> None:
    """The memory of a reader is bounded, however small the file; the line says what to do."""
    with pytest.raises(Refusal) as refusal:
        read_blocks(hostile(name), PATIENT)
    assert {lang: refusal.value.text(lang) for lang in ("bn", "en")} == {
        lang: line.format(name) for lang, line in HEAVY.items()
    }


@pytest.mark.parametrize("name", ENDING)
def test_everything_comes_to_an_end(hostile: Callable[[str], Path], name: str) -> None:
    """What a reader needs hours for is declined in one line, or was harmless."""
    said = _said(hostile(name), SHORT)
    assert said == "" or (name in said and "\n" not in said)
    assert multiprocessing.active_children() == []


def _said(file: Path, allowance: Allowance) -> str:
    try:
        read_blocks(file, allowance)
    except Refusal as refusal:
        return refusal.text()
    return ""


def _endless() -> None:
    while True:
        pass


def _deep() -> None:
    _deep()


def _crash() -> None:
    faulthandler.disable()  # which pytest has told to speak
    os.kill(os.getpid(), signal.SIGSEGV)


BROKEN: dict[str, tuple[Callable[[], Any], Allowance]] = {
    "endless": (_endless, SHORT),
    "asleep": (lambda: time.sleep(PATIENCE), Allowance(patience=0.1)),
    "large": (lambda: bytes(200_000_000), PATIENT),
    "talkative": (lambda: "a" * 1_000, Allowance(answer=100)),
    "deep": (_deep, PATIENT),
    "crashed": (_crash, PATIENT),
    "gone": (lambda: os._exit(0), PATIENT),
    "wrong": (lambda: {}["key"], PATIENT),
}


def _busy_until(second: float) -> None:
    """Of the processor's, of which the copy itself may have taken some before its work."""
    while time.process_time() < second:
        pass


def test_what_was_done_earns_time() -> None:
    """Work in steps goes on longer than work that never ends one, though not for ever."""

    def work() -> str:
        for second in (2, 4):
            _busy_until(second - 0.5)
            earn_second()
            earn_second()
        return "done"

    assert confined(work, Allowance(seconds=2, patience=PATIENCE)) == "done"
    with pytest.raises(Exceeded):
        confined(work, Allowance(seconds=2, most=2, patience=PATIENCE))


@pytest.mark.parametrize("name", BROKEN)
def test_work_that_breaks_its_process(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Whatever happens to the copy: one exception here, not a word, and no process left."""
    work, allowance = BROKEN[name]
    with pytest.raises(Exceeded):
        confined(work, allowance)
    assert multiprocessing.active_children() == []
    assert capfd.readouterr() == ("", "")


def test_work_that_is_done() -> None:
    """What it finds comes back, as does what it declines, with every sign."""
    assert confined(lambda: ["ক", {"a": [1, None]}]) == ["ক", {"a": [1, None]}]

    def declined() -> None:
        raise Refusal(say("না {path}", "no {path}"), path="{a}%s")

    with pytest.raises(Refusal) as refusal:
        confined(declined)
    assert (refusal.value.text("bn"), refusal.value.text("en")) == ("না {a}%s", "no {a}%s")


def test_where_a_process_cannot_be_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system like Windows reads in the process itself, and what is seen is still declined."""
    monkeypatch.setattr(import_module(confined.__module__), "CAN_CONFINE", False)
    (tmp_path / "charter.txt").write_text("ভিশন\tক", "utf-8")
    (tmp_path / "ring.pdf").write_bytes(FILES["objects-of-each-other.pdf"]())
    assert read_blocks(tmp_path / "charter.txt") == [Table((Line("লাইন ১", ("ভিশন", "ক")),))]
    with pytest.raises(Refusal) as refusal:
        read_blocks(tmp_path / "ring.pdf")
    assert refusal.value.text() == MESSAGES["hostile"]["bn"].format(path="ring.pdf")


LINES = st.builds(
    Line,
    st.text(max_size=9),
    st.lists(st.text(max_size=9)).map(tuple),
    st.lists(st.builds(Aside, st.text(max_size=9), st.text(max_size=9))).map(tuple),
    st.booleans(),
)


@settings(max_examples=30)
@given(st.lists(LINES | st.lists(LINES).map(tuple).map(Table)))
def test_blocks_keep_everything_on_their_way(blocks: list[Block]) -> None:
    """From one process to another as JSON."""
    assert from_plain(json.loads(json.dumps(as_plain(blocks)))) == blocks


def test_a_page_that_is_drawn_often_but_small(tmp_path: Path) -> None:
    """Forms within forms are no fault: a stamp on a page is one."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 400 400]/Resources<<%b>>"
    font = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    inner = stream(b"BT /F 12 Tf 9 9 Td (letter) Tj ET", form % font)
    outer = stream(b"/Y Do", form % b"/XObject<</Y 6 0 R>>")
    file = tmp_path / "forms.pdf"
    file.write_bytes(page(stream(b"/X Do"), outer, inner, resources=b"/XObject<</X 5 0 R>>"))
    assert [block.text for block in read_blocks(file) if isinstance(block, Line)] == ["letter"]


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are told by /proc")
def test_an_import_that_is_broken_off(tmp_path: Path, hostile: Callable[[str], Path]) -> None:
    """Ctrl-C ends the command and the copy that reads, without a word or a file left."""
    file = hostile("letters-of-a-font.pdf")
    command = [sys.executable, "-m", "invoke", "import", str(file), "--office", "rangpur/sadar"]
    started = subprocess.Popen(
        [*command, "--output", str(tmp_path / "made.md")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        start_new_session=True,
    )
    children = Path(f"/proc/{started.pid}/task/{started.pid}/children")
    wait_until(lambda: started.poll() is not None or children.read_text("ascii").strip())
    copies = children.read_text("ascii").split()
    os.killpg(started.pid, signal.SIGINT)
    output, errors = started.communicate(timeout=PATIENCE)
    assert (started.returncode, output, errors) == (1, b"", b"")
    assert not any(Path("/proc", copy).exists() for copy in copies)
    assert [left.name for left in tmp_path.iterdir()] == [file.name]
