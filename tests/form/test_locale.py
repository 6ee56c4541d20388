"""Decap's own words in Bengali."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

Ask = Callable[..., Any]

# What is the same in Bengali: names, and phrases made of nothing but values.
UNTRANSLATED = {
    "editor.editorWidgets.markdown.markdown",
    "ui.toast.onFailToAuth",
    "workflow.workflow.dateFormat",
    "workflow.workflowCard.lastChange",
    "workflow.workflowCard.lastChangeNoAuthor",
    "workflow.workflowCard.lastChangeNoDate",
}


def flat(phrases: dict[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in phrases.items():
        name = f"{prefix}{key}"
        found |= flat(value, f"{name}.") if isinstance(value, dict) else {name: value}
    return found


def test_no_phrase_is_missing_and_none_is_left_over(node: Ask) -> None:
    """The keys are those of the English words that this Decap ships."""
    locales = node("locales")
    assert sorted(flat(locales["bengali"])) == sorted(flat(locales["english"]))


def test_every_phrase_is_bengali(node: Ask) -> None:
    """Not left in English by mistake."""
    bengali = flat(node("locales")["bengali"])
    foreign = {name for name, words in bengali.items() if not re.search("[\u0980-\u09ff]", words)}
    assert foreign == UNTRANSLATED


def test_every_value_has_its_place(node: Ask) -> None:
    """A phrase shows the values that the English one shows, as often, in any order."""
    locales = node("locales")
    english, bengali = flat(locales["english"]), flat(locales["bengali"])
    values = re.compile(r"%\{\w+\}|\|{4}")
    for name, words in english.items():
        assert Counter(values.findall(bengali[name])) == Counter(values.findall(words)), name
