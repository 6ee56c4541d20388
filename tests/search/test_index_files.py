"""An index put together from files answers like the whole."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

import pytest
from lunr.index import Index

from plugins.charters.model import Directory, Office
from plugins.search.analysis import Analysis
from plugins.search.documents import Document
from plugins.search.index_files import Files, search_files
from plugins.search.synonyms import synonyms

from .conftest import Node, documents_of, lunr_index


@dataclass
class Built:
    """The search of the five charters."""

    manifest: str
    files: Files


@pytest.fixture(scope="module")
def built(found: list[Document], directory: Directory[Office], python_analysis: Analysis) -> Built:
    return Built(*search_files(found, directory, synonyms(python_analysis)))


@pytest.fixture(scope="module")
def cut(found: list[Document], directory: Directory[Office], python_analysis: Analysis) -> Built:
    """The same search in as many files as a large country has."""
    meanings = synonyms(python_analysis)
    return Built(*search_files(found, directory, meanings, file_bytes=700))


@pytest.fixture(scope="module")
def whole(found: list[Document]) -> Index:
    return lunr_index([document.terms for document in found])


def clauses(index: Index) -> list[dict[str, object]]:
    """Some hundred queries of every mode over the vocabulary, the same in every run."""
    chance = random.Random(1)
    terms = sorted(index.inverted_index)
    words = [term for term in terms if term.isalpha() or "\u0980" <= term[0] <= "\u09ff"]
    found: list[dict[str, object]] = []
    for _ in range(100):
        one, other = chance.choice(terms), chance.choice(terms)
        word = chance.choice(words)
        found += [
            {"mode": "exact", "term": one},
            {"mode": "exact", "term": one, "more": [other]},
            {"mode": "required", "term": one, "more": [other]},
            {"mode": "prefix", "term": word[: chance.randint(1, 4)]},
            {"mode": "fuzzy", "term": word},
        ]
    return found


def test_files_give_the_results_of_the_whole_index(
    cut: Built, whole: Index, node: Node, tmp_path: Path
) -> None:
    """References, order, scores and match data are equal in 500 queries of four modes."""
    assert len(cut.files) > 50
    for name, text in cut.files.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "whole.json").write_text(json.dumps(whole.serialize()), "utf-8")
    questions = {"manifest": cut.manifest, "clauses": clauses(whole)}
    answer = node("index_files.mjs", questions, tmp_path)
    assert answer["different"] == []
    assert answer["results"] > 2_000


def test_five_offices_fit_in_one_file(built: Built) -> None:
    """One request brings the whole index."""
    assert list(built.files) == [built.manifest]


def test_a_file_is_named_by_its_content(cut: Built, directory: Directory[Office]) -> None:
    """The same content gives the same names; other synonyms change the manifest alone."""
    again = search_files(documents_of(directory), directory, {}, file_bytes=700)[1]
    assert {name[0] for name in set(again) ^ set(cut.files)} == {"m"}


def test_every_document_is_reached_by_its_number(
    cut: Built, found: list[Document], directory: Directory[Office]
) -> None:
    """The directory of each kind of file names the first row of each of its files."""
    manifest = json.loads(cut.files[cut.manifest])
    for kind, count in (("entries", len(found)), ("offices", len(directory.offices))):
        number = 0
        for first, name in manifest[kind]:
            assert first == number
            number += len(json.loads(cut.files[name]))
        assert number == count


def test_words_that_mean_nothing_here_are_not_loaded(
    cut: Built, found: list[Document], python_analysis: Analysis
) -> None:
    """Of meanings those that a document holds; of words without any the English ones alone."""
    terms = {term for document in found for words in document.terms.values() for term in words}
    sent: dict[str, list[list[str]]] = json.loads(cut.files[cut.manifest])["synonyms"]
    assert {term for meanings in sent.values() for meaning in meanings for term in meaning} <= terms
    assert sent["training"] == [python_analysis.terms("প্রশিক্ষণ")]
    assert sent["birth"] == []
    assert not {"birth certificate", python_analysis.term("খাজনা")} & set(sent)
