"""A long mail address breaks where a reader expects it, and is copied as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.build.breakable import breakable
from plugins.build.cell_text import cell_text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("uno.sadar@example.gov.bd", "uno<wbr>.sadar@<wbr>example<wbr>.gov<wbr>.bd"),
        ("a@b.bd.", "a@<wbr>b<wbr>.bd."),
        ("<b>@a&b.bd", "&lt;b&gt;@<wbr>a&amp;b<wbr>.bd"),
    ],
)
def test_it_breaks_after_its_at_and_before_its_dots(address: str, shown: str) -> None:
    """Nowhere else as long as the parts fit."""
    assert str(breakable(address)) == shown


@given(st.text(st.sampled_from("ab@./<>&\" '")))
def test_it_is_copied_as_it_is(address: str) -> None:
    """Nothing is added that a reader would copy."""
    tree = LexborHTMLParser(f"<body><p>{breakable(address)}</p></body>")
    assert tree.css_first("p").text() == address  # type: ignore[union-attr]


def test_mails_in_a_cell_break_too() -> None:
    """Also in a line, in a list, and in a line that is one of many."""
    mail = "uno@<wbr>example<wbr>.gov<wbr>.bd"
    assert str(cell_text("মেইল: uno@example.gov.bd।")) == f"মেইল: {mail}।"
    assert str(cell_text("• uno@example.gov.bd\n• ডাকে")) == (
        f'\n<ul class="cell-list cell-list--bulleted">\n<li>{mail}</li>\n<li>ডাকে</li>\n</ul>\n'
    )
