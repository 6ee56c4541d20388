"""The judged questions are sound, and the metrics count as they are defined."""

from __future__ import annotations

import unicodedata
from collections import Counter
from datetime import date
from math import log2
from pathlib import Path

import pytest

from benchmarks.search import forms, national
from benchmarks.search.metrics import ndcg, reciprocal_rank, success
from benchmarks.search.questions import FIVE, Question, known_answers, read_questions
from plugins.charters.directory import load
from plugins.charters.model import Directory

TODAY = date(2026, 11, 22)
CATEGORIES = {
    *("exact", "keywords", "inflected", "encodings", "typos", "latin", "english-numbers"),
    *("places", "officers", "prefixes", "citizens-words", "grievance"),
}


@pytest.fixture(scope="module")
def five() -> list[Question]:
    """The questions on the five real charters."""
    return read_questions()


@pytest.fixture(scope="module")
def nationwide(country: Directory) -> list[Question]:
    """The questions on that corpus."""
    return national.questions(country)


def unanswerable(questions: list[Question], directory: Directory) -> list[str]:
    """Questions with an answer that does not exist, or with none that is wanted."""
    known = known_answers(directory)
    return [
        x.q for x in questions if not known.issuperset(x.answers) or 2 not in x.answers.values()
    ]


def asked_twice(questions: list[Question]) -> list[str]:
    """Questions that no engine which normalises could tell apart."""
    asked = Counter(unicodedata.normalize("NFC", question.q) for question in questions)
    return [q for q, count in asked.items() if count > 1]


def test_every_answer_is_in_the_charters(five: list[Question], five_charters: Path) -> None:
    """Office, section and row exist, and something is wanted."""
    assert not unanswerable(five, load(five_charters, TODAY)[0])


def test_every_category_has_enough_questions(five: list[Question]) -> None:
    """At least 15 of each, 220 in all, none twice."""
    counted = Counter(question.category for question in five)
    assert set(counted) == CATEGORIES
    assert min(counted.values()) >= 15
    assert len(five) >= 220
    assert not asked_twice(five)


def test_grades_are_one_or_two(five: list[Question], nationwide: list[Question]) -> None:
    """And nothing else."""
    grades = {grade for question in five + nationwide for grade in question.answers.values()}
    assert grades == {1, 2}


def test_every_row_is_asked_for(five: list[Question], five_charters: Path) -> None:
    """No row of the five charters is beyond what the questions can measure."""
    rows = {answer for answer in known_answers(load(five_charters, TODAY)[0]) if "#" in answer}
    assert rows <= {answer for question in five for answer in question.answers}


def test_odd_encodings_survive_an_editor(five: list[Question]) -> None:
    """The file itself is NFC; what is not is escaped in it."""
    text = FIVE.read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    odd = [x for x in five if not unicodedata.is_normalized("NFC", x.q)]
    assert len(odd) >= 5


def test_national_questions(country: Directory, nationwide: list[Question]) -> None:
    """At least 110, none twice, each with an answer that exists; always the same."""
    assert len(nationwide) >= 110
    assert not asked_twice(nationwide)
    assert not unanswerable(nationwide, country)
    assert nationwide == national.questions(country)


def test_a_topic_at_a_place_wants_that_place(nationwide: list[Question]) -> None:
    """All answers lie in one office, which helps by itself."""
    for question in nationwide:
        if question.category.startswith("place-"):
            offices = {answer.partition("#")[0] for answer in question.answers}
            assert len(offices) == 1
            assert question.answers[offices.pop()] == 1


@pytest.mark.parametrize(
    ("name", "locative", "genitive"),
    [
        ("পাটগ্রাম", "পাটগ্রামে", "পাটগ্রামের"),
        ("কচুয়া", "কচুয়ায়", "কচুয়ার"),
        ("বেলকুচি", "বেলকুচিতে", "বেলকুচির"),
        ("গাংনী", "গাংনীতে", "গাংনীর"),
        ("গফরগাঁও", "গফরগাঁওয়ে", "গফরগাঁওয়ের"),
        ("পঞ্চগড়", "পঞ্চগড়ে", "পঞ্চগড়ের"),
        ("নওগাঁ", "নওগাঁয়", "নওগাঁর"),
    ],
)
def test_case_endings(name: str, locative: str, genitive: str) -> None:
    """As Bengali spells them after consonants and vowels."""
    normal = unicodedata.normalize("NFC", name)
    assert forms.locative(normal) == unicodedata.normalize("NFC", locative)
    assert forms.genitive(normal) == unicodedata.normalize("NFC", genitive)


def test_other_encodings_are_the_same_text() -> None:
    """NFC undoes a composed letter; a joiner or a no-break space is all that was added."""
    assert unicodedata.normalize("NFC", forms.composed("কচুয়া")) == "কচুয়া"
    assert forms.composed("কচুয়া") != "কচুয়া"
    assert forms.joined("পাটগ্রাম").replace("\u200c", "") == "পাটগ্রাম"
    assert forms.spaced("রংপুর সদর").split() == ["রংপুর", "সদর"]


ANSWERS = {"wanted": 2, "also wanted": 2, "helps": 1}


@pytest.mark.parametrize(
    ("ranked", "expected"),
    [
        (["wanted", "helps"], 1.0),
        (["helps", "also wanted"], 0.5),
        (["no", "no 2", "no 3", "wanted"], 0.25),
        ([*(f"no {n}" for n in range(9)), "wanted"], 0.1),
        ([*(f"no {n}" for n in range(10)), "wanted"], 0.0),
        (["helps"], 0.0),
        ([], 0.0),
    ],
)
def test_reciprocal_rank(ranked: list[str], expected: float) -> None:
    """One over the rank of the first wanted answer within ten."""
    assert reciprocal_rank(ranked, ANSWERS) == expected


def test_a_helpful_answer_counts_where_told() -> None:
    """The lenient reading of both measures."""
    assert reciprocal_rank(["no", "helps"], ANSWERS, at_least=1) == 0.5
    assert success(["helps"], ANSWERS, at_least=1) == 1


@pytest.mark.parametrize(
    ("ranked", "expected"), [(["wanted"], 1), (["helps", "wanted"], 0), ([], 0)]
)
def test_success(ranked: list[str], expected: int) -> None:
    """Whether the first answer is what the citizen wants."""
    assert success(ranked, ANSWERS) == expected


def test_ndcg() -> None:
    """Gains 3 and 1, divided by log2(rank + 1), against 3, 3, 1 in that order."""
    ideal = 3 / log2(2) + 3 / log2(3) + 1 / log2(4)
    assert ndcg(["also wanted", "wanted", "helps"], ANSWERS) == pytest.approx(1)
    assert ndcg(["helps", "no", "wanted"], ANSWERS) == pytest.approx((1 + 3 / 2) / ideal)
    assert ndcg(["no"], ANSWERS) == 0
    assert ndcg([*(f"no {n}" for n in range(10)), "wanted"], ANSWERS) == 0


def test_ndcg_is_whole_with_ten_of_many() -> None:
    """A question with more right answers than places asks for ten of them."""
    answers = dict.fromkeys(map(str, range(50)), 2)
    assert ndcg([str(number) for number in range(40, 50)], answers) == pytest.approx(1)
