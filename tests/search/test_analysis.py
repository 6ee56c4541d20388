"""One analysis, two languages: Python and JavaScript give the same words and terms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.analysis import Analysis
from tests.conftest import SOURCES

from .conftest import Node

CASES = json.loads((Path(__file__).parent / "analysis_cases.json").read_text("utf-8"))

# Bengali letters and signs, what stands between them, and anything else Unicode has.
LETTERS = st.characters(min_codepoint=0x0980, max_codepoint=0x09FF)
SIGNS = st.sampled_from("0123456789+-() .@/:।\u200c\u200d\u00ad\u2011\u00a0\ufeffABCxyz")
TEXTS = st.text(st.one_of(LETTERS, SIGNS, st.characters(exclude_categories=("Cs",))), max_size=40)


@pytest.mark.parametrize(("text", "terms", "why"), CASES, ids=[why for _, _, why in CASES])
def test_terms(text: str, terms: list[str], why: str, python_analysis: Analysis) -> None:
    """The shared table of cases, in Python."""
    assert python_analysis.terms(text) == terms, why


def test_the_browser_gives_the_same_terms(node: Node) -> None:
    """The shared table of cases, in JavaScript."""
    found = node("analysis.mjs", [text for text, _, _ in CASES])
    assert [terms for _, terms in found] == [terms for _, terms, _ in CASES]


def test_both_agree_on_every_word_of_the_charters(node: Node, python_analysis: Analysis) -> None:
    """Each line of the five source texts."""
    lines = [
        line for file in sorted(SOURCES.glob("*.txt")) for line in file.read_text().split("\n")
    ]
    expected = [[python_analysis.words(line), python_analysis.terms(line)] for line in lines]
    assert node("analysis.mjs", lines) == expected


@settings(max_examples=4)
@given(texts=st.lists(TEXTS, min_size=300, max_size=300))
def test_both_agree_on_any_text(texts: list[str], node: Node, python_analysis: Analysis) -> None:
    """Random Unicode, a few hundred texts per Node process."""
    expected = [[python_analysis.words(text), python_analysis.terms(text)] for text in texts]
    assert node("analysis.mjs", texts) == expected


@given(text=TEXTS)
def test_terms_hold_only_letters_and_digits_of_ours(text: str, python_analysis: Analysis) -> None:
    """Whatever is typed, a term is Bengali, ASCII or an address, so no other sign reaches lunr."""
    for term in python_analysis.terms(text):
        assert all(c.isascii() or "\u0980" <= c <= "\u09ff" for c in term)
        assert not set(term) & set(" *~^:/")
