"""Text of the ANSI fonts becomes Unicode; nothing else is touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from plugins.charters.bengali import normalise
from plugins.charters.weaknesses.country import names_of_places
from plugins.commands.importing import Imported
from plugins.commands.importing.bijoy import convert, is_bijoy, to_unicode
from plugins.commands.importing.blocks import Aside, Block, Line, Table, clean, lines_of

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
    "j²xcyi": "লক্ষ্মীপুর",
    "jÿ¥xcyi": "লক্ষ্মীপুর",
    "Zxÿè": "তীক্ষ্ণ",
    "Acivnè": "অপরাহ্ণ",
    "wPý": "চিহ্ন",
    "m~²": "সূক্ষ্ম",
    "c\u00advb": "প্লান",
    "k„•Ljv": "শৃঙ্খলা",
    "•mivmwi": "•সরাসরি",
    "wuc": "পিঁ",
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
    assert (
        "# দেখে নিন: বিজয় (ANSI) লেখা থেকে রূপান্তরিত, পুরো ফাইলে; বানান মূল চার্টারের সঙ্গে মিলিয়ে দেখুন"
        in normalise(imported.text)
    )
    assert imported.unplaced == 0


# How the keyboard writes: letters, signs, halves, what hangs below, and conjuncts with a key.
KEYS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_`abcdefghijklmnrst"
ALPHABET = "অইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎংঃ"
DOTTED = {normalise("ড়"): "o", normalise("ঢ়"): "p", normalise("য়"): "q"}
LETTERS = dict(zip(ALPHABET, KEYS, strict=True)) | DOTTED
SIGNS = {"া": "v", "ী": "x", "ু": "yz", "ূ": "~‚", "ৃ": "„…"}
BEFORE = {"ি": ("w", ""), "ে": ("†", ""), "ৈ": ("ˆ", ""), "ো": ("‡", "v"), "ৌ": ("‡", "Š")}
HALVES = {"ন": "š›", "ম": "¤", "স": "¯", "ষ": "®", "চ": "”", "দ": "˜™"}
BELOW = {
    "ত": "—Í",
    "থ": "’",
    "ব": "^¡",
    "ভ": "¢",
    "ম": "§¥",
    "য": "¨",
    "র": "ªÖ«",
    "ল": "­¬ø",
    "ন": "œ",
    "প": "ú",
    "ক": "‹",
}
WHOLE = dict(
    pair.rsplit("=", 1)
    for pair in normalise(
        "ক্ক=° ক্ট=± ক্ষ্ম=² ক্ত=³ ক্র=µ ক্ষ=ÿ¶ ক্স=· গ্ধ=» ঙ্ক=¼ ঙ্গ=½ জ্জ=¾ জ্ঞ=Á ঞ্চ=Â ঞ্ছ=Ã ঞ্জ=Ä "
        "ট্ট=Æ ড্ড=Ç ণ্ট=È ণ্ঠ=É ণ্ড=Ê ত্ত=Ë ত্থ=Ì ত্র=Î দ্দ=Ï দ্ধ=× দ্ব=Ø দ্ম=Ù ন্ড=Û ন্ধ=Ü ন্স=Ý প্ত=ß "
        "প্প=à ব্দ=ã ব্ধ=ä ভ্র=å ল্ক=é ল্গ=ê ল্ড=ì ল্প=í শ্চ=ð ষ্ণ=ò ষ্ট=ó ষ্ঠ=ô স্ট=÷ স্ফ=ù হ্ন=ý হ্ম=þ"
    ).split()
)
CONSONANT = "[ক-নপ-রলশ-হৎ]\u09bc?"
SYLLABLE = re.compile(
    rf"(?P<reph>র্(?={CONSONANT}))?(?P<letters>{CONSONANT}(?:্{CONSONANT})*)(?P<sign>[া-ৌ]?)"
    r"(?P<moon>ঁ?)|(?P<other>.)"
)


def clusters(letters: tuple[str, ...]) -> Iterator[str]:
    """Every way to type consonants that are joined."""
    if len(letters) == 1:
        yield LETTERS[letters[0]]
        return
    yield from WHOLE.get("্".join(letters), "")
    ends = [*BELOW.get(letters[-1], ""), "&" + LETTERS[letters[-1]]]
    yield from map("".join, product(clusters(letters[:-1]), ends))
    yield from map("".join, product(HALVES.get(letters[0], ""), clusters(letters[1:])))


def syllables(found: re.Match[str]) -> Iterator[str]:
    """Every way to type a syllable: what is spoken after a consonant may stand before it."""
    if found["other"]:
        yield {"আ": "Av", " ": " "}.get(found["other"]) or LETTERS[found["other"]]
        return
    for typed in clusters(tuple(found["letters"].split("্"))):
        reph, moon = "©" if found["reph"] else "", "u" if found["moon"] else ""
        if found["sign"] in BEFORE:
            before, after = BEFORE[found["sign"]]
            yield f"{before}{typed}{reph}{after}{moon}"
            continue
        for sign in SIGNS.get(found["sign"], ("",)):
            yield f"{typed}{reph}{sign}{moon}"
            yield f"{typed}{sign}{reph}{moon}"
            yield f"{typed}{reph}{moon}{sign}"


def typings(name: str) -> set[str]:
    """Every syllable in each way, the others in the first."""
    ways = [[*syllables(found)] for found in SYLLABLE.finditer(normalise(name))]
    first = [way[0] for way in ways]
    return {
        "".join([*first[:place], typed, *first[place + 1 :]])
        for place, way in enumerate(ways)
        for typed in way
    }


def paragraph(text: str) -> Line:
    return Line("", (text,))


PROOF: list[Block] = [paragraph("†mevi bvg, mgqmxgv I Kg©KZ©v")]


def test_every_district_and_upazila_in_every_spelling() -> None:
    """Its name comes out right, alone in a cell, however the keyboard joined its letters."""
    names = {typed: normalise(name) for name in names_of_places() for typed in typings(name)}
    assert len(names) > 2 * len(names_of_places())
    blocks, _ = convert([*PROOF, *map(paragraph, map(clean, names))])
    made = [line.text for line in lines_of(blocks)][1:]
    pairs = zip(names.items(), made, strict=True)
    assert {typed: text for (typed, meant), text in pairs if text != meant} == {}


def read(*cells: str) -> tuple[str, ...]:
    """The cells as they come out of a document in Bijoy."""
    (*_, last), _ = convert([*PROOF, Line("", cells)])
    assert isinstance(last, Line)
    return last.cells


@pytest.mark.parametrize("text", ["Application form", "3 days", "copy of NID", "Citizen", "fee"])
def test_english_cells_stay_english(text: str) -> None:
    """Also in a document that is Bijoy."""
    assert read(text) == (text,)


def test_words_that_a_sure_cell_has_are_sure() -> None:
    """A word without any sign of its own is known from where it stood among others."""
    sure = "Kvh©vjq: gbmycyi"
    assert read(sure, "gbmycyi") == (normalise("কার্যালয়: মনসুপুর"), "মনসুপুর")
    assert read("gbmycyi") == ("gbmycyi",)


def test_whatever_a_document_says_is_converted() -> None:
    """Rows of tables, and what stands beside the words; how many cells were is counted."""
    row = Line("১", ("†mev", "সেবা", "x@example.gov.bd"), (Aside("hidden", "bvg"),))
    blocks, count = convert([*PROOF, Table((row,))])
    changed = Line("১", ("সেবা", "সেবা", "x@example.gov.bd"), (Aside("hidden", "নাম"),))
    assert (blocks[1:], count) == ([Table((changed,))], 2)


def test_a_soft_hyphen_is_a_letter_of_the_font_alone() -> None:
    """It is kept until that is decided, and gone afterwards."""
    assert clean("c\u00advb") == "c\u00advb"
    blocks, count = convert([paragraph("কার্যা\u00adলয়"), Table((paragraph("x\u00ady"),))])
    assert [line.text for line in lines_of(blocks)] == ["কার্যালয়", "xy"]
    assert count == 0
    assert read("co\u00adpy", "c\u00advb") == ("copy", "প্লান")
