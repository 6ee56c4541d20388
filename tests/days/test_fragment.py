"""The state of a page is in its address, and an address is not trusted."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from .node import call

DAYS = st.dates().filter(lambda day: 2000 <= day.year < 2030).map(str)
NAMES = st.one_of(st.just("applied"), st.integers(1, 20).map("step-{}".format))
IDS = st.from_regex(r"[a-z][a-z0-9-]{0,20}", fullmatch=True)
STATES = st.builds(
    dict, id=IDS, days=st.dictionaries(NAMES, DAYS), district=st.just("rangamati")
) | st.builds(dict, id=IDS, days=st.dictionaries(NAMES, DAYS))
BAD = {
    "": {"id": "", "days": {}},
    "#": {"id": "", "days": {}},
    "#citizen-3": {"id": "citizen-3", "days": {}},
    "#;step-1=2026-02-22": {"id": "", "days": {"step-1": "2026-02-22"}},
    "#grs%3Bstep-1%3D2026-02-22": {"id": "grs", "days": {"step-1": "2026-02-22"}},
    "#grs;step-1=2026-02-30;step-2=2026-04-15": {"id": "grs", "days": {"step-2": "2026-04-15"}},
    "#grs;step-1=2026-02-22=1": {"id": "grs", "days": {}},
    "#grs;applied=1432-02-22;step-1=1999-12-31;step-2=2096-02-22": {"id": "grs", "days": {}},
    "#grs;step-1": {"id": "grs", "days": {}},
    "#grs;step-0=2026-02-22;step-100=2026-02-22": {"id": "grs", "days": {}},
    "#grs;constructor=2026-02-22;__proto__=2026-02-22": {"id": "grs", "days": {}},
    "#grs;applied=<b>": {"id": "grs", "days": {}},
    "#grs;applied=২২/০২/২০২৬": {"id": "grs", "days": {}},
    "#grs;;=;applied=": {"id": "grs", "days": {}},
    "#grs;district=<b>": {"id": "grs", "days": {}},
    "#%;applied=2026-02-22": {"id": "%", "days": {"applied": "2026-02-22"}},
}


@settings(max_examples=1)
@given(st.lists(STATES, min_size=100, max_size=100))
def test_what_is_written_is_read_again(states: list[object]) -> None:
    """Any days of any place."""
    written = call("fragment", "fragmentOf", *([state] for state in states))
    assert call("fragment", "readState", *([text] for text in written)) == states


def test_what_is_no_state_is_passed_over() -> None:
    """Whatever stands in an address, only days of known names are taken from it."""
    assert (
        dict(zip(BAD, call("fragment", "readState", *([one] for one in BAD)), strict=True)) == BAD
    )


def test_days_stand_in_the_order_of_the_steps() -> None:
    """So that the same state is always the same address."""
    days = {"step-10": "2026-05-01", "step-2": "2026-04-15", "applied": "2026-02-01"}
    assert call("fragment", "fragmentOf", [{"id": "citizen-3", "days": days}]) == [
        "#citizen-3;applied=2026-02-01;step-2=2026-04-15;step-10=2026-05-01"
    ]
