"""Command lines that no command understands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Invoke = Callable[..., tuple[int, str, str]]
LOOK = "look with invoke --list or invoke --help <command>"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("biuld --lang en", "there is no command or option 'biuld'; did you mean 'build'?"),
        ("frobnicate --lang en", f"there is no command or option 'frobnicate'; {LOOK}"),
        (
            "build --lang en --publsh",
            "there is no command or option '--publsh'; did you mean '--publish'?",
        ),
        ("check all --lang=en", f"there is no command or option 'all'; {LOOK}"),
        ("--help frobnicate --lang en", f"there is no command or option 'frobnicate'; {LOOK}"),
        ("frobnicate -h --lang en", f"there is no command or option 'frobnicate'; {LOOK}"),
        ("--zzz check --lang en", f"there is no command or option '--zzz'; {LOOK}"),
        ("new --lang en", "invoke new: <office> is missing; look with invoke --help new"),
        (
            "transfer rangpur/sadar --lang en",
            "invoke transfer: <officer> is missing; look with invoke --help transfer",
        ),
        ("build --lang en --shard", "--shard has no value; write one, or leave --shard out"),
        ("search-eval --offices 7", "--offices 7: write 5, 560 or 5600"),
        ("bench --offices many", "'many' পূর্ণ সংখ্যা নয়; অঙ্কে লিখুন, যেমন 560"),
        ("biuld", "'biuld' নামে কোনো আদেশ বা বিকল্প নেই; 'build' লিখতে চেয়েছেন কি?"),
    ],
)
def test_what_is_not_understood_is_told_in_one_line(invoke: Invoke, words: str, said: str) -> None:
    """In English where the words ask for it, and with what was meant where that is near."""
    assert invoke(*words.split(" ")) == (1, "", f"{said}\n")


@pytest.mark.parametrize("words", ["--list", "--help", "--help build", "build --help", "--version"])
def test_help_is_still_given(invoke: Invoke, words: str) -> None:
    """By Invoke, in its own words."""
    status, output, errors = invoke(*words.split(" "))
    assert (status, errors, bool(output)) == (0, "", True)


@pytest.mark.parametrize(
    "words",
    [
        *("days", "days 2026", "days --lang en", "calendar", "board", "new", "import", "transfer"),
        *("transfer rangpur/sadar", "move", "move rangpur/sadar", "diff", "diff HEAD"),
        *("build", "build --jobs 2", "build --jobs", "deploy", "search-eval"),
        *("calendar --write 2028", "build --output check", "deploy folder /srv/www"),
    ],
)
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_may_be_asked_for_behind_a_command(invoke: Invoke, words: str, flag: str) -> None:
    """The same as before it, whatever of its words is missing or too much."""
    named = words.partition(" ")[0]
    status, output, errors = invoke(*words.split(" "), flag)
    assert (status, errors) == (0, "")
    head, *options = output.splitlines()
    assert head.startswith(f"Usage: inv[oke] [--core-opts] {named} [--options]")
    assert options == invoke("--help", named)[1].splitlines()[1:]


def test_what_is_behind_two_dashes_asks_for_no_help(invoke: Invoke) -> None:
    """It is the command's."""
    assert "Usage:" not in "".join(invoke("format", "--check", "--", "--help")[1:])


def test_h_is_no_option_of_a_command(invoke: Invoke) -> None:
    """It asks for help."""
    assert " -h " not in invoke("--help", "build")[1]


def test_help_tells_what_an_option_is_for(invoke: Invoke) -> None:
    """Beside each option, that of the language too."""
    said = " ".join(invoke("--help", "merge")[1].split())
    assert "--lang=STRING bn or en" in said
    assert "--shards=STRING the folder with the shards; output.shards unless told" in said
