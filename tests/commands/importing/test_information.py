"""People that a table of their own tells."""

from __future__ import annotations

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing.information import information_key, read_person
from plugins.commands.importing.row import Row


def test_a_person_of_a_table_has_the_post_of_its_column() -> None:
    """Nothing of it is assumed, and a bare number is what its column calls it."""
    cells = {
        "name": "জনাব ক",
        "post": normalise("তথ্য প্রদানকারী কর্মকর্তা"),
        "room": "২০৩",
        "phone": "০২-৯৯৯৯৯৯০৩",
        "mobile": "01700-000001",
        "email": "rti@example.gov.bd",
    }
    contact = read_person(Row("", cells), frozenset())
    assert (contact.facts, contact.notes, contact.beyond) == (cells, {}, ())
    assert not contact.is_assumed


@pytest.mark.parametrize("column", ["name", "post"])
def test_name_and_post_of_one_column(column: str) -> None:
    """They are two facts, whichever field the title named."""
    cells = {column: normalise("জনাব ক, নির্বাহী প্রকৌশলী"), "phone": "০২-৯৯৯৯৯৯০৩"}
    assert read_person(Row("", cells), frozenset()).facts == {
        "name": "জনাব ক",
        "post": normalise("নির্বাহী প্রকৌশলী"),
        "phone": "০২-৯৯৯৯৯৯০৩",
    }


def test_a_post_of_several_words_is_not_divided() -> None:
    """Where its column names nobody."""
    post = normalise("পরিচালক, স্থানীয় সরকার")
    assert read_person(Row("", {"post": post}), frozenset()).facts == {"post": post}


@pytest.mark.parametrize(
    ("title", "post", "key"),
    [
        ("তথ্য অধিকার আইন", "জনাব ক বিকল্প কর্মকর্তা", "alternate"),
        ("তথ্য প্রদানকারী কর্মকর্তা", "উপপরিচালক ও আপীল কর্তৃপক্ষ", "appeal"),
        ("তথ্য প্রদানকারী কর্মকর্তা", "পরিদর্শক", "officer"),
        ("কর্মকর্তাবৃন্দ", "জেলা তথ্য অফিসার", ""),
    ],
)
def test_who_gives_information(title: str, post: str, key: str) -> None:
    """By the title over the table and by what stands in the row; others are a table."""
    assert information_key(title, post) == key
