"""What an office is called: of all that stands above a charter, the line that names it."""

from __future__ import annotations

import pytest

from plugins.charters.bengali import normalise
from plugins.charters.model import Place
from plugins.commands.importing.blocks import Line
from plugins.commands.importing.office_name import (
    OfficeName,
    language_of,
    name_of,
    read_letterhead,
)
from plugins.commands.importing.office_words import is_branch

GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
PORTAL = ("Wellcome to National Portal", "মেনু নির্বাচন করুন", "Main Comtent Skiped")
UNO = "উপজেলা নির্বাহী অফিসারের কার্যালয়"
PLACE = "সাজানো উপজেলা, রংপুর"


def read(*texts: str) -> OfficeName:
    return read_letterhead([Line("", (text,)) for text in texts])


def name(*texts: str) -> str:
    found = read(*texts).name
    return found.text if found else ""


def notes(*texts: str) -> list[str]:
    found = read(*texts).name
    return [note.code for note in found.notes] if found else []


@pytest.mark.parametrize(
    ("texts", "called"),
    [
        ((*PORTAL, GOVERNMENT, UNO, PLACE), f"{UNO}, {PLACE}"),
        ((GOVERNMENT, UNO, PLACE, "সিটিজেন চার্টার (Citizen Charter)"), f"{UNO}, {PLACE}"),
        ((*PORTAL, "সিটিজেন চার্টার", "সিটিজেন চার্টার (Citizen Charter)"), ""),
        ((*PORTAL, "Citizen Charter", f"{UNO}ের কার্যক্রম"), UNO),
        (("সাজানো সাব-রেজিস্ট্রারের কার্যালয়, রংপুর — এর সেবা",), "সাজানো সাব-রেজিস্ট্রারের কার্যালয়, রংপুর"),
        (
            ("উপজেলা স্বাস্থ্য কমপ্লেক্স এর সিটিজেন চার্টার", f"উপজেলা স্বাস্থ্য কমপ্লেক্স, {PLACE}।"),
            f"উপজেলা স্বাস্থ্য কমপ্লেক্স, {PLACE}",
        ),
        (("সিটিজেন চার্টার, উপজেলা ভূমি অফিস, পীরগঞ্জ, রংপুর",), "উপজেলা ভূমি অফিস, পীরগঞ্জ, রংপুর"),
        (("Citizen Charter of the Upazila Land Office, Sample",), "Upazila Land Office, Sample"),
        (("সাজানো পৌরসভা, রংপুর", "সিটিজেন চার্টার", "প্রশাসন বিভাগ", "সাধারণ শাখাঃ"), "সাজানো পৌরসভা, রংপুর"),
        ((GOVERNMENT, UNO, PLACE, "১", "২", "৮"), f"{UNO}, {PLACE}"),
        (("সিটিজেন চার্টার (সাধারণ শাখা)", "জেলা প্রশাসকের কার্যালয়, রংপুর।"), "জেলা প্রশাসকের কার্যালয়, রংপুর"),
        ((GOVERNMENT, "অর্থ মন্ত্রণালয়", "অর্থ বিভাগ"), "অর্থ মন্ত্রণালয়, অর্থ বিভাগ"),
        ((GOVERNMENT, "মৎস্য অধিদপ্তর", "উপজেলা কার্যালয়, রংপুর"), "মৎস্য অধিদপ্তর, উপজেলা কার্যালয়, রংপুর"),
        ((GOVERNMENT, "উপজেলা কৃষি অফিসারের", "কার্যালয়", PLACE), f"উপজেলা কৃষি অফিসারের কার্যালয়, {PLACE}"),
        ((f"{GOVERNMENT}, {UNO}, {PLACE}",), f"{UNO}, {PLACE}"),
        ((GOVERNMENT, "শেখ হাসিনার উদ্যোগ", UNO, PLACE, "‘‘সেবা নির্দেশিকা’’"), f"{UNO}, {PLACE}"),
        (("অফিস প্রধান", "অন্যান্য অফিস", "সকল মন্ত্রণালয়", "সাজানো থানা, রংপুর"), "সাজানো থানা, রংপুর"),
        (("অফিসার ইনচার্জের কার্যালয়", "সাজানো থানা, রংপুর"), "অফিসার ইনচার্জের কার্যালয়, সাজানো থানা, রংপুর"),
        (
            ("অফিসে আবেদন করতে হবে।", "৫ নং ক ইউনিয়ন পরিষদ", "সদর, রংপুর"),
            "৫ নং ক ইউনিয়ন পরিষদ, সদর, রংপুর",
        ),
        (("অফিসের নাম: উপজেলা ভূমি অফিস, রংপুর",), "উপজেলা ভূমি অফিস, রংপুর"),
        (("গনপ্রজাতন্ত্রি বাংলাদেশ সরকার।", "নমুনা বাতিঘর", "রংপুর"), "নমুনা বাতিঘর, রংপুর"),
        (("উপজেলা প্রশাসন, পীরগঞ্জ, রংপুর", "প্রশাসন শাখা"), "উপজেলা প্রশাসন, পীরগঞ্জ, রংপুর"),
        (("১। ভূমি অফিস, রংপুর",), ""),
        (("রংপুর বিভাগ",), ""),
        (("অফিস টেলিফোন -০২-৯৯৯৯৯৯০১",), ""),
    ],
)
def test_the_name(texts: tuple[str, ...], called: str) -> None:
    """Neither the portal, menus, mottos, numbers, branches, titles nor sentences are in it."""
    assert name(*texts) == normalise(called)


@pytest.mark.parametrize(
    ("texts", "codes"),
    [
        ((GOVERNMENT, UNO, PLACE), []),
        ((GOVERNMENT, "নমুনা বাতিঘর", "রংপুর"), ["name-words"]),
        (("উপজেলা ভূমি অফিস, রংপুর", "জেলা প্রশাসকের কার্যালয়, রংপুর"), ["name-choice"]),
        (("Upazila Fisheries Office", "Sample, Rangpur"), ["name-words"]),
    ],
)
def test_a_doubtful_name_is_marked(texts: tuple[str, ...], codes: list[str]) -> None:
    """Where no word says that it is an office or a place, or another is named as clearly."""
    assert notes(*texts) == codes


def test_the_number_of_a_letter() -> None:
    """It is set aside; the day beside it may be that of the approval."""
    memo = "স্মারক নং- ১২.১৮.০০০০.০০০.০৫.০০১.২৬-১২৩     তারিখ: ২০/০৬/২০২৬"
    found = read(GOVERNMENT, "উপজেলা কৃষি অফিস", PLACE, memo)
    assert found.name
    assert found.name.text == normalise(f"উপজেলা কৃষি অফিস, {PLACE}")
    assert found.approved
    assert (found.approved.text, [note.code for note in found.approved.notes]) == (
        "2026-06-20",
        ["letter-date"],
    )
    assert [left.reason for left in found.unplaced] == ["স্মারক নম্বর"]


def test_how_the_office_is_reached() -> None:
    """Telephones, fax, mail, host and street are facts of their own; what is none is told."""
    found = read(
        "সাজানো পল্লী বিদ্যুৎ সমিতি",
        "ঠিকানা: বাজার সড়ক, রংপুর",
        "ফোনঃ(০২)৯৯৯৯৯৯০১,ফ্যাক্সঃ ৯৯৯৯৯৯০২, E-Mail-pbs@ example.gov.bd",
        "মোবাইল: ০১৭০০-০০০০০১; নেই",
        "www.example.gov.bd",
        "০১। জোনাল অফিস, ফোন: ০১৭০০-০০০০০২",
    )
    reach = found.reach
    assert found.name
    assert found.name.text == normalise("সাজানো পল্লী বিদ্যুৎ সমিতি")
    assert reach.website
    assert reach.website.text == "www.example.gov.bd"
    assert [phone.text for phone in reach.phones] == ["(০২)৯৯৯৯৯৯০১"]
    assert {key: value.text for key, value in reach.others.items()} == {
        "address": normalise("বাজার সড়ক, রংপুর"),
        "fax": "৯৯৯৯৯৯০২",
        "email": "pbs@example.gov.bd",
    }
    assert [left.text for left in reach.unplaced] == [normalise("০১৭০০-০০০০০১; নেই")]
    assert [left.text for left in found.unplaced] == ["০১। জোনাল অফিস, ফোন: ০১৭০০-০০০০০২"]


def test_no_line_is_lost() -> None:
    """What neither the name nor a fact says is told, and why."""
    found = read(*PORTAL, "যোগাযোগ", UNO, PLACE, "প্রশাসন বিভাগ")
    assert [(left.text, left.reason) for left in found.unplaced] == [
        *((line, "পোর্টালের নিজের লেখা") for line in PORTAL),
        ("যোগাযোগ", "চার্টারের আগের লেখা"),
        ("প্রশাসন বিভাগ", "চার্টারের আগের লেখা"),
    ]


@pytest.mark.parametrize(
    "text", ["প্রশাসন বিভাগ", "সাধারণ শাখাঃ", "২। বিদ্যুৎ শাখা", "জেএম শাখা (নিচতলা)", "General Section"]
)
def test_branches(text: str) -> None:
    """A part of an office is called so at its end."""
    assert is_branch(text)


@pytest.mark.parametrize("text", ["রংপুর বিভাগ", "স্থানীয় সরকার বিভাগ", "শাখা", UNO, "শাখায় আবেদন করতে হবে"])
def test_what_is_no_branch(text: str) -> None:
    """Divisions of the country and of ministries are none, nor are sentences."""
    assert not is_branch(text)


def test_a_name_from_the_signature() -> None:
    """What is signed for is the office where it names one; else only the place is known."""
    assert name_of("উপজেলা কার্যালয়, মেলান্দহ", Place()).notes == ()
    assumed = name_of("সাজানো, রংপুর", Place())
    assert (assumed.text, [note.code for note in assumed.notes]) == (
        normalise("জাতীয় কার্যালয়"),
        ["name"],
    )


def test_the_language_of_a_charter() -> None:
    """English where its own words are; addresses are in Latin letters everywhere."""
    assert language_of(["Upazila Office", "৩ দিন"]) == "en"
    assert not language_of(["কার্যালয়", "office@example.gov.bd", "www.example.gov.bd"])


def test_a_word_without_end() -> None:
    """Costs no more than its letters, whatever they are."""
    assert not language_of(["তথ্য", "/" * 100_000, "ক/" * 50_000])
    assert language_of(["a" * 100_000]) == "en"
