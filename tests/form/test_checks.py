"""What the form refuses to save because no single field can tell."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

Ask = Callable[..., Any]
Data = dict[str, Any]

TODAY = "2026-11-22T12:00:00Z"
GOOD: Data = {
    "__source": "\u202e is in the text that was read, which no field shows",
    "name": "কার্যালয়",
    "officers": [{"key": "head", "post": "প্রধান"}, {"key": "clerk", "post": "করণিক"}],
    "defaults": {"officer": "head"},
    "services": {"citizen": [{"name": "সেবা\tএক\nদুই", "superior": "clerk"}], "general": []},
    "grievance": [{"when": "আগে", "to": "অনিক", "officer": "head", "limit": "৩৬৫ দিন"}],
    "approved": "২০২৬-১১-২২",
    "signatory": "clerk",
}


def put(path: list[Any], value: object) -> Callable[[Data], None]:
    def change(data: Data) -> None:
        place: Any = data
        for part in path[:-1]:
            place = place[part]
        place[path[-1]] = value

    return change


CASES: dict[str, tuple[Callable[[Data], None], list[str]]] = {
    "nothing": (put(["name"], "কার্যালয়"), []),
    "no date": (put(["approved"], None), []),
    "joiners": (put(["name"], "র\u200d্যাব"), []),
    "a key twice": (
        put(["officers", 1, "key"], "head"),
        [
            "কর্মকর্তা: সংকেত head দুইবার আছে; প্রত্যেকের সংকেত আলাদা লিখুন",
            "ঊর্ধ্বতন কর্মকর্তা: clerk নামে কর্মকর্তা এই ফাইলে নেই; তালিকা থেকে বেছে নিন",
            "স্বাক্ষরকারী: clerk নামে কর্মকর্তা এই ফাইলে নেই; তালিকা থেকে বেছে নিন",
        ],
    ),
    "an officer left": (
        put(["grievance", 0, "officer"], "gone"),
        ["যোগাযোগের ঠিকানা: gone নামে কর্মকর্তা এই ফাইলে নেই; তালিকা থেকে বেছে নিন"],
    ),
    "one of several officers left": (
        put(["services", "citizen", 0, "superior"], ["clerk", "gone", "left"]),
        [
            "ঊর্ধ্বতন কর্মকর্তা: gone নামে কর্মকর্তা এই ফাইলে নেই; তালিকা থেকে বেছে নিন",
            "ঊর্ধ্বতন কর্মকর্তা: left নামে কর্মকর্তা এই ফাইলে নেই; তালিকা থেকে বেছে নিন",
        ],
    ),
    "a column twice": (
        put(["services", "citizen", 0, "more"], [{"key": "আইন", "value": x} for x in "কখ"]),
        ["অন্যান্য কলাম: শিরোনাম আইন দুইবার আছে; প্রত্যেকের শিরোনাম আলাদা লিখুন"],
    ),
    "no service": (put(["services"], {"citizen": []}), ["অন্তত একটি সেবা লিখুন"]),
    "general beside others": (
        put(["services", "general"], [{"name": "সেবা"}]),
        ["ভাগ করা সেবা আর ভাগ না করা সেবা একসঙ্গে থাকতে পারে না; একটি রাখুন"],
    ),
    "a day that is none": (
        put(["approved"], "2022-02-30"),
        ["2022-02-30 তারিখটি হয় না; বছর-মাস-দিন লিখুন"],
    ),
    "a year before the country": (
        put(["approved"], "0220-06-20"),
        ["0220-06-20 তারিখটি হয় না; বছর-মাস-দিন লিখুন"],
    ),
    "a day to come": (
        put(["approved"], "2026-11-23"),
        ["2026-11-23 ভবিষ্যতের তারিখ; যেদিন স্বাক্ষর বা মিলিয়ে দেখা হয়েছে সেই দিন লিখুন"],
    ),
    "a review today": (put(["reviewed"], "২০২৬-১১-২২"), []),
    "a review to come": (
        put(["reviewed"], "2026-11-23"),
        ["2026-11-23 ভবিষ্যতের তারিখ; যেদিন স্বাক্ষর বা মিলিয়ে দেখা হয়েছে সেই দিন লিখুন"],
    ),
    "a review on no day": (
        put(["reviewed"], "2022-02-30"),
        ["2022-02-30 তারিখটি হয় না; বছর-মাস-দিন লিখুন"],
    ),
    "a reviewer without a day": (
        put(["reviewer"], "clerk"),
        ["কবে মিলিয়ে দেখা হয়েছে, সেই তারিখও লিখুন"],
    ),
    "a limit of years": (
        put(["grievance", 0, "limit"], "৩৬৬ দিন"),
        ["নিষ্পত্তির সময়সীমা ৩৬৬ দিন হয় না; ১ থেকে ৩৬৫-এর মধ্যে লিখুন"],
    ),
    "an invisible sign": (
        put(["services", "citizen", 0, "name"], "সেবা\u202e"),
        ["অদৃশ্য একটি চিহ্ন (U+202E) লেখায় ঢুকেছে; সেটি মুছে আবার লিখুন"],
    ),
    "a file beyond the form": (
        put(["__unreadable"], value=True),
        ["ফাইলটি ফরমে খোলা যায় না; আগে ফাইলেই ঠিক করুন (invoke check বলবে কী ভুল)"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_form_says_what_to_mend(node: Ask, fields: list[Data], case: str) -> None:
    """Each slip in words, all of them at once; none for data that may be saved."""
    change, expected = CASES[case]
    data = deepcopy(GOOD)
    change(data)
    assert node("problems", fields=fields, data=data, today=TODAY) == expected
