"""``invoke diff`` as an editor or CI runs it: exit status, words and options."""

from __future__ import annotations

from typing import Any

import pytest

Checkout = Any  # the class of conftest.py


def test_a_worse_promise_fails_only_where_asked(checkout: Checkout) -> None:
    """Exit status 1 with --fail-on-worse, else 0; the words are the same."""
    checkout.replace("time: ৭ কার্যদিবস", "time: ৬ কার্যদিবস")
    checkout.commit()
    better = checkout.diff("HEAD~1", "--lang=en", "--fail-on-worse")
    assert better[0] == 0
    assert better[1].startswith("'HEAD~1' → the files as they are: offices changed: 1; got better")
    worse = checkout.diff("HEAD", "--head", "HEAD~1")
    assert (worse[0], worse[2]) == (0, "")
    assert checkout.diff("--fail-on-worse", "HEAD", "--head", "HEAD~1") == (1, *worse[1:])


def test_the_base_may_stand_anywhere(checkout: Checkout) -> None:
    """Or be left out; a flag's value is not taken for it."""
    first = checkout.diff("--lang", "en")
    assert first == (0, "'HEAD' → the files as they are: nothing changed\n", "")
    named = (0, "'main' → the files as they are: nothing changed\n", "")
    for arguments in (
        ["main", "--lang", "en"],
        ["--lang", "en", "main"],
        ["--base=main", "--lang=en"],
    ):
        assert checkout.diff(*arguments) == named


@pytest.mark.parametrize(
    ("arguments", "refused"),
    [
        (["--format", "html"], (1, "", "--format html: text, markdown বা json লিখুন\n")),
        (["--lang", "xx"], (2, "", "--lang xx: bn বা en লিখুন / write bn or en\n")),
    ],
)
def test_an_unknown_option_is_refused(
    checkout: Checkout, arguments: list[str], refused: tuple[int, str, str]
) -> None:
    """The allowed ones are named."""
    assert checkout.diff(*arguments) == refused


def test_an_unknown_revision_is_refused(checkout: Checkout) -> None:
    """In one line, without a traceback."""
    status, output, errors = checkout.diff("nope")
    assert (status, output) == (1, "")
    assert errors.startswith("'nope' নামে কোনো কমিট নেই; ")
    assert errors.count("\n") == 1
