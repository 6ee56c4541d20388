"""Our arithmetic is lunr's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st
from lunr.index import Index

from plugins.search.documents import Document
from plugins.search.scores import FIELDS, Posting, Terms, postings

from .conftest import lunr_index

Scores = dict[str, tuple[int, dict[str, dict[str, float]]]]

TERMS = st.sampled_from(["ক", "খ", "গ", "ঘ", "সেবা", "আবেদন", "333", "a@b.bd"])
DOCUMENTS = st.lists(
    st.dictionaries(st.sampled_from(FIELDS), st.lists(TERMS, max_size=40)), min_size=1, max_size=15
)


@given(documents=DOCUMENTS)
def test_scores_are_those_of_lunr(documents: list[Terms]) -> None:
    """Whatever is indexed: the number of each term, and each score of it to the last digit."""
    assert ours(documents) == of_lunr(lunr_index(documents))


def test_scores_of_charters_are_those_of_lunr(found: list[Document]) -> None:
    """The five of them."""
    documents = [document.terms for document in found]
    assert ours(documents) == of_lunr(lunr_index(documents))


def test_nothing_has_no_scores() -> None:
    """A country without an office has an index all the same."""
    assert postings([]) == {}


def ours(documents: list[Terms]) -> Scores:
    return {
        term: (number, {name: dict(read(row)) for name, row in zip(FIELDS, rows, strict=True)})
        for number, (term, rows) in enumerate(postings(documents).items())
    }


def read(posting: Posting) -> Iterator[tuple[str, float]]:
    documents = accumulate(posting[::2])
    return ((str(one), score / 1000) for one, score in zip(documents, posting[1::2], strict=True))


def of_lunr(index: Index) -> Scores:
    vectors = {ref: vector.elements for ref, vector in index.field_vectors.items()}
    elements = {ref: dict(zip(some[::2], some[1::2], strict=True)) for ref, some in vectors.items()}
    return {
        term: (
            number := entry["_index"],
            {
                name: {one: elements[f"{name}/{one}"][number] for one in entry[name]}
                for name in FIELDS
            },
        )
        for term, entry in index.inverted_index.items()
    }
