"""A charter's own weaknesses: warnings that tell its office what a citizen would miss.

Nothing here changes or hides what the charter says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from itertools import pairwise
from typing import Final

from plugins.charters.bengali import NUMBER_WORDS, is_bengali_digit, normalise
from plugins.charters.contacts import Website
from plugins.charters.model import Office, Officer, Service
from plugins.charters.problems import Findings
from plugins.charters.promises import (
    WORKING_DAYS,
    durations,
    is_free,
    says_when,
    unknown_number_word,
)
from plugins.charters.source import Location

OUT_OF_DATE: Final = timedelta(days=365)

# Misspelling → the spelling of the Cabinet Division's own charter forms.
SPELLINGS: Final = {
    normalise(wrong): normalise(right)
    for wrong, right in {
        "প্রয়োজ্য": "প্রযোজ্য",
        "তাৎক্ষনিক": "তাৎক্ষণিক",
        "সবোচ্চ": "সর্বোচ্চ",
        "উর্ধ্বতন": "ঊর্ধ্বতন",
        "উর্দ্ধতন": "ঊর্ধ্বতন",
        "সরকারী": "সরকারি",
        "পদবী": "পদবি",
    }.items()
}
_MARKUP: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_WORD: Final = re.compile(r"[\u0980-\u09FF]+")
_WORD_START: Final = r"(?<![\u0980-\u09FF])"  # লামা is an upazila, মালামাল is not in it
_CELLS: Final = ("name", "method", "documents", "documents_from", "fee", "time")
_EXPECTED_CELLS: Final = ("time", "fee", "documents", "officer")


def report_weaknesses(office: Office, today: date, found: Findings) -> None:
    """Adds every weakness of one charter to ``found``."""
    for check in _OFFICE_CHECKS:
        check(office, found)
    for service, here in _rows(office):
        for row_check in _ROW_CHECKS:
            row_check(service, here, found)
    _report_age(office, today, found)


def _rows(office: Office) -> Iterator[tuple[Service, Location]]:
    for service in office.services:
        yield service, ("services", service.section, service.number - 1)


def _cells(service: Service) -> Iterator[tuple[str, str]]:
    for field in _CELLS:
        if text := getattr(service, field):
            yield field, text


def _cell(here: Location, field: str, found: Findings) -> Location:
    """Where a row's cell is written: in the row, or once for many rows in ``defaults``."""
    own, shared = (*here, field), ("defaults", field)
    return shared if own not in found.lines and shared in found.lines else own


def _report_time(service: Service, here: Location, found: Findings) -> None:
    if service.time is None or says_when(service.time):
        return
    word = unknown_number_word(service.time)
    meant = get_close_matches(word, NUMBER_WORDS, n=1, cutoff=0.7) if word else []
    if word and meant:
        found.add("W-time-number-word", _cell(here, "time", found), found=word, meant=meant[0])
    else:
        found.add("W-time-no-number", _cell(here, "time", found), found=service.time)


def _report_empty_cells(service: Service, here: Location, found: Findings) -> None:
    for field in _EXPECTED_CELLS:
        if getattr(service, field) is None:
            found.add("W-cell-missing", here, field=field)


def _report_misplaced(service: Service, here: Location, found: Findings) -> None:
    if service.documents_from and is_free(service.documents_from):
        found.add(
            "W-cell-misplaced", _cell(here, "documents_from", found), found=service.documents_from
        )
    if service.fee and any(x.unit == WORKING_DAYS for x in durations(service.fee)):
        found.add("W-cell-misplaced", _cell(here, "fee", found), found=service.fee)


def _report_markup(service: Service, here: Location, found: Findings) -> None:
    for field, text in _cells(service):
        if markup := _MARKUP.search(text):
            found.add("W-markup", _cell(here, field, found), found=markup[0])


def _report_superior(office: Office, found: Findings) -> None:
    """Each officer who is his own superior once, at the first row that says so."""
    first: dict[str, Location] = {}
    count: dict[str, int] = {}
    for service, here in _rows(office):
        if service.superior and service.superior == service.officer:
            key = service.superior.key
            first.setdefault(key, _cell(here, "superior", found))
            count[key] = count.get(key, 0) + 1
    for key, loc in first.items():
        found.add("W-superior-self", loc, found=key, count=count[key])


def _report_missing_parts(office: Office, found: Findings) -> None:
    parts = {
        "vision": office.vision,
        "mission": office.mission,
        "expectations": office.expectations,
        "grievance": office.grievance,
        "signatory": office.signatory,
        "approved": office.approved,
    }
    for part, value in parts.items():
        if not value:
            found.add(f"W-no-{part}", ())


def _report_age(office: Office, today: date, found: Findings) -> None:
    if office.approved and today - office.approved > OUT_OF_DATE:
        found.add("W-out-of-date", ("approved",), found=office.approved.isoformat())


def _report_rooms_and_mail(office: Office, found: Findings) -> None:
    """One post should sit in one room and answer one address."""
    for field, code in (("room", "W-post-two-rooms"), ("email", "W-post-two-emails")):
        first: dict[str, str] = {}
        for officer in office.officers:
            value = getattr(officer, field)
            if value is None or _is_elsewhere(officer):
                continue
            text = str(getattr(value, "text", value))
            other = first.setdefault(officer.post, text)
            if other != text:
                loc = ("officers", officer.key, field)
                found.add(code, loc, post=officer.post, found=text, other=other)


def _is_elsewhere(officer: Officer) -> bool:
    return officer.office is not None


def _report_names(office: Office, found: Findings) -> None:
    """One telephone should not have one name spelt in several ways."""
    first: dict[str, str] = {}
    for officer in office.officers:
        if officer.name is None or officer.phone is None:
            continue
        other = first.setdefault(officer.phone.dial, officer.name)
        if other != officer.name:
            loc = ("officers", officer.key, "name")
            found.add("W-name-variants", loc, found=officer.name, other=other)


def _report_contacts(office: Office, found: Findings) -> None:
    for officer in office.officers:
        here = ("officers", officer.key)
        if officer.email and officer.email.is_personal:
            found.add("W-personal-mail", (*here, "email"), found=officer.email.text)
            if officer.phone and officer.phone.is_mobile:
                found.add("W-personal-mobile", (*here, "phone"), found=officer.phone.text)
        for field in ("phone", "mobile"):
            phone = getattr(officer, field)
            if phone and not phone.is_current:
                found.add("W-phone-old", (*here, field), found=phone.text)
        _report_website(officer.website, (*here, "website"), found)
    _report_website(office.website, ("website",), found)


def _report_website(website: Website | None, loc: Location, found: Findings) -> None:
    if website and website.url is None:
        meant = website.text.replace(",", ".")
        found.add("W-website-comma", loc, found=website.text, meant=meant)


def _report_digits(office: Office, found: Findings) -> None:
    """A table that writes one number in Bengali and the next in English digits is hard to read."""
    numbers = [
        (officer.key, officer.phone.text, any(map(is_bengali_digit, officer.phone.text)))
        for officer in office.officers
        if officer.phone
    ]
    for (_, other, was_bengali), (key, text, bengali) in pairwise(numbers):
        if bengali != was_bengali:
            found.add("W-digits-mixed", ("officers", key, "phone"), found=text, other=other)


def _report_own_tier(office: Office, found: Findings) -> None:
    """A complaint should not go to the officer it is about."""
    accused = {contact for service in office.services for contact in _contacts(service.officer)}
    for index, tier in enumerate(office.grievance):
        shared = sorted(accused.intersection(_contacts(tier.officer)))
        if shared:
            loc = ("grievance", index, "officer")
            found.add("W-tier-own-office", loc, found=", ".join(shared))


def _contacts(officer: Officer | None) -> set[str]:
    if officer is None:
        return set()
    texts = {phone.dial for phone in officer.phones}
    return texts | {officer.email.text.lower()} if officer.email else texts


def _texts(office: Office) -> Iterator[tuple[Location, str]]:
    for service, here in _rows(office):
        for field, text in _cells(service):
            yield (*here, field), text
    for index, text in enumerate(office.expectations):
        yield ("expectations", index), text


def _report_spelling(office: Office, found: Findings) -> None:
    """Each misspelt word once, where it first stands, with how often it occurs."""
    first: dict[str, Location] = {}
    count: dict[str, int] = {}
    for loc, text in _texts(office):
        for word in _WORD.findall(text):
            if word in SPELLINGS:
                first.setdefault(word, loc)
                count[word] = count.get(word, 0) + 1
    for word, loc in first.items():
        found.add("W-spelling", loc, found=word, count=count[word], meant=SPELLINGS[word])


def _report_other_places(office: Office, found: Findings) -> None:
    """The name of a neighbouring upazila in a cell is what copying its charter leaves behind."""
    own = office.place.upazila
    if own is None:
        return
    neighbours = [
        upazila.bn
        for upazila in office.place.district.upazilas
        if upazila != own and upazila.bn not in own.bn and own.bn not in upazila.bn
    ]
    for loc, text in _texts(office):
        for name in neighbours:
            if re.search(rf"{_WORD_START}{re.escape(name)}", text):
                found.add("W-other-place", loc, found=name, own=own.bn)


_OFFICE_CHECKS: Final[tuple[Callable[[Office, Findings], None], ...]] = (
    _report_missing_parts,
    _report_rooms_and_mail,
    _report_names,
    _report_contacts,
    _report_digits,
    _report_superior,
    _report_own_tier,
    _report_spelling,
    _report_other_places,
)
_ROW_CHECKS: Final[tuple[Callable[[Service, Location, Findings], None], ...]] = (
    _report_time,
    _report_empty_cells,
    _report_misplaced,
    _report_markup,
)
