"""One set of rules, two languages: what the form saves is what `invoke format` would make of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.reading.source import forbidden_characters
from plugins.charters.writing.tidy import tidier
from plugins.commands.edit.formatting import tidied
from tests.conftest import CHARTERS, SOURCES

CASES = json.loads((CHARTERS / "writing" / "tidy_cases.json").read_text("utf-8"))
KINDS: tuple[tuple[str, ...], ...] = (
    ("vision",),
    ("officers", "a", "name"),
    ("officers", "a", "phone"),
    ("officers", "a", "email"),
)
Ask = Callable[..., Any]
Fields = list[dict[str, Any]]

# Bengali letters and signs, blanks of all kinds, what stands between words, and anything else.
LETTERS = st.characters(min_codepoint=0x0980, max_codepoint=0x09FF)
SIGNS = st.sampled_from(
    "ঃঃঃঃ্া  \n\t\u00a0\u2009\u3000\u200c\u200d()[]{}.,:;!?।॥+০১a1Z\ufeff\x85\x1f"
)
TEXTS = st.text(LETTERS | SIGNS | st.characters(exclude_categories=("Cs", "Cn")), max_size=30)
TYPED = st.text(LETTERS | SIGNS, min_size=1, max_size=30).filter(
    lambda text: text.strip() and not forbidden_characters(text)
)

# In its tidy form, as every file is some minutes after a merge.
TIDY = """\
---
name: পরীক্ষা কার্যালয়
officers:
  a:
    post: প্রধান  # আসল
    phone: '333'
services:
  citizen:
    - name: প্রথম
      id: citizen-1
      fee: ৫ টাকা
    - name: দ্বিতীয়
      id: citizen-2
      fee: >-
        ৬
        টাকা
expectations: [এক, দুই]
grievance:
  - {when: আগে, to: অনিক}
---
কথা
"""
PLACES = (
    ("vision",),
    ("officers", 0, "post"),
    ("officers", 0, "name"),
    ("services", "citizen", 0, "fee"),
    ("services", "citizen", 1, "fee"),
    ("expectations", 0),
    ("grievance", 0, "when"),
    ("body",),
)


@pytest.mark.parametrize(
    ("keys", "text", "tidied", "why"), CASES, ids=[f"{why}: {text!r}" for _, text, _, why in CASES]
)
def test_the_form_tidies_alike(
    node: Ask, keys: list[str | int], text: str, tidied: str, why: str
) -> None:
    """The shared table of cases, in JavaScript."""
    names = [key for key in keys if isinstance(key, str)]
    assert node("tidy", keys=names, texts=[text]) == [tidied], why


@pytest.mark.parametrize("keys", KINDS, ids=".".join)
def test_both_agree_on_every_line_of_the_charters(node: Ask, keys: tuple[str, ...]) -> None:
    """Each line of the five source texts."""
    lines = [
        line
        for file in sorted(SOURCES.glob("*.txt"))
        for line in file.read_text("utf-8").split("\n")
    ]
    assert node("tidy", keys=keys, texts=lines) == [tidier(keys)(line) for line in lines]


@settings(max_examples=60)
@given(texts=st.lists(TEXTS, min_size=50, max_size=50))
@pytest.mark.parametrize("keys", KINDS, ids=".".join)
def test_both_agree_on_any_text(node: Ask, keys: tuple[str, ...], texts: list[str]) -> None:
    """Random Unicode, many texts for each question."""
    assert node("tidy", keys=keys, texts=texts) == [tidier(keys)(text) for text in texts]


@settings(max_examples=40)
@given(value=TYPED)
@pytest.mark.parametrize("path", PLACES, ids=str)
def test_what_the_form_saves_is_tidy(
    node: Ask, fields: Fields, path: tuple[str | int, ...], value: str
) -> None:
    """Whatever is typed into a tidy file, `invoke format` finds nothing to do afterwards."""
    assert tidied(TIDY) == TIDY
    written = node("write", fields=fields, text=TIDY, edits=[["set", path, value]])
    assert tidied(written) == written


UNTIDY = TIDY.replace("প্রথম", "প্র\u09dc  থম").replace("৫ টাকা", "মূল্যঃ  ৫")
SAVED = {
    "what was not touched": (
        [["set", ["services", "citizen", 1, "name"], "তৃতী\u09df"]],
        [("দ্বিতীয়", "তৃতীয়")],
    ),
    "blanks taken out": (
        [["set", ["services", "citizen", 0, "name"], "প্রড় থম"]],
        [("প্র\u09dc  থম", "প্রড় থম")],
    ),
    "the same, typed another way": (
        [["set", ["services", "citizen", 1, "name"], " দ্বিতী\u09df "]],
        [],
    ),
    "a row that moves": (
        [["move", ["services", "citizen", 0], 1], ["set", ["grievance", 0, "to"], "অনিক "]],
        [],
    ),
    "the prose": ([["set", ["body"], "\n\nদ\u09df"]], [("কথা", "দয়")]),
}


@pytest.mark.parametrize("case", SAVED)
def test_only_what_was_changed_is_tidied(node: Ask, fields: Fields, case: str) -> None:
    """What the editor left alone stays as it is, tidy or not."""
    edits, pairs = SAVED[case]
    written = node("write", fields=fields, text=UNTIDY, edits=edits)
    expected = UNTIDY
    for old, new in pairs:
        expected = expected.replace(old, new)
    assert sorted(written.split("\n")) == sorted(expected.split("\n"))
