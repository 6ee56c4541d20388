"""What an office's page says, in which order, and what it says once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build

from .conftest import project_in

LONG = "দীর্ঘ পদ্ধতি " * 25
LINES = "\n".join(f"        - কাগজ {number}" for number in range(7))
OFFICE = f"""---
name: উপজেলা কার্যালয়, পাটগ্রাম
department: নমুনা অধিদপ্তর
vision: সেবা
officers:
  head: {{post: প্রধান, phone: ০১৭০০-০০০০০৯}}
  one: {{post: করণিক, name: অনিমেষ চন্দ্র বসুনিয়া, phone: ০১৭০০-০০০০০১}}
  again: {{post: করণিক, name: অনিমেঘ চন্দ্র বসুনিয়া, phone: ০১৭০০-০০০০০১}}
  signer: {{post: সচিব}}
services:
  internal:
    - {{name: ছুটি, method: ডাকে, documents: আবেদন, fee: বিনামূল্যে, officer: head, superior: head}}
    - {{name: অগ্রিম, method: ডাকে, documents: আবেদন, fee: বিনামূল্যে, officer: head, superior: head}}
    - {{name: বদলি, method: "{LONG}", documents: আবেদন, officer: head}}
  subordinate:
    - {{name: নিবন্ধন, method: "{LONG}", time: ৩ দিন}}
    - {{name: নবায়ন, method: "{LONG}", time: ৩ দিন}}
  citizen:
    - name: |-
        সনদ
        জন্ম ও মৃত্যুর
      documents: আবেদন
      documents_from: এখানে
      fee: ৫ টাকা
      officer: one
      superior: head
      recipient:
{LINES}
    - name: নকল
      documents: আবেদন
      documents_from: এখানে
      fee: বিনামূল্যে
      officer: again
      superior: head
    - name: তথ্য
      documents: আবেদন
      documents_from: সেখানে
      fee: বিনামূল্যে
      officer: head
      superior: head
      recipient:
{LINES}
    - name: ছাড়পত্র
      officer: head
      superior: one
      recipient:
{LINES}
    - {{name: লাইসেন্স, documents: পাসপোর্ট, documents_from: সেখানে, fee: ৭ টাকা, officer: again}}
  institutional:
    - {{name: প্রতিবেদন, method: সরাসরি, officer: head, superior: head}}
tables: [{{title: ফি, rows: [[নকল, ৫ টাকা]]}}]
contact: {{offices: [{{name: শাখা}}]}}
signatory: signer
---
কথা।
"""
REPORT = "report@example.gov.bd"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> LexborHTMLParser:
    """The page of an office that asks its readers for mistakes by mail."""
    project = project_in(tmp_path_factory.mktemp("order") / "project")
    (project / "content/offices/lalmonirhat/patgram.md").write_text(OFFICE, "utf-8")
    build(project / "pelicanconf.py", project / "output", REPORT_EMAIL=REPORT)
    page = project / "output/offices/lalmonirhat/patgram/index.html"
    return LexborHTMLParser(page.read_text("utf-8"))


def words(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text(separator=" ").split()) for node in tree.css(selector)]


def shared(tree: LexborHTMLParser, section: str) -> list[str]:
    return words(tree, f"section[aria-labelledby={section}] .shared-cells dd")


def test_citizens_come_first(tree: LexborHTMLParser) -> None:
    """Then officers and complaint; what is for others follows, whatever the file's order."""
    assert [heading.attributes["id"] for heading in tree.css("main h2")] == [
        *("citizen", "officers", "grs", "institutional", "internal", "subordinate"),
        *("tables", "branches", "vision", "more"),
    ]


def test_the_facts_speak_of_citizens(tree: LexborHTMLParser) -> None:
    """Neither the count nor what is free counts others' services; whom to call is theirs too."""
    assert words(tree, ".quick-facts div") == [
        *("নাগরিকের জন্য সেবা ৫টি (২টি বিনামূল্যে)", "করণিক ০১৭০০-০০০০০১", "সেবা না পেলে অভিযোগ করুন"),
    ]


def test_what_most_rows_say_is_said_once_above_them(tree: LexborHTMLParser) -> None:
    """More than half of all rows of the section: two of five, or half, are not most."""
    assert shared(tree, "citizen") == [
        *("কাগজপত্র ও প্রাপ্তিস্থান: আবেদন", "দায়িত্বপ্রাপ্ত: করণিক ০১৭০০-০০০০০১", "ঊর্ধ্বতন: প্রধান ০১৭০০-০০০০০৯"),
    ]
    assert shared(tree, "institutional") == []


def test_what_is_said_above_one_section_is_not_said_again(tree: LexborHTMLParser) -> None:
    """The same in another column, as the officer who was the superior, is something else."""
    assert shared(tree, "internal") == ["পদ্ধতি: ডাকে", "দায়িত্বপ্রাপ্ত: প্রধান ০১৭০০-০০০০০৯"]


def test_what_would_push_the_rows_out_of_sight_stays_in_them(tree: LexborHTMLParser) -> None:
    """Neither a text of many letters nor one of many lines stands above the rows."""
    assert shared(tree, "subordinate") == []
    assert len(words(tree, "#citizen-1 .charter-table__recipient li")) == len(LINES.splitlines())
    assert words(tree, "#subordinate-1 .charter-table__method") == [LONG.strip()]


def test_every_cell_stands_in_its_row_too(tree: LexborHTMLParser) -> None:
    """What is said above a section is not taken from its rows."""
    assert words(tree, "#citizen-2 .charter-table__documents") == ["আবেদন"]
    assert words(tree, "#citizen-2 .charter-table__officer") == ["করণিক ০১৭০০-০০০০০১"]


def test_who_only_signed_has_no_card(tree: LexborHTMLParser) -> None:
    """The last line names him, and is where his address leads."""
    assert words(tree, ".contact-card h3") == ["প্রধান", "করণিক", "শাখা"]
    assert words(tree, "#officer-signer") == ["স্বাক্ষরকারী: সচিব"]


def test_what_a_charter_lacks_is_told_where_it_would_stand(tree: LexborHTMLParser) -> None:
    """Its date above, the steps of a complaint among them, the rest at the end."""
    assert words(tree, ".lede") == ["পাটগ্রাম, লালমনিরহাট · নমুনা অধিদপ্তর · স্বাক্ষরের তারিখ চার্টারে নেই"]
    assert words(tree, ".lacks") == ["এই চার্টারে নেই: মিশন, আপনার কাছে আমাদের প্রত্যাশা।"]


def test_a_date_of_signature_is_a_date(site: Path) -> None:
    """In words for readers, in digits for machines."""
    tree = LexborHTMLParser((site / "offices/lakshmipur/sadar/index.html").read_text("utf-8"))
    (date,) = tree.css(".lede time")
    assert (date.text(), date.attributes["datetime"]) == ("২০ জুন ২০২২", "2022-06-20")


def test_the_first_line_of_a_name_is_the_heading_of_its_row(tree: LexborHTMLParser) -> None:
    """And the row's address; the other lines stand below it."""
    assert words(tree, "#citizen-1 [role=heading]") == ["সনদ"]
    (name,) = tree.css("#citizen-1 [role=heading] a")
    assert name.attributes["href"] == "#citizen-1"
    assert words(tree, "#citizen-1 th")[0].startswith("সনদ জন্ম ও মৃত্যুর")


def test_each_row_asks_for_its_own_mistakes(tree: LexborHTMLParser) -> None:
    """In the cell of its name, below the way back to the list, on a line of its own."""
    for row in tree.css("tr[id]"):
        *_, close, line, report = row.css("th > *")
        assert close.attributes["href"] == f"#at-{row.attributes['id']}"
        assert line.tag == "br"
        assert str(report.attributes["href"]).startswith(f"mailto:{REPORT}?subject=")
        assert str(report.attributes["href"]).endswith(f"%23{row.attributes['id']}")


def test_nobody_is_asked_where_nobody_is_told(build_office: Callable[[str], Path]) -> None:
    """Without an address of mail or form no row has the link or its line."""
    page = build_office(OFFICE) / "index.html"
    tree = LexborHTMLParser(page.read_text("utf-8"))
    assert tree.css(".report, .charter-table__close + br") == []
