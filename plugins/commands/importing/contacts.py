"""A cell of the officer column taken apart: who, which post, where, and how to be reached."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from ...charters.bengali import normalise
from ...charters.contacts import Phone
from .blocks import has_words, one_line
from .mail import find_mail, parses
from .posts import ENDING, POST

REACH: Final = ("phone", "mobile", "email", "website")  # the fields by which one is reached
_CUT: Final = " ¦ "  # stands where a labelled value was taken out
_SEPARATOR: Final = r"(?:\s*[:ঃ=\-–—.।]+)?\s*"
_QUALIFIER: Final = r"(?:\s*\((?:অফিস|বাসা|দাপ্তরিক|ব্যক্তিগত|office)\))?(?:\s*(?:নম্বর|নাম্বার|নং|no\.?))?"


def _label(words: str) -> str:
    """A label, whatever ends it; the visarga typed for a colon is no letter of it."""
    bounded = rf"(?<![\w\u0980-\u09FF])(?:{normalise(words)})(?![\u0980-\u0982\u0984-\u09FF])"
    return f"(?:{bounded}{_QUALIFIER}{_SEPARATOR})"


_DIGIT: Final = "[০-৯0-9]"
_NUMBER: Final = rf"\+?\(?{_DIGIT}(?:[ \-–()]?{_DIGIT}){{5,40}}"
_MOBILE_LABEL: Final = _label("মোবাইল|মোবাঃ|মোবা|mobile|mob|cell")
_PHONE_LABEL: Final = _label("টেলিফোন/মোবাইল|ফোন/মোবাইল|টেলিফোন|ফোন|টেলি|phone|telephone|tel")
_PHONES: Final = re.compile(
    rf"(?P<mobile>{_MOBILE_LABEL})?(?P<phone>{_PHONE_LABEL})?(?<!{_DIGIT})(?P<number>{_NUMBER})(?!{_DIGIT})",
    re.IGNORECASE,
)
_ROOM: Final = re.compile(
    _label("রুম|কক্ষ|room")
    + rf"(?P<value>{_DIGIT}{{1,4}}(?:[-/]?[A-Za-zক-হ]\b|[-/]{_DIGIT}{{1,3}})?)",
    re.IGNORECASE,
)
_CODE: Final = re.compile(
    _label("উপজেলা কোড|জেলা কোড|অফিস কোড|কোড|code") + rf"(?P<value>{_DIGIT}{{2,8}})", re.IGNORECASE
)
_WEB_LABEL: Final = _label("ওয়েবসাইট|ওয়েব সাইট|ওয়েব|website|web")
_WEBSITE: Final = re.compile(
    rf"{_WEB_LABEL}?(?P<value>(?:https?://|www\.)[^\s,¦]+"
    rf"|(?<![\w@.])[a-z][a-z0-9-]*(?:[.,][a-z0-9-]+)*[.,](?:gov|org|com|net|edu)(?:\.bd)?(?:/[^\s,¦]*)?(?![\w@]))",
    re.IGNORECASE,
)
_PATTERNS: Final = {"website": _WEBSITE, "room": _ROOM, "code": _CODE}  # in the order looked for
_MAIL_LABEL: Final = _label(r"ই-?\s*মেইল|ইমেইল|e-?\s*mail")
# Labels whose value was not written say nothing; the same words inside a name do.
_EMPTY_LABELS: Final = re.compile(
    rf"(?:{_MAIL_LABEL}|{_WEB_LABEL}|{_MOBILE_LABEL}|{_PHONE_LABEL})"
    r"(?:(?<=[:ঃ=–—-])|(?<=[:ঃ=–—-]\s)|(?=\s*(?:¦|$)))",
    re.IGNORECASE,
)
_EDGES: Final = " ,;:¦।.-–—/\n"
_OFFICE_EDGES: Final = " ,;:¦-–—/\n"
_LONGEST: Final = 2_000  # a cell that says more is no contact
_SECTION: Final = normalise("শাখা")
_HONORIFIC: Final = re.compile(normalise(r"জনাব|মোঃ|মোছাঃ|মোহাম্মদ|ডাঃ|ড\.|মিসেস|বেগম|শ্রী"))


@dataclass(frozen=True, slots=True)
class Contact:
    """What a cell says of an officer: ``facts`` by the field of an officer's entry, none empty.

    ``torn`` are addresses as they stood, broken; ``beyond`` is what no field has room for.
    """

    facts: dict[str, str]
    torn: tuple[str, ...] = ()
    is_assumed: bool = False
    beyond: tuple[str, ...] = ()

    def __getitem__(self, field: str) -> str:
        return self.facts.get(field, "")

    def saying(self, **facts: str) -> Contact:
        return replace(self, facts=_filled(self.facts | facts))


def united(first: Contact, other: Contact) -> Contact:
    """What either says; where both do, the first."""
    return replace(first, facts=other.facts | first.facts, torn=(*first.torn, *other.torn))


def read_contact(cell: str, known_mail: frozenset[str], *, assumed_post: str) -> Contact | None:
    """The contact in a cell; None where it holds no words. ``assumed_post`` if it names none."""
    if not has_words(cell):
        return None
    if len(cell) > _LONGEST:
        return Contact({"post": assumed_post}, is_assumed=True, beyond=(one_line(cell),))
    mail, text = find_mail(one_line(cell), known_mail, _CUT)
    found: dict[str, list[str]] = {}
    for field, pattern in _PATTERNS.items():
        found[field], text = _take(pattern, text)
    numbers, text = _take_numbers(text)
    person = _person(_EMPTY_LABELS.sub(_CUT, text))
    first = {field: texts[0] for field, texts in found.items() if texts}
    named = dict(zip(("phone", "mobile"), numbers, strict=False))
    address = {"email": mail[0].address} if mail else {}
    more = [text for texts in found.values() for text in texts[1:]]
    return Contact(
        _filled({"post": assumed_post} | person | first | named | address),
        torn=tuple(one.torn for one in mail[:1] if one.torn),
        is_assumed="post" not in person,
        beyond=(*map(str, mail[1:]), *more, *numbers[2:]),
    )


def _filled(facts: dict[str, str]) -> dict[str, str]:
    return {field: text for field, text in facts.items() if text}


def _take(pattern: re.Pattern[str], text: str) -> tuple[list[str], str]:
    found = [match["value"].rstrip(".,;।") for match in pattern.finditer(text)]
    return found, pattern.sub(_CUT, text)


def _take_numbers(text: str) -> tuple[list[str], str]:
    """The telephones, the office's before the mobile where labels distinguish them."""
    found: list[tuple[bool, str]] = []
    for match in _PHONES.finditer(text):
        is_mobile = bool(match["mobile"]) and not match["phone"]
        found += [(is_mobile, number) for number in _numbers(match["number"])]
    found.sort(key=lambda labelled: labelled[0])
    return list(dict.fromkeys(number for _, number in found)), _PHONES.sub(_CUT, text)


def _numbers(text: str) -> list[str]:
    """One number as written, or several that only blanks divide: each as long as it can be."""
    pieces = text.split()
    numbers: list[str] = []
    while pieces:
        ends = (end for end in range(len(pieces), 0, -1) if parses(Phone, " ".join(pieces[:end])))
        end = next(ends, len(pieces))
        numbers.append(" ".join(pieces[:end]))
        pieces = pieces[end:]
    return numbers


def _person(text: str) -> dict[str, str]:
    """Name, section, post and office from the words that are left."""
    posts = list(POST.finditer(text))
    if not posts:
        return _person_of_unlisted_post(text)
    first = posts[0]
    before, after = text[: first.start()].strip(_EDGES), text[first.end() :]
    person = {"post": one_line(first[0])}
    if len(posts) > 1 and not text[first.end() : posts[1].start()].strip():
        # শাখার নামসহ পদবি: the field format writes the section before the post
        person["section"], person["post"] = person["post"], one_line(posts[1][0])
        after = text[posts[1].end() :]
    if before:
        is_section = before.endswith(_SECTION) and "section" not in person
        person["section" if is_section else "name"] = _tidy(before)
    return person | {"office": _tidy(after)}


def _person_of_unlisted_post(text: str) -> dict[str, str]:
    """A title that the table of posts does not have: known by its last word, never by its place."""
    segments = [_tidy(segment) for segment in re.split(r"[,;¦]", text) if has_words(segment)]
    for place, segment in enumerate(segments):
        if ending := ENDING.search(segment):
            rest = [segment[ending.end() :].strip(_EDGES), *segments[place + 1 :]]
            return {
                "post": segment[: ending.end()],
                "name": ", ".join(segments[:place]),
                "office": ", ".join(filter(None, rest)),
            }
    words = ", ".join(segments)
    return {"name" if _HONORIFIC.match(words) else "office": words}


def _tidy(text: str) -> str:
    return one_line(re.sub(r"(?:\s*¦\s*)+", " ", text)).strip(_OFFICE_EDGES)
