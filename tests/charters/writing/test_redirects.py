"""The file of old addresses after moves: every one of them leads to where the office is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.redirects import DEPTH, read_redirects
from plugins.charters.reading.source import Raw, data_source
from plugins.charters.redirects import Redirect
from plugins.charters.writing.redirects import with_move

MOVES = st.lists(st.sampled_from([f"rangpur/{name}" for name in "abcde"]), min_size=1, max_size=9)


@given(MOVES)
def test_wherever_an_office_went_its_addresses_lead_to_it(places: list[str]) -> None:
    """Also where it comes back; and nothing leads away from where it is."""
    at, text = "rangpur/sadar", ""
    for to in places:
        text = text if to == at else with_move(text, "offices", at, to)
        at = to
    raw, problems = Raw("redirects.yaml", text.encode(), len(text.encode())), list[Problem]()
    source = data_source(raw, problems, depth=DEPTH)
    found = Findings(raw.path, source.lines, problems)
    redirects = read_redirects(source, found, {"offices": [at]})
    assert problems == []
    assert {*redirects.offices} == {
        Redirect(old, at) for old in ("rangpur/sadar", *places) if old != at
    }


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("# কথা\n", "# কথা\n\n"),
        ("---\n# কথা\noffices: []\n", "# কথা\n"),
        ("# কথা\r\n\r\n---\r\noffices: []\r\n...\r\n", "# কথা\n\n"),
        ("{offices: []}", ""),
    ],
)
def test_a_file_without_an_entry_gets_one(text: str, comments: str) -> None:
    """Its comments stay."""
    entry = "  - {from: rangpur/a, to: rangpur/b}\n"
    assert with_move(text, "offices", "rangpur/a", "rangpur/b") == f"{comments}offices:\n{entry}"
