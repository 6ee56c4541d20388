"""What is in another language than its page says so, and stays text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.cell_text import cell_text
from plugins.build.foreign_text import in_own_language, language_attribute


def test_a_text_says_its_language_where_it_must() -> None:
    """On its element, or on one of its own; never escaped twice, never unescaped."""
    assert language_attribute("Free") == Markup(' lang="en"')
    assert language_attribute("Free", "en") == language_attribute("৭ দিন") == ""
    assert language_attribute("৭ দিন", "en") == Markup(' lang="bn"')
    assert in_own_language("A & B <b>bold</b>") == Markup(
        '<span lang="en">A &amp; B &lt;b&gt;bold&lt;/b&gt;</span>'
    )
    assert in_own_language("ফি <b>") == "ফি <b>"
    assert not isinstance(in_own_language("ফি <b>"), Markup)


def test_each_line_of_a_cell_has_its_own() -> None:
    """A list may go on in the other language."""
    assert cell_text("• আবেদন\n• Trade licence") == Markup(
        '\n<ul class="cell-list cell-list--bulleted">\n<li>আবেদন</li>\n'
        '<li><span lang="en">Trade licence</span></li>\n</ul>\n'
    )
    assert cell_text("Trade licence\nআবেদন", "en") == Markup(
        'Trade licence<br>\n<span lang="bn">আবেদন</span>'
    )


OFFICE = """\
---
name: {0} 1
{lang}department: {0} 2
vision: {0} 3
hours: {0} 4
contact: {{address: {0} 5, offices: [{{name: {0} 6}}]}}
officers:
  head: {{name: {0} 7, post: {0} 8, section: {0} 9, office: {0} 10, room: {0} 11}}
information: {{officer: head}}
services:
  citizen:
    - name: {0} 12
      group: {0} 13
      time: {0} 14
      documents: "{0} 15\\n{0} 16"
      officer: head
      more: {{{0} 17: {0} 18}}
      variants: [{{name: {0} 19, fee: {0} 20}}, {{name: {0} 21, fee: {0} 22}}]
expectations: [{0} 23]
grievance:
  - {{when: {0} 24, to: {0} 25, officer: head, limit: {0} 26}}
tables:
  - {{title: {0} 27, columns: [{0} 28, {0} 29], rows: [[{0} 30, {0} 31]]}}
signatory: head
---
"""
TEXTS = 31


@pytest.mark.parametrize(("page", "words"), [("bn", "Some English words"), ("en", "কিছু বাংলা কথা")])
def test_every_text_of_an_office_says_its_language(
    build_office: Callable[[str], Path], page: str, words: str
) -> None:
    """A name, a cell, a person, a table: whatever holds it, or what holds that."""
    lang = "language: en\n" if page == "en" else ""
    folder = build_office(OFFICE.format(words, lang=lang))
    said = _said(folder / "index.html", words)
    assert len(said) >= TEXTS
    assert [node.text() for node in said if _language(node) == page] == []


@pytest.mark.parametrize(("page", "words"), [("bn", "Some English words"), ("en", "কিছু বাংলা কথা")])
def test_a_poster_says_its_languages_too(
    build_office: Callable[[str], Path], page: str, words: str
) -> None:
    """Of what it shows of the office."""
    lang = "language: en\n" if page == "en" else ""
    folder = build_office(OFFICE.format(words, lang=lang)) / "poster"
    said = _said(folder / "index.html", words)
    assert said
    assert [node.text() for node in said if _language(node) == page] == []


def _said(page: Path, words: str) -> list[LexborNode]:
    """The texts of the page in which the words stand."""
    tree = LexborHTMLParser(page.read_text("utf-8"))
    assert tree.body
    nodes = tree.body.traverse(include_text=True)
    return [node for node in nodes if node.tag == "-text" and words in node.text()]


def _language(node: LexborNode | None) -> str | None:
    while node is not None and "lang" not in node.attributes:
        node = node.parent
    return node.attributes["lang"] if node else None
