"""What a sheet keeps as a number, as the format of its cell shows it.

``00000-000000`` makes 01712-000001 of 1712000001. What nobody writes into a charter (fractions,
powers of ten) is shown as the plain number.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from itertools import takewhile
from typing import Final

from .....charters import bengali, english
from .....words import to_bengali_digits

GENERAL: Final = "General"
# What a file need not spell out; for days the reader's computer decides, here the day comes first.
BUILT_IN: Final = {
    "1": "0",
    "2": "0.00",
    **dict.fromkeys(("3", "5", "6", "37", "38", "41", "42"), "#,##0"),
    **dict.fromkeys(("4", "7", "8", "39", "40", "43", "44"), "#,##0.00"),
    "9": "0%",
    "10": "0.00%",
    "14": "dd/mm/yyyy",
    "15": "d-mmm-yy",
    "16": "d-mmm",
    "17": "mmm-yy",
    "18": "h:mm AM/PM",
    "19": "h:mm:ss AM/PM",
    "20": "h:mm",
    "21": "h:mm:ss",
    "22": "dd/mm/yyyy h:mm",
    "45": "mm:ss",
    "46": "[h]:mm:ss",
    "49": "@",
}
_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]*)-?(?P<locale>[^\]]*)\]'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<condition>[<>=]+[^\]]*)\]|\[[^\]]*\]"
    r"|(?P<plain>General|E[+-]0+)|(?P<half>AM/PM|A/P)|(?P<date>y+|m+|d+|h+|s+)"
    r"|(?P<digit>[0#?])|(?P<sign>.)",
    re.DOTALL | re.IGNORECASE,
)
_KINDS: Final = {"quoted": "literal", "escaped": "literal", "currency": "literal"}
_CONDITION: Final = re.compile(r"(?P<how>[<>=]+)\s*(?P<than>-?\d+(?:\.\d+)?)")
_COMPARE: Final[dict[str, Callable[[Decimal, Decimal], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">": operator.gt,
    ">=": operator.ge,
    "<>": operator.ne,
}
_IN_BENGALI: Final = re.compile(r"[0-9A-F]*[48]45", re.IGNORECASE)  # of India, of Bangladesh
_BENGALI_DIGITS: Final = re.compile("5[0-9A-F]{6}", re.IGNORECASE)
_SIGNS: Final = ("more than nothing", "less", "nothing")  # a section each, then one for text
_LONGEST: Final = 255  # a format, says Excel
_DIGITS: Final = 15  # as many as Excel keeps
_GROUP: Final = 3
_EPOCH: Final = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no time zones
_LATER: Final = 1462  # days, where they are counted from 1904
_LEAP_DAY: Final = 60  # Excel believes in a 29th of February 1900, and counts a day too many since
_LAST_DAY: Final = 2_958_466
_SECONDS: Final = 86_400


@dataclass(frozen=True, slots=True)
class _Token:
    """``kind``: literal, digit, sign, date, half, elapsed, plain; a condition or locale of all."""

    kind: str
    text: str

    @property
    def said(self) -> str:
        return self.text if self.kind in {"literal", "sign"} else ""

    @property
    def letter(self) -> str:
        return self.text[0].lower() if self.kind in {"date", "elapsed"} else ""


_Section = tuple[_Token, ...]
_POINT: Final = _Token("sign", ".")
_COMMA: Final = _Token("sign", ",")


def shown(number: str, code: str, *, since_1904: bool = False) -> str:
    """A number as a person sees it, nothing where the format hides it."""
    exact = Context(prec=_DIGITS).create_decimal(number)
    section, value = _chosen(_sections(code), exact)
    is_time = any(token.letter for token in section)
    text = _time(section, value, since_1904=since_1904) if is_time else _number(section, value)
    in_bengali = any(map(_BENGALI_DIGITS.fullmatch, _all(section, "locale")))
    return to_bengali_digits(text) if in_bengali else text


def shown_text(text: str, code: str) -> str:
    """Text in a cell whose format says something beside it (``"ফোন: "@``) or hides it (``;;;``)."""
    *others, section = _sections(code)
    if "@" in _all(section, "sign") or len(others) == len(_SIGNS):
        return "".join(text if token.text == "@" else token.said for token in section)
    return text


def shows_day(code: str) -> bool:
    """Whether the format makes a day of a number, and not only a time of day."""
    return _has_day(_sections(code)[0])


def _has_day(section: _Section) -> bool:
    letters = [token.letter for token in section if token.letter]
    return not {"d", "y"}.isdisjoint(letters) or letters == ["m"]


@lru_cache
def _sections(code: str) -> tuple[_Section, ...]:
    sections: list[list[_Token]] = [[]]
    for match in _TOKEN.finditer(code[:_LONGEST]):
        if match["sign"] == ";":
            sections.append([])
        else:
            found = [(kind, text) for kind, text in match.groupdict().items() if text]
            sections[-1] += [_Token(_KINDS.get(kind, kind), text) for kind, text in found]
    return tuple(map(tuple, sections))


def _all(section: _Section, kind: str) -> list[str]:
    return [token.text for token in section if token.kind == kind]


def _chosen(sections: tuple[_Section, ...], value: Decimal) -> tuple[_Section, Decimal]:
    """The section for a value, and the value without the sign that the section says itself."""
    if any(_all(section, "condition") for section in sections):
        fitting = (section for section in sections if _holds(section, value))
        return next(fitting, sections[-1]), value
    match sections:
        case (_, _, zero, *_) if value == 0:
            return zero, value
        case (_, negative, *_) if value < 0:
            return negative, abs(value)
    return sections[0], value


def _holds(section: _Section, value: Decimal) -> bool:
    rules = map(_CONDITION.fullmatch, _all(section, "condition"))
    return all(
        rule is not None
        and rule["how"] in _COMPARE
        and _COMPARE[rule["how"]](value, Decimal(rule["than"]))
        for rule in rules
    )


def _number(section: _Section, value: Decimal) -> str:
    signs = _all(section, "sign")
    if not _all(section, "digit"):
        is_value = (token.kind == "plain" or token.text == "@" for token in section)
        pairs = zip(section, is_value, strict=True)
        return "".join(_plain(value) if is_it else token.said for token, is_it in pairs).strip()
    if _all(section, "plain") or "/" in signs or value.adjusted() >= _DIGITS:
        return _plain(value)
    point = section.index(_POINT) if _POINT in section else len(section)
    whole, fraction = section[:point], section[point + 1 :]
    exact = value.scaleb(2 * signs.count("%"))
    step = Decimal(1).scaleb(-len(_all(fraction, "digit")))
    rounded = exact.quantize(step, ROUND_HALF_UP)
    integer, _, decimals = f"{abs(rounded):f}".partition(".")
    minus = "-" if rounded < 0 else ""
    return (minus + _whole(whole, integer) + _fraction(fraction, decimals)).strip()


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _whole(tokens: _Section, integer: str) -> str:
    """The digits from the right into their places, what is left over into the first of them."""
    places = "".join(_all(tokens, "digit"))
    least = len(places) - places.find("0") if "0" in places else 0
    is_grouped = _COMMA in tokens
    pieces = [
        f"{digit}," if is_grouped and at and at % _GROUP == 0 else digit
        for at, digit in enumerate(reversed(integer.lstrip("0").zfill(least)))
    ]
    shown: list[str] = []
    left = len(places)
    for token in reversed(tokens):
        if token.kind == "digit":
            left -= 1
            taken = 1 if left else len(pieces)
            shown += pieces[:taken]
            del pieces[:taken]
        elif token != _COMMA:
            shown.append(token.said)
    return "".join(reversed(shown))


def _fraction(tokens: _Section, decimals: str) -> str:
    """``#`` and ``?`` show no zero at the end."""
    places = "".join(_all(tokens, "digit"))
    kept = len(places)
    while kept and decimals[kept - 1] == "0" != places[kept - 1]:
        kept -= 1
    digits = iter([*decimals[:kept], *[""] * (len(places) - kept)])
    shown = (next(digits) if token.kind == "digit" else token.said for token in tokens)
    return ("." if kept else "") + "".join(shown)


def _time(section: _Section, value: Decimal, *, since_1904: bool) -> str:
    has_day = _has_day(section)
    days = value + (_LATER if since_1904 else int(value < _LEAP_DAY)) * has_day
    if not 0 <= days < _LAST_DAY:
        return _plain(value)
    if value == int(value) and has_day:  # midnight is no time of day
        section = tuple(takewhile(lambda token: token.letter != "h", section))
    seconds = int((days * _SECONDS).to_integral_value(ROUND_HALF_UP))
    return "".join(_clock(section, seconds)).strip()


def _clock(section: _Section, seconds: int) -> Iterator[str]:
    letters = ["", *(token.letter for token in section if token.letter), ""]
    at = 0
    for token in section:
        at += bool(token.letter)
        is_minute = letters[at] == "m" and (letters[at - 1] == "h" or letters[at + 1] == "s")
        if token.kind == "elapsed":
            yield str(seconds // (_SECONDS // 24 if letters[at] == "h" else 60))
        elif token.kind == "date":
            yield _part(section, token, seconds, is_minute=is_minute)
        else:
            yield (
                f"{_EPOCH + timedelta(seconds=seconds):%p}" if token.kind == "half" else token.said
            )


def _part(section: _Section, token: _Token, seconds: int, *, is_minute: bool) -> str:
    moment = _EPOCH + timedelta(seconds=seconds)
    hour = (moment.hour - 1) % 12 + 1 if _all(section, "half") else moment.hour
    numbers = {"m": moment.month, "d": moment.day, "h": hour, "s": moment.second}
    match token.letter, token.text.lower():
        case "y", years:
            return f"{moment:%y}" if years in {"y", "yy"} else f"{moment:%Y}"
        case _, "ddd" | "dddd":
            return f"{moment:%a}" if token.text.lower() == "ddd" else f"{moment:%A}"
        case _, "mmm" | "mmmm":
            return _month(section, moment, short=token.text.lower() == "mmm")
        case letter, text:
            number = moment.minute if is_minute else numbers[letter]
            return f"{number:0{min(len(text), 2)}}"


def _month(section: _Section, moment: datetime, *, short: bool) -> str:
    if any(map(_IN_BENGALI.fullmatch, _all(section, "locale"))):
        return bengali.MONTHS[moment.month - 1]
    return english.MONTHS[moment.month - 1][: 3 if short else None]
