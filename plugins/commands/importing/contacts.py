"""A cell of the officer column taken apart: who, which post, where, and how to be reached."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from ...charters.bengali import normalise
from ...charters.contacts import Phone, Refused
from .lines import flat, has_words
from .mail import find_mail
from .posts import ENDING, POST

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


# In the order of an officer entry.
OFFICER_FIELDS: Final = (
    *("name", "post", "section", "office", "room", "code"),
    *("phone", "mobile", "email", "website"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What a cell says of an officer. ``torn`` are addresses as they stood, broken."""

    post: str
    name: str = ""
    section: str = ""
    office: str = ""
    room: str = ""
    code: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    website: str = ""
    torn: tuple[str, ...] = ()
    is_assumed: bool = False
    beyond: tuple[str, ...] = ()

    @property
    def facts(self) -> dict[str, str]:
        """The fields of an officer entry that are filled, in its order."""
        return {name: text for name in OFFICER_FIELDS if (text := getattr(self, name))}


def united(first: Contact, other: Contact) -> Contact:
    """What either says; where both do, the first."""
    missing = {
        field: getattr(other, field) for field in OFFICER_FIELDS if not first.facts.get(field)
    }
    return replace(first, torn=(*first.torn, *other.torn), **missing)


def read_contact(cell: str, known_mail: frozenset[str], *, assumed_post: str) -> Contact | None:
    """The contact in a cell; None where it holds no words. ``assumed_post`` if it names none."""
    if not has_words(cell):
        return None
    if len(cell) > _LONGEST:
        return Contact(post=assumed_post, is_assumed=True, beyond=(flat(cell),))
    mail, text = find_mail(flat(cell), known_mail, _CUT)
    website, text = _take(_WEBSITE, text)
    room, text = _take(_ROOM, text)
    code, text = _take(_CODE, text)
    numbers, text = _take_numbers(text)
    text = _EMPTY_LABELS.sub(_CUT, text)
    person = _person(text)
    post = person.get("post", "")
    extra = [*mail[1:], *website[1:], *room[1:], *code[1:], *numbers[2:]]
    return Contact(
        post=post or assumed_post,
        name=person.get("name", ""),
        section=person.get("section", ""),
        office=person.get("office", ""),
        room=next(iter(room), ""),
        code=next(iter(code), ""),
        phone=next(iter(numbers), ""),
        mobile=next(iter(numbers[1:]), ""),
        email=mail[0].address if mail else "",
        website=next(iter(website), ""),
        torn=tuple(found.torn for found in mail[:1] if found.torn),
        is_assumed=not post,
        beyond=tuple(str(text) for text in extra),
    )


def _take(pattern: re.Pattern[str], text: str) -> tuple[list[str], str]:
    found = [match["value"].rstrip(".,;।") for match in pattern.finditer(text)]
    return found, pattern.sub(_CUT, text)


def _take_numbers(text: str) -> tuple[list[str], str]:
    """The telephones, the office's before the mobile where labels tell them apart."""
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
        ends = (end for end in range(len(pieces), 0, -1) if _is_phone(" ".join(pieces[:end])))
        end = next(ends, len(pieces))
        numbers.append(" ".join(pieces[:end]))
        pieces = pieces[end:]
    return numbers


def _is_phone(text: str) -> bool:
    try:
        Phone.parse(text)
    except Refused:
        return False
    return True


def _person(text: str) -> dict[str, str]:
    """Name, section, post and office from the words that are left."""
    posts = list(POST.finditer(text))
    if not posts:
        return _person_of_unlisted_post(text)
    first = posts[0]
    before, after = text[: first.start()].strip(_EDGES), text[first.end() :]
    person = {"post": flat(first[0])}
    if len(posts) > 1 and not text[first.end() : posts[1].start()].strip():
        # শাখার নামসহ পদবি: the field format writes the section before the post
        person["section"], person["post"] = person["post"], flat(posts[1][0])
        after = text[posts[1].end() :]
    if before:
        is_section = before.endswith(_SECTION) and "section" not in person
        person["section" if is_section else "name"] = _tidy(before)
    if office := _tidy(after):
        person["office"] = office
    return person


def _person_of_unlisted_post(text: str) -> dict[str, str]:
    """A title that the table of posts does not have: told by its last word, never by its place."""
    segments = [_tidy(segment) for segment in re.split(r"[,;¦]", text) if has_words(segment)]
    for place, segment in enumerate(segments):
        if not (ending := ENDING.search(segment)):
            continue
        person = {"post": segment[: ending.end()]}
        if before := ", ".join(segments[:place]):
            person["name"] = before
        rest = [segment[ending.end() :].strip(_EDGES), *segments[place + 1 :]]
        if office := ", ".join(filter(None, rest)):
            person["office"] = office
        return person
    words = ", ".join(segments)
    if not words:
        return {}
    return {"name": words} if _HONORIFIC.match(words) else {"office": words}


def _tidy(text: str) -> str:
    return flat(re.sub(r"(?:\s*¦\s*)+", " ", text)).strip(_OFFICE_EDGES)
