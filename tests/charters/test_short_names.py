"""A name in a list leaves out what the list tells, and is still nobody else's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.model import District, Division, Listing, Place, Upazila
from plugins.charters.short_names import short_names

SADAR = Upazila("sadar", "রংপুর সদর", "Rangpur Sadar")
BADARGANJ = Upazila("badarganj", "বদরগঞ্জ", "Badarganj")
DISTRICT = District("rangpur", "রংপুর", "Rangpur", (BADARGANJ, SADAR))
DIVISION = Division("rangpur", "রংপুর", "Rangpur", (DISTRICT,))
WHOLE, IN_SADAR, IN_BADARGANJ = (
    Place(DIVISION, DISTRICT, upazila) for upazila in (None, SADAR, BADARGANJ)
)

WORDS = ["ভূমি অফিস", "Land Office", "রংপুর সদর", "সদর", "রংপুর", "বদরগঞ্জ", "Badarganj", ""]
OFFICES = st.dictionaries(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(", ".join),
    st.sampled_from([WHOLE, IN_SADAR, IN_BADARGANJ]),
    min_size=1,
)


def said(offices: dict[str, Place]) -> list[str]:
    """Of offices by their names, what each is called."""
    listings = [
        Listing(slug=f"o-{n}", place=place, name=name)
        for n, (name, place) in enumerate(offices.items())
    ]
    names = short_names(listings)
    return [names[office.id].whole for office in listings]


@pytest.mark.parametrize(
    ("name", "place", "short"),
    [
        ("Land Office, Badarganj Upazila, Rangpur", IN_BADARGANJ, "Land Office"),
        ("ভূমি অফিস,উপজেলা বদরগঞ্জ ,রংপুর জেলা", IN_BADARGANJ, "ভূমি অফিস"),
        ("ভূমি অফিস, সদর উপজেলা, রংপুর", IN_SADAR, "ভূমি অফিস"),
        ("বদরগঞ্জ থানা, রংপুর", IN_BADARGANJ, "বদরগঞ্জ থানা"),
        ("বদরগঞ্জ, রংপুর", IN_BADARGANJ, "বদরগঞ্জ"),
        ("রংপুর", WHOLE, "রংপুর"),
        (", রংপুর", WHOLE, ", রংপুর"),
        ("ভূমি অফিস, বদরগঞ্জ, রংপুর বিভাগ", IN_BADARGANJ, "ভূমি অফিস, বদরগঞ্জ, রংপুর বিভাগ"),
        ("ভূমি অফিস, বদরগঞ্জ, রংপুর", WHOLE, "ভূমি অফিস, বদরগঞ্জ"),
        ("ভূমি অফিস, লালদীঘি, বদরগঞ্জ", IN_BADARGANJ, "ভূমি অফিস, লালদীঘি"),
        ("বিভাগীয় কার্যালয়, রংপুর", Place(DIVISION), "বিভাগীয় কার্যালয়, রংপুর"),
        ("মন্ত্রণালয়, বাংলাদেশ", Place(), "মন্ত্রণালয়, বাংলাদেশ"),
    ],
)
def test_only_what_the_list_tells_is_left_out(name: str, place: Place, short: str) -> None:
    """The district and the upazila at the end, in either language; a name is never empty."""
    assert said({name: place}) == [short]


def test_offices_called_alike_are_told_apart() -> None:
    """By their upazila where that does it, else by their whole names."""
    assert said(
        {
            "ভূমি অফিস, রংপুর": WHOLE,
            "ভূমি অফিস, সদর, রংপুর": IN_SADAR,
            "Land Office, Sadar, Rangpur": IN_SADAR,
            "Land Office, Badarganj": IN_BADARGANJ,
            "থানা, বদরগঞ্জ": IN_BADARGANJ,
            "থানা, বদরগঞ্জ, রংপুর": IN_BADARGANJ,
        }
    ) == [
        *("ভূমি অফিস", "ভূমি অফিস, রংপুর সদর"),
        *("Land Office, Rangpur Sadar", "Land Office, Badarganj"),
        *("থানা, বদরগঞ্জ", "থানা, বদরগঞ্জ, রংপুর"),
    ]


@given(OFFICES)
def test_no_two_offices_are_called_alike(offices: dict[str, Place]) -> None:
    """However they are named, and what is left of a name begins it."""
    names = said(offices)
    assert len({*names}) == len(offices)
    for name, whole in zip(names, offices, strict=True):
        assert whole.startswith(name.rpartition(",")[0])
