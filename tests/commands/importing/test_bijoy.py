"""Text of the ANSI fonts becomes Unicode; nothing else is touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.charters.bengali import normalise
from plugins.commands.importing import Imported
from plugins.commands.importing.bijoy import is_bijoy, to_unicode

Import = Callable[..., Imported]

WORDS = {
    "evsjv‡`k": "বাংলাদেশ",
    "†mevi": "সেবার",
    "bvg": "নাম",
    "`vwqZ¡cÖvß": "দায়িত্বপ্রাপ্ত",
    "Kg©KZ©v": "কর্মকর্তা",
    "Kvh©vjq": "কার্যালয়",
    "wbw`©ó": "নির্দিষ্ট",
    "mvwe©K": "সার্বিক",
    "cÖ‡hvR¨": "প্রযোজ্য",
    "we`¨gvb": "বিদ্যমান",
    "Pvu`": "চাঁদ",
    "Puv`": "চাঁদ",
    "†Kv‡bv": "কোনো",
    "†KŠkj": "কৌশল",
    "ˆZwi": "তৈরি",
    "m~Î": "সূত্র",
    "¯’vb": "স্থান",
    "¯^v¯’¨": "স্বাস্থ্য",
    "wb¤œ": "নিম্ন",
    "ZvrÿwYK": "তাৎক্ষণিক",
    "ZvrÿwbK": "তাৎক্ষনিক",
    "wK¬wbK": "ক্লিনিক",
    "Kg©m~wP": "কর্মসূচি",
    "cÖwZkÖæwZ": "প্রতিশ্রুতি",
    "gš¿Yvjq": "মন্ত্রণালয়",
    "c×wZ": "পদ্ধতি",
    "wkÿv": "শিক্ষা",
    "eªvþY": "ব্রাহ্মণ",
    "i¨ve": "র\u200d্যাব",
    "weÁvb": "বিজ্ঞান",
    "wb®úwË": "নিষ্পত্তি",
    "D‡Ïk¨": "উদ্দেশ্য",
    "m¤úwK©Z": "সম্পর্কিত",
    "EaŸ©Zb": "ঊর্ধ্বতন",
    "ÒZ_¨Ó": "“তথ্য”",
    "01700-000001|": "০১৭০০-০০০০০১।",
}

ENGLISH = [
    "Citizen Charter of the Upazila ICT Office: services, fees, time limits and officers.",
    "Please visit www.example.gov.bd, or mail office@example.gov.bd †",
    "Café, naïve, Straße, señor – “quoted” © 2026 ® ½ ¾ µ",
    "Service provided within view of every visitor who wishes to have a word with us",
]

CHARTER = """\
wmwU‡Rb PvU©vi
Dc‡Rjv AvBwmwU Kvh©vjq, †gjv›`n, Rvgvjcyi
wfkb: Rb‡mev
µwgK\t†mevi bvg\t†mevg~j¨\t†mev cÖ`v‡bi mgqmxgv\t`vwqZ¡cÖvß Kg©KZ©v
1\tAvBwmwU welqK civgk© cÖ`vb\twebvg~‡j¨\t3 Kvh©w`em\tmnKvix †cÖvMÖvgvi\
 ‡dvb: 01700-000001 office@example.gov.bd
2\tICT †mev\twebvg~‡j¨\t30 (wÎk) Kvh©w`em\tmnKvix †cÖvMÖvgvi
"""


@pytest.mark.parametrize(("typed", "meant"), WORDS.items(), ids=list(WORDS.values()))
def test_words(typed: str, meant: str) -> None:
    """Signs move to where Unicode has them, halves of conjuncts find each other."""
    assert to_unicode(typed) == normalise(meant)


@pytest.mark.parametrize("text", ENGLISH)
def test_no_other_language_is_taken_for_bijoy(text: str) -> None:
    """English, accents and signs spell no known Bengali word."""
    assert not is_bijoy(text.split())


def test_an_english_charter_stays_english(import_text: Import) -> None:
    """Only a text that is Bijoy beyond doubt is converted."""
    rows = "ক্রমিক\tসেবার নাম\tসেবামূল্য\tসময়সীমা\tদায়িত্বপ্রাপ্ত কর্মকর্তা"
    row = "১\tView of service\tfree of cost\twithin 3 days\tসহকারী প্রোগ্রামার"
    (service,) = import_text(f"{rows}\n{row}").office.services
    assert (service.name, service.fee, service.time) == (
        "View of service",
        "free of cost",
        "within 3 days",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_bijoy_charter(tmp_path: Path, import_file: Import, encoding: str) -> None:
    """Saved as Unicode or in the code page of its time; addresses and Latin words stay."""
    file = tmp_path / "charter.txt"
    file.write_text(CHARTER, encoding)
    imported = import_file(file)
    office = imported.office
    assert office.name == normalise("উপজেলা আইসিটি কার্যালয়, মেলান্দহ, জামালপুর")
    assert office.vision == "জনসেবা"
    assert [(service.name, service.time) for service in office.services] == [
        (normalise("আইসিটি বিষয়ক পরামর্শ প্রদান"), normalise("৩ কার্যদিবস")),
        ("ICT সেবা", normalise("৩০ (ত্রিশ) কার্যদিবস")),
    ]
    (officer,) = office.officers
    assert (
        officer.post,
        officer.phone and officer.phone.text,
        officer.email and officer.email.text,
    ) == (
        "সহকারী প্রোগ্রামার",
        "০১৭০০-০০০০০১",
        "office@example.gov.bd",
    )
    assert "# দেখে নিন: বিজয় (ANSI) লেখা থেকে রূপান্তরিত; বানান মিলিয়ে দেখুন" in normalise(imported.text)
    assert imported.unplaced == 0
