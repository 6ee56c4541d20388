"""Services that are a course themselves, whose time is how long it lasts.

Not what leads to one or follows it: applications, the choice of those who take part, certificates.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .bengali import normalise

_LETTERS: Final = "A-Za-z\u0980-\u09ff"
_NO_LETTER: Final = f"(?![{_LETTERS}])"
_COURSE: Final = rf"(?<![{_LETTERS}])(?:প্রশিক্ষণ|প্রশিক্ষন|কোর্স|ট্রেনিং|কর্মশালা)(?:সমূহ|গুলো)?{_NO_LETTER}"
_SORT: Final = rf"(?: (?:কার্যক্রম|কর্মসূচ[িী]|প্রোগ্রাম|কোর্স|সেবা|ক্লাস|কর্মশালা){_NO_LETTER})*"
_GIVEN: Final = rf"(?: (?:প্রদান|দান|দেওয়া|দেয়া|আয়োজন|পরিচালনা|বাস্তবায়ন|গ্রহণ|করা|করানো|হয়){_NO_LETTER})+"
_ENDS: Final = rf" ?(?:\Z|[(),:;/।.–-]|(?:ও|এবং|বা){_NO_LETTER})"
_ABOUT_ONE: Final = (
    "আবেদন|দরখাস্ত|নির্বাচন|মনোনয়ন|ভর্তি|নিবন্ধন|রেজিস্ট্রেশন|সনদ|সার্টিফিকেট|প্রত্যয়ন|ভাতা"
    "|অনুমোদন|অনুমতি|বরাদ্দ|নবায়ন"
)
_ABOUT_ONE_IN_ENGLISH: Final = "application|selection|certificate|admission|nomination|registration"
_BENGALI: Final = re.compile(
    normalise(
        rf"(?:{_COURSE}{_SORT}|প্রশিক্ষণের(?= আয়োজন)|প্রশিক্ষণের ব্যবস্থা){_GIVEN}{_ENDS}"
        rf"|(?:{_COURSE}{_SORT}{_ENDS}|প্রশিক্ষণের মাধ্যমে)(?!.*(?:{_ABOUT_ONE}))"
    )
)
_ENGLISH: Final = re.compile(
    r"\A(?:(?:provid(?:e|ing)|provision of|conduct(?:ing)?|organi[sz](?:e|ing)|giv(?:e|ing)"
    r"|impart(?:ing)?|arrang(?:e|ing|ement of)) )?"
    r"(?:(?!(?:of|for|to|in|from|after|about) )[^\s:]+ )*"
    r"(?:trainings?|courses?|workshops?)(?: (?:courses?|program(?:me)?s?|workshops?|sessions?))*"
    r"(?: ?\Z| ?[(),:;/.–-]| (?:on|in|for|to|of|and|with) )"
    rf"(?!.*(?:{_ABOUT_ONE_IN_ENGLISH}))"
)
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_ABOUT: Final = re.compile(normalise(rf"{_ABOUT_ONE}|{_ABOUT_ONE_IN_ENGLISH}"))


@lru_cache(2**12)  # many offices give the same services
def is_course(service: str) -> bool:
    """Whether the service of this name is one: ``পোশাক তৈরি প্রশিক্ষণ``, ``Computer training``."""
    name = " ".join(normalise(service).casefold().split()).strip(" ।.")
    alone = " ".join(_IN_BRACKETS.sub(" ", name).split())
    if _ABOUT.search(alone):
        name = alone
    return bool(_BENGALI.search(name) or _ENGLISH.match(name))
