"""The synthetic corpus is lawful content, always the same, and names nobody."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from benchmarks.corpus import Numbers, Writer, every_site, read_places, write_corpus
from plugins.charters.bengali import to_ascii_digits
from plugins.charters.directory import load
from plugins.charters.model import Directory

TODAY = date(2026, 11, 22)
KUSHTIA = {"kushtia/kumarkhali", "kushtia/zila"}


def files(content: Path) -> dict[str, bytes]:
    """Every file with its path."""
    found = (path for path in content.rglob("*") if path.is_file())
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in found}


def test_the_reader_takes_it(country: Directory) -> None:
    """Every upazila and district has its ICT office, and the first other department begins."""
    assert len(country.offices) == 560
    assert sum(office.slug == "zila" for office in country.offices) == 64
    assert [o.id for o in country.offices if "-" in o.slug] == ["kushtia/kumarkhali-agriculture"]


def test_five_offices(tmp_path: Path, corpus: Path) -> None:
    """A small corpus can be read too, and is a part of the larger one."""
    write_corpus(tmp_path / "five", 5, seed=1)
    offices = {
        path: text for path, text in files(tmp_path / "five").items() if path.startswith("offices/")
    }
    assert len(load(tmp_path / "five", TODAY)[0].offices) == len(offices) == 5
    assert offices.items() <= files(corpus).items()


def test_every_kind_of_department_is_lawful(tmp_path: Path) -> None:
    """All that can stand in one upazila and its district passes the reader."""
    places = [place for place in read_places() if f"{place.district}/{place.slug}" in KUSHTIA]
    write_corpus(tmp_path / "content", 1, seed=1)
    writer = Writer(places, seed=1)
    for site in every_site(places):
        file = tmp_path / "content" / "offices" / "kushtia" / f"{site.slug}.md"
        file.write_text(writer.text(site), "utf-8")
    assert len(load(tmp_path / "content", TODAY)[0].offices) == 2 * 49 + 50


def test_one_seed_gives_one_corpus(tmp_path: Path) -> None:
    """Byte for byte; another seed gives another."""
    for name, seed in (("first", 7), ("second", 7), ("other", 8)):
        write_corpus(tmp_path / name, 40, seed)
    assert files(tmp_path / "first") == files(tmp_path / "second")
    assert files(tmp_path / "first") != files(tmp_path / "other")


def test_it_never_adds_to_offices(corpus: Path) -> None:
    """A folder with offices in it is refused, and stays as it was."""
    before = files(corpus)
    with pytest.raises(FileExistsError):
        write_corpus(corpus, 5, seed=1)
    assert files(corpus) == before


def test_a_country_has_only_so_many_offices(tmp_path: Path) -> None:
    """More than there can be is refused before anything is written."""
    with pytest.raises(ValueError, match="52141 offices, not 60000"):
        write_corpus(tmp_path / "content", 60_000, seed=1)
    assert not (tmp_path / "content").exists()


def test_nobody_is_named_or_can_be_called(country: Directory) -> None:
    """No names; every number lies in the made-up ranges, every mail address at example.gov.bd."""
    officers = [officer for office in country.offices for officer in office.officers]
    assert not any(officer.name for officer in officers)
    dials = {phone.dial for officer in officers for phone in officer.phones}
    assert not [x for x in dials if not re.fullmatch(r"\+880(1700\d{6}|2[23459]0000\d{4})", x)]
    assert {officer.email.domain for officer in officers if officer.email} == {"example.gov.bd"}


def test_a_first_number_belongs_to_one_office(country: Directory) -> None:
    """So that a question for a number has one answer."""
    dials = [phone.dial for office in country.offices for phone in office.officers[0].phones]
    assert len(set(dials)) == len(dials)


def test_numbers_run_over_to_mobiles() -> None:
    """A zone's ten thousand landlines come up once each; then mobiles are given out."""
    numbers = Numbers(seed=3)
    landlines = {numbers.landline(5) for _ in range(10_000)}
    assert len(landlines) == 10_000
    assert all(re.fullmatch(r"0250000\d{4}", number) for number in landlines)
    assert numbers.landline(5).startswith("01700")


def test_offices_differ_as_real_ones_do(corpus: Path, country: Directory) -> None:
    """Own places in cells, several spellings and digits, and a third without complaint steps."""
    places = {office.place.bn for office in country.offices}
    assert len(places) > len(read_places()) * 0.9
    without = sum(not office.grievance for office in country.offices) / 560
    assert 0.28 < without < 0.38
    text = "".join(path.read_text("utf-8") for path in corpus.glob("offices/*/*.md"))
    for spelling in ("ই-নথি", "ই নথি", "ইনথি", "প্রয়োজ্য", "প্রযোজ্য", "সরকারী", "সরকারি", "প্রাপ্তিস্থানঃ"):
        assert spelling in text
    phones = [phone.text for office in country.offices for phone in office.officers[0].phones]
    assert {to_ascii_digits(phone) == phone for phone in phones} == {True, False}
    own = country.offices[100]
    assert any(own.place.bn in (service.documents or "") for service in own.services)
