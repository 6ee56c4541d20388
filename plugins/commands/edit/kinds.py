"""The kinds of offices that a starter knows: what their charters have, so what it asks for."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ...charters.bengali import to_ascii_digits
from ...words import Language, Refusal, Words, in_digits, say
from .messages import MESSAGES, notice

Asked = Mapping[str, "Asked"]  # keys of the office file, each with those inside it


@dataclass(frozen=True, slots=True)
class Kind:
    """``department`` and ``host`` are its own where all of its offices have the same."""

    words: Words
    asks: Asked
    called: str = ""  # how each office of an upazila begins its name
    department: str = ""
    host: str = ""


def _keys(names: str, **inner: Asked) -> Asked:
    return {**dict.fromkeys(names.split(), _NOTHING), **inner}


def _citizen(names: str, **inner: Asked) -> Asked:
    return {"citizen": _keys(f"name {names}", **inner)}


_NOTHING: Final[Asked] = {}
_REACHED: Final = _keys("address phones email")

FIELD: Final = "field"  # unless told
KINDS: Final[Mapping[str, Kind]] = {
    FIELD: Kind(
        say("মাঠ পর্যায়ের কার্যালয়, যেমন আইসিটি, কৃষি", "field office, like ICT or agriculture"),
        {"services": _citizen("documents fee time")},
        department="তথ্য ও যোগাযোগ প্রযুক্তি",
        host="doict",
    ),
    "land": Kind(
        say("ভূমি অফিস", "land office"),
        {
            "contact": _REACHED,
            "services": _citizen(
                "recipient place documents time remedy", variants=_keys("name time fee")
            ),
        },
        called="উপজেলা ভূমি অফিস",
    ),
    "union": Kind(
        say("ইউনিয়ন পরিষদ", "union parishad"),
        {
            "union": _NOTHING,
            "contact": _REACHED,
            "services": _citizen("method documents fee time"),
        },
    ),
    "pourashava": Kind(
        say("পৌরসভা", "municipality"),
        {
            "pourashava": _NOTHING,
            "contact": _REACHED,
            "services": _citizen("group method documents fee time"),
        },
    ),
    "city": Kind(
        say("সিটি কর্পোরেশন", "city corporation"),
        {
            "city": _NOTHING,
            "contact": _keys("address phones hotline email", offices=_keys("name address phones")),
            "services": _citizen("group method documents fee time"),
        },
    ),
    "hospital": Kind(
        say("হাসপাতাল বা স্বাস্থ্য কমপ্লেক্স", "hospital or health complex"),
        {
            "contact": _keys("address phones hotline"),
            "hours": _NOTHING,
            "services": _citizen("group place documents fee time"),
        },
        called="উপজেলা স্বাস্থ্য কমপ্লেক্স",
    ),
    "police": Kind(
        say("থানা", "police station"),
        {
            "contact": _keys("address phones hotline"),
            "services": _citizen("place documents fee time remedy"),
        },
    ),
    "branches": Kind(
        say("শাখায় ভাগ করা কার্যালয়, যেমন জেলা প্রশাসন", "office of branches, like a district's"),
        {
            "contact": _REACHED,
            "services": _citizen("group documents fee time"),
            "information": _keys("officer"),
        },
    ),
    "ministry": Kind(
        say("মন্ত্রণালয়, অধিদপ্তর বা বোর্ড", "ministry, department or board"),
        {
            "contact": _REACHED,
            **_keys("vision mission objectives"),
            "services": {
                **_citizen("method documents fee time"),
                "institutional": _keys("name method documents fee time"),
                "subordinate": _keys("name group documents fee time"),
            },
            "information": _keys("officer"),
        },
    ),
    "directory": Kind(
        say("ফি তালিকা বা টেলিফোন নির্দেশিকা", "table of fees or list of telephones"),
        {
            "contact": _keys(
                "address phones hotline email", offices=_keys("name address phones hotline")
            ),
            "services": _citizen("documents fee time"),
            "tables": _keys("title columns rows"),
        },
    ),
}


def kind_of(found: str) -> Kind:
    """Raises `Refusal`."""
    if found not in KINDS:
        raise Refusal(MESSAGES["kind-unknown"], found=found, allowed=", ".join(KINDS))
    return KINDS[found]


def asked_kind(language: Language) -> str:
    """What the person at the terminal chooses, by name or number; the first unless told."""
    try:
        answer = input("\n".join(_question(language))).strip()
    except EOFError:
        return FIELD
    number = to_ascii_digits(answer)
    numbered = {str(place): name for place, name in enumerate(KINDS, 1)}
    return numbered.get(number, answer) or FIELD


def _question(language: Language) -> Iterator[str]:
    yield notice("kind-question", language)
    for number, (name, kind) in enumerate(KINDS.items(), 1):
        yield f"{in_digits(number, language):>4}  {name:<10}  {kind.words[language]}"
    yield notice("kind-answer", language, name=FIELD)


def is_asked() -> bool:
    """Whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()
