"""What tidying changes in a text, and what it leaves."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.writing.tidy import tidier, tidy, tidy_blanks

# Also the form's: `tests/form/test_tidy.py` asks its interpreter.
CASES = json.loads(Path(__file__).with_name("tidy_cases.json").read_text("utf-8"))
TEXTS = st.text(st.sampled_from("কখমতশঃঃাি্য়ঙ।,.:)( \u00a0\n০১a1+-‌‍é়"), max_size=24)


@pytest.mark.parametrize(
    ("loc", "text", "tidied", "why"), CASES, ids=[f"{why}: {text!r}" for _, text, _, why in CASES]
)
def test_texts_are_tidied(loc: list[str | int], text: str, tidied: str, why: str) -> None:
    """The shared table of cases."""
    assert tidier(tuple(loc))(text) == tidied, why


@given(TEXTS)
def test_tidying_twice_is_tidying_once(text: str) -> None:
    """So that a tidy file stays as it is."""
    assert tidy(tidy(text)) == tidy(text)
    assert tidy_blanks(tidy_blanks(text)) == tidy_blanks(text)


@given(TEXTS)
def test_only_blanks_and_visargas_change(text: str) -> None:
    """Every other sign is there afterwards, in the same order."""

    def others(text: str) -> list[str]:
        kept = unicodedata.normalize("NFD", text)
        return [sign for sign in kept if not sign.isspace() and sign not in "ঃ:"]

    assert others(tidy(text)) == others(text)
