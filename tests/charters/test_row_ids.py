"""The address of a row: one rule for whoever reads or writes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.directory import Reading
from plugins.charters.model import SECTION_TITLES, Office, SectionKey, Service, anchor
from plugins.charters.reading.office_file import KEY_PATTERN, MAX_SLUG
from plugins.charters.row_ids import is_reserved, nearest_id, new_id, row_ids

# Few, so that they meet; some are the page's own, some a position, some of no Latin letter.
NAMES = ["তথ্য প্রদান", "তথ্য প্রদান\nঅনলাইনে", "Officers", "Citizen 3", "আট দিনে সনদ", "grs", "!!"]
SLUGS = ["citizen-1", "citizen-3", "services-2", "tathya-pradan", "tathya-pradan-2", "seba"]


@st.composite
def charters(draw: st.DrawFn) -> tuple[list[Service], list[str]]:
    """Rows in the order of their sections, of which some have an id, and ids that are closed."""
    ids = draw(st.lists(st.sampled_from(SLUGS), unique=True))
    sections = sorted(draw(st.lists(st.sampled_from(get_args(SectionKey)), max_size=8)))
    rows = [
        Service(section=key, number=sections[: place + 1].count(key), name=name, id=written)
        for place, key in enumerate(sections)
        for name in [draw(st.sampled_from(NAMES) | st.text())]
        for written in [ids.pop() if ids and draw(st.booleans()) else None]
    ]
    return rows, ids if draw(st.booleans()) else []


@given(charters())
def test_every_row_has_an_address_of_its_own(charter: tuple[list[Service], list[str]]) -> None:
    """No two rows share one, nor has a row that of a deleted one or of another part of the page."""
    rows, closed = charter
    ids = row_ids(rows, closed)
    assert len({*ids, *closed}) == len(ids) + len(closed)
    assert not any(map(is_reserved, ids))
    assert all(re.fullmatch(KEY_PATTERN, one) and len(one) <= MAX_SLUG for one in ids)


@given(charters(), st.randoms())
def test_what_is_written_stands(charter: tuple[list[Service], list[str]], random: object) -> None:
    """Wherever the row moves."""
    rows, closed = charter
    random.shuffle(rows)  # type: ignore[attr-defined]
    written = [row.id or one for row, one in zip(rows, row_ids(rows, closed), strict=True)]
    assert written == [*row_ids(rows, closed)]


@given(charters())
def test_writing_the_addresses_changes_none(charter: tuple[list[Service], list[str]]) -> None:
    """A row has the same before and after they are written, and after its name is another one."""
    rows, closed = charter
    ids = row_ids(rows, closed)
    written = [replace(row, id=one) for row, one in zip(rows, ids, strict=True)]
    renamed = [replace(row, name="অন্য নাম") for row in written]
    assert row_ids(written, closed) == row_ids(renamed, closed) == ids


@given(charters())
def test_a_charter_without_ids_has_the_addresses_it_always_had(
    charter: tuple[list[Service], list[str]],
) -> None:
    """The positions; once there is an id, no new row has the form of a position."""
    rows, closed = charter
    bare = [replace(row, id=None) for row in rows]
    positions = {anchor(key, number) for key in SECTION_TITLES for number in range(9)}
    assert row_ids(bare, []) == tuple(anchor(row.section, row.number) for row in bare)
    assert positions.isdisjoint(row_ids(bare, ["kept", *closed]))


@pytest.mark.parametrize(
    ("name", "taken", "slug"),
    [
        ("নাগরিক সনদ প্রদান", [], "nagarik-sanad-pradan"),
        ("নাগরিক সনদ প্রদান\nঅনলাইনে", [], "nagarik-sanad-pradan"),
        ("সনদ", ["sanad", "sanad-2"], "sanad-3"),
        ("Officers", [], "seba-officers"),
        ("Officers", ["seba-officers"], "seba-officers-2"),
        ("Citizen 3", [], "seba-citizen-3"),
        ("আট দিনে সনদ", [], "seba-at-dine-sanad"),
    ],
)
def test_a_new_row_is_called_by_its_name(name: str, taken: list[str], slug: str) -> None:
    """Its first line, numbered where another row is called so; never as a part of the page."""
    assert new_id(name, taken) == slug


@given(st.text())
def test_whatever_is_written_there_is_an_id_that_was_meant(text: str) -> None:
    """It can be written where that could not."""
    meant = nearest_id(text)
    assert re.fullmatch(KEY_PATTERN, meant)
    assert not is_reserved(meant)
    assert len(meant) <= MAX_SLUG


@pytest.fixture
def office(
    reread_office: Callable[..., Reading], office_text: Callable[..., str]
) -> Callable[..., Office]:
    """An office with these services and further fields."""

    def read(services: object, **changes: object) -> Office:
        directory = reread_office(office_text(services=services, **changes)).directory
        assert directory is not None
        return directory.offices[0]

    return read


def anchors(office: Office) -> list[str]:
    return [service.anchor for service in office.services]


def test_a_row_keeps_its_address_in_another_section(office: Callable[..., Office]) -> None:
    """And a row without one is called by its name beside it."""
    citizen, internal = [{"name": "ক", "id": "citizen-3"}, {"name": "ছুটি"}], [{"name": "ছুটি"}]
    before = office({"citizen": citizen, "internal": internal})
    after = office({"citizen": citizen[1:], "internal": [*internal, citizen[0]]})
    assert anchors(before) == ["citizen-3", "chhuti", "chhuti-2"]
    assert anchors(after) == ["chhuti", "chhuti-2", "citizen-3"]


def test_a_deleted_row_stands_in_its_section(office: Callable[..., Office]) -> None:
    """As written, else as its id begins; in the first where that is gone or nobody knows."""
    rows = [{"name": "ক", "id": "citizen-1"}]
    closed = [
        "citizen-2",
        "internal-1",
        "services-4",
        "pathagar",
        {"id": "institutional-7", "name": "পাঠাগার", "section": "internal"},
        {"id": "internal-2", "section": "institutional"},
    ]
    read = office({"citizen": rows, "internal": [{"name": "খ", "id": "internal-3"}]}, closed=closed)
    found = {section.key: [one.id for one in read.closed_in(section)] for section in read.sections}
    assert found == {
        "citizen": ["citizen-2", "services-4", "pathagar", "internal-2"],
        "internal": ["internal-1", "institutional-7"],
    }
    assert read.closed[4].name == "পাঠাগার"
