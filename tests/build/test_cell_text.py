"""What an office wrote in a cell stays as it wrote it, and is text alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from plugins.build.cell_text import cell_text

BULLETS = re.compile(r"[\s•●▪■◦‣*–—-]")


def items(text: str) -> list[str]:
    tree = LexborHTMLParser(str(cell_text(text)))
    return [item.text() for item in tree.css("li")]


def test_one_line_is_the_template_s_own() -> None:
    """It is escaped there, as any text."""
    assert cell_text("২০ টাকার <b>কোর্ট ফি</b>") == "২০ টাকার <b>কোর্ট ফি</b>"
    assert not isinstance(cell_text("২০ টাকা"), Markup)


def test_lines_stay_lines() -> None:
    """Each begins below the one before; blank lines are none."""
    assert cell_text("প্রথম\n\n দ্বিতীয় ") == Markup("প্রথম<br>\nদ্বিতীয়")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• আবেদন\n• ছবি", ["আবেদন", "ছবি"]),
        ("- আবেদন\n- ছবি", ["আবেদন", "ছবি"]),
        ("* আবেদন\n* ছবি", ["আবেদন", "ছবি"]),
        ("১. আবেদন\n২. ছবি", ["১. আবেদন", "২. ছবি"]),
        ("১) আবেদন\n২) ছবি", ["১) আবেদন", "২) ছবি"]),
        ("(ক) আবেদন\n(খ) ছবি", ["(ক) আবেদন", "(খ) ছবি"]),
        ("ক) আবেদন\nখ) ছবি", ["ক) আবেদন", "খ) ছবি"]),
        ("১। আবেদন\n২। ছবি", ["১। আবেদন", "২। ছবি"]),
        ("1. Application\n2. Photo", ["1. Application", "2. Photo"]),
        ("যা লাগবে:\n১) আবেদন\n২) ছবি\nসব মূল কপি", ["১) আবেদন", "২) ছবি"]),
        ("২০২৪. সালের আইন\n১.৫ টাকা", []),
        ("১০০ টাকা\n২০০ টাকা", []),
        ("-৫ দিন\n-৩ দিন", []),
    ],
)
def test_a_list_is_a_list(text: str, expected: list[str]) -> None:
    """Bullets become those of the page; what numbers items is kept, for charters refer to it."""
    assert items(text) == expected


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("ফরম: https://forms.example.gov.bd/a?b=1&c=২", []),
        (
            "ফরম: https://forms.example.gov.bd/a?b=1&c=2।",
            ["https://forms.example.gov.bd/a?b=1&c=2"],
        ),
        ("(http://example.gov.bd)", ["http://example.gov.bd"]),
        ("https://example.gov.bd@evil.example", []),
        ("javascript://example.gov.bd/%0aalert(1)", []),
        ('https://example.gov.bd/"onmouseover="x', []),
    ],
)
def test_an_address_is_a_link_that_shows_where_it_leads(text: str, links: list[str]) -> None:
    """All of it is shown, its host too; what is none stays words."""
    found = LexborHTMLParser(str(escape(cell_text(text)))).css("a")
    assert [link.attributes["href"] for link in found] == links
    assert [link.text() for link in found] == links


@given(
    st.text(
        st.sampled_from("আক১2.)(•-*\n <>&\"'/:hтps")
        | st.characters(codec="utf-8", exclude_categories=["Cc"])
    )
)
def test_nothing_is_lost_and_nothing_becomes_markup(text: str) -> None:
    """A reader sees each sign but the bullets of lists and the blanks at the ends of lines."""
    written = f"{text}\n://"
    tree = LexborHTMLParser(f"<body>{escape(cell_text(written))}</body>")
    assert tree.body
    shown = BULLETS.sub("", tree.body.text())
    assert {node.tag for node in tree.body.css("*")} <= {
        "body",
        "br",
        "ul",
        "li",
        "a",
        "span",
        "wbr",
    }
    assert shown == BULLETS.sub("", written)
