"""Telephones, mail addresses and hosts that reach nobody, or not the office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from ..bengali import is_bengali_digit
from ..contacts import PERSONAL_MAIL, Email, Phone, Website
from ..edits import is_one_edit
from ..model import Contact, Office, Place, Profile
from ..problems.problem import Findings
from ..reading.source import Location

# Mail services whose names are misspelt, and others that are no misspelling of those.
_COMMON_MAIL: Final = ("gmail.com", "yahoo.com", "hotmail.com", "outlook.com")
_OTHER_MAIL: Final = PERSONAL_MAIL | {"mail.com", "email.com", "gmx.com", "outlook.co"}
_GOVERNMENT: Final = "gov.bd"
# Names of districts that hosts still have from before 2018, and second spellings.
_OLDER_DISTRICTS: Final = frozenset(
    ("comilla", "bogra", "barisal", "jhalokathi", "jhalokati", "netrakona", "maulvibazar")
)
_SCHEME: Final = re.compile(r"https?://", re.IGNORECASE)
_WWW: Final = re.compile(r"(?:w{2}|w{4,}|w{3}\.w{3})\.|w{3}(?=[a-z0-9-]+\.[a-z0-9-]+\.)")


def report_contacts(office: Office, found: Findings) -> None:
    here: Location
    for officer in office.officers:
        here = ("officers", officer.key)
        _report_email(officer.email, here, found)
        is_personal = officer.email and officer.email.is_personal
        if is_personal and officer.phone and officer.phone.is_mobile:
            found.add("W-personal-mobile", (*here, "phone"), found=officer.phone.text)
        _report_phones({"phone": officer.phone, "mobile": officer.mobile}, here, found)
    for contact, here in _contacts(office):
        _report_email(contact.email, here, found)
        _report_phones({"hotline": contact.hotline, "fax": contact.fax}, here, found)
        _report_phones(dict(enumerate(contact.phones)), (*here, "phones"), found)
    of_contacts = ((one.website, (*here, "website")) for one, here in _contacts(office))
    for website, loc in (*websites(office), *of_contacts):
        _report_website(website, office.place, loc, found)
    _report_digits(office, found)


def _contacts(office: Office) -> Iterator[tuple[Contact, Location]]:
    if office.contact:
        yield office.contact, ("contact",)
        for place, branch in enumerate(office.contact.offices):
            yield branch, ("contact", "offices", place)


def _report_email(email: Email | None, here: Location, found: Findings) -> None:
    if email and (domain := misspelt_domain(email.domain)):
        meant = f"{email.text[: -len(email.domain)]}{domain}"
        found.add("W-email-domain", (*here, "email"), found=email.text, meant=meant)
    if email and email.is_personal:
        found.add("W-personal-mail", (*here, "email"), found=email.text)


def _report_phones(
    phones: Mapping[str | int, Phone | None], here: Location, found: Findings
) -> None:
    for place, phone in phones.items():
        if phone and not phone.is_current:
            found.add("W-phone-old", (*here, place), found=phone.text)


def websites(office: Profile) -> Iterator[tuple[Website, Location]]:
    if office.website:
        yield office.website, ("website",)
    for officer in office.officers:
        if officer.website:
            yield officer.website, ("officers", officer.key, "website")


def misspelt_domain(domain: str) -> str | None:
    """The domain that was meant, where this one is a slip away from a well-known one."""
    if domain in _OTHER_MAIL:
        return None
    near = (common for common in _COMMON_MAIL if is_one_edit(domain, common))
    return next(near, None) or _misspelt_government(domain)


def _misspelt_government(domain: str) -> str | None:
    labels = domain.split(".")
    for count in (2, 1):
        ending = ".".join(labels[-count:])
        if len(labels) > count and is_one_edit(ending, _GOVERNMENT):
            return ".".join([*labels[:-count], _GOVERNMENT])
    return None


def _report_website(website: Website | None, place: Place, loc: Location, found: Findings) -> None:
    if website is None:
        return
    if website.url is None:
        meant = website.text.replace(",", ".")
        found.add("W-website-comma", loc, found=website.text, meant=meant)
    elif right := misspelt_host(website.text, place.district.slug if place.district else None):
        found.add("W-website-host", loc, found=website.text, meant=right)


def host(text: str) -> str:
    """The bare name of a host, as two spellings of one address share it."""
    bare = _SCHEME.sub("", text)
    return re.split("[/:?#]", bare, maxsplit=1)[0].lower()


def misspelt_host(text: str, district: str | None) -> str | None:
    """The address that was meant, where www, the district or gov.bd in it is misspelt."""
    written = host(text)
    right = _WWW.sub("www.", written, count=1) if _WWW.match(written) else written
    right = _misspelt_government(right) or right
    if right.endswith(f".{_GOVERNMENT}"):
        labels = right.split(".")
        is_older = labels[-3] in _OLDER_DISTRICTS
        if district and not is_older and is_one_edit(labels[-3], district):
            right = ".".join([*labels[:-3], district, _GOVERNMENT])
    if right == written:
        return None
    start = text.lower().index(written)
    return text[:start] + right + text[start + len(written) :]


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
