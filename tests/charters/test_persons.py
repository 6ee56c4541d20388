"""Which officers of a charter are one person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.contacts import Email, Phone, Website
from plugins.charters.directory import load
from plugins.charters.model import Office, Officer, Place, Profile, Section, SectionKey, Service
from plugins.charters.persons import Person, first_contact, persons, standing_for

PARSED = {"phone": Phone, "mobile": Phone, "email": Email, "website": Website}
POST = "সহকারী প্রোগ্রামার"
PHONE = "০১৭০০-০০০০০১"
OTHER = "০১৭০০-৯৯৯৯৯৯"
MAIL = "kalponikdoict@example.gov.bd"
NAME = "জনাব অনিমেষ চন্দ্র বসুনিয়া"


def officers(*entries: dict[str, str]) -> tuple[Officer, ...]:
    """Of one post unless they say otherwise."""
    return tuple(_officer(key, **entry) for key, entry in zip("abcdefgh", entries, strict=False))


def _officer(key: str, **facts: str) -> Officer:
    parsed: dict[str, Any] = {
        name: PARSED[name].parse(text) if name in PARSED else text for name, text in facts.items()
    }
    return Officer(**{"key": key, "post": POST, **parsed})


def profile(entries: tuple[Officer, ...]) -> Profile:
    return Profile(slug="kalponik", place=Place(), name="কাল্পনিক কার্যালয়", officers=entries)


def grouped(entries: tuple[Officer, ...]) -> list[str]:
    """The keys of each person, joined."""
    found = persons(profile(entries))
    return ["".join(one.key for one in (each.officer, *each.spellings)) for each in found]


ONE = [
    ("a letter of the name", {"name": NAME}, {"name": "জনাব, অনিমেঘ চন্দ্র বসুনিয়া"}),
    ("a letter that sounds alike", {"name": NAME}, {"name": "অনিমেস চন্দ্র বসুনীয়া"}),
    ("the honorific", {"name": "ডাঃ কামরুল হাসান"}, {"name": "জনাব ডা. কামরুল হাসান"}),
    ("a মোঃ left out", {"name": "মোঃ কামরুল হাসান"}, {"name": "কামরুল হাসান"}),
    ("a মোঃ in full", {"name": "মো: কামরুল হাসান"}, {"name": "মোহাম্মদ কামরুল হাসান"}),
    ("points after initials", {"name": "এস. এম. আইনুল ইসলাম"}, {"name": "এস এম আইনুল ইসলাম"}),
    ("the name left out", {"name": NAME}, {}),
    ("a letter of the address", {"email": MAIL}, {"email": "kalponikdoiect@example.gov.bd"}),
    ("a letter of its host", {"email": MAIL}, {"email": "kalponikdoict@exampel.gov.bd"}),
    ("its capitals", {"email": MAIL}, {"email": MAIL.upper()}),
    ("a point in it", {"email": MAIL}, {"email": "kalponik.doict@example.gov.bd"}),
    ("the address left out", {"email": MAIL}, {}),
    ("the website's beginning", {"website": "www.example.gov.bd"}, {"website": "https://example.gov.bd/"}),
    ("a letter of the website", {"website": "example.gov.bd"}, {"website": "exampel.gov.bd"}),
    ("a comma in the website", {"website": "example.gov.bd"}, {"website": "example,gov.bd"}),
    ("another telephone only here", {"mobile": OTHER}, {}),
    ("a letter that sounds alike in the section", {"section": "সাধারণ শাখা"}, {"section": "সাধারন শাখা"}),
    ("a letter of the section", {"section": "সংস্থাপন শাখা"}, {"section": "সংস্থপন শাখা"}),
    ("the digits of the room", {"room": "০৫"}, {"room": "5"}),
    ("the spelling of the post", {"post": "সহকারী প্রোগ্রামার"}, {"post": "সহকারি প্রোগ্রামার"}),
    ("nothing at all", {}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "others"), [case[1:] for case in ONE], ids=[c[0] for c in ONE])
def test_who_shares_a_telephone_and_differs_by_a_slip_is_one(
    facts: dict[str, str], others: dict[str, str]
) -> None:
    """Whichever fact is spelt otherwise, and in whichever script the telephone is."""
    one, other = {"phone": PHONE, **facts}, {"phone": "+8801700000001", **others}
    assert grouped(officers(one, other)) == ["ab"]
    assert grouped(officers(other, one)) == ["ab"]


TWO = [
    ("the name", {"name": NAME}, {"name": "জনাব কামরুল হাসান"}),
    ("a name's first letter", {"name": "রফিকুল ইসলাম"}, {"name": "শফিকুল ইসলাম"}),
    ("a short name", {"name": "ডা. ক"}, {"name": "ডা. খ"}),
    ("a single word", {"name": "জনাব কামাল"}, {"name": "জনাব কামার"}),
    ("a woman's ending", {"name": "শামীম হোসেন"}, {"name": "শামীমা হোসেন"}),
    ("a মোছাঃ", {"name": "মোঃ শামীম হোসেন"}, {"name": "মোছাঃ শামীম হোসেন"}),
    ("two letters", {"name": "অনিমেষ চন্দ্র রায়"}, {"name": "অনিমা চন্দ্র রায়"}),
    ("the section", {"section": "সাধারণ শাখা"}, {"section": "সংস্থাপন শাখা"}),
    ("a section's letter", {"section": "ক শাখা"}, {"section": "খ শাখা"}),
    ("a section's number", {"section": "প্রশাসন-১ শাখা"}, {"section": "প্রশাসন-২ শাখা"}),
    ("the room", {"room": "৩০৯"}, {"room": "৩১০"}),
    ("the room's tens", {"room": "০৫"}, {"room": "৩০৯"}),
    ("the office", {"office": "জেলা কার্যালয়, রংপুর"}, {"office": "আঞ্চলিক কার্যালয়, বগুড়া"}),
    ("the code", {"code": "৮৫৪৯"}, {"code": "৮৫৪৮"}),
    ("the post's number", {"post": "প্রোগ্রামার ১"}, {"post": "প্রোগ্রামার ২"}),
    ("the post", {"post": "প্রোগ্রামার"}, {"post": "সহকারী প্রোগ্রামার"}),
    ("a further charge", {"post": POST}, {"post": f"{POST} (অ: দা:)"}),
    ("the mobile", {"mobile": "০১৭০০-০০০০০২"}, {"mobile": "০১৭০০-০০০০০৩"}),
    ("the address", {"email": MAIL}, {"email": "dd@example.gov.bd"}),
    ("an address's number", {"email": "ap1@example.gov.bd"}, {"email": "ap2@example.gov.bd"}),
    ("an initial", {"email": "m.rahman@example.gov.bd"}, {"email": "n.rahman@example.gov.bd"}),
    ("a short mailbox", {"email": "apa@example.gov.bd"}, {"email": "apb@example.gov.bd"}),
    ("the website", {"website": "example.gov.bd"}, {"website": "kalponik.example.gov.bd"}),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "others"), [case[1:] for case in TWO], ids=[c[0] for c in TWO])
def test_what_tells_two_people_apart_keeps_them_two(
    facts: dict[str, str], others: dict[str, str]
) -> None:
    """Although they share a desk's telephone."""
    entries = officers({"phone": PHONE, **facts}, {"phone": PHONE, **others})
    assert grouped(entries) == ["a", "b"]


def test_without_a_shared_contact_nobody_is_joined() -> None:
    """Brothers of names a letter apart, namesakes, and those of whom no contact is told."""
    one, other = "মোঃ কামরুল হাসান", "মোঃ কামরুন হাসান"
    entries = officers(
        {"name": one, "phone": PHONE}, {"name": other, "phone": OTHER}, {"name": one}, {}, {}
    )
    assert grouped(entries) == ["a", "b", "c", "d", "e"]


def test_a_national_number_is_nobodys() -> None:
    """Whoever names 333 names the same as everybody."""
    assert grouped(officers({"phone": "৩৩৩"}, {"phone": "333"})) == ["a", "b"]
    assert grouped(officers({"phone": "৩৩৩", "email": MAIL}, {"email": MAIL})) == ["ab"]


def test_a_shared_address_joins_as_a_telephone_does() -> None:
    """Two numbers of one exchange are two desks, unless the name says whose they are."""
    near = ("০২-৯৯৯৯৯৯০১", "০২-৯৯৯৯৯৯০২")
    assert grouped(officers({"email": MAIL, "phone": PHONE}, {"email": MAIL})) == ["ab"]
    desks = [{"email": MAIL, "phone": phone} for phone in near]
    assert grouped(officers(*desks)) == ["a", "b"]
    assert grouped(officers(*({**desk, "name": NAME} for desk in desks))) == ["ab"]
    apart = [{"email": MAIL, "name": NAME, "phone": phone} for phone in (PHONE, OTHER)]
    assert grouped(officers(*apart)) == ["a", "b"]


def test_who_would_fit_two_people_is_neither() -> None:
    """A post without a name beside two named ones; the spellings of one of those are joined."""
    entries = officers(
        {"phone": PHONE, "name": NAME},
        {"phone": PHONE},
        {"phone": PHONE, "name": "জনাব কামরুল হাসান"},
        {"phone": PHONE, "name": "অনিমেঘ চন্দ্র বসুনিয়া"},
    )
    assert grouped(entries) == ["ad", "b", "c"]


def test_a_chain_of_slips_joins_no_unlike_ends() -> None:
    """Spellings around one are one; what is three slips away from the first is another."""
    boxes = ("kalponikdoict", "kalponikdoiect", "kalponikdoit", "kalponikdoi", "kalponikdo")
    entries = officers(*({"phone": PHONE, "email": f"{box}@example.gov.bd"} for box in boxes[:3]))
    assert grouped(entries) == ["abc"]
    entries = officers(*({"phone": PHONE, "email": f"{box}@example.gov.bd"} for box in boxes))
    assert all(len(group) < len(boxes) for group in grouped(entries))


def test_the_first_entry_stands_for_all_and_lacks_nothing() -> None:
    """Its key, anchor and spelling; from the others only what it does not say."""
    first, second = officers(
        {"phone": PHONE, "email": MAIL},
        {"phone": OTHER, "mobile": PHONE, "name": NAME, "room": "৫", "email": MAIL.upper()},
    )
    office = profile((first, second))
    whole = replace(first, name=NAME, room="৫")
    assert persons(office) == (Person(whole, (second,)),)
    assert standing_for(office) == {"a": whole, "b": whole}


def test_the_five_charters_have_two_people_of_three_spellings(five_charters: Path) -> None:
    """Patgram's by name, Rangpur's by address; nobody else is joined."""
    offices = load(five_charters, date(2026, 11, 22))[0].offices
    found = {
        f"{office.id}/{person.officer.key}": [one.key for one in person.spellings]
        for office in offices
        for person in persons(office)
        if person.spellings
    }
    assert found == {
        "rangpur/sadar/upazila-ict-officer": [
            "upazila-ict-officer-doiect",
            "upazila-ict-officer-doit",
        ],
        "lalmonirhat/patgram/programmer": ["programmer-animegh", "programmer-animes"],
    }


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "post": st.sampled_from(["প্রোগ্রামার", "সহকারি প্রোগ্রামার"]),
        "name": st.sampled_from([NAME, "অনিমেঘ চন্দ্র বসুনিয়া", "জনাব কামরুল হাসান"]),
        "section": st.sampled_from(["সাধারণ শাখা", "ক শাখা", "খ শাখা"]),
        "phone": st.sampled_from([PHONE, OTHER]),
        "mobile": st.sampled_from([PHONE, "০১৭০০-০০০০০২"]),
        "email": st.sampled_from([MAIL, "kalponikdoit@example.gov.bd", "dd@example.gov.bd"]),
    },
)


@given(entries=st.lists(FACTS, max_size=7), data=st.data())
def test_who_is_one_does_not_depend_on_the_order(
    entries: list[dict[str, str]], data: st.DataObject
) -> None:
    """And every officer is one person, whose card is where the key leads."""
    found = officers(*entries)
    groups = grouped(found)
    assert sorted("".join(groups)) == sorted(one.key for one in found)
    shuffled = tuple(data.draw(st.permutations(found)))
    assert {frozenset(group) for group in groups} == set(map(frozenset, grouped(shuffled)))
    standing = standing_for(profile(found))
    assert {standing[key].key for group in groups for key in group} == {g[0] for g in groups}


@given(entries=st.lists(FACTS, max_size=7))
def test_officers_without_twins_stay_as_they_are(entries: list[dict[str, str]]) -> None:
    """Each a person of its own, with nothing added."""
    distinct = [{**entry, "post": f"{POST} {n}"} for n, entry in enumerate(entries, 1)]
    found = officers(*distinct)
    assert persons(profile(found)) == tuple(map(Person, found))


@pytest.mark.parametrize(
    ("citizen", "internal", "first"),
    [
        (["x", "x", "y"], [], "x"),
        (["x", "y"], [], "x"),
        (["y", "y", "a", "b", "b"], [], "a"),
        (["y", "y", "a b"], [], "y"),
        (["y"], ["x", "x"], "y"),
        ([""], ["y", "x", "x"], "x"),
        ([""], [], None),
    ],
)
def test_the_first_contact_is_whom_most_services_for_citizens_name(
    citizen: list[str], internal: list[str], first: str | None
) -> None:
    """In any spelling; the first of two who are named equally often, and nobody is guessed."""
    same = {"name": NAME, "phone": PHONE}
    entries = {
        "y": _officer("y", post="নাজির"),
        "x": _officer("x", post="প্রধান"),
        **{key: _officer(key, **same) for key in "ab"},
    }
    sections: dict[SectionKey, list[str]] = {"citizen": citizen, "internal": internal}
    office = Office(
        slug="ক",
        place=Place(),
        name="ক",
        officers=tuple(entries.values()),
        sections=tuple(_section(key, entries, rows) for key, rows in sections.items()),
        body="",
    )
    found = first_contact(office)
    assert (found and found.key) == first


def _section(key: SectionKey, entries: dict[str, Officer], rows: list[str]) -> Section:
    """A row for each text, which names the keys of its officers."""
    named = [tuple(map(entries.__getitem__, row.split())) for row in rows]
    return Section(
        key,
        tuple(
            Service(section=key, number=number, name="ক", officers=officers)
            for number, officers in enumerate(named, 1)
        ),
    )
