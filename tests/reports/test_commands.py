"""``invoke check`` with its flags: what is printed, and the exit status."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.commands import here

Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def check(checkout: Path) -> Check:
    """Runs ``invoke check …`` on a copy of the five charters."""
    return partial(here.invoke, checkout, "check")


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
