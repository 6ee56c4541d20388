"""How the office as a whole is reached: first on its page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from tests.test_information import words

OFFICE = """---
name: কার্যালয়
contact:
  address: |
    পরিষদ চত্বর
    পাটগ্রাম
  phones: [০১৭০০-০০০০০১, 01700-000002]
  hotline: 16122
  fax: ০২৫৮৯৯৬২৪৮৯
  email: office@example.gov.bd
  website: office,example.gov.bd
  offices:
    - {name: জোনাল কার্যালয়, phones: [০১৭০০-০০০০০৩]}
services:
  citizen:
    - name: সেবা
---
"""


def test_the_contact_stands_before_all_else(build_office: Callable[[str], Path]) -> None:
    """Address, numbers to tap, the fax as text, mail; a host that is none is not linked."""
    html = (build_office(OFFICE) / "index.html").read_text("utf-8")
    tree = LexborHTMLParser(html.replace("<wbr>", ""))
    first = tree.css_first(".lede + *")
    assert first
    assert first.attributes["id"] == "contact"
    assert words(first) == (
        "পরিষদ চত্বর পাটগ্রাম ফোন ০১৭০০-০০০০০১ ফোন 01700-000002 হটলাইন 16122 ফ্যাক্স ০২৫৮৯৯৬২৪৮৯ "
        "office@example.gov.bd office,example.gov.bd শাখা কার্যালয়: ১টি"
    )
    assert [link.attributes["href"] for link in first.css("a")] == [
        *("tel:+8801700000001", "tel:+8801700000002", "tel:16122", "mailto:office@example.gov.bd"),
        "#branches",
    ]


def test_a_branch_has_a_card_of_its_own(build_office: Callable[[str], Path]) -> None:
    """With its name and what it says of itself."""
    tree = LexborHTMLParser((build_office(OFFICE) / "index.html").read_text("utf-8"))
    cards = tree.css("section[aria-labelledby=branches] .contact-card")
    assert [words(card) for card in cards] == ["জোনাল কার্যালয় ফোন ০১৭০০-০০০০০৩"]
    assert [link.attributes["href"] for link in cards[0].css("a")] == ["tel:+8801700000003"]
