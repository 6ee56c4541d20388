"""What can be done at a step that a charter lacks."""

from __future__ import annotations

import pytest

from plugins.charters.contacts import Phone
from plugins.charters.model import (
    District,
    Division,
    Helpline,
    Local,
    National,
    Office,
    Officer,
    Place,
    Section,
    Service,
    Tier,
    Upazila,
)
from plugins.charters.remedy import Remedy, remedy

UPAZILA = Upazila("patgram", "পাটগ্রাম", "Patgram")
DISTRICT = District("lalmonirhat", "লালমনিরহাট", "Lalmonirhat", (UPAZILA,))
DIVISION = Division("rangpur", "রংপুর", "Rangpur", (DISTRICT,))
HERE = Place(DIVISION, DISTRICT, UPAZILA)
OWN, BOSS, OTHER = (Officer(key=key, post=key) for key in ("own", "boss", "other"))
ANIMESH, ANIMES = (
    Officer(key=key, post="প্রোগ্রামার", name=name, phone=Phone.parse("01700-000460"))
    for key, name in (("animesh", "অনিমেষ চন্দ্র"), ("animes", "অনিমেস চন্দ্র"))
)
EVERYBODY = (OWN, BOSS, OTHER, ANIMESH, ANIMES)


def helpline(number: str, name: str) -> Helpline:
    return Helpline(Phone.parse(number), name)


def remedy_of(
    *lines: Helpline, place: Place = HERE, rows: tuple[tuple[Officer, ...], ...] = ()
) -> Remedy:
    services = tuple(
        Service(section="citizen", number=number, name="ক", officers=(OWN,), superiors=superiors)
        for number, superiors in enumerate(rows, 1)
    )
    sections = (Section("citizen", services),) if services else ()
    office = Office(
        slug="one", place=place, name="ক", officers=EVERYBODY, sections=sections, body=""
    )
    return remedy(office, National(helplines=lines, grievance=Tier(to="সেল")))


EMERGENCY = helpline("৯৯৯", "জরুরি সেবা")
CALL_CENTRE = helpline("৩৩৩", "জাতীয় তথ্যসেবা")
COMPLAINTS = helpline("১০৬", "দুর্নীতির অভিযোগ")


@pytest.mark.parametrize(
    ("lines", "called"),
    [
        ([EMERGENCY, COMPLAINTS, CALL_CENTRE], CALL_CENTRE),
        ([EMERGENCY, COMPLAINTS], COMPLAINTS),
        ([EMERGENCY], None),
    ],
)
def test_a_complaint_is_called_in_where_it_is_taken(
    lines: list[Helpline], called: Helpline | None
) -> None:
    """At 333 first; never at a number for emergencies."""
    assert remedy_of(*lines).helpline == called


@pytest.mark.parametrize(
    ("place", "above"),
    [
        (Place(DIVISION, DISTRICT, UPAZILA, Local("union", "জোংড়া")), "পাটগ্রাম উপজেলা"),
        (HERE, "লালমনিরহাট জেলা"),
        (Place(DIVISION, DISTRICT), "রংপুর বিভাগ"),
        (Place(DIVISION, DISTRICT, UPAZILA, Local("pourashava", "পাটগ্রাম")), None),
        (Place(DIVISION, DISTRICT, None, Local("city", "রংপুর")), None),
        (Place(DIVISION), None),
        (Place(), None),
    ],
)
def test_the_office_above_is_of_the_next_larger_place(place: Place, above: str | None) -> None:
    """Where a place tells it; only an office of the nation has none above it."""
    found = remedy_of(place=place)
    assert (found.above and found.above["bn"], found.is_highest) == (above, not place.levels)


@pytest.mark.parametrize(
    ("rows", "superior"),
    [
        ((), None),
        (((),), None),
        (((BOSS,),), BOSS),
        (((BOSS,), (BOSS,), (OTHER,)), BOSS),
        (((BOSS,), (OTHER,)), None),
        (((BOSS, OTHER),), None),
        (((BOSS,), (), ()), None),
        (((OWN,), (OWN,)), None),
        (((ANIMES,), (ANIMESH,), (OTHER,)), ANIMESH),
        (((ANIMES, ANIMESH),), ANIMESH),
    ],
)
def test_a_superior_is_whom_most_rows_name(
    rows: tuple[tuple[Officer, ...], ...], superior: Officer | None
) -> None:
    """If that is one person, however spelt, who does not answer for the rows himself."""
    assert remedy_of(rows=rows).superior == superior
