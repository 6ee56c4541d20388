"""What a cell says of how an officer is reached, taken out of its words: each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from ...charters.bengali import normalise
from ...charters.contacts import Phone, Refused
from .blocks import one_line
from .draft import Note
from .mail import MAIL_LABEL, Mail, find_mail, parses

_SEPARATOR: Final = r"(?: ?[:ঃ=\-–—.।]+)?\s?"
_QUALIFIER: Final = (
    r"(?: ?\((?:অফিস|বাসা|দাপ্তরিক|ব্যক্তিগত|office|official)\))?"
    r"(?: ?(?:নম্বরসমূহ|নম্বর|নাম্বার|নং|no\.?|number))?"
)


def label(words: str) -> str:
    """A label, whatever ends it; the visarga typed for a colon is no letter of it."""
    bounded = rf"(?<![\w\u0980-\u09FF])(?:{normalise(words)})(?![\u0980-\u0982\u0984-\u09FF]|[a-z])"
    return f"(?:{bounded}{normalise(_QUALIFIER)}{_SEPARATOR})"


_DIGIT: Final = "[০-৯0-9]"
# What may stand between two digits of a number: also the end of a line in a narrow column.
_GAP: Final = r"(?:[ \n]?[-–‑—][ \n]?|[ \n]|\) ?-?|-?\()?"
_NUMBER: Final = rf"\+?\(?\+?{_DIGIT}(?:{_GAP}{_DIGIT})*"
_FAX_LABEL: Final = label("ফ্যাক্স|fax")
_MOBILE_LABEL: Final = label("মোবাইল ফোন|মোবাইল|মোবাঃ|মোবা|মুঠোফোন|mobile|mob|cell")
_PHONE_LABEL: Final = label(
    "টেলিফোন ?/ ?মোবাইল|ফোন ?/ ?মোবাইল|ফোন ?(?:/|ও) ?ফ্যাক্স|অফিস টেলিফোন|অফিস ফোন|টেলিফোন"
    "|ফোন|টেলি|টেলিঃ|হটলাইন|phone|telephone|tel|hotline"
)
_START: Final = r"(?:^|(?<=[\n,;¦•\ue000-\uf8ff])|(?<=[,;¦•\ue000-\uf8ff] ))"
_SIGN: Final = r" ?[:ঃ=\-–—]+\s?"
_OFFICE_LABEL: Final = rf"{_START}অফিস{_SIGN}"
_PHONE_LABELS: Final = re.compile(_PHONE_LABEL, re.IGNORECASE)
_EXTENSION: Final = (
    r"(?:[ ,]{0,2}\(? ?(?:এক্সটেনশন|এক্স|এক্সঃ|বর্ধিত|extension|extn|ext)"
    rf"[ .:ঃ\-–]{{0,3}}(?P<extension>{_DIGIT}{{1,5}}) ?\)?)"
)
# (অফিস) behind a number says whose it is, as it does before one.
_BEHIND: Final = (
    r"(?: ?\((?:অফিস|অঃ|বাসা|দাপ্তরিক|ব্যক্তিগত|ফোন|টেলিফোন|office|off|res"
    r"|(?P<behind>মোবাইল|মোবাঃ|মোবা|mobile|mob))"
    r"\.?\))"
)
_PHONES: Final = re.compile(
    rf"(?:(?P<fax>{_FAX_LABEL})|(?P<mobile>{_MOBILE_LABEL}))?"
    rf"(?P<phone>{_PHONE_LABEL}|{_OFFICE_LABEL})?"
    rf"(?<!{_DIGIT})(?P<number>{_NUMBER})(?!{_DIGIT})"
    rf"(?P<more>(?: ?/ ?{_DIGIT}{{1,4}}(?![-\w০-৯]))+)?"
    rf"{normalise(_EXTENSION)}?{normalise(_BEHIND)}?",
    re.IGNORECASE,
)
_ROOM_NUMBER: Final = (
    rf"(?:[A-Za-zএ-হ][-/ ]?)?{_DIGIT}{{1,4}}"
    rf"(?:[-/]?[A-Za-zক-হ](?![A-Za-z\u0980-\u09ff])|[-/]{_DIGIT}{{1,3}})?"
)
_ROOM: Final = re.compile(
    rf"{label('রুম|কক্ষ|room')}(?P<value>{_ROOM_NUMBER})(?!{_DIGIT})"
    rf"|(?<!{_DIGIT})(?P<behind>{_DIGIT}{{1,4}}) (?:নং|নম্বর) (?:কক্ষ|রুম)(?![\u0980-\u09ff])",
    re.IGNORECASE,
)
_CODE: Final = re.compile(
    rf"{label('উপজেলা কোড|জেলা কোড|অফিস কোড|কোড|code')}(?P<value>{_DIGIT}{{2,8}})(?!{_DIGIT})",
    re.IGNORECASE,
)
_WEB_LABEL: Final = label("ওয়েবসাইট|ওয়েব সাইট|ওয়েব|website|web")
_WEBSITE: Final = re.compile(
    rf"{_WEB_LABEL}?(?P<value>(?:https?://|www\.)[^\s,¦]+"
    rf"|(?<![\w@.\-\])])[a-z][a-z0-9-]*(?:[.,][a-z0-9-]+){{0,6}}[.,](?:gov|org|com|net|edu)(?:\.bd)?(?:/[^\s,¦]*)?(?![\w@]))",
    re.IGNORECASE,
)
# Labels whose value was not written say nothing; the same words inside a name do.
_EMPTY_LABELS: Final = re.compile(
    rf"(?:{MAIL_LABEL}|{_WEB_LABEL}|{_FAX_LABEL}|{_MOBILE_LABEL}|{_PHONE_LABEL})"
    r"(?:(?<=[:ঃ=–—-])|(?<=[:ঃ=–—-]\s)|(?=\s*(?:[\ue000-\uf8ff]|$)))",
    re.IGNORECASE,
)
_PATTERNS: Final = {"website": _WEBSITE, "room": _ROOM, "code": _CODE}  # in the order looked for


def _word_label(words: str, bare: str = "") -> re.Pattern[str]:
    """A label of words, with its sign; ``bare`` ones stand anywhere, or begin a text without."""
    ends = r"(?![\w\u0980-\u0982\u0984-\u09ff])"
    before = r"(?<![\w\u0980-\u09ff])" if bare else _START
    signed = rf"{before}(?:{normalise(words)}){ends}(?:{_SIGN})"
    at_start = rf"{_START}(?:{normalise(bare)}){ends}\s(?!(?:ও|এবং|and)\s|[,/])"
    return re.compile(signed + (f"|{at_start}" if bare else ""), re.IGNORECASE)


_LABEL_WORD: Final = normalise(
    r"(?:নাম|পদব[িী]|টেলিফোন|ফোন|মোবাইল|ই-?মেইল|কক্ষ|রুম|ঠিকানা|name|designation|phone|mobile|e-?mail)"
    r"(?: (?:নম্বর|নং))?"
)
# নাম, পদবি ও ফোন: names what follows, but not which is which.
_SEVERAL_LABELS: Final = re.compile(
    rf"(?<![\w\u0980-\u09ff])(?:{normalise('(?:দায়িত্বপ্রাপ্ত )?কর্মকর্তার')} )?{_LABEL_WORD}"
    rf"(?: ?(?:ও|এবং|and|[,/&]) ?{_LABEL_WORD}){{1,5}}{_SIGN}",
    re.IGNORECASE,
)
# What stands behind such a label is what it says, whatever its words.
_LABELS: Final = {
    "": _word_label("দায়িত্বপ্রাপ্ত কর্মকর্তা|ঊর্ধ্বতন কর্মকর্তা"),
    "section": _word_label("শাখার নাম|শাখা(?![-–][০-৯0-9])|section|branch"),
    "office": _word_label("কার্যালয়ের নাম|কার্যালয়|দপ্তর|কর্মস্থল|office"),
    "address": _word_label("ঠিকানা|address", "ঠিকানা"),
    "room": _word_label("কক্ষ নম্বর|কক্ষ নং|কক্ষ|রুম নম্বর|রুম নং|রুম|room no|room"),
    "name": _word_label("(?:(?:দায়িত্বপ্রাপ্ত )?কর্মকর্তার )?নাম|name", "নাম"),
    "post": _word_label("পদব[িী]|পদের নাম|পদ|designation|post", "পদব[িী]"),
}
_LONGEST_TAIL: Final = 4
_FEWEST: Final = 6  # digits of a number that is no short code
_MOST_PIECES: Final = 6
_RANGE: Final = re.compile(rf"{_DIGIT}[-–]{_DIGIT}{{1,2}}$")
# Marks of lists: where a line begins any, within a line only numbers; ড. is a title of honour.
_LINE_MARK: Final = re.compile(
    r"^[ \t]*(?:(?:(?!ড\.)\(?(?:[০-৯0-9]{1,2}|[ক-হ])[.)।]"
    r"|\(?(?:[a-z]|[ivx]{2,4})\))(?![০-৯0-9])[ \t]*"
    r"|[•●▪■◦‣*–—-][ \t]+)+(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
# অফিস সহকারী (২) is a title, unless the cell begins with (১).
_FIRST_IN_BRACKETS: Final = re.compile(r"\s*\([১1ক]\)")
_NEXT_IN_BRACKETS: Final = re.compile(r"(?<=[ ,;])\([২-৯2-9খ-ঙ]\)(?=[ \t]*[^\W\d_])")
_INNER_MARK: Final = re.compile(r"(?<=[ \t,;\ue000-\uf8ff])[০-৯0-9]{1,2}[.)।](?=[ \t]*[^\W\d_])")
_CUT: Final = "\ufdd0"  # a letter that no text may have
_FIRST_MARK: Final = 0xE000
MARK: Final = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that its own form or label explains; without a field it is kept aside."""

    field: str
    text: str
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class Taken:
    """A cell whose facts are taken out; a letter that no text has stands for each."""

    text: str
    facts: list[Fact] = field(default_factory=list)

    def at(self, mark: str) -> Fact:
        return self.facts[ord(mark) - _FIRST_MARK]

    def mark(self, *facts: Fact) -> str:
        first = _FIRST_MARK + len(self.facts)
        self.facts += facts
        return "".join(chr(first + place) for place in range(len(facts)))


def take_facts(cell: str, known_mail: frozenset[str]) -> Taken:
    """Mail first, since it holds what looks like a host; numbers last."""
    text = MARK.sub(" ", cell.replace(_CUT, " "))
    if _FIRST_IN_BRACKETS.match(text):
        text = _NEXT_IN_BRACKETS.sub("•", text)
    taken = Taken(_LINE_MARK.sub("•", text))
    taken.text = _SEVERAL_LABELS.sub(_several, taken.text)
    mails, text = find_mail(taken.text, known_mail, _CUT)
    marks = iter(taken.mark(*map(_mail, mails)))
    taken.text = re.sub(_CUT, lambda _: next(marks), text)
    for name, pattern in _PATTERNS.items():
        taken.text = pattern.sub(partial(_found, taken, name), taken.text)
    taken.text = _PHONES.sub(partial(_numbered, taken), taken.text)
    taken.text = _EMPTY_LABELS.sub("¦", taken.text)
    taken.text = _INNER_MARK.sub("•", taken.text)
    for name, pattern in _LABELS.items():
        taken.text = pattern.sub(partial(_label_of, taken, name), taken.text)
    return taken


def _several(match: re.Match[str]) -> str:
    """Nothing, but for labels of telephones alone, which are known as one."""
    return match[0] if _PHONE_LABELS.fullmatch(match[0]) else "¦"


def _mail(mail: Mail) -> Fact:
    return Fact("email", mail.address, (Note("torn", mail.torn),) if mail.torn else ())


def _found(taken: Taken, name: str, match: re.Match[str]) -> str:
    found = match.groupdict()
    value = found["value"] or found["behind"]  # ১২২ নং কক্ষ
    return taken.mark(Fact(name, value.rstrip(".,;।")))


def _label_of(taken: Taken, name: str, _: re.Match[str]) -> str:
    return taken.mark(Fact(name, "")) if name else "¦"


def _numbered(taken: Taken, match: re.Match[str]) -> str:
    """The numbers of a match; what can be none stays among the words."""
    if match["fax"] and not match["phone"]:
        return taken.mark(Fact("", one_line(match[0]).strip(" .,")))
    is_labelled = bool(match["mobile"] or match["phone"])
    numbers = _numbers(match["number"])
    if not any(map(_is_number, numbers)):
        is_short = is_labelled and parses(Phone, match["number"])
        if not is_short and (not is_labelled or _digits(match["number"]) < _FEWEST):
            return match[0]
    is_mobile = match["behind"] or (match["mobile"] and not match["phone"])
    name = "mobile" if is_mobile else "phone"
    facts = [fact for number in numbers for fact in _number(name, number, is_labelled=is_labelled)]
    more = one_line(match["number"] + (match["more"] or ""))
    end = match.end("extension") if match["extension"] else match.end("more")
    rest = match.string[match.end("number") : max(end, match.end("number"))].strip(" ,(")
    if rest:
        facts.append(Fact("", more if match["more"] else f"{facts[-1].text} {rest}"))
    return taken.mark(*facts)


def _number(name: str, number: str, *, is_labelled: bool) -> Iterator[Fact]:
    mended = _mended(number)
    if not parses(Phone, mended) and (trunk := _with_tail(number)):
        yield Fact(name, trunk)
        yield Fact("", mended)
        return
    if whole := _with_zero(number):
        yield Fact(name, whole, (Note("zero", number),))
        return
    is_number = is_labelled or _is_phone([number])
    torn = (Note("torn", number),) if mended.strip("()") != number.strip("()") else ()
    ranged = (Note("range", number),) if _RANGE.search(mended) else ()
    yield Fact(name if is_number else "", mended, (*torn, *ranged))


def _is_number(number: str) -> bool:
    return bool(_is_phone([number]) or _with_tail(number) or _with_zero(number))


def _with_zero(number: str) -> str:
    """The mobile whose 0 a spreadsheet took for nothing; "" where it is none."""
    try:
        Phone.parse(_mended(number))
    except Refused as refusal:
        return refusal.values.get("meant", "") if refusal.code == "phone-near" else ""
    return ""


def _with_tail(number: str) -> str:
    """The number before an extension that only a dash divides from it; "" where it has none."""
    trunk, _, tail = _mended(number).rpartition("-")
    return trunk if tail.isdigit() and len(tail) <= _LONGEST_TAIL and parses(Phone, trunk) else ""


def _mended(number: str) -> str:
    """Without the blanks beside a dash and the ends of lines, which no number has."""
    mended = re.sub(r" ?([-–—‑]) ?", r"\1", number.replace("\n", "").strip(" -–—"))
    return mended if ")" in mended else mended.replace("(", "")


def _numbers(text: str) -> list[str]:
    """One number as written, or several that only blanks divide: each as long as it can be."""
    pieces = re.split(r"(?<=[^ \n])(?=[ \n])", text)
    numbers: list[str] = []
    strange = ""
    while pieces:
        ends = [n for n in range(min(len(pieces), _MOST_PIECES), 0, -1) if _is_phone(pieces[:n])]
        on_one_line = (end for end in ends if "\n" not in "".join(pieces[:end]).strip())
        end = next(on_one_line, ends[0] if ends else 0)
        if not end:
            strange += pieces.pop(0)
            continue
        numbers += [strange.strip()] if strange.strip() else []
        numbers.append("".join(pieces[:end]).strip())
        strange, pieces = "", pieces[end:]
    return [*numbers, strange.strip()] if strange.strip() else numbers


def _is_phone(pieces: list[str]) -> bool:
    mended = _mended("".join(pieces))
    return _digits(mended) >= _FEWEST and parses(Phone, mended)


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))
