"""What one office can be found by: its services, itself, its complaint tiers, its people.

The office's own place names are taken out of its texts, so that the texts of offices of one
department become the same; places are documents of their own, and the browser joins the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final, Literal, NamedTuple

from ..charters.in_words import promised, said
from ..charters.model import (
    LOCAL_KINDS,
    SECTION_TITLES,
    Branch,
    Contact,
    Information,
    MainContact,
    Office,
    Officer,
    SectionKey,
    Service,
    Tier,
    anchor,
)
from ..charters.reading.office_file import KEYS
from .analysis import analysis

Row = int | str
Kind = Literal["service", "office", "grievance", "contact", "place", "page"]

# What people call the grievance system, whatever its tiers are titled.
CONTACT: Final = "যোগাযোগ"
INFORMATION: Final = "তথ্য অধিকার (RTI)"
# What people call the officer whom the Right to Information Act asks for.
INFORMATION_WORDS: Final = "তথ্য অধিকার RTI আরটিআই তথ্য প্রদানকারী কর্মকর্তা"
GRIEVANCE_WORDS: Final = "অভিযোগ প্রতিকার ব্যবস্থা ব্যবস্থাপনা GRS নালিশ অনিক আপিল"
SECTIONS: Final = tuple(SECTION_TITLES)
ROWS: Final = 1000  # more than a section can have
# What is found by mentions of its own; all other keys are found by what they say.
_APART: Final[Mapping[type, frozenset[str]]] = {
    Office: frozenset(("name", "place", "department", "contact", "officers", "services", "tables"))
    | {*LOCAL_KINDS, "grievance", "information", "signatory", "reviewer"},
    MainContact: frozenset(("phones", "hotline", "fax", "offices")),
    Branch: frozenset(("name", "phones", "hotline", "fax")),
    Service: frozenset(("name", "officers", "superiors")),
    Officer: frozenset(("name", "post", "office", "phone", "mobile")),
    Tier: frozenset(("to", "officers", "alternates")),
}
_FOUND: Final = {
    record: tuple(
        key
        for key in keys
        if key.name not in _APART.get(record, ()) and "search" not in key.without
    )
    for record, keys in KEYS.items()
}
_POSITION: Final = re.compile(r"[1-9][0-9]{0,2}")
_AFTER_NAME: Final = re.compile(r"র?[\s,।/.]|$")


class Mention(NamedTuple):
    """``words`` are those of ``field``, separated by blanks, and tell mentions apart.

    ``body`` are the words of the field of that name where that is another. ``row``, ``time`` and
    ``fee`` are those of a service; see `row_of`.
    """

    kind: Kind
    title: str
    field: str
    words: str
    body: str = ""
    row: Row = 0
    time: str = ""
    fee: str = ""

    @property
    def section(self) -> SectionKey:
        return row_place(self.row)[0]

    @property
    def anchor(self) -> str:
        """That of the row on its office's page; empty where it is none."""
        return row_place(self.row)[1] if self.row else ""


def mentions(office: Office) -> Iterator[Mention]:
    """Every mention of the office, in the order of its file."""
    bare = OwnPlace(office)
    name = _trimmed(bare(f"{office.name} {office.department or ''}"))
    yield Mention("office", name, "office", _words(name))
    for key, text in said(office, _FOUND[Office]):
        label = key.label(office.language)
        yield Mention("contact", key.bn, "body", _words(bare(f"{label} {text}")))
    for service in office.services:
        yield _service(service, bare)
    yield from _officers(office, bare)
    yield from _contact(office, bare)
    for table in office.tables:
        texts = (table.title, *table.columns, *chain.from_iterable(table.rows))
        yield Mention("contact", table.title, "body", _apart(texts, bare))
    if office.information:
        yield _information(office.information, bare)
    yield _grievance(office, bare)


@lru_cache(maxsize=50_000)
def _words(text: str) -> str:
    """The words of a text that many offices may share."""
    return " ".join(analysis().words(_trimmed(text)))


def _trimmed(text: str) -> str:
    return " ".join(text.split()).strip(" ,।")


def row_of(service: Service) -> Row:
    """Section and address in one, as the index keeps them: a number, where that says the address.

    Else the number of the section and then the address; most rows are called by a position.
    """
    section, number = SECTIONS.index(service.section), service.anchor.rpartition("-")[2]
    if _POSITION.fullmatch(number) and anchor(service.section, int(number)) == service.anchor:
        return section * ROWS + int(number)
    return f"{section}{service.anchor}"


def row_place(row: Row) -> tuple[SectionKey, str]:
    """The section and the address of a row."""
    if isinstance(row, str):
        return SECTIONS[int(row[0])], row[1:]
    section, number = divmod(row, ROWS)
    return SECTIONS[section], anchor(SECTIONS[section], number)


def _service(service: Service, bare: OwnPlace) -> Mention:
    return Mention(
        "service",
        service.name,
        "name",
        _words(bare(service.name)),
        _words(bare(_told(service))),
        row_of(service),
        promised(service, "time"),
        promised(service, "fee"),
    )


def _told(record: object) -> str:
    return " ".join(text for _, text in said(record, _FOUND[type(record)]))


def _officers(office: Office, bare: OwnPlace) -> Iterator[Mention]:
    """The post, which many offices have, and what only this person has, apart from each other.

    One who stands in the complaint tiers alone is found there, everybody else at the office; a
    superior, who sits elsewhere, is part of its text only.
    """
    serving = _keys(*(service.officers for service in office.services))
    serving |= _keys(filter(None, (office.signatory, office.reviewer)))
    superiors = _keys(*(service.superiors for service in office.services))
    hearing = (
        _keys(*(tier.officers + tier.alternates for tier in office.grievance)) - serving - superiors
    )
    for officer in office.officers:
        kind: Kind = "grievance" if officer.key in hearing else "contact"
        field = "people" if officer.key in serving | hearing else "body"
        post = bare(f"{officer.post} {officer.office or ''}")
        yield Mention(kind, officer.post, field, _words(post))
        if own := _own(officer):
            yield Mention(kind, officer.name or officer.post, field, _words(own))


def _keys(*officers: Iterable[Officer]) -> set[str]:
    return {officer.key for some in officers for officer in some}


def _own(officer: Officer) -> str:
    """Name, numbers and addresses, apart from each other."""
    texts = [officer.name, *(phone.dial for phone in officer.phones)]
    texts += [text for _, text in said(officer, _FOUND[Officer])]
    return " , ".join(filter(None, texts))


def _contact(office: Office, bare: OwnPlace) -> Iterator[Mention]:
    """How the office is reached, and each of its branches, apart from each other."""
    if contact := office.contact:
        yield Mention("contact", CONTACT, "body", _apart((CONTACT, *_reached(contact)), bare))
        for branch in contact.offices:
            words = _apart((branch.name, *_reached(branch)), bare)
            yield Mention("contact", branch.name, "body", words)


def _reached(contact: Contact) -> Iterator[str]:
    for phone in (*contact.phones, contact.hotline, contact.fax):
        if phone:
            yield phone.dial
    yield from (text for _, text in said(contact, _FOUND[type(contact)]))


def _apart(texts: Iterable[str], bare: OwnPlace) -> str:
    """The words of texts whose numbers are not one number."""
    return _words(bare(" , ".join(texts)))


def _information(information: Information, bare: OwnPlace) -> Mention:
    people = (*information.officers, *information.alternates, *information.appeals)
    named = _words(bare(" ".join(f"{one.name or ''} {one.post}" for one in people)))
    return Mention("contact", INFORMATION, "name", _words(INFORMATION_WORDS), named)


def _grievance(office: Office, bare: OwnPlace) -> Mention:
    """The tiers; where a charter has none its office answers, whose page says what remains."""
    if not office.grievance:
        return Mention("contact", "অভিযোগ", "body", _words(GRIEVANCE_WORDS))
    titles = " ".join(filter(None, (tier.to for tier in office.grievance)))
    posts = " ".join(
        one.post for tier in office.grievance for one in tier.officers + tier.alternates
    )
    body = " ".join(map(_told, office.grievance))
    words = _words(bare(f"{GRIEVANCE_WORDS} {titles}"))
    return Mention("grievance", "অভিযোগের ধাপ (GRS)", "name", words, _words(bare(f"{posts} {body}")))


class OwnPlace:
    """Takes the names of an office's own union, upazila … out of a text, in its language."""

    def __init__(self, office: Office) -> None:
        place = office.place
        self._names = {getattr(area, office.language) for area in place.own}
        if place.local:
            self._names.add(place.local.name)

    def __call__(self, text: str) -> str:
        """A blank for each name; of names that overlap the first, of those the longest."""
        spans = (span for name in self._names for span in _spans(name, text))
        kept, start = [], 0
        for begin, end in sorted(spans, key=lambda span: (span[0], -span[1])):
            if begin >= start:
                kept.append(text[start:begin])
                start = end
        return " ".join([*kept, text[start:]])


def _spans(name: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a name begins and ends in a text as a word or in the genitive."""
    begin = text.find(name)
    while begin >= 0:
        end = begin + len(name)
        if _AFTER_NAME.match(text, end):
            yield begin, end
        begin = text.find(name, begin + 1)
