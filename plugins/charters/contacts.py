"""Telephone numbers, mail addresses and web hosts as charters print them.

What the editor wrote is kept for display; the dialled, mailed and linked form stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from .bengali import to_ascii_digits
from .slips import is_none, phone_slip

# Mobiles are 01[3-9] and eight digits; BTCL's landlines are 02, a zone and eight digits (zones 2
# centre, 3 south-east, 4 south-west, 5 north-west, 9 north-east). Written out because
# libphonenumber knows neither zones 5 and 9 nor 333, and calls a mobile short of a digit possible.
_TRUNK: Final = r"(?:(?:\+|00)?88)?0"
_CURRENT: Final = re.compile(rf"{_TRUNK}(?P<rest>1[3-9]\d{{8}}|2[23459]\d{{8}})", re.ASCII)
# National short codes (333, 999, 1098 …) and five-digit hotlines.
_SHORT_CODE: Final = re.compile(r"[1-9]\d{2}|10\d{2}|16\d{3}", re.ASCII)
# Landlines of the older plan. No area code begins with 1, so any other 01… is a slip.
_OLDER: Final = re.compile(rf"{_TRUNK}(?P<rest>[2-9]\d{{6,9}})", re.ASCII)
PUNCTUATION: Final = " -()\u2010\u2011\u2012\u2013\u00a0"
_WITHOUT_PUNCTUATION: Final = str.maketrans("", "", PUNCTUATION)

_LABEL: Final = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
EMAIL: Final = re.compile(
    r"(?!.*\.\.)[A-Za-z0-9_](?:[A-Za-z0-9._+-]{0,62}[A-Za-z0-9_])?@"
    rf"(?:{_LABEL}\.)+[A-Za-z]{{2,24}}"
)
WEBSITE: Final = re.compile(
    rf"(?P<scheme>https?://)?{_LABEL}(?:\.{_LABEL})*\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]"
    r"(?::\d{1,5})?(?:[/?#][A-Za-z0-9._~!$&()*+,;=:@%/?#-]*)?",
    re.IGNORECASE | re.ASCII,  # without ASCII, ı and ſ would pass for i and s
)

_COUNTRY: Final = re.compile(r"^\+880(1\d{3}|2|\d{3})")  # with an operator or an area

PHONES: Final = (_CURRENT, _SHORT_CODE, _OLDER)

PERSONAL_MAIL: Final = frozenset(
    (
        *("gmail.com", "googlemail.com", "yahoo.com", "yahoo.co.uk", "ymail.com", "rocketmail.com"),
        *("hotmail.com", "outlook.com", "live.com", "msn.com", "icloud.com", "aol.com"),
        *("proton.me", "protonmail.com"),
    )
)


class Refused(ValueError):  # noqa: N818 - reads as a claim about the value
    """A value that cannot be what its field asks for; ``code`` names the message."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True, slots=True)
class Written:
    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Phone(Written):
    """A telephone number. ``dial`` is E.164 (``+8801…``) or a national short code (``333``)."""

    dial: str
    is_mobile: bool
    is_current: bool

    @property
    def hyphenated(self) -> str:
        """The national number in ASCII, which no spreadsheet takes for a number or a formula.

        It would drop the leading zero of ``01700000000``, and reckon with ``+8801700000000``.
        """
        return _COUNTRY.sub(r"0\1-", self.dial)

    @classmethod
    def parse(cls, text: str) -> Phone:
        """Raises `Refused` where no telephone in Bangladesh can have the number."""
        digits = _digits(text)
        if current := _CURRENT.fullmatch(digits):
            rest = current["rest"]
            is_mobile = rest.startswith("1")
            return cls(text, f"+880{rest}", is_mobile=is_mobile, is_current=True)
        if _SHORT_CODE.fullmatch(digits):
            return cls(text, digits, is_mobile=False, is_current=True)
        if older := _OLDER.fullmatch(digits):
            return cls(text, f"+880{older['rest']}", is_mobile=False, is_current=False)
        code, meant = phone_slip(text, _is_phone)
        raise Refused(code, found=text, **({"meant": meant} if meant else {}))


def _digits(text: str) -> str:
    return to_ascii_digits(text).translate(_WITHOUT_PUNCTUATION)


def _is_phone(text: str) -> bool:
    return any(pattern.fullmatch(_digits(text)) for pattern in PHONES)


@dataclass(frozen=True, slots=True)
class Email(Written):
    """A mail address that needs no escaping in ``mailto:``."""

    @classmethod
    def parse(cls, text: str) -> Email:
        """Raises `Refused`; the message offers the address without blanks where that is one."""
        if EMAIL.fullmatch(text):
            return cls(text)
        joined = "".join(text.split())
        if joined != text and EMAIL.fullmatch(joined):
            raise Refused("email-blank", found=text, joined=joined)
        raise Refused("none" if is_none(text) else "email", found=text)

    @property
    def domain(self) -> str:
        return self.text.rpartition("@")[2].lower()

    @property
    def is_personal(self) -> bool:
        return self.domain in PERSONAL_MAIL


@dataclass(frozen=True, slots=True)
class Website(Written):
    """A web address. ``url`` is None where the charter's own spelling cannot be linked."""

    url: str | None

    @classmethod
    def parse(cls, text: str) -> Website:
        """Raises `Refused`. A comma typed for a dot is the charter's slip: kept, not linked."""
        if match := WEBSITE.fullmatch(text):
            return cls(text, text if match["scheme"] else f"http://{text}")
        if WEBSITE.fullmatch(text.replace(",", ".")):
            return cls(text, None)
        raise Refused("none" if is_none(text) else "website", found=text)
