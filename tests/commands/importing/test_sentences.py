"""Charters without a table: lists of sentences that name a service and its time."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing import Imported

Import = Callable[..., Imported]

SENTENCES = {
    "১। পত্র গ্রহণ -০২ দিন (স্বাক্ষর সাপেক্ষে)": ("পত্র গ্রহণ", "০২ দিন (স্বাক্ষর সাপেক্ষে)", "", ""),
    "২। প্রত্যয়নপত্র পাঠানো হয়। সর্বোচ্চ ১৫ দিন তদন্ত সাপেক্ষে।": (
        *("প্রত্যয়নপত্র পাঠানো হয়", "সর্বোচ্চ ১৫ দিন তদন্ত সাপেক্ষে", "", ""),
    ),
    "৩। প্রতিস্বাক্ষর অনধিক ৭ দিন। ২০/- টাকার কোর্ট ফি লাগে। ছুটির দিনে বন্ধ।": (
        *("প্রতিস্বাক্ষর", "অনধিক ৭ দিন", "২০/- টাকার কোর্ট ফি লাগে।", "ছুটির দিনে বন্ধ।"),
    ),
    "৪। আবেদনের ১৫ দিনের মধ্যে সনদ দেওয়া হয়।": (
        *("আবেদনের ১৫ দিনের মধ্যে সনদ দেওয়া হয়", "১৫ দিনের মধ্যে", "", ""),
    ),
    "ক) জিডি গ্রহণ: তাৎক্ষণিক": ("জিডি গ্রহণ", "তাৎক্ষণিক", "", ""),
    "• ঠিকানা যাচাই – ৩-৫ কার্যদিবস": ("ঠিকানা যাচাই", "৩-৫ কার্যদিবস", "", ""),
    "৭. জন্ম নিবন্ধন, সময় ৩ দিন": ("জন্ম নিবন্ধন", "৩ দিন", "", ""),
    "1. Trade licence: within 7 days. The fee is BDT 500.": (
        *("Trade licence", "within 7 days.", "The fee is BDT 500.", ""),
    ),
}


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_divided(import_text: Import, sentence: str) -> None:
    """Into the service and its time, what is paid and what else is said; the row is marked."""
    imported = import_text(f"সিটিজেন চার্টার\n{sentence}\n২। অন্য সেবা - ২ দিন")
    service, _ = imported.office.services
    found = (service.name, service.time or "", service.fee or "", service.remark or "")
    assert found == tuple(map(normalise, SENTENCES[sentence]))
    assert "  # দেখে নিন: " in imported.text.split("- name: ")[1].split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "১। নাগরিক সনদ\n২। ওয়ারিশ সনদ\n৩। জন্ম সনদ - ২ দিন",  # most say no time
        "১। পত্র গ্রহণ -০২ দিন",  # one sentence is no list
    ],
)
def test_a_list_without_times_stays_a_text(import_text: Import, text: str) -> None:
    """Its lines stand below the fields as they are."""
    imported = import_text(f"সিটিজেন চার্টার\n{text}")
    assert [*imported.office.services] == []
    assert imported.text.split("\n---\n")[1].strip().split("\n\n") == normalise(text).split("\n")


def test_a_list_beside_a_table_is_no_service(import_text: Import) -> None:
    """Where a table holds the services, numbered sentences with times are about something else."""
    table = "সেবার নাম\tসেবামূল্য\tসময়সীমা\nতথ্য\tবিনামূল্যে\t৩ দিন"
    imported = import_text(f"{table}\n১। আবেদন ২ দিনের মধ্যে দিন।\n২। উত্তর ৩ দিনের মধ্যে পাবেন।")
    assert [service.name for service in imported.office.services] == ["তথ্য"]
    assert normalise("১। আবেদন ২ দিনের মধ্যে দিন।") in imported.text.split("\n---\n")[1]
