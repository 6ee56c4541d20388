"""Each officer once, under a key that a person can read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.commands.importing import Imported
from plugins.commands.importing.contacts import Contact
from plugins.commands.importing.officers import Officers

Import = Callable[..., Imported]

HEADER = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা\tঊর্ধ্বতন কর্মকর্তা"

KEYS: dict[str, tuple[list[str], list[str]]] = {
    "listed posts": (
        ["সহকারী প্রোগ্রামার", "উপ-পরিচালক (প্রশাসন)", "উপজেলা নির্বাহী অফিসার"],
        ["assistant-programmer", "deputy-director", "uno"],
    ),
    "unlisted posts": (
        ["উপজেলা পাট কর্মকর্তা", "উপজেলা চা কর্মকর্তা", "০১৭০০-০০০০০১"],
        ["officer-1", "officer-2", "officer-3"],
    ),
    "one post in two spellings": (
        ["সহকারী কমিশনার (ভূমি)", "সহকারী কমিশনার (ভুমি)", "হিসাব রক্ষক", "হিসাবরক্ষক", "হিসাব-রক্ষক"],
        ["ac-land", "accountant"],
    ),
    "one fact more is no other officer": (
        ["সহকারী প্রোগ্রামার", "সহকারী প্রোগ্রামার রুম নং ৩"],
        ["assistant-programmer"],
    ),
    "which of two is not known": (
        ["প্রোগ্রামার রুম নং ৩", "প্রোগ্রামার রুম নং ৪", "প্রোগ্রামার"],
        ["programmer", "programmer-4", "programmer-2"],
    ),
    "rooms": (["প্রোগ্রামার রুম নং ৩", "প্রোগ্রামার কক্ষ ৩০৯"], ["programmer", "programmer-309"]),
    "names": (["জনাব ক সেন প্রোগ্রামার", "জনাব ক বড়ুয়া প্রোগ্রামার"], ["programmer", "programmer-baduya"]),
    "addresses, without what is the place's": (
        ["প্রোগ্রামার melandaha.one@example.gov.bd", "প্রোগ্রামার jamalpur-two@example.gov.bd"],
        ["programmer", "programmer-two"],
    ),
    "only a fact the first lacks": (
        [
            "প্রোগ্রামার রুম নং ৩ ফোন: ০১৭০০-০০০০০১",
            "প্রোগ্রামার রুম নং ৪ ফোন: ০১৭০০-০০০০০১",
            "প্রোগ্রামার রুম নং ৪ ফোন: ০১৭০০-০০০০০২",
        ],
        ["programmer", "programmer-4", "programmer-4-2"],
    ),
    "different facts": (
        ["প্রোগ্রামার রুম নং ৩", "প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"],
        ["programmer", "programmer-2"],
    ),
}


@pytest.mark.parametrize("case", KEYS)
def test_keys(import_text: Import, case: str) -> None:
    """From the post, and from what tells two of one post apart."""
    cells, keys = KEYS[case]
    rows = [f"{n}\tসেবা {n}\tবিনামূল্যে\t৩ দিন\t{cell}\t" for n, cell in enumerate(cells, start=1)]
    office = import_text("\n".join([HEADER, *rows])).office
    assert [officer.key for officer in office.officers] == keys


def test_a_cell_that_names_no_post(import_text: Import) -> None:
    """The title of its column stands in, and the comment asks to check it."""
    imported = import_text(f"{HEADER}\n১\tসেবা\tবিনামূল্যে\t৩ দিন\t০১৭০০-০০০০০১\t০১৭০০-০০০০০২")
    told = [line.strip() for line in imported.text.splitlines() if "post:" in line]
    assumed = "উৎসে পদবি নেই, এটি ধরে নেওয়া; চার্টারে যাঁর কথা আছে তাঁর পদবি লিখুন"
    assert told == [
        f"post: দায়িত্বপ্রাপ্ত কর্মকর্তা  # দেখে নিন: {assumed}",
        f"post: ঊর্ধ্বতন কর্মকর্তা  # দেখে নিন: {assumed}",
    ]


def test_each_guess_stands_beside_its_value(import_text: Import) -> None:
    """A name, an office and a torn number, each with what to compare; other spellings as well."""
    row = "{n}\tসেবা {n}\tবিনামূল্যে\t৩ দিন\t{cell}\t"
    cells = ["ক খ, সহকারী প্রোগ্রামার, কচুয়া, ০১৭০০- ০০০০০১", "সংশ্লিষ্ট শাখা", "কানুনগো", "কানুণগো"]
    rows = [row.format(n=n, cell=cell) for n, cell in enumerate(cells, start=1)]
    imported = import_text("\n".join([HEADER, *rows]))
    lines = [line.strip() for line in imported.text.splitlines() if "  # " in line]
    told = [tuple(line.split("  # দেখে নিন: ")) for line in lines]
    assert told[1:] == [
        ("name: ক খ", "উৎসে নাম বলে লেখা নেই; মানুষের নাম না হলে ঠিক ঘরে নিন"),
        ("office: কচুয়া", "উৎসে কার্যালয় বলে লেখা নেই; কার্যালয় না হলে ঠিক ঘরে নিন"),
        ("phone: ০১৭০০-০০০০০১", "উৎসে কোথাও কোথাও ভাঙা (০১৭০০- ০০০০০১), জোড়া হয়েছে; বানানটি মিলিয়ে দেখুন"),
        ("post: সংশ্লিষ্ট শাখা", "উৎসে পদবির জায়গায় শুধু এই কথা; কার কাছে যেতে হবে, তাঁর পদবি লিখুন"),
        ("post: কানুনগো", "উৎসে অন্য জায়গায় লেখা: কানুণগো; যেটি ঠিক সেটি রাখুন"),
    ]


def test_officers_are_told_apart_in_any_number() -> None:
    """As many keys as officers, each once, however many share a post."""
    officers = Officers(())
    for number in range(1500):
        officers.add(Contact({"post": "প্রোগ্রামার", "phone": f"01700-{number:06}"}))
        officers.add(Contact({"post": "প্রোগ্রামার", "phone": f"01700-{number:06}"}))
    keys = officers.keys()
    assert (len(keys), len(set(keys)), keys[:3]) == (
        1500,
        1500,
        ["programmer", "programmer-2", "programmer-2-2"],
    )


def test_what_the_reader_refuses_is_told_with_its_reason(import_text: Import) -> None:
    """An impossible telephone costs the telephone, not the charter."""
    cell = "সহকারী প্রোগ্রামার ফোন: ০১২০০-০০০০০১ ওয়েব: www.example"
    imported = import_text(f"{HEADER}\n১\tসেবা\tবিনামূল্যে\t৩ দিন\t{cell}\t")
    (officer,) = imported.office.officers
    assert officer.phones == ()
    assert imported.unplaced == 1
    assert (
        "#   ০১২০০-০০০০০১  ('০১২০০-০০০০০১' ফোন নম্বর হতে পারে না; কোডসহ একটি নম্বর লিখুন, "
        "যেমন ০১৭০০-০০০০০০ বা ০২৫৮৯৯৬২৪৮৮)"
    ) in imported.text.splitlines()


def test_an_officer_the_reader_refuses_leaves_no_reference(import_text: Import) -> None:
    """A post longer than a line: told whole, and no row calls for its key."""
    long = "পদবি: " + "ক" * 301
    rows = [f"১\tসেবা\tবিনামূল্যে\t৩ দিন\t{long}\tপ্রোগ্রামার", f"২\tসেবা\tবিনামূল্যে\t৩ দিন\t{long}\tপ্রোগ্রামার"]
    imported = import_text("\n".join([HEADER, *rows]))
    assert [officer.key for officer in imported.office.officers] == ["programmer"]
    assert [service.officers for service in imported.office.services] == [(), ()]
    assert long.removeprefix("পদবি: ") in imported.text
