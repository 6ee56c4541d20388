"""The five texts become the five files, but for what only a person could know."""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import ndiff
from pathlib import Path

import pytest

from plugins.charters.bengali import normalise
from plugins.charters.model import Office
from plugins.commands.importing import Imported
from tests.conftest import OFFICES, SOURCES

Import = Callable[..., Imported]
Facts = Callable[[Office], list[str]]

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", OFFICES)
def test_the_import_is_the_committed_charter(
    import_file: Import, committed: dict[str, Office], facts: Facts, name: str
) -> None:
    """Every fact is equal, except those that a short file tells apart with its reason."""
    imported = import_file(SOURCES / f"{name}.txt", OFFICES[name])
    compared = ndiff(facts(committed[OFFICES[name]]), facts(imported.office))
    found = [line.rstrip() for line in compared if line.startswith(("- ", "+ "))]
    pinned = (HERE / "differences" / f"{name}.txt").read_text("utf-8").splitlines()
    assert found == [line for line in pinned if not line.startswith("#")]


# The words of titles and labels, which the file expresses by its keys.
FRAME_WORDS = """
ক্রমিক নং সেবার নাম সেবা প্রদান প্রদানে প্রদানের পদ্ধতি প্রয়োজনীয়
কাগজ পত্র কাগজপত্র ও এবং প্রাপ্তি স্থান প্রাপ্তিস্থান আবেদন ফরম
সেবামূল্য মূল্য পরিশোধ যদি থাকে সময় সময়সীমা সর্বোচ্চ সবোচ্চ
দায়িত্বপ্রাপ্ত দায়িত্ব প্রাপ্ত কর্মকর্তা কর্মকর্তার শাখার নামসহ পদবি
পদবী রুম নম্বর নাম্বার উপজেলা কোড কোডসহ অফিসিয়াল টেলিফোন ফোন মোবাইল ই
মেইল ইমেইল এড্রেস ঊর্ধ্বতন উর্ধ্বতন উর্দ্ধতন কখন যোগাযোগ করবেন কার
সঙ্গে যোগাযোগের ঠিকানা নিষ্পত্তির সিটিজেন চার্টার ভিশন মিশন প্রাপ্তির
প্রতিশ্রুত সেবাসমূহ প্রতিশুতি নাগরিক প্রাতিষ্ঠানিক অভ্যন্তরীণ আপনার
কাছে আমাদের প্রত্যাশা প্রতিশ্রুত কাজিত সেব লক্ষ্যে করণীয় অভিযোগ
ব্যবস্থাপনা grs স্বাক্ষরিত email web ওয়েব অফিস গণপ্রজাতন্ত্রী
বাংলাদেশ সরকার
"""
FRAME = set(normalise(FRAME_WORDS).split())
TAG = re.compile(r"<[^<>]*>")
WORD = re.compile(r"[\w\u0980-\u09FF.@]+")


def words(text: str) -> list[str]:
    plain = normalise(TAG.sub(" ", text)).lower()
    return [stripped for word in WORD.findall(plain) if (stripped := word.strip(".ঃ"))]


@pytest.mark.parametrize("name", OFFICES)
def test_no_line_is_lost(import_file: Import, name: str) -> None:
    """Every word of every line is in the file, its comment, or the frame that its keys replace."""
    source = SOURCES / f"{name}.txt"
    kept = set(words(import_file(source, OFFICES[name]).text)) | FRAME
    for line in source.read_text("utf-8").split("\n"):
        # Serials and numbers of columns stand alone in their cells or before a title.
        cells = [
            re.sub(r"^\W*[০-৯\d]{1,2}(?:[.)][০-৯\d]?\)?)*(?:\s|$)", "", cell)
            for cell in line.split("\t")
        ]
        lost = [word for cell in cells for word in words(cell) if word not in kept]
        assert lost == [], line


@pytest.mark.parametrize("name", OFFICES)
def test_the_committed_texts_leave_nothing_over(import_file: Import, name: str) -> None:
    """These five are understood to the last line; no comment lists any."""
    imported = import_file(SOURCES / f"{name}.txt", OFFICES[name])
    assert imported.unplaced == 0
    assert "বসানো যায়নি" not in imported.text


def test_repairs_are_told_beside_them(import_file: Import) -> None:
    """A torn address, a joined row and an assumed name each have their comment."""
    text = import_file(SOURCES / "rangpur-sadar.txt", "rangpur/sadar").text
    told = [
        tuple(line.strip().split("  # দেখে নিন: ")) for line in text.splitlines() if "  # " in line
    ]
    joined = "উৎসে সারিটি পৃষ্ঠা ভেঙে দুই টুকরা ছিল (লাইন {}), জোড়া হয়েছে; দুই টুকরা এক সেবার কি না দেখুন"
    assert told == [
        (
            "name: উপজেলা কার্যালয়, রংপুর সদর, রংপুর",
            "উৎসে কার্যালয়ের নাম নেই, ফাইলের ঠিকানা থেকে লেখা; সাইনবোর্ড বা প্যাডের নামটি লিখুন",
        ),
        (
            "email: rangpursadardoict@gmail.com",
            (
                "উৎসে কোথাও কোথাও ভাঙা (rangpursadardoict@g mail.com, "
                "rangpursadardoict@gmail .com), জোড়া হয়েছে; বানানটি মিলিয়ে দেখুন"
            ),
        ),
        ("- name: বিভিন্ন প্রতিবেদন/ তথ্য প্রেরণ", joined.format("৩৯")),
        (
            (
                "- name: মানব সম্পদ উন্নয়নে শেখ রাসেল ডিজিটাল ল্যাব ব্যবহারের মাধ্যমে ছাত্র- ছাত্রীদের আইসিটি/ "
                "প্রোগ্রামিং বিষয়ে প্রশিক্ষণ প্রদান"
            ),
            joined.format("৪৭"),
        ),
        ("- name: উদ্ভাবনী/ ক্ষুদ্র উন্নয়ন উদ্যোগ বাস্তবায়ন", joined.format("৬৮")),
    ]


def test_importing_twice_gives_the_same_bytes(import_file: Import) -> None:
    """Nothing in a file depends on the run that made it."""
    file = SOURCES / "lakshmipur-sadar.txt"
    assert import_file(file, "lakshmipur/sadar").text == import_file(file, "lakshmipur/sadar").text
