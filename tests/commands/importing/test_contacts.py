"""What a cell of the officer column says."""

from __future__ import annotations

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing.contacts import read_contact

KNOWN = frozenset({"office.sadar@example.gov.bd"})
POST = "সহকারী প্রোগ্রামার"

CELLS: dict[str, dict[str, object]] = {
    "সহকারী প্রোগ্রামার, রুম নম্বর-০৫, টেলিফোনঃ ০২৩৩৪৪৪১৫১৯, ই- মেইলঃ a@example.gov.bd": {
        "room": "০৫",
        "phone": "০২৩৩৪৪৪১৫১৯",
        "email": "a@example.gov.bd",
    },
    "সহকারী প্রোগ্রামার (অতিরিক্ত দায়িত্ব) কক্ষ নং: ৩০৯": {
        "post": "সহকারী প্রোগ্রামার (অতিরিক্ত দায়িত্ব)",
        "room": "৩০৯",
    },
    "জনাব নাম নেই সহকারী প্রোগ্রামার": {"name": "জনাব নাম নেই"},
    "আইসিটি শাখা, সহকারী প্রোগ্রামার": {"section": "আইসিটি শাখা"},
    "প্রোগ্রামার সহকারী প্রোগ্রামার": {"section": "প্রোগ্রামার"},
    "সহকারী প্রোগ্রামার, উপজেলা কার্যালয়, কচুয়া, বাগেরহাট। উপজেলা কোড: ৮৫৪৯": {
        "office": "উপজেলা কার্যালয়, কচুয়া, বাগেরহাট।",
        "code": "৮৫৪৯",
    },
    "সহকারী প্রোগ্রামার মোবাইল: ০১৭০০-০০০০০১": {"phone": "০১৭০০-০০০০০১"},
    "সহকারী প্রোগ্রামার মোবাইল: ০১৭০০-০০০০০১ ফোন: ০২-৯৫১৪১৪১": {
        "phone": "০২-৯৫১৪১৪১",
        "mobile": "০১৭০০-০০০০০১",
    },
    "সহকারী প্রোগ্রামার +8801700000001 01700-000002 01700000003": {
        "phone": "+8801700000001",
        "mobile": "01700-000002",
        "beyond": ("01700000003",),
    },
    "সহকারী প্রোগ্রামার ফোন: +৮৮০ ২৪১ ০২৪০৭১": {"phone": "+৮৮০ ২৪১ ০২৪০৭১"},
    "সহকারী প্রোগ্রামার ফোন: ই-মেইল:": {},
    "সহকারী প্রোগ্রামার, ওয়েব পোর্টাল শাখা": {"office": "ওয়েব পোর্টাল শাখা"},
    "সহকারী প্রোগ্রামার ওয়েব: www.example.gov.bd।": {"website": "www.example.gov.bd"},
    "সহকারী প্রোগ্রামার doict.kachua,bagerhat.gov.bd": {"website": "doict.kachua,bagerhat.gov.bd"},
    # torn by a narrow column
    "সহকারী প্রোগ্রামার office.sadar@example .gov.bd": {
        "email": "office.sadar@example.gov.bd",
        "torn": ("office.sadar@example .gov.bd",),
    },
    "সহকারী প্রোগ্রামার office.sadar@ex ample.gov.bd": {
        "email": "office.sadar@example.gov.bd",
        "torn": ("office.sadar@ex ample.gov.bd",),
    },
    "সহকারী প্রোগ্রামার office.sa dar@example.gov.bd": {
        "email": "office.sadar@example.gov.bd",
        "torn": ("office.sa dar@example.gov.bd",),
    },
    "সহকারী প্রোগ্রামার ই-মেইল: un known@example.gov.bd": {
        "email": "unknown@example.gov.bd",
        "torn": ("un known@example.gov.bd",),
    },
    # without a label or proof, the word before an address is not drawn into it
    "সহকারী প্রোগ্রামার ICT unknown@example.gov.bd": {
        "office": "ICT",
        "email": "unknown@example.gov.bd",
    },
    # no address at all: kept as words
    "সহকারী প্রোগ্রামার a..b@example.gov.bd": {"office": "a..b@example.gov.bd"},
    "সহকারী প্রোগ্রামার a@example.gov.bd b@example.gov.bd": {
        "email": "a@example.gov.bd",
        "beyond": ("b@example.gov.bd",),
    },
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_of_a_known_post(cell: str) -> None:
    """Each fact in its field, and no other."""
    contact = read_contact(normalise(cell), KNOWN, assumed_post="?")
    assert contact is not None
    expected = {"post": POST, "torn": (), "beyond": (), **CELLS[cell]}
    found = {**contact.facts, "torn": contact.torn, "beyond": contact.beyond}
    assert found == {key: _nfc(value) for key, value in expected.items()}


def _nfc(value: object) -> object:
    return normalise(value) if isinstance(value, str) else value


@pytest.mark.parametrize(
    ("cell", "facts"),
    [
        ("উপজেলা পাট কর্মকর্তা, সদর", {"post": "উপজেলা পাট কর্মকর্তা", "office": "সদর"}),
        ("জনাব ক খ, উপজেলা পাট কর্মকর্তা", {"name": "জনাব ক খ", "post": "উপজেলা পাট কর্মকর্তা"}),
        ("জনাব ক খ", {"name": "জনাব ক খ", "post": "?"}),
        ("আবেদন শাখা", {"office": "আবেদন শাখা", "post": "?"}),
        ("01700-000001", {"phone": "01700-000001", "post": "?"}),
    ],
)
def test_a_post_that_is_not_listed(cell: str, facts: dict[str, str]) -> None:
    """Known by its last word; where there is none, the column's own title stands in."""
    contact = read_contact(normalise(cell), KNOWN, assumed_post="?")
    assert contact is not None
    assert contact.facts == facts
    assert contact.is_assumed == (facts["post"] == "?")


@pytest.mark.parametrize("cell", ["", "-", " – । "])
def test_a_cell_without_words_is_nobody(cell: str) -> None:
    """A dash is how people leave a cell empty."""
    assert read_contact(cell, KNOWN, assumed_post="?") is None


def test_a_cell_too_long_for_a_contact_is_kept_whole() -> None:
    """It is not searched, and not lost."""
    contact = read_contact("ক" * 3000, KNOWN, assumed_post="?")
    assert contact is not None
    assert contact.beyond == ("ক" * 3000,)
