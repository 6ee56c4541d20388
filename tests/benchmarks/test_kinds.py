"""The corpus of every department and level is lawful content, always the same, and names nobody."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from benchmarks.corpus import Site
from benchmarks.kinds import FIELD, Copy, every_office, write_kinds
from plugins.charters.directory import load
from plugins.charters.model import Directory
from tests.benchmarks.test_corpus import files

TODAY = date(2026, 11, 22)
HUNDRED = 100  # so many hold each kind but those of divisions and the nation


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A country of a few offices."""
    content = tmp_path_factory.mktemp("kinds") / "content"
    write_kinds(content, HUNDRED, seed=1)
    return content


@pytest.fixture(scope="module")
def country(kinds: Path) -> Directory:
    """What the reader, which refuses any error, makes of it."""
    return load(kinds, TODAY)[0]


def test_the_reader_takes_it(country: Directory) -> None:
    """Every office is lawful, whichever place it was put to."""
    assert len(country.offices) == HUNDRED


def test_every_sample_is_put_to_every_place_of_its_level() -> None:
    """No kind is left out, and one office in five is as the official formats have it."""
    offices = [*every_office(1)]
    copies = [one for one in offices if isinstance(one, Copy)]
    used = {sample for copy in copies for sample in copy.samples}
    assert used == {*FIELD.glob("offices/*/*.md")}
    assert len({one.path for one in offices}) == len(offices)
    assert sum(isinstance(one, Site) for one in offices[:1000]) == 200


def test_one_seed_gives_one_corpus(tmp_path: Path, kinds: Path) -> None:
    """Byte for byte; another seed gives another, and a smaller corpus is a part of a larger one."""
    write_kinds(tmp_path / "again", HUNDRED, seed=1)
    write_kinds(tmp_path / "other", HUNDRED, seed=2)
    write_kinds(tmp_path / "fewer", HUNDRED // 2, seed=1)
    assert files(tmp_path / "again") == files(kinds)
    assert files(tmp_path / "other") != files(kinds)
    assert files(tmp_path / "fewer").items() <= files(kinds).items()


def test_it_never_adds_to_offices(kinds: Path) -> None:
    """A folder with offices in it is refused, and stays as it was."""
    before = files(kinds)
    with pytest.raises(FileExistsError):
        write_kinds(kinds, 5, seed=1)
    assert files(kinds) == before


def test_a_country_has_only_so_many_offices(tmp_path: Path) -> None:
    """More than there can be is refused before anything is written."""
    with pytest.raises(ValueError, match=r"places for \d+ offices, not 60000"):
        write_kinds(tmp_path / "content", 60_000, seed=1)
    assert not (tmp_path / "content").exists()


def test_nobody_can_be_called(country: Directory) -> None:
    """Every number lies in the made-up ranges, every mail address at example.gov.bd."""
    officers = [officer for office in country.offices for officer in office.officers]
    dials = {phone.dial for officer in officers for phone in officer.phones}
    assert not [x for x in dials if not re.fullmatch(r"\+880(1700\d{6}|2[23459]0000\d{4})", x)]
    assert {officer.email.domain for officer in officers if officer.email} == {"example.gov.bd"}
