"""The words editors teach the search."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.charters.problems.problem import CharterError
from plugins.search.analysis import Analysis
from plugins.search.synonyms import synonyms


def test_a_line_teaches_a_word(tmp_path: Path, python_analysis: Analysis) -> None:
    """Keys and meanings become terms, so endings and spellings need no line of their own."""
    file = tmp_path / "synonyms.yaml"
    file.write_text("হ্যাক: [সাইবার নিরাপত্তা]\nweb portal: [ওয়েব পোর্টাল, পোর্টাল]\n", "utf-8")
    assert synonyms(python_analysis, file) == {
        "হাক": [["সাইবা", "নিরাপতা"]],
        "web portal": [python_analysis.terms("ওয়েব পোর্টাল"), python_analysis.terms("পোর্টাল")],
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ক: [খ]\nক: [গ]\n", "synonyms.yaml:2: ক: 'ক' stands on line 1 too; keep one"),
        ("ক: খ\n", "synonyms.yaml:1: ক: a list belongs here; begin each line with -"),
        ("ক: []\n", "synonyms.yaml:1: ক: the list is empty; write at least one row, or delete"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    text: str, said: str, tmp_path: Path, python_analysis: Analysis
) -> None:
    """As in every other content file."""
    file = tmp_path / "synonyms.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(CharterError) as error:
        synonyms(python_analysis, file)
    assert str(error.value).startswith(said)


def test_the_committed_words_are_read(python_analysis: Analysis) -> None:
    """Every line gives at least one meaning with at least one term."""
    found = synonyms(python_analysis)
    assert len(found) > 100
    assert all(all(meaning) for meanings in found.values() for meaning in meanings)
