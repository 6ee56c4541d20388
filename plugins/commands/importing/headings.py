"""The words of a charter's frame: titles of its parts, and what else stands in titles."""

from __future__ import annotations

import re
from typing import Final, Literal

from ...charters.bengali import normalise
from ...charters.model import Office, Service
from ...charters.reading.office_file import KEYS
from ...charters.spelling import spelling
from . import columns
from .posts import folded

Part = Literal[
    "title",
    "frame",
    "vision",
    "mission",
    "objectives",
    "citizen",
    "institutional",
    "internal",
    "subordinate",
    "expectations",
    "grievance",
]

# A title that holds these words, in any spelling, with blanks or without, opens the part. The first
# that fits decides.
_PARTS: Final[tuple[tuple[Part, str], ...]] = (
    ("frame", "ভিশন(?:ও|এবং)?মিশন|রূপকল্প(?:ও|এবং)?অভিলক্ষ্য|vision(?:and)?mission|servicespromised"),
    ("subordinate", "আওতাধীন|অধীনস্থদপ্তর|subordinateoffice"),
    ("expectations", "(?:আমাদের|কাছে).*প্রত্যাশা|গ্রহীতা.*(?:দায়িত্ব|করণীয়)|expectation"),
    ("title", "নাগরিকসনদ"),
    ("citizen", "নাগরিক.*সেবা|citizens?services?"),
    ("institutional", "প্রাতিষ্ঠানিক.*সেবা|দাপ্তরিকসেবা|(?:institutional|official).*service"),
    ("internal", "[অআ]ভ্যন্তরীণ.*সেবা|internal.*service"),
    ("grievance", "অভিযোগ(?:ব্যবস্থাপনা|প্রতিকার|নিষ্পত্তিব্যবস্থা)|grievance|complaint"),
    ("frame", "প্রতিশ্রুতি?সেবা|প্রতিশ্রুতিসমূহ"),
    (
        "title",
        "সিটিজেনস?চার্টার|সেবাপ্রদানপ্রতিশ্রুতি|সেবাপ্রদানপ্রতিশুতি|citizens?charter",
    ),
    ("vision", "ভিশন|রূপকল্প|vision"),
    ("mission", "মিশন|অভিলক্ষ্য|mission"),
    ("objectives", "উদ্দেশ্য|কার্যাবলি|objective|functions"),
)

_CELLS: Final = tuple(key for key in KEYS[Service] if key.is_words)
_OTHER_LINES: Final = tuple(key for key in KEYS[Office] if key.is_words and key.shown == "lines")

# Every word that the official forms and the charters seen so far use in those titles. A title
# made of these alone says nothing that the office file does not say by its keys.
_TITLES: Final = """
ক্রমিক ক্রম ক্র নং নম্বর নাম্বার সেবার সেবা সেব নাম ধরন বিবরণ বিষয় প্রদান প্রদানে প্রদানের প্রাপ্তি প্রাপ্তির পদ্ধতি
সর্বোচ্চ সবোচ্চ সময় সময়সীমা সীমা প্রয়োজনীয় কাগজ পত্র কাগজপত্র কাগজপত্রাদি এবং ও আবেদন ফরম ফর্ম প্রাপ্তিস্থান স্থান
মূল্য সেবামূল্য পরিশোধ যদি থাকে শাখার শাখা নামসহ দায়িত্বপ্রাপ্ত দায়িত্ব প্রাপ্ত কর্মকর্তা কর্মকর্তার পদবি পদবী রুম কক্ষ
উপজেলা জেলা জেলার উপজেলার কোড কোডসহ অফিসিয়াল টেলিফোন মোবাইল ফোন ই মেইল ইমেইল এড্রেস ঠিকানা
ঊর্ধ্বতন উর্ধ্বতন উর্দ্ধতন ঊর্দ্ধতন ঊর্ধতন উর্ধতন কখন যোগাযোগ করবেন কার সঙ্গে সাথে যোগাযোগের নিষ্পত্তির নিষ্পত্তি
প্রতিশ্রুত প্রতিশ্রুতি প্রতিশুতি প্রতিশ্রুতিসমূহ কাজিত কাঙ্ক্ষিত কাঙ্খিত লক্ষ্যে করণীয় করনীয় সেবাসমূহ সমূহ সমূহের
ভিশন মিশন রূপকল্প অভিলক্ষ্য সিটিজেন সিটিজেনস চার্টার নাগরিক সনদ প্রাতিষ্ঠানিক দাপ্তরিক অভ্যন্তরীণ অভ্যন্তরীন
আভ্যন্তরীণ আভ্যন্তরীন আওতাধীন দপ্তর কর্তৃক প্রদত্ত আপনার আপনাদের কাছে আমাদের প্রত্যাশা অভিযোগ ব্যবস্থাপনা
প্রতিকার ব্যবস্থা grs citizen citizens s charter vision mission sl no গণপ্রজাতন্ত্রী বাংলাদেশ সরকার
স্বাক্ষরিত স্বাক্ষর তারিখ তারিখঃ খ্রি খ্রিঃ খ্রিস্টাব্দ যার যা যে কত কি সহিত করিবেন করতে করিতে হবে
হইবে হলে জন্য প্রয়োজন পাওয়া পাওয়ার যায় যাবে মাধ্যম সম্ভাব্য নির্ধারিত নির্দিষ্ট সংশ্লিষ্ট প্রদেয় সরবরাহ of and in
the for to by required delivery
উদ্দেশ্য উদ্দেশ্যসমূহ কৌশলগত কার্যাবলি প্রধান নাগরিকদের গ্রহীতা গ্রহীতার গ্রহীতাদের সেবাগ্রহীতা সেবাগ্রহীতার সেবাগ্রহীতাদের
service services promised institutional internal official subordinate offices objective objectives
functions strategic grievance redress system management complaint complaints our expectation
expectations from you
"""

_WORD: Final = re.compile(r"[^\W\d_](?:[^\W_]|[\u0980-\u09FF\u200c\u200d])*", re.UNICODE)
_NUMBERED: Final = re.compile(
    r"^[#\s]*[(\[]?(?:[০-৯\d]{1,2}[.)\]।:\s]*|(?:[ivx]{1,4}|[a-zক-হ])[.)\]।]+\s*)+", re.IGNORECASE
)
LONGEST_HEADING: Final = 120  # letters of a line that names what stands below it
_MOST_WORDS: Final = 8  # of a title that says more than its part
_JOINERS: Final = str.maketrans(dict.fromkeys("\u200c\u200dঃ", ""))


def words(text: str) -> list[str]:
    """The words of a title; a visarga at the end of one is the colon it is typed for."""
    return [word.translate(_JOINERS) for word in _WORD.findall(normalise(text).lower())]


_OTHERS: Final = " ".join(f"{key.bn} {key.title}" for key in (*_CELLS, *_OTHER_LINES))
VOCABULARY: Final = frozenset(map(spelling().fold, words(f"{_TITLES} {_OTHERS}")))


def strange_words(title: str) -> list[str]:
    """The words of a title that no official form has, in no spelling."""
    return [word for word in words(title) if spelling().fold(word) not in VOCABULARY]


def without_number(title: str) -> str:
    """``২.১) নাগরিক সেবা`` → ``নাগরিক সেবা``; Markdown's marks go too."""
    return _NUMBERED.sub("", title.strip(), count=1).strip("# *\t")


def is_numbered(title: str) -> bool:
    return bool(_NUMBERED.match(title)) or title.lstrip().startswith("#")


_LABELS: Final = {
    folded(label): key.written for key in _OTHER_LINES for label in (key.bn, key.title)
}
_TITLES_OF_PARTS: Final = tuple(
    (part, re.compile(spelling().fold(normalise(words)))) for part, words in _PARTS
)


def key_named(title: str) -> str | None:
    """The key of the office that a line begins with where its label is written before its text."""
    return _LABELS.get(folded(title))


def part_named(title: str) -> Part | None:
    text = columns.folded(title).whole
    return next((part for part, words in _TITLES_OF_PARTS if words.search(text)), None)


def opened_by(title: str) -> Part | None:
    """The part that a line opens: it names one, and says nothing else, or little after a number."""
    words = without_number(title)
    part = part_named(words)
    if part is None or not strange_words(title):
        return part
    is_short = len(words.split()) <= _MOST_WORDS and not any(map(str.isdigit, words))
    return part if is_numbered(title) and is_short else None
