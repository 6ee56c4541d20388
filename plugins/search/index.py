"""Builds the lunr index of the entries with lunr.py."""

from __future__ import annotations

from typing import Any, Final

from lunr.builder import Builder
from lunr.index import Index
from lunr.pipeline import Pipeline
from lunr.token import Token

from plugins.search.analysis import Analysis
from plugins.search.entries import FIELDS, Entry

BOOSTS: Final = {"name": 4, "place": 4, "office": 2, "body": 1, "people": 4}
LABEL: Final = "charter-terms"  # the pipeline step, under the same name in the browser


def build_index(entries: list[Entry], analysis: Analysis) -> Index:
    """A lunr index whose documents are the entries' positions in the list."""
    builder = _Builder()
    step = _step(analysis)
    builder.pipeline.add(step)
    builder.search_pipeline.add(step)
    builder.ref("id")
    for name in FIELDS:
        builder.field(name, boost=BOOSTS[name])
    for number, entry in enumerate(entries):
        builder.add({"id": number, **{name: list(entry.words.get(name, ())) for name in FIELDS}})
    return builder.build()


class _Builder(Builder):
    """Without lunr's automaton of all terms, a third of its work: only the browser searches."""

    def _create_token_set(self) -> None:
        self.token_set = None


def _step(analysis: Analysis) -> Any:  # noqa: ANN401 - lunr.py has no types
    """The pipeline function of both sides: a word becomes its term, a stop word nothing."""

    def charter_terms(token: Token, _index: int, _tokens: list[Token]) -> Token | None:
        term = analysis.term(str(token))
        if not term or term in analysis.stop:
            return None
        return token.update(lambda _text, _metadata: term)

    Pipeline.registered_functions.pop(LABEL, None)  # a second build in one process is no mistake
    Pipeline.register_function(charter_terms, LABEL)
    return charter_terms
