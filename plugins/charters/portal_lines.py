"""What the national portal writes around every office's page; no words of any office."""

from __future__ import annotations

import re
from typing import Final

from .bengali import normalise

# Anywhere in a line: a page that was pasted whole has several of them in one.
_PHRASES: Final = (
    r"wel+\s*come to (?:\S+ ){0,3}portal",
    r"main co[mn]tent skip+ed",
    r"skip to (?:main )?content",
    r"(?:select|toggle) (?:the )?(?:menu|navigation)",
    r"মেনু নির্বাচন",
    r"(?:মূল|মেইন) (?:বিষয়বস্তু|কন্টেন্ট)(?:তে|ে)? ?(?:যান|স্কিপ|এড়িয়ে)",
    r"কন্?টেন্টটি শেয়ার",
    r"সাইটটি (?:সর্ব ?)?শেষ ?(?:বার )?(?:হাল|আপডেট)",
    r"পরিকল্পনা ও বাস্তবায়নে|কারিগরি সহায়তায়",
    r"সকল স্বত্ব সংরক্ষিত|all rights reserved",
)
# Only as a whole line: an office's words may hold them.
_LINES: Final = (
    r"(?:font|text) size(?: [a+-]+)*|colou?r(?: c)*|screen reader.*|share with",
    r"হোম(?: ?পেজ)?|home(?: ?page)?|মেনু|menu|প্রিন্ট(?: করুন)?|print|ডাউনলোড|download",
    r"(?:ভাষা|language) ?(?:নির্বাচন|পরিবর্তন|select)?(?: করুন)?|বাংলা english|english বাংলা",
    r"(?:facebook|twitter|whatsapp|linkedin|ফেসবুক|টুইটার|শেয়ার|share)(?: .{0,40})?",
    r"(?:মোট |সর্বমোট |আজকের )?(?:ভিজিটর|দর্শক|visitors?)(?: সংখ্যা)?(?: [০-৯0-9]+)?",
    r"[০-৯0-9]+ বার (?:দেখা|পঠিত|পড়া)(?: \S+)?|প্রকাশের তারিখ.*|published.*",
    r"(?:বাংলাদেশ )?জাতীয় (?:তথ্য |ওয়েব )?(?:বাতায়ন|পোর্টাল)(?:ে (?:আপনাকে )?(?:স্বাগতম|স্বাগত))?",
    r"সর্ব ?শেষ হাল ?নাগাদ.*|last updated.*",
)
_PORTAL: Final = re.compile(
    normalise(rf"{'|'.join(_PHRASES)}|^(?:{'|'.join(_LINES)})$"), re.IGNORECASE
)
_SIGNS: Final = re.compile(r"[\s:;,|/.।»›>_-]+")


def is_portal_line(text: str) -> bool:
    """Whether a line is the portal's own, like ``Wellcome to National Portal``, or a menu's."""
    return bool(_PORTAL.search(_SIGNS.sub(" ", normalise(text)).strip()))
