"""Divisions, districts and upazilas."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from plugins.charters.model import Division
from plugins.charters.places import DEPTH, read_places
from plugins.charters.problems import Findings, Problem
from plugins.charters.source import read_data_source


@pytest.fixture(scope="module")
def divisions(five_charters: Path) -> tuple[Division, ...]:
    """The places of the country as committed."""
    problems: list[Problem] = []
    path = "content/places.yaml"
    source = read_data_source(five_charters / "places.yaml", path, problems, depth=DEPTH)
    found = read_places(source, Findings(path, source.lines, problems))
    assert problems == []
    return found


def test_the_country_is_whole(divisions: tuple[Division, ...]) -> None:
    """Eight divisions, 64 districts, 495 upazilas."""
    districts = [district for division in divisions for district in division.districts]
    upazilas = [upazila for district in districts for upazila in district.upazilas]
    assert (len(divisions), len(districts), len(upazilas)) == (8, 64, 495)


def test_slugs_are_unique_where_addresses_need_it(divisions: tuple[Division, ...]) -> None:
    """Districts in the country, upazilas in their district, divisions among themselves."""
    districts = [district for division in divisions for district in division.districts]
    groups = [divisions, districts, *(district.upazilas for district in districts)]
    for group in groups:
        slugs = [place.slug for place in group]
        assert len(set(slugs)) == len(slugs)


def test_names_of_one_district_differ(divisions: tuple[Division, ...]) -> None:
    """A reader who looks for an upazila finds one of its name."""
    for division in divisions:
        for district in division.districts:
            names = [upazila.bn for upazila in district.upazilas]
            assert len(set(names)) == len(names)


def test_names_are_in_their_scripts(divisions: tuple[Division, ...]) -> None:
    """Bengali in Bengali letters, English in ASCII."""
    for division in divisions:
        for district in division.districts:
            for place in (division, district, *district.upazilas):
                assert all(
                    "\u0980" <= letter <= "\u09ff" or letter in " -()" for letter in place.bn
                )
                assert place.en.isascii()


def test_the_file_itself_is_nfc(five_charters: Path) -> None:
    """So that searching it by hand finds what was typed."""
    text = (five_charters / "places.yaml").read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
