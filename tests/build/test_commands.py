"""What editors and operators run: exit status and words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.replacing import replace

Invoke = Callable[..., tuple[int, str, str]]
Digest = Callable[[Path], dict[str, str]]

EPOCH = "1793577600"  # 2 November 2026, as for every command here
BAD = "nam: তথ্য ও যোগাযোগ"
PROBLEM = "content/offices/lalmonirhat/patgram.md:2: nam:"


@pytest.fixture
def spoil(patgram: Path) -> Callable[[], None]:
    """Misspells a field of one office."""
    return lambda: replace(patgram, "name: তথ্য ও যোগাযোগ", BAD)


@pytest.mark.parametrize("command", ["build", "check"])
def test_good_content_ends_with_a_summary(invoke: Invoke, command: str) -> None:
    """Exit status 0; the last line counts."""
    status, output, errors = invoke(command)
    assert (status, errors) == (0, "")
    assert output.splitlines()[-1].startswith("০টি ভুল, ")


def test_a_command_speaks_english_when_asked(invoke: Invoke) -> None:
    """Warnings and their count are in the language of ``--lang``."""
    lines = invoke("check", "--lang", "en")[1].splitlines()
    assert lines[-1].startswith("errors: 0, warnings: ")
    assert all(" [W-" in line and line.isprintable() for line in lines[:-1])


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    ("options", "words"),
    [
        ((), "'nam' নামে কোনো ঘর নেই"),
        (("--lang", "en"), "there is no field 'nam'; did you mean 'name'?"),
    ],
    ids=["bn", "en"],
)
def test_bad_content_ends_with_the_problem(
    invoke: Invoke, spoil: Callable[[], None], command: str, options: tuple[str, ...], words: str
) -> None:
    """Exit status 1 and the line to mend; never a traceback."""
    spoil()
    status, output, errors = invoke(command, *options)
    said = output + errors
    assert status == 1
    assert f"{PROBLEM} " in said
    assert words in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "junk",
    [b"\xff\xfe\x00", b"", b"---\nname: [", b"\0" * 4096],
    ids=["no UTF-8", "empty", "cut short", "zeros"],
)
def test_junk_ends_with_a_problem(invoke: Invoke, patgram: Path, junk: bytes) -> None:
    """What is no text, or no office, is named by its file and not by a traceback."""
    patgram.write_bytes(junk)
    status, output, errors = invoke("check")
    assert (status, "Traceback" in output + errors) == (1, False)
    assert "content/offices/lalmonirhat/patgram.md:" in output


def test_an_unknown_language_is_refused(invoke: Invoke, checkout: Path) -> None:
    """Before anything is built."""
    for command in ("build", "check", "serve"):
        assert invoke(command, "--lang", "xx") == (
            2,
            "",
            "--lang xx: bn বা en লিখুন / write bn or en\n",
        )
    assert not (checkout / "output").exists()


def test_the_public_site_needs_its_address(invoke: Invoke, checkout: Path) -> None:
    """Without SITEURL one line says so; with it the pages carry it."""
    status, output, errors = invoke("build", "--publish", "--lang", "en")
    assert (status, output) == (1, "")
    assert errors == "SITEURL is not set; write SITEURL=https://… before the command\n"
    assert invoke("build", "--publish", SITEURL="https://example.gov.bd/portal/")[0] == 0
    page = (checkout / "output" / "about" / "index.html").read_text("utf-8")
    assert 'rel="canonical" href="https://example.gov.bd/portal/about/"' in page


@pytest.mark.parametrize("command", ["build", "build --shard 1/2", "check", "merge"])
def test_a_number_of_processes_is_looked_at_first(
    invoke: Invoke, checkout: Path, command: str
) -> None:
    """One line says which there may be; nothing is built."""
    said = "--jobs 'many' is impossible; write a number from 1 to 256, like --jobs 4\n"
    assert invoke(*command.split(" "), "--jobs", "many", "--lang", "en") == (1, "", said)
    assert list(checkout.glob("output*")) == []


def test_a_site_without_its_pages_is_not_published(process: Invoke, checkout: Path) -> None:
    """Settings that forget the plugin which writes the offices are told so."""
    with (checkout / "pelicanconf.py").open("a") as settings:
        settings.write('PLUGINS = ["plugins.charter_table"]')
    problem = "no office was read; is plugins.offices in PLUGINS?\n"
    assert process("build", "--lang", "en") == (1, "", problem)
    assert list(checkout.glob("output*")) == []


def test_the_same_content_gives_the_same_bytes(
    process: Invoke, checkout: Path, digest: Digest
) -> None:
    """Neither clock, zone, locale, hash seed nor the folder's name leaves a trace."""
    process("build", TZ="Asia/Dhaka", PYTHONHASHSEED="0")
    first = digest(checkout / "output")
    strange = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
    assert process("build", "--output", "another place", **strange)[0] == 0
    assert digest(checkout / "another place") == first
    assert len(first) > 20


def test_the_command_may_be_given_from_elsewhere(
    process: Invoke, checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site lands in the project's own ``output``."""
    monkeypatch.chdir(tmp_path)
    assert process("build")[0] == 0
    assert (checkout / "output" / "index.html").is_file()
    assert not (tmp_path / "output").exists()
