"""What an office notes for the search is as good as the office."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import load
from plugins.charters.model import Directory, Office
from plugins.search import office_facts
from plugins.search.mentions import (
    ROWS,
    SECTIONS,
    Mention,
    OwnPlace,
    mentions,
    row_number,
    row_place,
)


@pytest.fixture(scope="module")
def directory(five_charters: Path) -> Directory[Office]:
    return load(five_charters, date(2026, 11, 22))[0]


def test_a_fact_is_the_mention_again(directory: Directory[Office]) -> None:
    """Through JSON, as it is kept."""
    for office in directory.offices:
        facts = json.loads(json.dumps(office_facts(office), ensure_ascii=False))
        assert [Mention(*fact) for fact in facts] == list(mentions(office))
        assert len(facts) > len(list(office.services))


def test_a_row_number_tells_section_and_number(directory: Directory[Office]) -> None:
    """There and back for every service."""
    for office in directory.offices:
        for service in office.services:
            assert row_place(row_number(service)) == (service.section, service.number)
    assert [row_place(place * ROWS + 1) for place in range(len(SECTIONS))] == [
        (section, 1) for section in SECTIONS
    ]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("উপজেলা কার্যালয়, রংপুর সদর, রংপুর", "উপজেলা কার্যালয়,  ,  "),
        ("রংপুর সদর", " "),
        ("রংপুর জেলা", "  জেলা"),
        ("রংপুরর/ রংপুর। রংপুর.", " র/  ।  ."),
        ("রংপুরবাসী ও রংপুরের", "রংপুরবাসী ও রংপুরের"),
        ("রংপুর সদরে", "  সদরে"),
        ("ঢাকা", "ঢাকা"),
        ("", ""),
    ],
)
def test_an_office_leaves_its_own_place_out(
    text: str, bare: str, directory: Directory[Office]
) -> None:
    """The longer name first; only where a name stands as a word, or with a bare র."""
    office = next(office for office in directory.offices if office.id == "rangpur/sadar")
    assert OwnPlace(office)(text) == bare
