"""Links to a row reach it for years, whatever becomes of the row; really built."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.build.build import build
from plugins.charters.directory import survey
from plugins.charters.examination import examine_text
from plugins.charters.model import Office, Place
from plugins.charters.row_ids import is_reserved
from plugins.commands.edit.formatting import tidied
from tests.conftest import CONTENT, project_in

OFFICES: Final = 10
CHANGES: Final = 20  # to each of them
SECTIONS: Final = ("citizen", "institutional", "internal", "subordinate")
NAMES: Final = ("সনদ প্রদান", "তথ্য প্রদান", "Officers", "আট দিনে নকল", "ছুটি", "Citizen 2", "১২৩")
PLACES: Final = ("patgram", "hatibandha", "kaliganj", "aditmari")
GONE: Final = "সেবাটি এই চার্টারে আর নেই"
Rows = dict[str, list[dict[str, str]]]


@dataclass
class Editor:
    """Edits a charter as people do; a row is known by what stands in ``remark``."""

    number: int
    random: random.Random
    rows: Rows = field(default_factory=lambda: {key: [] for key in SECTIONS})
    closed: list[Any] = field(default_factory=list)
    made: int = 0

    @property
    def text(self) -> str:
        file = {
            "name": f"কার্যালয় {self.number}",
            "place": PLACES[self.number % len(PLACES)],
            "department": f"দপ্তর {self.number}",
            "contact": {"phones": ["01700-000001"]},
            "services": {key: rows for key, rows in self.rows.items() if rows},
        }
        file |= {"closed": self.closed} if self.closed else {}
        return f"---\n{yaml.safe_dump(file, allow_unicode=True, sort_keys=False)}---\n"

    def read(self, text: str) -> None:
        """Goes on with what the file says."""
        file = yaml.safe_load(text.split("---\n")[1])
        self.rows = {key: file.get("services", {}).get(key, []) for key in SECTIONS}
        self.closed = file.get("closed", [])

    def add(self) -> None:
        self.made += 1
        name, remark = self.random.choice(NAMES), f"সারি {self.made}।"
        self._put({"name": name, "remark": remark})

    def change(self) -> None:
        """One row is another's neighbour, called otherwise, new or gone."""
        some = [(key, row) for key, rows in self.rows.items() for row in rows]
        if not some or self.random.random() < 1 / 4:
            self.add()
            return
        change = self.random.choice([self._rename, self._move, self._delete])
        change(*self.random.choice(some))

    def _rename(self, _: str, row: dict[str, str]) -> None:
        row["name"] = " ".join(self.random.sample(NAMES, 2))

    def _move(self, key: str, row: dict[str, str]) -> None:
        self.rows[key].remove(row)
        self._put(row)

    def _delete(self, key: str, row: dict[str, str]) -> None:
        """Its address is kept: alone, with its name, or with its section too."""
        self.rows[key].remove(row)
        named = {"id": row["id"], "name": row["name"]}
        self.closed.append(self.random.choice([row["id"], named, {**named, "section": key}]))

    def _put(self, row: dict[str, str]) -> None:
        rows = self.rows[self.random.choice(SECTIONS)]
        rows.insert(self.random.randint(0, len(rows)), row)


@cache
def home() -> Place:
    return survey(CONTENT).homes["lalmonirhat"]


def read(text: str) -> Office:
    found = examine_text("patgram.md", text, "patgram", home())
    assert found.office, found.found.problems
    return found.office


def published(editor: Editor) -> Iterator[Office]:
    """The charter as it was on the site at any time: after each change, and tidied."""
    for _ in range(4):
        editor.add()
    for _ in range(CHANGES):
        yield read(editor.text)
        editor.read(tidied(editor.text))
        yield read(editor.text)
        editor.change()
    yield read(editor.text)


Links = dict[str, str]  # the row's mark by its address


@dataclass
class History:
    """What was linked in the course of time, and the page as it is now."""

    links: Links
    last: Office
    page: LexborHTMLParser


@pytest.fixture(scope="module")
def histories(tmp_path_factory: pytest.TempPathFactory) -> list[History]:
    """Offices that began without ids, after 200 changes in all; the site is built once."""
    project = project_in(tmp_path_factory.mktemp("addresses") / "project")
    shutil.rmtree(project / "content" / "offices")
    folder = project / "content" / "offices" / "lalmonirhat"
    folder.mkdir(parents=True)
    found = [_history(Editor(n, random.Random(n)), folder) for n in range(OFFICES)]
    found.append(_nothing_left(folder))
    build(project / "pelicanconf.py", project / "output")
    pages = [
        project / "output" / "offices" / "lalmonirhat" / f"office-{n}" for n in range(len(found))
    ]
    return [
        History(*one, LexborHTMLParser((page / "index.html").read_text("utf-8")))
        for one, page in zip(found, pages, strict=True)
    ]


def _history(editor: Editor, folder: Path) -> tuple[Links, Office]:
    links: Links = {}
    for office in published(editor):
        for row in office.services:
            assert links.setdefault(row.anchor, str(row.remark)) == row.remark
        last = office
    (folder / f"office-{editor.number}.md").write_text(editor.text, "utf-8")
    return links, last


def _nothing_left(folder: Path) -> tuple[Links, Office]:
    """A charter that once had two rows."""
    editor = Editor(
        OFFICES, random.Random(0), closed=["citizen-1", {"id": "pathagar", "name": "পাঠাগার"}]
    )
    (folder / f"office-{OFFICES}.md").write_text(editor.text, "utf-8")
    return {"citizen-1": "", "pathagar": ""}, read(editor.text)


def _at(page: LexborHTMLParser, address: str) -> LexborNode:
    [found] = page.css(f'[id="{address}"]')
    return found


def test_every_link_of_old_reaches_its_row_or_what_became_of_it(histories: list[History]) -> None:
    """Renamed, moved within its section or to another, or deleted."""
    gone = 0
    for history in histories:
        rows = {row.remark: row for row in history.last.services}
        for address, mark in history.links.items():
            found = _at(history.page, address)
            if mark in rows:
                assert (found.tag, mark in found.text()) == ("tr", True)
                assert rows[mark].name in found.text()
            else:
                assert (found.tag, GONE in found.text()) == ("li", True)
                gone += 1
    assert gone > OFFICES


def test_a_deleted_row_is_told_with_its_name_in_its_section(histories: list[History]) -> None:
    """As far as the file says; in the first section where its own is gone."""
    for history in histories:
        sections = {section.key: section.anchor for section in history.last.sections}
        first = next(iter(sections.values()), None)
        for one in history.last.closed:
            line = _at(history.page, one.id)
            assert (one.name or GONE) in line.text()
            assert line.parent is not None
            section = line.parent.parent
            assert section is not None
            where = sections.get(one.home, first) if one.home else first
            assert section.attributes.get("aria-labelledby") == where


def test_no_other_part_of_a_page_has_the_address_of_a_row(
    site: Path, field_site: Path, histories: list[History]
) -> None:
    """What a page calls its parts, no row can be called."""
    pages = [*site.glob("offices/*/*/index.html"), *field_site.glob("offices/*/*/index.html")]
    trees = [LexborHTMLParser(page.read_text("utf-8")) for page in pages]
    trees += [history.page for history in histories]
    for tree in trees:
        rows = {node.attributes["id"] for node in tree.css("tr[id], .closed-rows [id]")}
        others = [str(node.attributes["id"]) for node in tree.css("[id]")]
        parts = [one for one in others if one not in rows]
        assert [one for one in parts if not is_reserved(one)] == []
        assert len({*others}) == len(others)
