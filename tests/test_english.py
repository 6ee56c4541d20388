"""An office whose charter is in English, among others."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from plugins.build.build import build
from plugins.charters.directory import read
from tests.conftest import project_in

OFFICE = """\
---
name: Upazila Social Services Office, Hatibandha, Lalmonirhat
language: en
department: Department of Social Services
hours: Sunday to Thursday, 9 am to 5 pm
approved: 2026-10-20
reviewed: 2026-11-02
reviewer: officer
vision: A caring society.
mission: To bring social protection to all who need it.
officers:
  officer:
    post: Upazila Social Services Officer
    room: "101"
    phone: 01700-000010
    email: usso.hatibandha@example.gov.bd
  deputy-director:
    post: Deputy Director
    office: District Social Services Office, Lalmonirhat
    phone: 01700-000011
    email: dd.lalmonirhat@example.gov.bd
  uno:
    post: Upazila Nirbahi Officer
    phone: 01700-000012
    email: uno.hatibandha@example.gov.bd
defaults:
  method: On application
  documents: Application form, NID
  documents_from: The office
  officer: officer
  superior: deputy-director
services:
  citizen:
    - {name: Old age allowance, fee: The service is free, time: 3 (three) months}
    - {name: Interest free loans for the poor, fee: BDT 50, time: within 3 (three) working days}
  institutional:
    - {name: Registration of voluntary organisations, fee: "Tk. 5,000 by challan", time: 30 days}
  internal:
    - {name: Grant of earned leave, fee: Free, time: Immediately}
expectations:
  - Submit a complete application
grievance:
  - when: If the officer in charge does not solve the problem
    to: Grievance Redress Officer (GRO)
    officer: deputy-director
    limit: 30 working days
  - when: If that officer does not solve it
    to: Appeal officer
    officer: uno
    limit: 20 working days
  - when: If the appeal officer does not solve it
    to: Grievance management cell of the Cabinet Division
    limit: 60 working days
signatory: officer
---
The office is on the **second floor**.
"""
NAME = "Upazila Social Services Office, Hatibandha, Lalmonirhat"
HERE = "offices/lalmonirhat/hatibandha"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of the five charters and that office, built."""
    project = project_in(tmp_path_factory.mktemp("english") / "project")
    (project / "content" / f"{HERE}.md").write_text(OFFICE, "utf-8")
    build(project / "pelicanconf.py", project / "output")
    return project


def test_it_has_no_weakness_of_a_charter_in_bengali(project: Path) -> None:
    """A whole and careful charter gives no warning, and its times and free services are read."""
    reading = read(project / "content", date(2026, 11, 27))
    assert [one for one in reading.problems if one.path == f"content/{HERE}.md"] == []
    [office] = [one for one in reading.checked.offices if one.language == "en"]
    assert [service.is_free for service in office.services] == [True, False, False, True]
    assert [str(tier.limit) for tier in office.grievance] == [
        *("৩০ কার্যদিবস", "২০ কার্যদিবস", "৬০ কার্যদিবস"),
    ]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (f"{HERE}/index.html", '<html lang="en">'),
        (f"{HERE}/index.html", '<time datetime="2026-10-20">20 October 2026</time>'),
        (f"{HERE}/index.html", "Last looked through: <time "),
        (f"{HERE}/index.html", '<time datetime="2026-11-02">2 November 2026</time> (Upazila'),
        (f"{HERE}/index.html", "Social Services Officer); next by 31 March 2027</p>"),
        (f"{HERE}/index.html", "<dd>2 (1 free of charge)</dd>"),
        (f"{HERE}/index.html", "110 working days in all since the beginning"),
        (f"{HERE}/index.html", "ol{list-style:decimal}"),
        ("offices/rangpur/sadar/index.html", "ol{list-style:bengali}"),
        (f"{HERE}/index.html", '<p class="masthead__site" lang="bn">'),
        ("offices/rangpur/sadar/index.html", '<p class="masthead__site"><a'),
        ("index.html", f' lang="en">{NAME}</a>'),
        ("offices/lalmonirhat/index.html", f' lang="en">{NAME.partition(",")[0]}</a>'),
        ("services/index.html", '"><span lang="en">Old age allowance</span></a> · '),
    ],
)
def test_readers_are_told_its_language(project: Path, page: str, shown: str) -> None:
    """Its page speaks it; pages in Bengali mark what is not."""
    assert shown in (project / "output" / page).read_text("utf-8")


def test_programs_are_told_its_language(project: Path) -> None:
    """Only where it is not the one that most have."""
    said = {
        file.parent.name: json.loads(file.read_text("utf-8")).get("language")
        for file in (project / "output" / "offices").glob("lalmonirhat/*/charter.json")
    }
    assert said == {"hatibandha": "en", "patgram": None}
