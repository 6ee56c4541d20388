"""Who signed a charter, and that nobody signs who did not."""

from __future__ import annotations

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing.blocks import Line
from plugins.commands.importing.signature import Signature, read_signature

POST = "উপজেলা সমবায় অফিসার"


def read(*texts: str) -> Signature:
    return read_signature([Line("", (text,)) for text in texts], frozenset())


@pytest.mark.parametrize(
    ("texts", "name", "office"),
    [
        (("স্বাক্ষরিত/-", "(ক খ গ)", POST, "উপজেলা কার্যালয়, মেলান্দহ"), "ক খ গ", "উপজেলা কার্যালয়, মেলান্দহ"),
        (("স্বাক্ষরিত/=", "ক. খ. গ ঘ", POST, "রংপুর সদর, রংপুর"), "ক. খ. গ ঘ", "রংপুর সদর, রংপুর"),
        (("মোঃ ক খ", POST), "মোঃ ক খ", ""),
        (("(ক খ)", POST), "ক খ", ""),
        (("ক খ", POST, "সাজানো, রংপুর"), "ক খ", "সাজানো, রংপুর"),
        (("২০.০৬.২০২৬", POST), "", ""),
    ],
)
def test_a_signature(texts: tuple[str, ...], name: str, office: str) -> None:
    """A post with a name, and a word, a day, brackets, an address or a place that shows it."""
    signature = read(*texts)
    assert signature.contact
    assert (signature.contact["name"], signature.contact["office"]) == (
        normalise(name),
        normalise(office),
    )
    assert signature.unplaced == []


@pytest.mark.parametrize(
    "texts",
    [
        ("১", "দায়িত্বপ্রাপ্ত কর্মকর্তা সমাধান দিতে না পারিলে", "অভিযোগ নিষ্পত্তি কর্মকর্তা", "তিন মাস"),
        ("১ সমাধান দিতে না পারিলে জেলা সমবায় অফিসার ফোন: ০২-৯৯৯৯৯৯০৫ তিন মাস",),
        ("জনাব ক", "তথ্য প্রদানকারী কর্মকর্তা", "০২-৯৯৯৯৯৯০৩", "জনাব খ", "আপীল কর্তৃপক্ষ"),
        ("জনাব ক", POST, "২"),
        ("(ক খ)", POST, "(গ ঘ)", "জেলা সমবায় অফিসার"),
        ("ক খ", POST),
        (POST,),
        ("বি.দ্র.: অভিযোগ থাকলে সহকারী প্রোগ্রামারকে জানান।",),
        ("যোগাযোগ: সহকারী প্রোগ্রামার, রংপুর",),
        ("আপিল কর্তৃপক্ষের নাম ও পদবি: জনাব খ, পরিচালক, ফোন: ০২-৯৯৯৯৯৯০৫",),
        ("ধন্যবাদ",),
    ],
)
def test_nobody_signed(texts: tuple[str, ...]) -> None:
    """Rows that were left over, notes and several posts are told, each line whole."""
    signature = read(*texts)
    assert signature.contact is None
    assert [left.text for left in signature.unplaced] == [*texts]


def test_the_day_of_the_approval() -> None:
    """The first line that says a day and nothing else; as it stood where it stood otherwise."""
    signature = read("তারিখ: ২০ জুন ২০২৬ খ্রি.", "২১/০৬/২০২৬", "৩১/০২/২০২৬")
    assert signature.approved
    assert (signature.approved.text, str(signature.approved.notes[0].found)) == (
        "2026-06-20",
        "তারিখ: ২০ জুন ২০২৬ খ্রি.",
    )
    assert [left.text for left in signature.unplaced] == ["২১/০৬/২০২৬", "৩১/০২/২০২৬"]


def test_what_stands_below_a_signature() -> None:
    """The office, then how to reach it; another sentence is neither."""
    signature = read("(ক খ)", POST, "সাজানো, রংপুর", "ফোন: ০২-৯৯৯৯৯৯০১", "অনুলিপি: সকলে")
    assert signature.contact
    assert (signature.contact["office"], signature.contact["phone"]) == (
        "সাজানো, রংপুর",
        "০২-৯৯৯৯৯৯০১",
    )
    assert [left.text for left in signature.unplaced] == ["অনুলিপি: সকলে"]
