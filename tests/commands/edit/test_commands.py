"""The three commands as an editor types them: exit status, words, files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from pty import openpty

import pytest

from tests.patience import PATIENCE

Invoke = Callable[..., tuple[int, str, str]]
Files = Callable[[], dict[str, bytes]]

PATH = "content/offices/lalmonirhat/patgram.md"
MELANDAHA = "content/offices/jamalpur/melandaha.md"


@pytest.fixture
def untidy(invoke: Invoke, patgram: Path) -> Path:
    """One office with a doubled blank; all others are tidy."""
    assert invoke("format")[0] == 0
    text = patgram.read_text("utf-8").replace("জনাব মোঃ", "জনাব  মোঃ")
    patgram.write_text(text, "utf-8")
    return patgram


def test_format_tidies_what_needs_it(invoke: Invoke, untidy: Path, files: Files) -> None:
    """First it is told, then done, then there is nothing to do."""
    before = files()
    assert invoke("format", "--check", "--lang", "en") == (
        1,
        f"{PATH}: not tidy; run invoke format\n5 files looked at, 1 not tidy\n",
        "",
    )
    assert files() == before
    assert invoke("format") == (
        0,
        f"{PATH}: গোছানো হলো\n৫টি ফাইল দেখা হলো, ১টি গোছানো হলো\n",
        "",
    )
    assert "জনাব মোঃ" in untidy.read_text("utf-8")
    assert invoke("format", "--check") == (0, "৫টি ফাইল দেখা হলো, ০টি গোছানো নেই\n", "")


def test_format_takes_names(invoke: Invoke, untidy: Path) -> None:
    """Places or paths, and leaves every other file alone."""
    before = untidy.read_bytes()
    status, output, _ = invoke("format", "--lang", "en", "--", "jamalpur/melandaha", MELANDAHA)
    assert (status, output) == (0, "1 files looked at, 0 tidied\n")
    assert untidy.read_bytes() == before
    status, output, errors = invoke("format", "--lang", "en", "--", "jamalpur/melandah")
    assert (status, output) == (1, "")
    assert errors == (
        "there is no office file 'jamalpur/melandah'; did you mean 'jamalpur/melandaha'?\n"
    )


def test_format_takes_a_path_with_blanks(invoke: Invoke, untidy: Path) -> None:
    """As the shell gave it."""
    folder = untidy.parents[3] / "my charters"
    folder.symlink_to(untidy.parents[2])
    path = folder / "lalmonirhat" / untidy.name
    status, _, errors = invoke("format", "--lang", "en", "--", str(path))
    assert status == 1
    assert errors.startswith(f"there is no office file '{path}'; ")


def test_format_leaves_a_file_with_errors_alone(
    invoke: Invoke, untidy: Path, content: Path
) -> None:
    """Its problems are told and end the run with 1; the others are tidied."""
    broken = content.parent / MELANDAHA
    broken.write_text(broken.read_text("utf-8").replace("fee:", "fees:"), "utf-8")
    before = broken.read_bytes()
    status, output, errors = invoke("format", "--lang", "en")
    assert status == 1
    assert output == (
        f"{PATH}: tidied\n5 files looked at, 1 tidied\nthe files with errors are as they were\n"
    )
    assert errors == (
        f"{MELANDAHA}:13: defaults.fees: there is no field 'fees'; did you mean 'fee'?\n"
        "errors: 1, warnings: 0, files: 1\n"
    )
    assert broken.read_bytes() == before
    assert "জনাব মোঃ" in untidy.read_text("utf-8")


def test_transfer_writes_and_tells(invoke: Invoke, patgram: Path, files: Files) -> None:
    """With --dry-run it only tells."""
    before = files()
    options = ("transfer", "lalmonirhat/patgram", "assistant-programmer", "--name", "নতুন জন")
    status, told, errors = invoke(*options, "--phone", "01700-000001", "--lang", "en", "--dry-run")
    assert (status, errors) == (0, "")
    assert told == (
        f"{PATH}: assistant-programmer (সহকারী প্রোগ্রামার)\n"
        "  name: 'জনাব মোঃ কামরুল হাসান' → 'নতুন জন'\n"
        "  phone: '01303388680' → '01700-000001'\n"
        "  email: 'appatgramlalmonirhat@gmail.com' stays\n"
        "  named by 23 rows and 0 complaint tiers\n"
        "--dry-run: no file was written\n"
    )
    assert files() == before
    status, output, _ = invoke(*options, "--lang", "en", "--phone", "01700-000001")
    assert (status, output) == (0, told.replace("--dry-run: no file was written\n", ""))
    assert "name: নতুন জন" in patgram.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("assistant-programmer", "--phone", "12"),
            f"{PATH}:9: officers.assistant-programmer.phone: '12' ",
        ),
        (("assistant-programmer",), "কে এলেন বলা হয়নি; "),
        (("programer", "--vacant"), f"{PATH}: officers-এ 'programer' নেই; "),
    ],
    ids=["phone", "nothing said", "officer"],
)
def test_transfer_refuses_in_words(
    invoke: Invoke, files: Files, arguments: tuple[str, ...], words: str
) -> None:
    """Exit status 1, no traceback, nothing written."""
    before = files()
    status, output, errors = invoke("transfer", "lalmonirhat/patgram", *arguments)
    assert (status, output) == (1, "")
    assert errors.startswith(words)
    assert files() == before


def test_transfer_does_not_force_a_locked_file(invoke: Invoke, patgram: Path, files: Files) -> None:
    """Not even for the superuser, whom the system would let."""
    patgram.chmod(0o444)
    before = files()
    options = ("transfer", PATH.removeprefix("content/offices/"), "programmer", "--vacant")
    assert invoke(*options, "--lang", "en") == (
        1,
        "",
        f"{PATH} may not be written; allow it and run again; nothing was changed\n",
    )
    assert files() == before


def test_new_begins_an_office_once(invoke: Invoke, content: Path) -> None:
    """The second time it is refused and the first file stays."""
    path = "content/offices/lakshmipur/sadar-agriculture.md"
    options = ("new", "lakshmipur/sadar-agriculture", "--place", "sadar", "--department", "কৃষি")
    options += ("--kind", "field")
    assert invoke(*options) == (
        0,
        f"{path} লেখা হলো; খালি ঘরগুলো পূরণ করে invoke check চালান\n",
        "",
    )
    text = (content.parent / path).read_text("utf-8")
    assert "name: উপজেলা কৃষি কার্যালয়, লক্ষ্মীপুর সদর, লক্ষ্মীপুর\n" in text
    assert invoke(*options, "--lang", "en") == (
        1,
        "",
        f"{path} exists already; edit that file, or choose another name\n",
    )
    assert (content.parent / path).read_text("utf-8") == text


def test_new_asks_nobody_where_nobody_sits(invoke: Invoke) -> None:
    """In a script it takes the usual kind and says how to choose another."""
    path = "content/offices/lalmonirhat/hatibandha.md"
    others = "land, union, pourashava, city, hospital, police, branches, ministry, directory"
    said = [
        f"the kind field is assumed; for another office write --kind: {others}",
        f"{path} is written; fill in the empty fields, then run invoke check",
    ]
    assert invoke("new", "lalmonirhat/hatibandha", "--lang", "en") == (
        0,
        "\n".join([*said, ""]),
        "",
    )


def test_new_asks_who_sits_at_a_terminal(checkout: Path) -> None:
    """The kinds are listed, and the chosen one's keys stand in the file."""
    keyboard, terminal = openpty()
    command = [sys.executable, "-m", "invoke", "--search-root", str(checkout)]
    command += ["new", "lalmonirhat/hatibandha"]
    with subprocess.Popen(
        command, cwd=checkout, stdin=terminal, stdout=terminal, stderr=terminal
    ) as process:
        os.write(keyboard, "২\n".encode())
        assert process.wait(PATIENCE) == 0
    said = os.read(keyboard, 100_000).decode()
    os.close(terminal)
    os.close(keyboard)
    assert "২  land        ভূমি অফিস" in said
    file = checkout / "content" / "offices" / "lalmonirhat" / "hatibandha.md"
    text = file.read_text("utf-8")
    assert "name: উপজেলা ভূমি অফিস, হাতীবান্ধা, লালমনিরহাট\n" in text


def test_the_commands_explain_themselves(invoke: Invoke) -> None:
    """Every option has its line of help."""
    for command in ("format", "transfer", "new"):
        status, output, _ = invoke("--help", command)
        assert status == 0
        options = [line for line in output.splitlines() if line.lstrip().startswith("--")]
        assert all("none" not in line.lower() for line in options)
        assert "Docstring:\n" in output
