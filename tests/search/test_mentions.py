"""What an office notes for the search is as good as the office."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.directory import load
from plugins.charters.model import SECTION_TITLES, Directory, Office, SectionKey, Service
from plugins.charters.reading.office_file import KEY_PATTERN
from plugins.search import office_facts
from plugins.search.mentions import (
    Mention,
    OwnPlace,
    mentions,
    row_of,
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


def test_a_mention_knows_the_section_and_the_address_of_its_row(
    directory: Directory[Office],
) -> None:
    """There and back for every service."""
    for office in directory.offices:
        found = [one for one in mentions(office) if one.kind == "service"]
        for service, mention in zip(office.services, found, strict=True):
            assert (mention.section, mention.anchor) == (service.section, service.anchor)
        assert not any(one.anchor for one in mentions(office) if one.kind != "service")


IDS = {
    "citizen-1": 1,
    "citizen-999": 999,
    "citizen-1000": "0citizen-1000",
    "citizen-01": "0citizen-01",
    "citizen-0": "0citizen-0",
    "internal-3": "0internal-3",
    "nagarik-sanad-2": "0nagarik-sanad-2",
}


@pytest.mark.parametrize(("address", "row"), IDS.items())
def test_a_row_is_a_number_where_that_says_its_address(address: str, row: int | str) -> None:
    """As nearly all are, so that the index does not grow for addresses."""
    service = Service(section="citizen", number=7, name="ক", id=address)
    assert row_of(service) == row
    assert row_place(row) == ("citizen", address)


@given(st.sampled_from([*SECTION_TITLES]), st.from_regex(KEY_PATTERN, fullmatch=True))
def test_every_address_comes_back(section: SectionKey, address: str) -> None:
    """In every section, whatever it begins with."""
    row = row_of(Service(section=section, number=1, name="ক", id=address))
    assert row_place(row) == (section, address)


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
