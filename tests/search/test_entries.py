"""What becomes a document of the index."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import load
from plugins.search.analysis import Analysis
from plugins.search.entries import Entry, entries
from plugins.search.mentions import mentions


@pytest.fixture(scope="module")
def found(root: Path, python_analysis: Analysis) -> list[Entry]:
    directory, _ = load(root / "content", date(2026, 11, 22))
    return entries(directory, mentions, python_analysis)


def titled(found: list[Entry], kind: str, words: str) -> list[Entry]:
    return [entry for entry in found if entry.kind == kind and words in entry.title]


def test_shared_services_are_one_entry(found: list[Entry]) -> None:
    """Three offices promise the same advice in the same words: one entry, three rows."""
    (entry,) = titled(found, "service", "সাইবার নিরাপত্তা")
    assert [member.row for member in entry.members] == [4, 5, 5]


def test_spelling_variants_are_one_entry(found: list[Entry]) -> None:
    """যুবক-যুবতীদের in two charters is one service; a broken word keeps the third apart."""
    youth = titled(found, "service", "বেকার")
    assert [len(entry.members) for entry in youth] == [1, 2]


def test_own_place_names_are_taken_out(found: list[Entry], python_analysis: Analysis) -> None:
    """No service or office entry of the five holds the name of its upazila."""
    names = {python_analysis.term(word) for word in ("পাটগ্রাম", "মেলান্দহ", "কচুয়া", "লক্ষ্মীপুর")}
    for entry in found:
        if entry.kind in {"service", "office"}:
            words = {word for some in entry.words.values() for word in some}
            assert not names & {python_analysis.term(word) for word in words}, entry


def test_places_are_ranges_in_reading_order(found: list[Entry]) -> None:
    """Divisions, districts and upazilas that have an office, each unbroken."""
    places = [entry for entry in found if entry.kind == "place"]
    assert found[-len(places) :] == places
    assert [entry.depth for entry in places] == sorted(entry.depth for entry in places)
    for entry in places:
        offices = [member.office for member in entry.members]
        assert offices == list(range(offices[0], offices[0] + len(offices)))


def test_who_hears_complaints_alone_is_found_there(found: list[Entry]) -> None:
    """The appeal officer of Rangpur is an answer of its complaint tiers."""
    some = titled(found, "grievance", "উপ-পরিচালক")
    assert {len(entry.members) for entry in some} == {1}
    assert "dd@doict.gov.bd" in {word for entry in some for word in entry.words["people"]}


def test_a_charter_without_tiers_has_no_tiers_to_find(found: list[Entry]) -> None:
    """Two of the five have tiers; the other three answer with their office."""
    tiers = titled(found, "grievance", "অভিযোগের ধাপ")
    assert sum(len(entry.members) for entry in tiers) == 2
    assert sum(len(entry.members) for entry in titled(found, "contact", "অভিযোগ")) == 3
