"""The right to information on the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

OFFICE = """---
name: কার্যালয়
officers:
  clerk: {post: নাজির, phone: 01700-000001}
  head: {name: জনাব ক, post: প্রধান, phone: 01700-000002}
services:
  citizen:
    - name: সেবা
%s---
"""


def words(node: LexborNode | None) -> str:
    assert node
    return " ".join(node.text(separator=" ").split())


def test_whom_to_ask_and_by_when(build_office: Callable[[str], Path]) -> None:
    """A card for each duty, then the times of the law, and what follows on them."""
    information = "information: {officer: clerk, alternate: [clerk, head], appeal: head}\n"
    page = build_office(OFFICE % information) / "index.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    assert [words(card) for card in tree.css(".information .contact-card")] == [
        "তথ্য প্রদানকারী কর্মকর্তা নাজির 01700-000001",
        "বিকল্প তথ্য প্রদানকারী কর্মকর্তা নাজির 01700-000001 জনাব ক প্রধান 01700-000002",
        "আপিল কর্তৃপক্ষ জনাব ক প্রধান 01700-000002",
    ]
    assert [words(step) for step in tree.css(".information ol li")] == [
        (
            "তথ্য পাবেন আবেদনের ২০ কার্যদিবসের মধ্যে; একাধিক ইউনিট জড়িত থাকলে ৩০ কার্যদিবসের মধ্যে; "
            "জীবন-মৃত্যু, গ্রেফতার বা কারাগার থেকে মুক্তির বিষয়ে প্রাথমিক তথ্য ২৪ ঘণ্টার মধ্যে (ধারা ৯)।"
        ),
        "না পেলে বা সন্তুষ্ট না হলে ৩০ দিনের মধ্যে আপিল করুন; আপিল নিষ্পত্তি হবে ১৫ দিনের মধ্যে (ধারা ২৪)।",
        "তাতেও প্রতিকার না হলে তথ্য কমিশনে অভিযোগ করুন (ধারা ২৫)।",
    ]
    assert tree.css_first(".jump a[href='#information']")
    assert "তথ্য অধিকার : তথ্য প্রদানকারী কর্মকর্তা, বিকল্প" in words(tree.css_first("#officer-clerk"))


def test_only_named_duties_have_a_card(build_office: Callable[[str], Path]) -> None:
    """Nobody is invented for the others."""
    page = build_office(OFFICE % "information: {appeal: head}\n") / "index.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    assert [words(title) for title in tree.css(".information h3")] == ["আপিল কর্তৃপক্ষ"]
