"""Documents as Word and Excel really save them: what stands in their blocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.importing.blocks import Block, Line, lines_of
from plugins.commands.importing.documents import read_blocks

HERE = Path(__file__).parent / "documents"
REACH = "ফোন: ০১৭০০-০০০০০১ ই-মেইল: ap@example.gov.bd"
OFFICER = f"সহকারী প্রোগ্রামার {REACH}"
HEAD = [
    ["সিটিজেন চার্টার"],
    ["২.১) নাগরিক সেবা"],
    ["ক্রমিক", "সেবার নাম", "প্রয়োজনীয় কাগজপত্র", "সেবামূল্য", "সময়সীমা", "দায়িত্বপ্রাপ্ত কর্মকর্তা"],
]
FIRST = ["১", "তথ্য প্রদান", "আবেদনপত্র", "বিনামূল্যে", "৩ কার্যদিবস", OFFICER]
SECOND = ["২", "সনদ প্রদান", "জাতীয় পরিচয়পত্র", "৫০ টাকা", "৭ কার্যদিবস", OFFICER]
THIRD = ["৩", "প্রশিক্ষণ", "ছবি ২ কপি", "১০০ টাকা", "১৫ কার্যদিবস", OFFICER]
AS_SEEN = [*HEAD, FIRST, SECOND, THIRD]
HYPHENS = "সহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১ ই-মেইল: ap-sadar@example.gov.bd"
GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
BIJOY_OFFICER = "mnKvix †cÖvMÖvgvi †dvb: 01700-000002"
MEMO = "স্মারক নং- ১২.১৮.০০০০.০০০.০৫.০০১.২৬-১২৩     তারিখ: ২০/০৬/২০২৬"


def row(number: int, officer: str) -> list[str]:
    return [str(number), f"সেবা {number}", "আবেদনপত্র", "বিনামূল্যে", "৩ কার্যদিবস", officer]


CASES = {
    "sdt-cell.docx": AS_SEEN,
    "sdt-paragraph.docx": [*AS_SEEN, ["ভিশনঃ সবার জন্য সেবা"]],
    "tracked-move.docx": [
        *HEAD,
        FIRST,
        ["২", "সনদ প্রদান", "", "৫০ টাকা", "৭ কার্যদিবস", OFFICER],
        ["৩", "প্রশিক্ষণ", "ছবি ২ কপি, জাতীয় পরিচয়পত্র", "১০০ টাকা", "১৫ কার্যদিবস", OFFICER],
    ],
    "no-break-hyphen.docx": [*HEAD, [*FIRST[:5], HYPHENS], SECOND[:5], THIRD[:5]],
    "hidden-and-struck.docx": [
        *HEAD,
        FIRST,
        "hidden: (খসড়া: ২০০ টাকা)",
        SECOND,
        "struck: ১০০ টাকা",
        THIRD,
    ],
    "word-online.docx": AS_SEEN,
    "phone-with-blanks.docx": [
        *HEAD,
        row(1, "সহকারী প্রোগ্রামার ফোন: ০১৭০০- ০০০০০১"),
        row(2, "উপজেলা কৃষি অফিসার মোবাইল: ০১৮০০ - ০০০০০২"),
        row(3, "উপজেলা সমাজসেবা অফিসার ফোন: ০১৯০০-\n০০০০০৩"),
    ],
    "phone-extension.docx": [
        *HEAD,
        row(1, "উপজেলা কৃষি অফিসার ফোন: ০২-৫৫০০৬৮২৬ (এক্স-১০৫)"),
        row(2, "উপজেলা সমাজসেবা অফিসার ফোন: ০২৫৫০০৬৮২৬, ext. 106"),
        row(3, "সহকারী প্রোগ্রামার ফোন: ০২-৫৫০০৬৮২৬-১০৭"),
    ],
    "letterhead.docx": [
        [GOVERNMENT],
        ["উপজেলা কৃষি অফিসারের কার্যালয়"],
        ["মেলান্দহ, জামালপুর"],
        [MEMO],
        *HEAD,
        row(1, "সহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"),
    ],
    "bijoy-lakshmipur.docx": [
        ["wmwU‡Rb PvU©vi"],
        ["Dc‡Rjv mgvR‡mev Kvh©vjq, j²xcyi m`i, j²xcyi"],
        ["µwgK", "†mevi bvg", "cÖ‡qvRbxq KvMRcÎ", "†mevg~j¨", "mgqmxgv", "`vwqZ¡cÖvß Kg©KZ©v"],
        ["1", "Z_¨ cÖ`vb", "Av‡e`bcÎ", "webvg~‡j¨", "3 Kvh©w`em", BIJOY_OFFICER],
    ],
    "formatted-to-the-end.xlsx": AS_SEEN,
    "hidden-sheet-and-row.xlsx": [
        *HEAD,
        FIRST,
        [],
        f"hidden: {' | '.join(SECOND)}",
        THIRD,
        [],
        f"hidden: {' | '.join(HEAD[2])}",
        "hidden: ১ | বাতিল সেবা | ১০০০ টাকা | ৩০ দিন | প্রোগ্রামার ফোন: ০১৭০০-০০০০০২",
    ],
    "displayed-otherwise.xlsx": [
        *HEAD,
        [*FIRST[:3], "৳50", *FIRST[4:]],
        [*SECOND[:3], "15%", "3-7", OFFICER],
        "excel-date: E5: 3-7",
        THIRD,
    ],
    "phone-by-format.xlsx": [
        *HEAD,
        [*FIRST[:5], "01712000001"],
        [*SECOND[:5], "01712-000002"],
        [*THIRD[:5], "01712000003"],
        ["৪", "পরামর্শ", "আবেদনপত্র", "বিনামূল্যে", "৩ দিন", "সহকারী প্রোগ্রামার ফোন: ০১৭০০-০০০০০১"],
    ],
}


def told(blocks: list[Block]) -> list[str | list[str]]:
    """Each line up to its last word, and what is told beside it."""
    return [it for line in lines_of(blocks) for it in _told(line)]


def _told(line: Line) -> list[str | list[str]]:
    cells = list(line.cells)
    while cells and not cells[-1]:
        cells.pop()
    return [cells, *(f"{aside.reason}: {aside.text}" for aside in line.asides)]


@pytest.mark.parametrize("name", CASES)
def test_a_document_as_it_is_saved(name: str) -> None:
    """Every cell in its column; what nobody sees is told and stands in none."""
    assert told(read_blocks(HERE / name)) == CASES[name]


def test_every_document_is_tried() -> None:
    """None lies there unread."""
    office = {file.name for file in HERE.iterdir() if file.suffix in {".docx", ".xlsx"}}
    assert office == set(CASES)
