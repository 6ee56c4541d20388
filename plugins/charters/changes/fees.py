"""Whether a fee got dearer. Amounts are compared only where nothing else in the cell changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..bengali import normalise, to_ascii_digits
from ..promises import is_free
from .change import Reason, Worse, judged, plain

_FREE: Final = re.compile(
    normalise(r"বিনা\s*মূল্যে|ফ্রি|(?<!\d)0\s*টাকা|\bfree(?: of (?:cost|charge)s?)?\b"), re.IGNORECASE
)
_NO_FEE: Final = re.compile(
    normalise(r"প্রযোজ্য নয়|প্রযোজ্য নহে|নেই|লাগে না|লাগবে না|[-–—]+|not applicable|n/a|nil|none|no fee"),
    re.IGNORECASE,
)
_CHARGE: Final = re.compile(
    normalise(
        r"[1-9]|টাকা|৳|ফি(?![\u0980-\u09FF])|মূল্য|নীতিমালা|চার্জ|খরচ"
        r"|\b(?:taka|tk|bdt|fees?|charges?|cost|price)\b"
    ),
    re.IGNORECASE,
)
_BY_RULE: Final = re.compile(normalise(r"অনুযায়ী|মোতাবেক|অনুসারে|সাপেক্ষে"))
_NUMBER: Final = r"(?<![\d.,/-])(?P<amount>\d{1,9}(?:,\d{2,3})*(?:\.\d{1,2})?)(?![\d.,])"
_TAKA: Final = re.compile(
    normalise(
        rf"(?P<sign>(?:৳|\b(?:bdt|tk\.?|taka))\s*)?{_NUMBER}\s*(?P<mark>/[-=])?"
        r"\s*(?:\([^()\d]*\)\s*)?(?P<unit>টাকা(?:\s*মাত্র)?|(?:taka|tk|bdt)\b(?:\s*only)?)?"
    ),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """So many taka, and what else the cell says, such as how to pay them."""

    taka: Decimal
    rest: str


def judge_fee(before: str | None, after: str | None) -> Reason | None:
    return judged(_got_worse, before, after)


def _got_worse(before: str | None, after: str | None) -> Worse | None:
    if before is None:
        return None
    if is_surely_free(before):
        return _free_ended(after)
    if after is None or (was := amount_of(before)) is None:
        return None
    if is_ := amount_of(after):
        return "dearer" if is_.rest == was.rest and is_.taka > was.taka else None
    return "vague" if _names_no_amount(after) else None


def _free_ended(after: str | None) -> Worse | None:
    if after is None:
        return "vague"
    if is_surely_free(after) or _NO_FEE.fullmatch(after.strip()):
        return None
    rest = _FREE.sub("", to_ascii_digits(after))
    if rest == to_ascii_digits(after):
        return "paid"
    return "paid" if _CHARGE.search(rest) else None


def is_surely_free(fee: str) -> bool:
    text = to_ascii_digits(plain(fee) or "").strip(" ।.,;-–")
    return is_free(fee) or _FREE.fullmatch(text) is not None


def _names_no_amount(fee: str) -> bool:
    has_digits = any(character.isdigit() for character in fee)
    return not has_digits and _BY_RULE.search(fee) is not None


def amount_of(fee: str) -> Amount | None:
    """The one sum of money in a cell; None where there is none, or more numbers than one."""
    text = to_ascii_digits(plain(fee) or "")
    found = list(_TAKA.finditer(text))
    if len(found) != 1 or not ("৳" in text or any(found[0].group("sign", "mark", "unit"))):
        return None
    rest = text[: found[0].start()] + " " + text[found[0].end() :]
    if any(character.isdigit() for character in rest):
        return None
    words = re.sub(r"[\s।.,;]+", " ", rest).strip()
    return Amount(Decimal(found[0]["amount"].replace(",", "")), words)
