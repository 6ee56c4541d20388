"""A text has one slug, whether the form or `invoke format` makes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.transliteration import slug_of
from tests.charters.test_transliteration import SLUGS
from tests.conftest import SOURCES

Ask = Callable[..., Any]

BENGALI = st.characters(min_codepoint=0x0980, max_codepoint=0x09FF, exclude_categories=("Cn",))
LATIN = st.characters(min_codepoint=0x20, max_codepoint=0x024F)
# Letters of two signs in both encodings, joiners, accents, digits of three kinds, and blanks.
SIGNS = st.sampled_from(
    [
        *"\u09dc\u09dd\u09df\u09a1\u09bc\u09c7\u09be\u09cb\u09cd\u200c\u200d\u0301\u0327",
        *"০৯09٣২ \t\n\u00a0-–/।,()'ßİıĳŉǅ№½",
        *("র\u200c্য", "e\u0301", "😀", "👩\u200d⚕️"),
    ]
)
ANY = st.characters(exclude_categories=("Cs", "Cn"))
TEXTS = st.lists(BENGALI | LATIN | SIGNS | ANY, max_size=70).map("".join)


def test_the_form_gives_the_slugs_a_reader_would_type(node: Ask) -> None:
    """The shared table of texts, in JavaScript."""
    assert node("slugs", texts=list(SLUGS)) == list(SLUGS.values())


def test_both_agree_on_every_line_of_the_charters(node: Ask) -> None:
    """Each line of the five source texts."""
    lines = [
        line
        for file in sorted(SOURCES.glob("*.txt"))
        for line in file.read_text("utf-8").split("\n")
    ]
    assert node("slugs", texts=lines) == [slug_of(line) for line in lines]


@settings(max_examples=40)
@given(texts=st.lists(TEXTS, min_size=50, max_size=50))
def test_both_agree_on_any_text(node: Ask, texts: list[str]) -> None:
    """Random Unicode, many texts for each question."""
    assert node("slugs", texts=texts) == [slug_of(text) for text in texts]
