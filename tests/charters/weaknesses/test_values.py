"""What no text means wherever it stands: remains of pasting, and numbers at odds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charters.weaknesses.values import faults, is_no_name

Weaknesses = Callable[..., list[str]]

ROW = "services.citizen[1]"
TIME, FEE, NAME, DOCUMENTS = (
    f"services.citizen.0.{cell}" for cell in ("time", "fee", "name", "documents")
)


def lost(field: str, found: str) -> str:
    return (
        f"{field}: '{found}' stands where letters were lost; "
        "type the words again and save the file as UTF-8 [W-text-lost]"
    )


def ditto(field: str, found: str) -> str:
    return (
        f"{field}: '{found}' says nothing to one who reads this row alone; write the words again, "
        "or under defaults if all rows share them [W-text-ditto]"
    )


def empty(field: str, found: str) -> str:
    return (
        f"{field}: '{found}' says nothing; "
        "write what belongs here, or delete the line [W-text-empty]"
    )


def mixed(field: str, found: str, meant: str) -> str:
    return (
        f"{field}: '{found}' mixes Bengali and English digits in one number; "
        f"write '{meant}' [W-number-mixed]"
    )


def odds(field: str, found: str, digits: str, meant: str, words: str) -> str:
    return (
        f"{field}: '{found}' says {digits} in digits and {meant} in words ({words}); "
        "write the right one in both [W-number-words]"
    )


def falls(field: str, found: str, meant: str) -> str:
    return f"{field}: '{found}' goes from more to less; write '{meant}' [W-number-range]"


def row(field: str, found: str, first: str) -> str:
    return (
        f"{field}: a whole row of a table stands in one value: '{found}'; "
        f"keep '{first}' here and write the rest under its own keys [W-text-row]"
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"mission": "???? ???????, ?????"}, lost("mission", "???? ???????, ?????")),
        ({"vision": "উপ??লা কার্যালয়"}, lost("vision", "??")),
        ({"officers.programmer.post": "??? ????"}, lost("officers.programmer.post", "??? ????")),
        ({DOCUMENTS: "-ঐ-"}, ditto(f"{ROW}.documents", "-ঐ-")),
        ({DOCUMENTS: '"'}, ditto(f"{ROW}.documents", '"')),
        ({DOCUMENTS: "Same as above."}, ditto(f"{ROW}.documents", "Same as above.")),
        ({"defaults.documents": "উপরোক্ত"}, ditto("defaults.documents", "উপরোক্ত")),
        ({"grievance.0.when": "পূর্বের ন্যায়"}, ditto("grievance[1].when", "পূর্বের ন্যায়")),
        ({"officers.programmer.name": "……………"}, empty("officers.programmer.name", "……………")),
        ({"vision": ". . . . ."}, empty("vision", ". . . . .")),
        ({"officers.programmer.post": "x"}, empty("officers.programmer.post", "x")),
        ({NAME: "-"}, empty(f"{ROW}.name", "-")),
        (
            {"department": "আইসিটি <b>অধিদপ্তর</b>"},
            "department: '<b>' is left in the text; delete it and keep the words [W-markup]",
        ),
        (
            {"vision": "সেবা&nbsp;সবার"},
            "vision: '&nbsp;' is left in the text; delete it and keep the words [W-markup]",
        ),
        ({TIME: "১2 দিন"}, mixed(f"{ROW}.time", "১2", "১২")),
        ({"mission": "কক্ষ 10৫"}, mixed("mission", "10৫", "105")),
        (
            {"officers.complaint-officer.phone": "0১700-000333"},
            mixed("officers.complaint-officer.phone", "0১700-000333", "01700-000333"),
        ),
        ({TIME: "০৩ (পাঁচ) কার্যদিবস"}, odds(f"{ROW}.time", "০৩ (পাঁচ)", "০৩", "৫", "পাঁচ")),
        (
            {FEE: "১,১৭০/- (এক হাজার সত্তর) টাকা"},
            odds(f"{ROW}.fee", "১,১৭০/- (এক হাজার সত্তর)", "১,১৭০", "১০৭০", "এক হাজার সত্তর"),
        ),
        ({TIME: "পাঁচ (৩) কার্যদিবস"}, odds(f"{ROW}.time", "পাঁচ (৩)", "৩", "৫", "পাঁচ")),
        ({TIME: "৫-৩ কার্যদিবস"}, falls(f"{ROW}.time", "৫-৩", "৩-৫")),
        ({TIME: "৭ থেকে ৫ কার্যদিবস"}, falls(f"{ROW}.time", "৭ থেকে ৫", "৫ থেকে ৭")),
        (
            {NAME: "নামজারি\tআবেদনপত্র\t১১৭০ টাকা"},
            row(f"{ROW}.name", "নামজারি | আবেদনপত্র | ১১৭০ টাকা", "নামজারি"),
        ),
        (
            {DOCUMENTS: "১.\tনামজারি\tআবেদনপত্র\tফি\tসময়"},
            row(f"{ROW}.documents", "নামজারি | আবেদনপত্র | ফি | সময়", "নামজারি"),
        ),
    ],
    ids=str,
)
def test_it_is_told(changes: dict[str, object], said: str, weaknesses: Weaknesses) -> None:
    """Each kind is told in any field, names the words and the repair."""
    assert said in weaknesses(**changes)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "কী করবেন????",
            "কেন?",
            "https://example.gov.bd/?a=1",
            "একই দিনে",
            "ঐ সময়ে",
            "উপরোক্ত কাগজ",
        ),
        *("৩ (তিন) কার্যদিবস", "১০৫ (একশত পাঁচ) টাকা", "একশত পাঁচ (১০৫) টাকা", "২০০ (দুইশত) টাকা"),
        *("৩০ (ত্রিশ) দিন", "50 (fifty) taka", "৩ (ক)", "২৫ (পচিশ) টাকা", "৯ (সাড়ে তিন) ফুট"),
        *("৩-৫ কার্যদিবস", "২০২২-২৩ বছর", "সকাল ৯টা-৫টা", "৯-৫টা", "ধারা ১২-৭ দিন", "৩০ থেকে ৭ দিনে নামানো"),
        *(
            "০২-৯৯৯৯৯৯৯",
            "A4 আকার",
            "<office@example.gov.bd>",
            "a < b > c",
            "১.\tছবি\n২.\tসনদ",
            "IPv6",
        ),
        *("-", "প্রযোজ্য নয়", "৩।", "১. আবেদন..."),
    ],
)
def test_what_may_be_meant_is_passed_over(text: str) -> None:
    """A cell that looks alike is the charter's own."""
    assert faults(text) == ()


@pytest.mark.parametrize("text", ["ক", "৩", "জনাব ক খ", "UNO", "x-ray", "…", "ঐ", "???"])
def test_a_name_has_a_letter_or_is_told_as_something_else(text: str) -> None:
    """Nobody is told twice of one text."""
    assert not is_no_name(text)


@given(st.text(alphabet="০১৯0১9 ()-–.,…?\"'ঐ<>a&;\tথেকেদিনপাঁচ", max_size=60))
def test_any_text_is_judged(text: str) -> None:
    """No text leads to anything but faults that name a part of it."""
    for _, values in faults(text):
        assert values["found"]
