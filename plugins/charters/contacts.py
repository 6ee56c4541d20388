"""Telephone numbers, mail addresses and web hosts as charters print them.

What the editor wrote is kept for display; the dialled, mailed and linked form stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import phonenumbers

from plugins.charters.bengali import to_ascii_digits

# Mobiles are 01[3-9] and eight digits; BTCL's landlines are 02, a zone and eight digits (zones 2
# centre, 3 south-east, 4 south-west, 5 north-west, 9 north-east). libphonenumber does not know
# zones 5 and 9, so this rule stands before it.
_CURRENT: Final = re.compile(r"(?:\+?88)?0(?P<rest>1[3-9]\d{8}|2[23459]\d{8})")
# National short codes (333, 999, 109, 106 …) and five-digit hotlines; libphonenumber lacks 333.
_SHORT_CODE: Final = re.compile(r"[1-9]\d{2}|16\d{3}")
_PUNCTUATION: Final = str.maketrans(dict.fromkeys(" -()\u2010\u2011\u2012\u2013\u00a0", ""))
_DIALABLE: Final = re.compile(r"\+?\d+")

_EMAIL: Final = re.compile(
    r"[A-Za-z0-9_](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_])?@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_WEBSITE: Final = re.compile(
    rf"(?P<scheme>https?://)?{_LABEL}(?:\.{_LABEL})*\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]"
    r"(?:/[A-Za-z0-9._~!$&()*+,;=:@%/-]*)?",
    re.IGNORECASE,
)

PERSONAL_MAIL: Final = frozenset({"gmail.com", "yahoo.com", "hotmail.com", "outlook.com"})


class Refused(ValueError):  # noqa: N818 - reads as a claim about the value
    """A value that cannot be what its field asks for; ``code`` names the message."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone number. ``dial`` is E.164 (``+8801…``) or a national short code (``333``)."""

    text: str
    dial: str
    is_mobile: bool
    is_current: bool

    @classmethod
    def parse(cls, text: str) -> Phone:
        """Raises `Refused` where no telephone in Bangladesh can have the number."""
        digits = to_ascii_digits(text).translate(_PUNCTUATION)
        if current := _CURRENT.fullmatch(digits):
            rest = current["rest"]
            is_mobile = rest.startswith("1")
            return cls(text, f"+880{rest}", is_mobile=is_mobile, is_current=True)
        if _SHORT_CODE.fullmatch(digits):
            return cls(text, digits, is_mobile=False, is_current=True)
        return cls(text, _possible_number(digits, text), is_mobile=False, is_current=False)


def _possible_number(digits: str, text: str) -> str:
    if not _DIALABLE.fullmatch(digits):
        raise Refused("phone", found=text)
    try:
        number = phonenumbers.parse(digits, "BD")
    except phonenumbers.NumberParseException:
        raise Refused("phone", found=text) from None
    if number.country_code != 880 or not phonenumbers.is_possible_number(number):  # noqa: PLR2004
        raise Refused("phone", found=text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@dataclass(frozen=True, slots=True)
class Email:
    """A mail address that needs no escaping in ``mailto:``."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Email:
        """Raises `Refused`; the message offers the address without blanks where that is one."""
        if _EMAIL.fullmatch(text) and ".." not in text:
            return cls(text)
        joined = "".join(text.split())
        if joined != text and _EMAIL.fullmatch(joined):
            raise Refused("email-blank", found=text, joined=joined)
        raise Refused("email", found=text)

    @property
    def domain(self) -> str:
        return self.text.rpartition("@")[2].lower()

    @property
    def is_personal(self) -> bool:
        return self.domain in PERSONAL_MAIL


@dataclass(frozen=True, slots=True)
class Website:
    """A web address. ``url`` is None where the charter's own spelling cannot be linked."""

    text: str
    url: str | None

    @classmethod
    def parse(cls, text: str) -> Website:
        """Raises `Refused`. A comma typed for a dot is the charter's slip: kept, not linked."""
        if match := _WEBSITE.fullmatch(text):
            return cls(text, text if match["scheme"] else f"http://{text}")
        if _WEBSITE.fullmatch(text.replace(",", ".")):
            return cls(text, None)
        raise Refused("website", found=text)
