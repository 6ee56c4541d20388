"""A charter's own weaknesses: none in a healthy one, and each of them tested."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import Reading
from plugins.charters.problems.codes import WARNINGS

HERE = Path(__file__).parent


def test_nothing_is_said_of_a_healthy_charter(weaknesses: Callable[..., list[str]]) -> None:
    """A warning that everybody gets is read by nobody."""
    assert weaknesses() == []


@pytest.mark.parametrize("code", WARNINGS)
def test_every_weakness_is_in_the_tests(code: str) -> None:
    """Some test here quotes the whole message, code and all."""
    assert any(f"[{code}]" in file.read_text("utf-8") for file in HERE.glob("test_*.py"))


def test_a_letter_in_another_encoding_is_named(
    reread_office: Callable[..., Reading], office_text: Callable[..., str], today: date
) -> None:
    """Once for the file, at the first line, with the number of lines."""
    text = office_text(department="বিষ\u09df", mission="জনসেবা\u09df").replace(
        "\u09af\u09bc", "\u09df"
    )
    (problem,) = reread_office(text).problems
    lines = [line for line in text.split("\n") if "\u09df" in line]
    assert problem.text("en") == (
        f"content/offices/lalmonirhat/patgram.md:{problem.line}: file: letters are encoded in "
        f"another way on {len(lines)} lines, the first is '{_first_word(lines)}'; "
        "run invoke format, or leave it to the tidying after the merge [W-not-nfc]"
    )
    assert text.split("\n")[problem.line - 1] == lines[0]
    assert today.year == 2026


def _first_word(lines: list[str]) -> str:
    return next(word for word in lines[0].split() if "\u09df" in word)
