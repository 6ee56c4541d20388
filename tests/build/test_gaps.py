"""What a page says of other offices is filled in once all are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.build.gaps import Waiting, fill, has_gap

PAGE = b'<th>a<!--gap citizen-1--><a href="../*/">\xe0\xa6\x95</a><!--/gap--></th>'
TWO = PAGE + PAGE.replace(b"citizen-1", b"citizen-2")


def test_a_gap_holds_what_is_known() -> None:
    """In place of the star, in what the template wrote around it."""
    assert fill(PAGE, {"citizen-1": "sanad"}) == b'<th>a<a href="../sanad/">\xe0\xa6\x95</a></th>'


@pytest.mark.parametrize("known", [{"citizen-2": "sanad"}, {"citizen-1": ""}, {}])
def test_of_a_gap_that_stays_empty_no_sign_is_left(known: dict[str, str]) -> None:
    """Nothing of it is published."""
    assert fill(PAGE, known) == b"<th>a</th>"


def test_every_gap_is_filled_by_its_own_name() -> None:
    """One that is known does not end another."""
    filled = fill(TWO, {"citizen-2": "sanad"})
    assert filled == b'<th>a</th><th>a<a href="../sanad/">\xe0\xa6\x95</a></th>'


def test_only_pages_have_gaps() -> None:
    """Data may hold any text of a charter, and is never touched."""
    assert has_gap("offices/x/y/index.html", PAGE)
    assert not has_gap("offices/x/y/charter.json", PAGE)
    assert not has_gap("offices/x/y/index.html", b"<th>&lt;!--gap citizen-1--&gt;</th>")


def test_waiting_pages_come_back_whole_in_any_order(tmp_path: Path) -> None:
    """Whatever is added in between; nobody else sees a file of them."""
    waiting = Waiting(tmp_path / "new")
    waiting.add("a.html", PAGE)
    waiting.add("b.html", TWO)
    assert waiting.take("b.html") == TWO
    waiting.add("c.html", b"<!--gap x-->")
    assert waiting.take("a.html") == PAGE
    assert waiting.names() == ["c.html"]
    assert waiting.take("c.html") == b"<!--gap x-->"
    assert "a.html" not in waiting
    assert list((tmp_path / "new").iterdir()) == []
