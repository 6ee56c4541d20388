"""The file of old addresses, as people write it."""

from __future__ import annotations

import pytest

from plugins.charters.problems.problem import Findings, Problem
from plugins.charters.reading.redirects import DEPTH, read_redirects
from plugins.charters.reading.source import Raw, data_source


@pytest.mark.parametrize(
    ("kind", "written", "meant"),
    [
        ("offices", "rangpur/old/poster/", "rangpur/old"),
        ("offices", "offices/rangpur/old/#citizen-3", "rangpur/old"),
        ("offices", "https://example.gov.bd/portal/offices/rangpur/old/?q=1", "rangpur/old"),
        ("offices", "offices/rangpur/old/poster/index.html", "rangpur/old"),
        ("offices", "/offices/rangpur/old/complaint/", "rangpur/old"),
        ("services", "/services/old/", "old"),
        ("services", "https://example.gov.bd/portal/services/old/index.html", "old"),
        ("services", "services/old", "old"),
    ],
)
def test_who_writes_a_whole_address_is_told_what_of_it(kind: str, written: str, meant: str) -> None:
    """Whichever of its pages it is."""
    text = f"{kind}:\n  - {{from: '{written}', closed: নেই}}\n".encode()
    problems: list[Problem] = []
    source = data_source(Raw("redirects.yaml", text, len(text)), problems, depth=DEPTH)
    read_redirects(source, Findings("redirects.yaml", source.lines, problems), {})
    [problem] = problems
    assert (problem.code, dict(problem.values)["near"]) == ("office-address-near", meant)
