"""Text typed in the ANSI fonts of Bijoy (SutonnyMJ and its kin), as Unicode.

Such a font draws Bengali glyphs in the places of Latin letters: ``evsjv‡`k`` is shown as
বাংলাদেশ. Signs stand where the eye has them: ে before its consonant, reph after it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, islice
from typing import Final

from ...charters.bengali import normalise
from ...charters.weaknesses.country import names_of_places
from .blocks import SOFT_HYPHEN, Block, Line, Table, lines_of

_REPH: Final = "\ue000"  # stands for the reph until it has moved
_RYA: Final = "র\u200d্য"  # র with a ya-phala keeps its form

# Runs of neighbours in the font's code page, from the sign that each begins with. A glyph that is
# only a part of a conjunct carries the hasanta on the side where its partner stands.
_RUNS: Final = {
    "&": "্",
    "0": "০ ১ ২ ৩ ৪ ৫ ৬ ৭ ৮ ৯",
    "A": "অ ই ঈ উ ঊ ঋ এ ঐ ও ঔ ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত",
    "\\": "?",
    "^": "্ব থ দ ধ ন প ফ ব ভ ম য র ল শ ষ স হ ড় ঢ় য় ৎ ং ঃ ঁ া ি ী ু ু",
    "|": "।",
    "~": "ূ",
    "‚": "ূ ূ ৃ ৃ ে ে ৈ ৈ ৗ ্ক ্ক্র",
    "‘": "্তু ্থ ু চ্ ঙ্ ু ্ত দ্ দ্ ন্ ন্ ্ন",
    "Ÿ": "্ব",
    "¡": f"্ব ্ভ ্ভ্র ম্ ্ম ্ব ্ম ্য {_REPH} ্র ্র ্ল ্ল",
    "®": "ষ্ স্ ক্ক ক্ট ক্ষ্ম ক্ত ক্ম ক্র ক্ষ ক্স গু",
    "º": "গ্দ গ্ধ ঙ্ক ঙ্গ জ্জ ্ত্র জ্ঝ জ্ঞ ঞ্চ ঞ্ছ ঞ্জ ঞ্ঝ ট্ট ড্ড ণ্ট ণ্ঠ ণ্ড ত্ত ত্থ ্ত ত্র দ্দ",
    "Ð": "– — “ ” ‘ ’ ্র",
    "×": "দ্ধ দ্ব দ্ম ন্ঠ ন্ড ন্ধ ন্স প্ট প্ত প্প প্স ব্জ ব্দ ব্ধ ভ্র ু ম্ফ ্ন ল্ক ল্গ ল্ট ল্ড ল্প ল্ফ শু শ্চ শ্ছ",
    "ò": "ষ্ণ ষ্ট ষ্ঠ ষ্ফ স্খ স্ট ্ল স্ফ ্প হু হৃ হ্ন হ্ম ক্ষ",
}
_CODE_PAGE: Final = "cp1252"
_GLYPHS: Final = str.maketrans(
    {
        bytes([code]).decode(_CODE_PAGE): normalise(letters)
        for first, run in _RUNS.items()
        for code, letters in enumerate(run.split(), start=first.encode(_CODE_PAGE)[0])
    }
)
_BULLET: Final = "\ue001"  # stands for a • that is no ঙ্, which joins খ, ঘ and ক্ষ alone
_BY_NEIGHBOURS: Final = ((re.compile("•(?![LNÿ¶])"), _BULLET), (re.compile("(?<=[nÿ¶])è"), "&Y"))
_CONSONANT: Final = "[ক-নপ-রলশ-হৎ]\u09bc?"
_CLUSTER: Final = rf"{_CONSONANT}(?:\u200d?্{_CONSONANT})*"
_REORDERED: Final = (
    (re.compile("্্+"), "্"),
    (re.compile("র্য"), _RYA),
    (re.compile("অা"), "আ"),
    (re.compile(rf"({_CLUSTER})([ািীুূৃেৈৗ]?){_REPH}"), r"র্\1\2"),
    (re.compile(rf"([িেৈ]ঁ?)((?:র্)?{_CLUSTER})"), r"\2\1"),
    (re.compile("ঁ([ািীুূৃেৈৗ]+)"), "\\1ঁ"),
    (re.compile("ো"), "ো"),
    (re.compile("ৌ"), "ৌ"),
)

# What is left alone inside such a text: addresses, and the Latin words that charters use.
_ADDRESS: Final = re.compile(r"\S*(?:@|://|www\.|\.(?:gov|com|org|net|bd)\b)\S*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[\W\d_]+")
_LATIN_WORDS: Final = frozenset(
    {"ict", "grs", "sms", "nid", "pdf", "udc", "email", "e-mail", "mail", "web", "website"}
    | {"phone", "mobile", "tel", "fax", "room", "online"}
)
_LATIN: Final = re.compile(r"[A-Za-z]")
_LATIN_WORD: Final = re.compile(r"[A-Za-z]?[a-z]{3,}(?:-[A-Za-z]?[a-z]+)*")
_BENGALI: Final = re.compile(r"[\u0980-\u09FF]")
_TELLTALE: Final = re.compile(r"[†‡ˆ‰Š‹Œ¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿À-ÿŸœš›™˜ƒ„…]")
_OFTEN: Final = re.compile(r"[vw`]|[a-z][A-Z]")  # া, ি, দ, and cases mixed: in few English words
_ILL_FORMED: Final = re.compile(
    "^(?:[ংঃঁৎণঙঞািীুূৃেৈৗ্]|[ডঢয]\u09bc)|্$|[ািীুূৃেৈোৌৗ]{2}|[ংঃৎঅ-ঔ][ািীুূৃেৈোৌৗ]"
    r"|ঃ\w|ংং|[A-Za-z]"
)
_ILL_TYPED: Final = re.compile("[w†‡ˆ‰]$")  # these stand before their consonant
_FREQUENT: Final = frozenset(
    normalise(
        "সেবা সেবার সেবাসমূহ নাম ক্রমিক প্রদান প্রদানের পদ্ধতি প্রয়োজনীয় কাগজপত্র মূল্য সময় সময়সীমা কর্মকর্তা "
        "কর্মকর্তার দায়িত্বপ্রাপ্ত উপজেলা জেলা কার্যালয় ভিশন মিশন নাগরিক বাংলাদেশ বিনামূল্যে কার্যদিবস ফোন মোবাইল "
        "তথ্য আবেদন অভিযোগ প্রতিশ্রুতি প্রতিশ্রুত চার্টার সরকার অফিস এবং জন্য"
    ).split()
)
_ENOUGH: Final = 3  # known words that no other language spells by accident
_SAMPLE: Final = 20_000  # words are enough to know a document by
_EDGES: Final = " .,;:()[]{}/-।ঃ"


def to_unicode(text: str) -> str:
    """One piece of Bijoy text; what is no glyph of the font stays as it is."""
    for pattern, glyphs in _BY_NEIGHBOURS:
        text = pattern.sub(glyphs, text)
    letters = text.translate(_GLYPHS)
    for pattern, ordered in _REORDERED:
        letters = pattern.sub(ordered, letters)
    return normalise(letters.replace(_REPH, "র্").replace(_BULLET, "•"))


def is_bijoy(words: Iterable[str]) -> bool:
    """Whether words in Latin letters are Bengali ones: only if several known words come out."""
    known: set[str] = set()
    for word in islice(words, _SAMPLE):
        if len(known) >= _ENOUGH:
            break
        if not _BENGALI.search(word):
            known |= {_spelt(word)} & _known_words()
    return len(known) >= _ENOUGH


def convert(blocks: list[Block]) -> tuple[list[Block], int]:
    """The blocks in Unicode, and how many cells were converted; other text is returned as it is.

    A soft hyphen is a glyph of the font, and nothing elsewhere: after this there is none.
    """
    cells = [cell for line in lines_of(blocks) for cell in line.cells]
    if not is_bijoy(chain.from_iterable(map(str.split, cells))):
        return [_each_line(block, _without_soft_hyphens) for block in blocks], 0
    proven = frozenset(word for cell in cells if _is_proven(cell) for word in _words(cell))
    converted = [_each_line(block, lambda line: _line(line, proven)) for block in blocks]
    now = (cell for line in lines_of(converted) for cell in line.cells)
    return converted, sum(map(str.__ne__, cells, now))


def _each_line(block: Block, change: Callable[[Line], Line]) -> Block:
    return Table(tuple(map(change, block.lines))) if isinstance(block, Table) else change(block)


def _without_soft_hyphens(line: Line) -> Line:
    if not any(SOFT_HYPHEN in cell for cell in line.cells):
        return line
    return replace(line, cells=tuple(cell.replace(SOFT_HYPHEN, "") for cell in line.cells))


def _line(line: Line, proven: frozenset[str]) -> Line:
    asides = (replace(aside, text=_cell(aside.text, proven)) for aside in line.asides)
    return replace(
        line, cells=tuple(_cell(cell, proven) for cell in line.cells), asides=tuple(asides)
    )


def _cell(text: str, proven: frozenset[str]) -> str:
    """A cell of a document that is known to be Bijoy; its English cells stay English."""
    ours = [] if _BENGALI.search(text) else _ours(text)
    if not (_is_proven(text) or _looks_bengali(ours, proven)):
        return text.replace(SOFT_HYPHEN, "")
    return "".join(
        to_unicode(piece) if _is_convertible(piece) or _NUMBER.fullmatch(piece) else piece
        for piece in re.split(r"(\s+)", text)
    )


def _is_proven(text: str) -> bool:
    """Whether a sign that no other text has, or a word that all charters have, is in a cell."""
    return not _BENGALI.search(text) and any(
        _TELLTALE.search(piece) or _spelt(piece) in _known_words() for piece in _ours(text)
    )


def _ours(text: str) -> list[str]:
    return [piece for piece in text.split() if _is_convertible(piece)]


def _words(text: str) -> Iterator[str]:
    return map(_spelt, _ours(text))


def _spelt(piece: str) -> str:
    return to_unicode(piece).strip(_EDGES)


@cache
def _known_words() -> frozenset[str]:
    return _FREQUENT.union(*(normalise(name).split() for name in names_of_places()))


def _is_convertible(piece: str) -> bool:
    if _ADDRESS.fullmatch(piece) or _BENGALI.search(piece):
        return False
    word = piece.strip(_EDGES)
    if word.lower() in _LATIN_WORDS or (_LATIN_WORD.fullmatch(word) and _is_ill_formed(word)):
        return False
    return bool(_LATIN.search(piece) or _TELLTALE.search(piece))


def _is_ill_formed(piece: str) -> bool:
    return bool(_ILL_TYPED.search(piece.strip(_EDGES)) or _ILL_FORMED.search(_spelt(piece)))


def _looks_bengali(pieces: list[str], proven: frozenset[str]) -> bool:
    """Each word is proven, or well formed, and of those most have what is frequent."""
    doubtful = [piece for piece in pieces if _spelt(piece) not in proven]
    if not pieces or any(map(_is_ill_formed, doubtful)):
        return False
    return 2 * sum(bool(_OFTEN.search(piece)) for piece in doubtful) >= len(doubtful)
