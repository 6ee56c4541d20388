"""Addresses of services, before and after they are entered."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.charters.reading.office_file import KEY_PATTERN, MAX_SLUG
from plugins.charters.service_addresses import addresses, with_services
from plugins.charters.service_table import ServiceTable, wording

NOTHING = ServiceTable()
LONG = "আইসিটি অধিদপ্তর সংক্রান্ত যাবতীয় তথ্য প্রদান ও পরামর্শ"

# Few words, so that names often sound alike: কর and কার are one in Latin letters.
WORDS = st.sampled_from(["কর", "কার", "সনদ", "শনদ", "তথ্য", "৫", "!", "আইসিটি অধিদপ্তর সংক্রান্ত যাবতীয়"])
NAMES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join) | st.text(min_size=1)
SETS = st.lists(NAMES.filter(wording), max_size=8, unique_by=wording)


def address(name: str, *others: str) -> str:
    return addresses([name, *others], NOTHING)[name]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("নাগরিক সনদ প্রদান", "nagarik-sanad-pradan"),
        (LONG, "aisiti-adhidaptar-sangkranta-6e8cdc"),
        (f"{LONG} সেবা", "aisiti-adhidaptar-sangkranta-a4313d"),
        ("con", "con-1143da"),
        ("কম্পিউটার", "kampiutar"),
    ],
)
def test_the_address_is_the_name_in_latin_letters(name: str, slug: str) -> None:
    """All of it where that is an address; else its first words and a sign of the rest."""
    assert address(name) == slug


def test_names_that_sound_alike_are_told_apart() -> None:
    """Each has its sign, whichever comes first; so has one that sounds like what is entered."""
    assert address("কর আদায়", "কার আদায়") == "kar-aday-50e54b"
    assert address("কার আদায়", "কর আদায়") == "kar-aday-8debe8"
    table = ServiceTable({"kar-aday": ("কার আদায়",)})
    assert addresses(["কর আদায়"], table) == {"কর আদায়": "kar-aday-50e54b"}
    assert addresses(["কর আদায়"], NOTHING, ["kar-aday"]) == {"কর আদায়": "kar-aday-50e54b"}


@given(SETS)
@settings(max_examples=60, derandomize=True)
def test_every_service_has_an_address_of_its_own(names: list[str]) -> None:
    """Whatever the names are, and in whatever order they come."""
    found = addresses(names, NOTHING)
    assert len(set(found.values())) == len(names)
    assert all(re.fullmatch(KEY_PATTERN, slug) and len(slug) <= MAX_SLUG for slug in found.values())
    assert addresses(reversed(names), NOTHING) == found


@given(st.lists(SETS, max_size=6))
@settings(max_examples=60, derandomize=True)
def test_what_a_build_published_is_entered_and_stays(states: list[list[str]]) -> None:
    """However services come, go and return: each address leads to one service for ever."""
    table, published = NOTHING, dict[str, str]()
    for names in states:
        found = addresses(names, table)
        published |= found
        table = with_services(table, names)
        assert addresses(names, table) == found
        assert addresses(published, table) == published
        assert [*table.entries] == sorted(table.entries)


@given(SETS, SETS)
@settings(max_examples=60, derandomize=True)
def test_before_it_is_entered_only_what_sounds_alike_moves_a_service(
    names: list[str], others: list[str]
) -> None:
    """Others that are added or removed leave its address alone."""
    before, after = addresses(names, NOTHING), addresses(unique([*names, *others]), NOTHING)
    moved = [name for name in names if before[name] != after[name]]
    assert all(any(sounds(name) == sounds(other) for other in others) for name in moved)


def unique(names: Iterable[str]) -> list[str]:
    return [*{wording(name): name for name in reversed([*names])}.values()]


def sounds(name: str) -> str:
    return address(name)
