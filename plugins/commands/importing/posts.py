"""Posts that charters name, and the key each gets in an office file. A table of data.

Longer titles first where one holds another; a title not listed here gets ``officer-1``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from ...charters.bengali import normalise
from ...charters.spelling import spelling

_POSTS: Final = {
    "অতিরিক্ত জেলা প্রশাসক": "additional-deputy-commissioner",
    "জেলা প্রশাসক": "deputy-commissioner",
    "উপজেলা নির্বাহী অফিসার": "uno",
    "উপজেলা নির্বাহী কর্মকর্তা": "uno",
    "সহকারী কমিশনার (ভূমি)": "ac-land",
    "সহকারী কমিশনার": "assistant-commissioner",
    "উপজেলা আইসিটি অফিসার": "upazila-ict-officer",
    "উপজেলা আইসিটি কর্মকর্তা": "upazila-ict-officer",
    "জেলা আইসিটি অফিসার": "district-ict-officer",
    "জেলা আইসিটি কর্মকর্তা": "district-ict-officer",
    "সহকারী প্রোগ্রামার": "assistant-programmer",
    "সিনিয়র প্রোগ্রামার": "senior-programmer",
    "প্রোগ্রামার": "programmer",
    "সহকারী নেটওয়ার্ক ইঞ্জিনিয়ার": "assistant-network-engineer",
    "সহকারী মেইনটেন্যান্স ইঞ্জিনিয়ার": "assistant-maintenance-engineer",
    "অতিরিক্ত মহাপরিচালক": "additional-director-general",
    "মহাপরিচালক": "director-general",
    "উপ-পরিচালক": "deputy-director",
    "উপপরিচালক": "deputy-director",
    "সহকারী পরিচালক": "assistant-director",
    "যুগ্মপরিচালক": "joint-director",
    "পরিচালক": "director",
    "উপজেলা কৃষি অফিসার": "upazila-agriculture-officer",
    "উপজেলা কৃষি কর্মকর্তা": "upazila-agriculture-officer",
    "উপজেলা মৎস্য কর্মকর্তা": "upazila-fisheries-officer",
    "উপজেলা প্রাণিসম্পদ কর্মকর্তা": "upazila-livestock-officer",
    "উপজেলা শিক্ষা অফিসার": "upazila-education-officer",
    "উপজেলা মাধ্যমিক শিক্ষা অফিসার": "upazila-secondary-education-officer",
    "উপজেলা সমাজসেবা অফিসার": "upazila-social-services-officer",
    "উপজেলা সমাজসেবা কর্মকর্তা": "upazila-social-services-officer",
    "উপজেলা সমবায় অফিসার": "upazila-cooperative-officer",
    "উপজেলা সমবায় কর্মকর্তা": "upazila-cooperative-officer",
    "উপজেলা যুব উন্নয়ন কর্মকর্তা": "upazila-youth-officer",
    "উপজেলা মহিলা বিষয়ক কর্মকর্তা": "upazila-women-affairs-officer",
    "উপজেলা পরিসংখ্যান কর্মকর্তা": "upazila-statistics-officer",
    "উপজেলা প্রকল্প বাস্তবায়ন কর্মকর্তা": "upazila-project-officer",
    "উপজেলা হিসাবরক্ষণ অফিসার": "upazila-accounts-officer",
    "উপজেলা নির্বাচন অফিসার": "upazila-election-officer",
    "উপজেলা খাদ্য নিয়ন্ত্রক": "upazila-food-controller",
    "উপজেলা প্রকৌশলী": "upazila-engineer",
    "উপ-সহকারী প্রকৌশলী": "sub-assistant-engineer",
    "উপসহকারী প্রকৌশলী": "sub-assistant-engineer",
    "সহকারী প্রকৌশলী": "assistant-engineer",
    "নির্বাহী প্রকৌশলী": "executive-engineer",
    "উপ-সহকারী কৃষি কর্মকর্তা": "sub-assistant-agriculture-officer",
    "উপজেলা স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তা": "upazila-health-officer",
    "সিভিল সার্জন": "civil-surgeon",
    "সাব-রেজিস্ট্রার": "sub-registrar",
    "অফিস সহকারী কাম-কম্পিউটার মুদ্রাক্ষরিক": "office-assistant",
    "অফিস সহকারী": "office-assistant",
    "অফিস সহায়ক": "office-helper",
    "কম্পিউটার অপারেটর": "computer-operator",
    "ডাটা এন্ট্রি অপারেটর": "data-entry-operator",
    "হিসাবরক্ষক": "accountant",
    "প্রধান সহকারী": "head-assistant",
    "উচ্চমান সহকারী": "upper-division-assistant",
    "অভিযোগ গ্রহণ কেন্দ্র": "grs-cell",
    "অভিযোগ ব্যবস্থাপনা সেল": "grs-cell",
    "অভিযোগ নিষ্পত্তি কর্মকর্তা": "gro",
    "আপিল কর্মকর্তা": "appeal-officer",
}
KEYS: Final = {normalise(post): key for post, key in _POSTS.items()}

# The last word of a title, whatever stands before it or is spelt in one with it.
_ENDINGS: Final = """
এসএএও এসএসিএমও এফডব্লিউভি এফডব্লিউএ এফপিআই ভিএফএ এলএফএ কমর্কর্তা কর্মকতা কমকর্তা ইন্সট্রাক্টর ইনস্ট্রাক্টর লিডার
এসিস্ট্যান্ট অ্যাসিস্ট্যান্ট এটেনডেন্ট অ্যাটেনডেন্ট কারারক্ষী মেম্বার rmo
পরিকল্পনাবিদ নির্ধারক চেইনম্যান ফায়ারম্যান জারিকারক মোহরার সিএইচসিপি সিএ সদস্যা uno dc adc oc
কর্মকর্তা অফিসার পরিচালক প্রকৌশলী সহকারী সহায়ক সচিব সার্জন চেয়ারম্যান কমিশনার পরিদর্শক
পরিদর্শিকা তত্ত্বাবধায়ক ব্যবস্থাপক নিয়ন্ত্রক রেজিস্ট্রার রেজিস্টার অপারেটর প্রশিক্ষক শিক্ষক
সার্ভেয়ার ইঞ্জিনিয়ার সেল প্রোগ্রামার প্রশাসক রক্ষক মেয়র কাউন্সিলর মৌলভী নার্স ডাক্তার চিকিৎসক
কানুনগো কাননগো টেকনিশিয়ান টেকনোলজিস্ট ফার্মাসিস্ট ইনচার্জ সুপার সুপারিনটেনডেন্ট সুপারভাইজার
ম্যানেজার ইন্সপেক্টর ইনস্পেক্টর ক্যাশিয়ার কোষাধ্যক্ষ নিবন্ধক পেশকার নাজির তহসিলদার তহশিলদার
প্রভাষক অধ্যক্ষ অধ্যাপক কর্মচারী কর্মী সংগঠক সমন্বয়ক সমন্বয়কারী সভাপতি সদস্য ডিজিএম এজিএম
কর্তৃপক্ষ ক্লার্ক করণিক মুদ্রাক্ষরিক টাইপিস্ট চালক প্রহরী দফাদার উদ্যোক্তা ম্যাজিস্ট্রেট জজ
বিচারক লাইব্রেরিয়ান গ্রন্থাগারিক কিপার মিডওয়াইফ সেবিকা ভিজিটর উপদেষ্টা মন্ত্রী প্রতিনিধি
বিশেষজ্ঞ কনসালটেন্ট কনসালট্যান্ট নকশাকার ড্রাফটসম্যান মিস্ত্রি ইলেকট্রিশিয়ান লাইনম্যান রিডার
আদায়কারী কালেক্টর সাঁটলিপিকার কম্পাউন্ডার রেঞ্জার ফরেস্টার পেশ-ইমাম ইউএনও এসিল্যান্ড পিআইও
আরএমও ওসি এডিসি এনডিসি এসআই এএসআই মহাপরিচালক অধিনায়ক কমান্ডার কমান্ড্যান্ট অ্যানালিস্ট এনালিস্ট
হিসাবরক্ষক অডিটর মহাব্যবস্থাপক প্রধান কেন্দ্র-প্রধান পোস্টমাস্টার মাস্টার officer officers
engineer programmer commissioner director secretary chairman mayor assistant registrar
accountant inspector surgeon manager controller superintendent operator nurse doctor surveyor
councillor councilor cashier clerk supervisor instructor teacher physician consultant technician
pharmacist magistrate administrator authority auditor analyst judge librarian
"""
# Words that stand before the last one of a title; none of them is a name.
_TITLE_WORDS: Final = """
জেল নেজারত পোস্ট ব্যাংক ডেন্টাল ক্রেডিট রিসোর্স সেন্টার অতি
পরিষদ হাসপাতাল পৌরসভা ইমার্জেন্সি ইনডোর আউটডোর এক্সিকিউটিভ লাইব্রেরি head section administrative concerned
the nirbahi legal
সকল সব মাননীয় টু কল্যাণ কমিউনিটি ব্লক ডেস্ক শাখার নগর পুলিশ
উপজেলা জেলা থানা বিভাগীয় আঞ্চলিক জোনাল সিনিয়র জুনিয়র উপ সহ সহকারী প্রধান অতিরিক্ত যুগ্ম
নির্বাহী মেডিকেল মেডিক্যাল আবাসিক জরুরি পরিবার পরিকল্পনা পঃ প পরিসংখ্যান মহিলা শিশু যুব সমাজসেবা
সমাজ সেবা ভূমি ইউনিয়ন ইউপি পৌর ওয়ার্ড প্যানেল সাধারণ প্রশাসন প্রশাসনিক হিসাব হিসাবরক্ষণ
উচ্চমান নিম্নমান অফিস কম্পিউটার ডাটা এন্ট্রি কাম লাইসেন্স কর আদায়কারী স্যানিটারি স্বাস্থ্য
টিকাদান বন কৃষি মৎস্য প্রাণিসম্পদ প্রাণী সম্পদ পাট চা খাদ্য সমবায় নির্বাচন শিক্ষা প্রাথমিক
মাধ্যমিক একাডেমিক তথ্য যোগাযোগ আইসিটি জনস্বাস্থ্য বিদ্যুৎ পানি সড়ক গণপূর্ত দুর্যোগ ব্যবস্থাপনা
ত্রাণ পুনর্বাসন আনসার ভিডিপি পল্লী উন্নয়ন মাঠ রেকর্ড স্টোর সিভিল ডেপুটি সাব রেভিনিউ রাজস্ব
জেনারেল সার্টিফিকেট কর্তব্যরত দায়িত্বপ্রাপ্ত ভারপ্রাপ্ত সংশ্লিষ্ট ঊর্ধ্বতন অভিযোগ নিষ্পত্তি
আপিল আপীল বিকল্প প্রদানকারী প্রকল্প বাস্তবায়ন গবেষণা বৈজ্ঞানিক সম্প্রসারণ উদ্ভিদ সংরক্ষণ মান
নিয়ন্ত্রণ ল্যাব টেকনিক্যাল সিস্টেম নেটওয়ার্ক মেইনটেন্যান্স ওয়েব বিষয়ক ও এবং ট্রাফিক পুলিশ
ফায়ার স্টেশন ডিউটি নার্সিং স্টাফ সেবাদানকারী ফিল্ড তথ্যসেবা ক্রীড়া সংস্কৃতি কারিগরি বাজার
বিপণন ভেটেরিনারি জরিপ রাজস্ব-প্রশাসন শিক্ষানবিশ নৈশ upazila district deputy joint additional
senior junior sub chief executive medical resident assistant health family planning fisheries
livestock agriculture education social services service welfare cooperative youth women affairs
statistics accounts office computer data entry union parishad land revenue information
responsible designated duty in of and charge general appeal grievance redress public relations
food election ict divisional zonal regional civil
"""
OFFICE: Final = re.compile(
    normalise(
        "কার্যালয়|অধিদপ্তর|অধিদফতর|দপ্তর|দফতর|অফিস(?!ার)|মন্ত্রণালয়|বিভাগ(?!ীয়)|পরিষদ|"
        "হাসপাতাল|কেন্দ্র|সেন্টার|সচিবালয়|ইনস্টিটিউট|"
        r"কর্পোরেশন|বোর্ড|কমপ্লেক্স|ক্লিনিক|পৌরসভা|ভবন|"
        r"\b(?:office|department|directorate|ministry|hospital|parishad)\b"
    ),
    re.IGNORECASE,
)
_LONGEST: Final = 200
_SHORTEST: Final = 4  # letters of a last word that may be spelt in one with the word before it
_LETTERS: Final = r"[^\W\d_](?:[^\W\d_]|[\u0980-\u0983\u09bc-\u09d7\u200c\u200d])*"
_WORD: Final = re.compile(_LETTERS)
_BEHIND: Final = re.compile(
    normalise(
        r"(?:\s*[-–]?\s?(?:ইন-?\s?চার্জ|in[- ]charge\b|(?:অতিরিক্ত|চলতি)\s+দায়িত্ব|ভারপ্রাপ্ত)"
        r"|\s?[-–]\s?[০-৯0-9]{1,2}\b)?"
        r"(?:\s*\([^()]{1,60}\))?"
    ),
    re.IGNORECASE,
)


def folded(text: str) -> str:
    """The letters of a text, those of one sound as one, without blanks and signs."""
    return re.sub(r"[^\w\u0980-\u09ff]+", "", spelling().fold(normalise(text).lower()))


_LAST: Final = frozenset(map(folded, _ENDINGS.split()))
_LONG_LAST: Final = tuple(ending for ending in _LAST if len(ending) >= _SHORTEST)
_WITHIN: Final = frozenset(
    folded(word) for words in (*_POSTS, _TITLE_WORDS) for word in _WORD.findall(normalise(words))
)
_INNER: Final = tuple(map(folded, ("সহকারী", "তত্ত্বাবধায়ক", "প্রধান", "assistant", "chief")))
_UNENDED: Final = re.compile(
    "|".join(re.escape(post) for post in KEYS if folded(post.split()[-1]) not in _LAST)
)
_CUM: Final = folded("কাম")  # অফিস সহকারী কাম কম্পিউটার অপারেটর
_OFFICE_WORDS: Final = frozenset(("অফিস", "office", "Office"))
_TAILS: Final = frozenset(map(folded, ("ইনচার্জ", "কর্মচারী")))  # end a title that was whole
_JOINING: Final = frozenset(map(folded, ("ও", "এবং", "কাম", "and", "of", "in")))
_KEYS: Final = {folded(post): key for post, key in _POSTS.items()}
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Post:
    """A title within a text; ``is_sure``: its words leave no doubt where it begins."""

    before: str
    title: str
    after: str
    section: str = ""  # শাখার নামসহ পদবি: a section that is called as a post
    is_sure: bool = True


def find_post(text: str) -> Post | None:
    """The title of a post: known by its last word, back to the first word that titles have."""
    if folded(text) in _KEYS:
        return Post("", text, "")
    if len(text) > _LONGEST:
        return None
    outside = _BRACKETS.sub(lambda brackets: " " * len(brackets[0]), text)
    words = list(_WORD.finditer(outside))
    letters = [folded(word[0]) for word in words]
    last = next((i for i in reversed(range(len(words))) if _ends(letters[i])), None)
    if last is None:
        listed = _UNENDED.search(text)
        return listed and Post(text[: listed.start()], listed[0], text[listed.end() :])
    first = last
    while first and _belongs(text, words, letters, first - 1):
        first -= 1
    while first < last and letters[first] in _JOINING:
        first += 1
    first = next((at for at in range(first + 1, last) if _is_office_before(text, words, at)), first)
    start, end = words[first].start(), words[last].end()
    behind = _BEHIND.match(text, end)
    end = behind.end() if behind else end
    post = Post(text[:start], text[start:end].rstrip("ঃ"), text[end:])
    ends = (
        at
        for at in range(first, last)
        if _ends(letters[at]) and not letters[at].endswith(_INNER) and letters[at + 1] != _CUM
    )
    inner = None if letters[last] in _TAILS else next(ends, None)
    return post if inner is None else _doubled(post, words[inner].end() - start)


def _is_office_before(text: str, words: list[re.Match[str]], at: int) -> bool:
    """Whether উপজেলা ভূমি অফিস ends before a word, and a listed title begins."""
    rest = text[words[at].start() :]
    return words[at - 1][0] in _OFFICE_WORDS and key_of(rest) is not None


def _doubled(post: Post, end: int) -> Post:
    """A title in which another one ends at ``end``: its section, or nobody knows."""
    section, title = post.title[:end], post.title[end:].strip()
    if folded(section) == folded(title):
        return replace(post, title=title, section=section)
    if key_of(title):
        return replace(post, title=title, section=section, is_sure=False)
    return replace(post, is_sure=False)


def is_title_word(word: str) -> bool:
    return _is_within(folded(word))


def _is_within(letters: str) -> bool:
    """Whether titles have the word, also as থানার or ইউনিয়নের."""
    return bool(
        _WITHIN.intersection((letters, letters.removesuffix("র"), letters.removesuffix("ের")))
    )


def _ends(letters: str) -> bool:
    return letters in _LAST or letters.endswith(_LONG_LAST)


def _belongs(text: str, words: list[re.Match[str]], letters: list[str], at: int) -> bool:
    """Whether a word is of the title that goes on behind it."""
    between = text[words[at].end() : words[at + 1].start()]
    is_near = not between.strip(" -–./")
    return is_near and (letters[at + 1] == _CUM or _is_within(letters[at]) or _ends(letters[at]))


def key_of(post: str) -> str | None:
    """The key of a post, whatever stands in brackets after it; None where it is not listed."""
    return _KEYS.get(folded(post)) or _KEYS.get(folded(_BRACKETS.sub("", post)))
