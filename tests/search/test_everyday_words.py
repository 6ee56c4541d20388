"""What people call the services that offices are asked for most."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from plugins.charters.directory import load
from plugins.search.analysis import Analysis
from plugins.search.index_files import search_files
from plugins.search.synonyms import synonyms

from .conftest import Node, documents_of

OFFICE = """\
---
name: হরিদেবপুর ইউনিয়ন পরিষদ কার্যালয়
place: sadar
union: হরিদেবপুর
officers:
  secretary: {post: সচিব, name: নমুনা নাম, phone: ০১৭০০-০০০০০০}
defaults: {fee: বিনামূল্যে, officer: secretary, time: ৩ কার্যদিবস}
services:
  citizen:
"""
Ask = Callable[[list[str], list[str]], list[list[str]]]

# As charters name it, and as people do.
SERVICES = {
    "জন্ম নিবন্ধন": ["birth", "birth certificate", "birth registration", "জন্ম সনদ", "জন্মসনদ"],
    "মৃত্যু নিবন্ধন": ["death certificate", "মৃত্যু সার্টিফিকেট"],
    "নাগরিকত্ব সনদ": ["citizen certificate", "nationality certificate", "জাতীয়তা সনদ"],
    "চারিত্রিক সনদপত্র": ["character certificate", "charitrik sonod"],
    "ওয়ারিশ সনদ প্রদান": ["warish certificate", "succession certificate", "উত্তরাধিকার সনদ"],
    "বার্ষিক আয়ের প্রত্যয়নপত্র": ["income certificate", "আয়ের সনদ"],
    "ভূমিহীন সনদ": ["landless certificate"],
    "বিবাহ রেজিস্ট্রেশন": ["marriage registration", "বিয়ে নিবন্ধন", "কাবিন"],
    "জাতীয় পরিচয়পত্র সংশোধন": ["NID", "nid card", "ভোটার আইডি"],
    "পাসপোর্ট প্রদান": ["passport"],
    "পুলিশ ক্লিয়ারেন্স": ["police clearance"],
    "নামজারি ও জমাখারিজ": ["mutation", "land mutation", "মিউটেশন", "খারিজ"],
    "খতিয়ানের নকল": ["khatian", "porcha", "পর্চা"],
    "ভূমি উন্নয়ন কর আদায়": ["land tax", "খাজনা", "khajna"],
    "হোল্ডিং ট্যাক্স আদায়": ["holding tax"],
    "ট্রেড লাইসেন্স নবায়ন": ["trade licence", "trade license", "ব্যবসার লাইসেন্স"],
    "ড্রাইভিং লাইসেন্স": ["driving licence"],
    "বয়স্ক ভাতা": ["old age allowance", "বৃদ্ধ ভাতা", "boyosko vata"],
    "বিধবা ভাতা": ["widow allowance"],
    "প্রতিবন্ধী ভাতা": ["disability allowance"],
    "VGD কর্মসূচি": ["VGD", "ভিজিডি"],
    "ভিজিএফ চাল বিতরণ": ["VGF"],
    "উপবৃত্তি প্রদান": ["stipend", "scholarship"],
    "ঋণ বিতরণ": ["loan", "লোন"],
    "টিকাদান কর্মসূচি": ["vaccination", "ভ্যাকসিন", "tika"],
    "বিদ্যুৎ সংযোগ": ["electricity connection", "কারেন্ট সংযোগ"],
    "নলকূপ স্থাপন": ["tube well", "টিউবওয়েল"],
    "ত্রাণ বিতরণ": ["relief", "রিলিফ"],
}


@pytest.fixture
def ask(tmp_path: Path, five_charters: Path, python_analysis: Analysis, node: Node) -> Ask:
    """The titles that the search of one office with these services gives for each question."""

    def titles(services: list[str], questions: list[str]) -> list[list[str]]:
        for name in ("places.yaml", "national.yaml"):
            shutil.copy(five_charters / name, tmp_path)
        office = tmp_path / "offices" / "rangpur" / "haridebpur-union.md"
        office.parent.mkdir(parents=True)
        rows = (f"    - {{name: {service}}}\n" for service in services)
        office.write_text(f"{OFFICE}{''.join(rows)}---\n", "utf-8")
        directory, _ = load(tmp_path, date(2026, 11, 22))
        meanings = synonyms(python_analysis)
        manifest, files = search_files(documents_of(directory), directory, meanings)
        site = {"manifest": json.loads(files[manifest]), "questions": questions}
        return list(node("engine.mjs", site))

    return titles


def test_the_services_asked_for_most_are_found_by_their_everyday_names(ask: Ask) -> None:
    """In English, in Latin letters and in spoken Bengali: each service comes first."""
    asked = {words: service for service, names in SERVICES.items() for words in names}
    answers = ask(list(SERVICES), list(asked))
    first = {words: found[:1] for words, found in zip(asked, answers, strict=True)}
    assert first == {words: [service] for words, service in asked.items()}


def test_a_known_english_word_is_not_read_by_its_sound(ask: Ask) -> None:
    """Who asks for VAT or voters where none are served is not sent to ভাতা; who types vata is."""
    assert ask(["বয়স্ক ভাতা"], ["VAT", "voter", "vata"]) == [[], [], ["বয়স্ক ভাতা"]]
