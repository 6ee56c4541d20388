"""Charters of other departments and levels lose nothing that real ones of their kind have."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.charters.directory import load
from tests.conftest import FIELD, Invoke
from tests.field_cells import CELLS, lost, with_cards

TODAY = date(2026, 11, 22)
WARNINGS = {  # and why they are published with it
    **dict.fromkeys(
        [f"W-no-{part}" for part in ("approved", "expectations", "grievance", "mission")]
        + ["W-no-officers", "W-no-signatory", "W-no-vision"],
        "real charters of this kind have no such part",
    ),
    "W-cell-missing": "nor such a column, or not in every row",
    "W-digits-mixed": "rooms of the hospital are written so",
    "W-phone-old": "made-up numbers of a kind that nobody has",
    "W-tier-limit": "boards and ministries count in months",
    "W-tier-limit-words": "and do not always count",
    "W-time-no-number": "some services have hours, or a day of the month",
}


@pytest.mark.parametrize("office", CELLS)
def test_no_cell_is_lost(field_site: Path, office: str) -> None:
    """Each stands on its page in the row or the step it belongs to, or on a card linked there."""
    page = LexborHTMLParser((field_site / "offices" / office / "index.html").read_text("utf-8"))

    def shown(selector: str) -> str:
        links = [link.attributes["href"] for link in page.css(f"{selector} a[href^='#officer-']")]
        places = with_cards(selector, links)
        return "".join(node.text() for place in places for node in page.css(place))

    assert lost(office, shown) == []


def test_every_warning_is_known() -> None:
    """No sample has an error, and each kind of warning is one that real offices would have."""
    _, problems = load(FIELD, TODAY)
    assert {problem.code for problem in problems} == WARNINGS.keys()


def test_every_sample_is_tidy(project: Path, invoke: Invoke) -> None:
    """As `invoke format` leaves it."""
    rmtree(project / "content")
    copytree(FIELD, project / "content")
    assert invoke("format", "--check")[0] == 0


def test_offices_at_one_place_are_told_apart_by_their_names(field_site: Path) -> None:
    """No two links of a list of offices say the same."""
    tree = LexborHTMLParser((field_site / "offices/rangpur/index.html").read_text("utf-8"))
    said = [link.text() for link in tree.css(".office-list a")]
    assert len({*said}) == len(said)
    assert "সাজানো" not in said
