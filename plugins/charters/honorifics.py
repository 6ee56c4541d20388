"""What stands before a name and is no part of it: জনাব, ডা., Mr. A মোঃ and a surname বেগম are."""

from __future__ import annotations

import re
from typing import Final

from .bengali import normalise

_WORDS: Final = (
    r"জনাবা? মিসেস মিস বেগম শ্রীমত[িী] শ্রীযুক্ত শ্রী আলহাজ(?:্[বজ])? মাওলানা মৌলভী (?:বীর\s+)?মুক্তিযোদ্ধা "
    "অধ্যাপক প্রফেসর ডা ডাক্তার ডক্টর প্রকৌশলী ইঞ্জিনিয়ার কৃষিবিদ (?:এ|অ্যা)ডভোকেট "
    "mrs? ms miss dr engr prof professor janaba? begum alhaj advocate"
)
_SHORTENED: Final = "মি ড ইঞ্জি প্রকৌ অধ্যা প্রফে এড"  # words of their own without a sign
_LETTER: Final = r"A-Za-z\u0980-\u0982\u0984-\u09ff"  # all but ঃ, which is typed for a dot
_HONORIFICS: Final = re.compile(
    normalise(
        rf"\s*(?:(?:(?:{'|'.join(_WORDS.split())})(?![{_LETTER}])"
        rf"|(?:{'|'.join(_SHORTENED.split())})(?=[.:ঃ]))[\s.,:ঃ]*)+(?=[{_LETTER}])"
    ),
    re.IGNORECASE,
)


def honorific(name: str) -> str:
    """What of a text stands before the name in it, as it is written; nothing if all would."""
    match = _HONORIFICS.match(name)
    return match[0] if match else ""


def without_honorific(name: str) -> str:
    return name[len(honorific(name)) :]
