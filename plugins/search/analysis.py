"""Text → search terms: the spelling of Bengali, and the rules of ``analysis.json``.

The browser reads the same rules with ``theme/static/js/search/analysis.js``; the two interpreters
give the same words and terms for any text, and a property test holds them to it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, Final

from ..charters.spelling import Spelling
from ..charters.spelling import rules as rules_of_spelling

_RULES: Final = files(__package__) / "analysis.json"  # also where the package is a ZIP file


class Analysis(Spelling):
    """The interpreter."""

    def __init__(self, rules: dict[str, Any]) -> None:
        super().__init__(rules)
        self.stop = frozenset(self.term(word) for word in rules["stop"])

    def is_short(self, word: str) -> bool:
        return super().is_short(word) and self.term(word) not in self.stop

    def terms(self, text: str) -> list[str]:
        """The terms of a text without stop words, in order, repeats included."""
        return self.indexed(self.words(text))

    def indexed(self, words: Iterable[str]) -> list[str]:
        terms = map(self.term, words)
        return [term for term in terms if term and term not in self.stop]


def rules() -> dict[str, Any]:
    """All that the browser's interpreter needs to know."""
    return {**rules_of_spelling(), **json.loads(_RULES.read_text("utf-8"))}


@cache
def analysis() -> Analysis:
    return Analysis(rules())
