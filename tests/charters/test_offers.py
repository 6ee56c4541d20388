"""What an editor is offered to write can be written as it is."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.offers import LONGEST, first_line, offer
from plugins.charters.reading.source import Loader
from plugins.words import printable

SIGNS = st.sampled_from("কখি্‌জ abc09:,{}[]#&*!|>'\"%@`-?\\\n…।")


@given(st.text(SIGNS))
def test_yaml_takes_an_offer_for_what_was_meant(name: str) -> None:
    """Whatever a service is called; nothing of a line is cut off where it is shown."""
    line = offer(id="citizen-3", name=name, section="institutional")
    assert printable(line) == line
    said = yaml.load(line, Loader)  # noqa: S506 - builds text only
    assert said.pop("name", "") == first_line(name)
    assert said == {"id": "citizen-3", "section": "institutional"}


@given(st.text(SIGNS, min_size=LONGEST, max_size=2 * LONGEST))
def test_a_long_text_is_cut_behind_a_word(text: str) -> None:
    """And marked so; a text of many lines is its first."""
    line = first_line(f"শব্দ {text}")
    assert len(line) <= LONGEST
    assert f"শব্দ {text}".startswith(line.removesuffix("…"))
