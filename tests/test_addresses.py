"""No address that was ever published is lost, whatever becomes of rows and offices."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import urljoin

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from plugins.build.build import build
from plugins.charters.directory import read
from plugins.charters.problems.problem import Problem, report
from plugins.commands.check import check
from plugins.commands.edit.changes import carry_out_all
from plugins.commands.edit.formatting import format_offices
from plugins.commands.edit.moving import plan_move
from plugins.commands.edit.offices import open_content
from plugins.commands.edit.service_entries import services_to_enter
from tests.careless import PLACES, WEIGHTS, Editors, Office, Row
from tests.committing import commit
from tests.conftest import project_in
from tests.offers import write_offers, write_redirect

TODAY: Final = date(2026, 11, 2)
SEED: Final = 17
OFFICES: Final = 8
COMMITS: Final = 20
CHANGES: Final = 10  # in each
BY_POSITION: Final = 3  # commits before anybody tidies
ROUNDS: Final = 3  # of checking and writing what is offered
ROW_IS_GONE: Final = "সেবাটি এই চার্টারে আর নেই"
OFFICE_IS_GONE: Final = "এই কার্যালয়ের চার্টার এখানে আর নেই"
SERVICE_IS_GONE: Final = "এই সেবা এখানে আর নেই"


@dataclass
class History:
    """What stood at each address that was ever published, and who changed it since."""

    editors: Editors
    offices: dict[str, Office] = field(default_factory=dict)
    rows: dict[str, tuple[Office, Row]] = field(default_factory=dict)
    services: dict[str, str] = field(default_factory=dict)

    @property
    def project(self) -> Path:
        return self.editors.project

    def commit(self) -> None:
        """What is committed is published."""
        commit(self.project)
        self.editors.touched.clear()
        offices = {one.address: one for one in self.editors.offices}
        for office in read(self.project / "content", TODAY).checked.offices:
            known = offices[office.id]
            _note(self.offices, f"offices/{office.id}/", known)
            for found, row in zip(office.services, known.in_order, strict=True):
                _note(self.rows, f"offices/{office.id}/#{found.anchor}", (known, row))
        for slug, names in _services(self.project).items():
            _note(self.services, f"services/{slug}/", names if isinstance(names, str) else names[0])

    def mend(self) -> None:
        """Writes what is offered until nothing is wrong; what it claims must be so."""
        for _ in range(ROUNDS):
            if not (errors := self.errors()):
                return
            for problem in errors:
                assert self.is_true(problem), problem.text("en")
            self._write(errors)
            self.editors.learn()
        assert report(self.errors(), "en") == "errors: 0, warnings: 0, files: 0"

    def errors(self) -> list[Problem]:
        reading, _ = check(self.project, TODAY, base="HEAD")
        return [problem for problem in reading.problems if not problem.is_warning]

    def is_true(self, problem: Problem) -> bool:
        """Of what is claimed for sure: which row or office it was, or that it is gone."""
        said = dict(problem.values)
        if problem.code == "office-moved":
            return self.offices[f"offices/{said['found']}/"].address == said["near"]
        if problem.code == "row-moved":
            return self._is_same(problem)
        if problem.code == "row-lost":
            office = self._office(problem)
            return self._row_before(office, said["found"]) not in office.in_order
        return True

    def _write(self, errors: list[Problem]) -> None:
        """Of an office that nobody can know again its editor knows where it went."""
        offered = []
        others = {problem.code for problem in errors} != {"id-twice"}
        for problem in errors:
            old = problem.path.removeprefix("content/offices/").removesuffix(".md")
            office = self.offices.get(f"offices/{old}/")
            if problem.code == "redirect-stands":
                _delete_redirect(self.project, dict(problem.values)["found"])
            elif problem.code == "office-moved" and self.editors.random.random() < 1 / 2:
                _move(self.project, **dict(problem.values))
            elif problem.code == "office-lost" and office in self.editors.offices:
                write_redirect(self.project, "offices", {"from": old, "to": office.address})
            elif not (others and problem.code == "id-twice"):  # or mended with its own row
                offered.append(problem)
        write_offers(self.project, offered, self._is_same)

    def _is_same(self, problem: Problem) -> bool:
        """Whether the row at the problem is that which had the address before."""
        office = self._office(problem)
        _, section, place = re.split(r"[.\[\]]+", problem.field)[:3]
        row = office.rows[section][int(place) - 1]
        return self._row_before(office, dict(problem.values)["found"]) is row

    def _office(self, problem: Problem) -> Office:
        return next(one for one in self.editors.offices if f"/{one.address}.md" in problem.path)

    def _row_before(self, office: Office, anchor: str) -> Row:
        links = (f"offices/{address}/#{anchor}" for address in reversed(office.addresses))
        return next(self.rows[link][1] for link in links if link in self.rows)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> History:
    """Two hundred changes in twenty commits; the site is built once."""
    project = project_in(tmp_path_factory.mktemp("addresses") / "project")
    for folder in ("offices", "calendar"):
        shutil.rmtree(project / "content" / folder)
    (project / "content" / "places.yaml").write_text(_places(), "utf-8")
    editors = Editors(project, random.Random(SEED))
    for _ in range(OFFICES):
        editors.found_office()
    editors.write()
    history = History(editors)
    history.commit()
    for number in range(COMMITS):
        for _ in range(CHANGES):
            editors.change()
        editors.write()
        history.mend()
        if number >= BY_POSITION:
            _tidy(project)
            editors.learn()
            assert history.errors() == []
        history.commit()
    build(project / "pelicanconf.py", project / "output")
    return history


def _places() -> str:
    """Only those that the offices are in."""
    districts = [
        {
            "slug": slug,
            "bn": f"{slug} জেলা",
            "en": slug,
            "upazilas": [_place(one) for one in upazilas],
        }
        for slug, upazilas in PLACES.items()
    ]
    divisions = [{"slug": "rangpur", "bn": "রংপুর", "en": "Rangpur", "districts": districts}]
    return str(yaml.safe_dump({"divisions": divisions}, allow_unicode=True))


def _place(slug: str) -> dict[str, str]:
    return {"slug": slug, "bn": f"{slug} উপজেলা", "en": slug}


def _tidy(project: Path) -> None:
    """As after a merge."""
    content = open_content(project / "content", TODAY, "")
    services_to_enter(content).carry_out()
    format_offices(content, content.offices, "en", write=True)


def _services(project: Path) -> dict[str, str | list[str]]:
    file = project / "content" / "services.yaml"
    return yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}


def _move(project: Path, found: str, near: str, **_: str) -> None:
    """``invoke move OLD NEW``, as the check offers it too."""
    carry_out_all(plan_move(project / "content", found, near, None).changes)


def _delete_redirect(project: Path, old: str) -> None:
    file = project / "content" / "redirects.yaml"
    written = yaml.safe_load(file.read_text("utf-8"))
    written["offices"] = [one for one in written["offices"] if one["from"] != old]
    file.write_text(yaml.safe_dump(written, allow_unicode=True), "utf-8")


Known = TypeVar("Known")


def _note(known: dict[str, Known], address: str, what: Known) -> None:
    """An address is never that of something else."""
    assert known.setdefault(address, what) == what, address


def _arrive(history: History, address: str) -> tuple[str, LexborHTMLParser]:
    """Where a link leads in the end, as its pages say."""
    path = address.partition("#")[0]
    for _ in range(len(history.offices)):
        file = history.project / "output" / path / "index.html"
        page = LexborHTMLParser(file.read_text("utf-8"))
        refresh = page.css_first('meta[http-equiv="refresh"]')
        if refresh is None:
            return path, page
        path = urljoin(f"/{path}", _leads_to(page, str(refresh.attributes["content"])))[1:]
    raise AssertionError(address)


def _leads_to(page: LexborHTMLParser, refresh: str) -> str:
    """The script takes the first link, and the fragment along."""
    script, link = page.css_first("script"), page.css_first("main a")
    new = refresh.partition("url=")[2]
    if script:
        assert "document.links[0].href" in script.text()
        assert "location.hash" in script.text()
        assert link
        assert link.attributes["href"] == new
    return new


def _title(page: LexborHTMLParser) -> str:
    [heading] = page.css("h1")
    return heading.text()


def test_changes_were_of_every_kind(history: History) -> None:
    """Two hundred, and the site has offices still."""
    made = history.editors.made
    assert made.total() == COMMITS * CHANGES
    assert {*made} == {*WEIGHTS}


def test_every_link_to_an_office_reaches_it_or_what_became_of_it(history: History) -> None:
    """Wherever it went, and how often."""
    assert any(len(office.addresses) > 2 for office in history.editors.offices)
    for address, office in history.offices.items():
        path, page = _arrive(history, address)
        if office in history.editors.offices:
            assert (path, _title(page)) == (f"offices/{office.address}/", office.name)
        else:
            assert _title(page) == OFFICE_IS_GONE


def test_every_link_to_a_row_reaches_it_or_the_line_that_says_it_is_gone(history: History) -> None:
    """That very row: the page has it in the same place as its file."""
    for address, (office, row) in history.rows.items():
        _, page = _arrive(history, address)
        if office not in history.editors.offices:
            assert _title(page) == OFFICE_IS_GONE
            continue
        [found] = page.css(f'[id="{address.partition("#")[2]}"]')
        if row in office.in_order:
            rows = page.css("tr[id]")
            assert rows.index(found) == office.in_order.index(row)
            assert row.name in found.text()
        else:
            assert (found.tag, ROW_IS_GONE in found.text()) == ("li", True)


def test_every_link_to_a_service_reaches_it_or_what_became_of_it(history: History) -> None:
    """Also where nobody gives it any more."""
    for address, name in history.services.items():
        _, page = _arrive(history, address)
        assert _title(page) in {name, SERVICE_IS_GONE}


def test_every_entry_that_is_left_out_is_named(history: History) -> None:
    """All of them at once, and nothing else; but where a service has its old address again."""
    redirects = history.project / "content" / "redirects.yaml"
    said = yaml.safe_load(redirects.read_text("utf-8"))
    old = {one["from"] for one in [*said["offices"], *said["services"]]}
    left_out = {("content/redirects.yaml", one) for one in old - {*_services(history.project)}}
    redirects.unlink()
    for office in history.editors.offices:
        if office.has_ids:
            closed = (one if isinstance(one, str) else one["id"] for one in office.closed)
            left_out |= {(f"content/offices/{office.address}.md", one) for one in closed}
            office.closed = []
    history.editors.write()
    named = [(problem.path, dict(problem.values)["found"]) for problem in history.errors()]
    assert sorted(named) == sorted(left_out)
