"""What lines say: that they name an office, a branch of one, or a place."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ...charters.bengali import normalise
from ...charters.spelling import spelling
from ...charters.weaknesses.country import names_of_places

# The words by which offices are called, and those that name the larger body which an office is of.
_BODIES: Final = (
    "মন্ত্রণালয় অধিদপ্তর পরিদপ্তর কমিশন কর্পোরেশন বোর্ড কর্তৃপক্ষ ministry department directorate"
)
_OFFICES: Final = (
    "প্রশাসন পুলিশ রেলওয়ে এলজিইডি বিআরটিএ ওয়াসা বিটিসিএল বিএডিসি বিসিক বিআরডিবি টিটিসি নেসকো ডেসকো "
    "কার্যালয় দপ্তর অফিস সচিবালয় বিভাগ পরিষদ পৌরসভা হাসপাতাল কমপ্লেক্স ক্লিনিক কেন্দ্র উপকেন্দ্র থানা ফাঁড়ি "
    "ইনস্টিটিউট ইন্সটিটিউট সমিতি সংস্থা ব্যাংক ব্যাঙ্ক একাডেমি একাডেমী ফাউন্ডেশন ট্রাস্ট ব্যুরো বিশ্ববিদ্যালয় কলেজ "
    "বিদ্যালয় মাদ্রাসা মাদরাসা স্কুল স্টেশন সার্কেল অঞ্চল জোন রেঞ্জ খামার কারাগার আদালত ট্রাইব্যুনাল গ্রন্থাগার জাদুঘর "
    "কোম্পানি লিমিটেড ডাকঘর ইউপি কাউন্সিল সেন্টার হ্যাচারি office division board authority bureau commission "
    "corporation council parishad pourashava municipality hospital complex station institute "
    "academy university college school bank court secretariat centre center agency samity"
)
_BRANCHES: Final = "শাখা উপশাখা অধিশাখা অনুবিভাগ সেকশন ইউনিট উইং ডেস্ক branch section wing unit desk"
_DIVISION: Final = "বিভাগ"  # of an office, of a ministry, or of the country
_LEVELS: Final = "উপজেলা জেলা ইউনিয়ন সদর মহানগর বাংলাদেশ upazila upazilla zila zilla district sadar"
# Words that offices are listed under in menus, and in the talk of a charter.
_GENERAL: Final = (
    "প্রধান তালিকা লিংক লিঙ্ক লিংকসমূহ আদেশ আমাদের সকল অন্যান্য সম্পর্কিত সংশ্লিষ্ট নিজ অত্র এ এই উক্ত কোন কোনো "
    "ফোন টেলিফোন মোবাইল নম্বর নম্বরসমূহ নির্দেশিকা "
    "আওতাধীন অধীনস্থ সংযুক্ত অধস্তন প্রধানের our all other links list"
)
_SAID_OF_IT: Final = (
    "সেবা সেবাসমূহ নাগরিক সেবার কার্যক্রম কার্যাবলী কার্যাবলি কর্মকাণ্ড সিটিজেন চার্টার সনদ প্রদত্ত প্রদেয় প্রদান "
    "প্রতিশ্রুতি তালিকা বিবরণ বিবরণী তথ্যাদি এর ও এবং সমূহ হালনাগাদ কর্তৃক services activities"
)
_COLON: Final = " :ঃ-–—।.,;"
_NUMBERED: Final = re.compile(
    r"^\s*[(\[]?(?:[০-৯\d]{1,3}|[ক-ঙa-z](?=[)\].]))[.)\]।:ঃ]+\s*", re.IGNORECASE
)
_SENTENCE: Final = re.compile(
    normalise(
        r"(?<![\u0980-\u09ff])(?:হবে|হবেন|করুন|করবেন|করতে|করিতে|হয়|হইবে|আছে|যাবে|থাকে|থাকবে|করে|করেন|নয়|না)\s*[।.]?$"
        r"|(?<=[^\s.]{3})[।.!?]\s+\S+\s+\S+\s+\S+|\b(?:shall|will|must|please)\b"
    ),
    re.IGNORECASE,
)
_TELEPHONE: Final = re.compile(r"[০-৯\d](?:[ -]?[০-৯\d]){5}")
_MOST_WORDS: Final = 20
_BRANCH_WORDS: Final = 6
_DIVISION_WORDS: Final = 2  # স্থানীয় সরকার বিভাগ has three, and is no branch
_PLACE_WORDS: Final = 4
_LONG: Final = 4  # letters of a word that another may end in


def terms(text: str) -> list[str]:
    """The words of a text, each as all its spellings."""
    rules = spelling()
    return [rules.term(word) for word in re.findall(r"[a-z0-9ঀ-\u09ff]+", rules.normalise(text))]


@cache
def _terms_of(words: str) -> frozenset[str]:
    """Also in the genitive, of which the analysis takes too much from পরিষদের."""
    return frozenset(terms(words)) | frozenset(terms(" ".join(f"{w}ের" for w in words.split())))


@cache
def _places() -> frozenset[str]:
    return frozenset(term for name in names_of_places() for term in terms(name))


def _ends_in(term: str, words: str) -> bool:
    """Whether it is one of the words, or one that was joined to others: উপজেলাভূমিঅফিস."""
    known = _terms_of(words)
    return term in known or term.endswith(tuple(one for one in known if len(one) >= _LONG))


def without_number(text: str) -> str:
    return _NUMBERED.sub("", text, count=1).strip()


def is_numbered(text: str) -> bool:
    return bool(_NUMBERED.match(text))


def is_said(text: str) -> bool:
    """Whether a text is a sentence."""
    return bool(_SENTENCE.search(normalise(text)))


def names_office(text: str) -> bool:
    """Whether a short text that is no sentence has a word by which offices are called."""
    found = terms(text)
    return (
        0 < len(found) <= _MOST_WORDS
        and not is_said(text)
        and not _TELEPHONE.search(text)
        and any(_ends_in(term, f"{_OFFICES} {_BODIES}") for term in found)
    )


def names_body(text: str) -> bool:
    """Whether a text names what an office is a part of: a ministry, a department."""
    found = [term for part in re.split("[,()]", text) for term in terms(part)[-1:]]
    return bool(found) and _ends_in(found[0], _BODIES)


def is_general_word(word: str) -> bool:
    """Whether a word tells no office from another: one of its level, or what offices are called."""
    general = _terms_of(
        f"{_OFFICES} {_BODIES} {_LEVELS} {_GENERAL} {_SAID_OF_IT} বিভাগীয় আঞ্চলিক সরকারি"
    )
    return general.issuperset(terms(word))


def is_general(text: str) -> bool:
    """Whether a text speaks of offices and means none: অফিস প্রধান, অন্যান্য অফিস."""
    found = terms(text)
    is_bare = len(found) == 1 and found[0] in _terms_of(f"{_OFFICES} {_BODIES}")
    return is_bare or not _terms_of(_GENERAL).isdisjoint(found)


def is_branch(text: str) -> bool:
    """Whether a line names a branch or division of an office, as a heading over its services."""
    line = without_number(re.sub(r"\([^()]*\)", "", text)).strip(_COLON)
    found = terms(line)
    if not found or len(found) > _BRANCH_WORDS or "," in line or _SENTENCE.search(line):
        return False
    if found[-1] in _terms_of(_DIVISION):
        is_place = not _places().isdisjoint(found)
        return 1 < len(found) <= _DIVISION_WORDS and not is_place
    return len(found) > 1 and (_ends_in(found[-1], _BRANCHES) or found[0] in _terms_of(_BRANCHES))


def is_place(text: str) -> bool:
    """Whether a text says only where something is: সাজানো উপজেলা, রংপুর."""
    parts = [_area(found) for part in re.split("[,;।ঃ:-]", text) if (found := terms(part))]
    known = _places() | _terms_of(_LEVELS)
    if any(len(part) > _PLACE_WORDS for part in parts):
        return False
    others = (term for part in parts for term in part if term not in known)
    return any(part[-1] in known or part[0] in _places() for part in parts) and not any(
        _ends_in(term, f"{_OFFICES} {_BODIES}") for term in others
    )


def is_placed(text: str) -> bool:
    """Whether a text ends with the place, after a comma."""
    _, comma, last = text.rpartition(",")
    return bool(comma) and is_place(last)


def is_genitive(text: str) -> bool:
    return text.endswith("ের")


def _area(part: list[str]) -> list[str]:
    """রংপুর of রংপুর বিভাগ."""
    is_division = part[-1] in _terms_of(_DIVISION) and part[0] in _places()
    return part[:-1] if is_division else part


def has_place(text: str) -> bool:
    """Whether a text names a place, or one of its kinds."""
    return not (_places() | _terms_of(_LEVELS)).isdisjoint(terms(text))


def nominative(text: str) -> str:
    """The office without what is said of it: কার্যালয় of কার্যালয়ের কার্যক্রম, and of কার্যালয় – এর সেবা."""
    words = text.split()
    end = len(words)
    while end and _terms_of(_SAID_OF_IT).issuperset(terms(words[end - 1])):
        end -= 1
    if end == len(words):
        return text
    kept = " ".join(words[:end]).strip(_COLON)
    shorter = (kept.removesuffix(ending) for ending in ("ের", "র", "-এর"))
    known = _places() | _terms_of(f"{_OFFICES} {_BODIES}")
    return next(
        (one for one in shorter if one != kept and terms(one)[-1:] and terms(one)[-1] in known),
        kept,
    )


def is_same(one: str, other: str) -> bool:
    """Whether the words of one text are the beginning or a part of the other's."""
    short, long = sorted((terms(one), terms(other)), key=len)
    return f" {' '.join(short)} " in f" {' '.join(long)} "
