"""Posts that charters name, and the key each gets in an office file. A table of data.

Longer titles first where one holds another; a title not listed here gets ``officer-1``.
"""

from __future__ import annotations

import re
from typing import Final

from ...charters.bengali import normalise

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

_LETTER: Final = "[\u0980-\u09ff]"
_KNOWN: Final = "|".join(re.escape(post) for post in sorted(KEYS, key=len, reverse=True))
_BRACKETS: Final = r"(?:\s*\([^()]{1,60}\))?"
POST: Final = re.compile(rf"(?<!{_LETTER})(?:{_KNOWN})(?!{_LETTER}){_BRACKETS}")
# Words that end the title of a post, for titles not listed above.
ENDING: Final = re.compile(
    normalise(
        rf"(?<!{_LETTER})(?:কর্মকর্তা|অফিসার|পরিচালক|প্রকৌশলী|সহকারী|সহায়ক|সচিব|সার্জন|চেয়ারম্যান|কমিশনার|"
        rf"পরিদর্শক|তত্ত্বাবধায়ক|ব্যবস্থাপক|নিয়ন্ত্রক|রেজিস্ট্রার|অপারেটর|প্রশিক্ষক|শিক্ষক|সার্ভেয়ার|ইঞ্জিনিয়ার|সেল)"
        rf"(?!{_LETTER}){_BRACKETS}"
    )
)


def key_of(post: str) -> str | None:
    """The key of a post, whatever stands in brackets after it; None where it is not listed."""
    return KEYS.get(post) or KEYS.get(re.sub(r"\s*\([^()]*\)", "", post).strip())
