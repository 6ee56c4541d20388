"""Divisions, districts and upazilas."""

from __future__ import annotations

from pathlib import Path

from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.places import DEPTH, read_places
from plugins.charters.reading.source import read_data_source


def test_a_whole_country_is_read(five_charters: Path) -> None:
    """Eight divisions, 64 districts, 495 upazilas, and nothing is wrong with any."""
    problems: list[Problem] = []
    path = "content/places.yaml"
    source = read_data_source(five_charters / "places.yaml", path, problems, depth=DEPTH)
    divisions = read_places(source, Findings(path, source.lines, problems))
    districts = [district for division in divisions for district in division.districts]
    upazilas = [upazila for district in districts for upazila in district.upazilas]
    assert (len(divisions), len(districts), len(upazilas), problems) == (8, 64, 495, [])
