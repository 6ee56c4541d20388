"""What a row of the table leaves out, or puts where another column belongs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Final

from ..bengali import NUMBER_WORDS, normalise, to_ascii_digits
from ..edits import is_one_edit
from ..model import Office, Place, Service, Variant
from ..number_words import spelt_number
from ..problems.problem import Findings
from ..promises import (
    AT_ONCE,
    SAME_DAY,
    WORKING_DAYS,
    durations,
    is_free,
    misspelt_unit,
    unknown_number_word,
)
from ..reading.source import Location
from ..understood import understood
from .spellings import NOT_NUMBERS
from .texts import SHARED, cell, cells, rows

# What a citizen asks first, by what an editor writes; who answers where the charter names people.
_EXPECTED: Final = {"time": "time", "fee": "fee", "documents": "documents"}
_OF_PEOPLE: Final = {"officer": "officers"}
_FEELESS_CELLS: Final = ("method", "documents", "documents_from", "time")
_PLACELESS_CELLS: Final = ("fee", "time")

_AMOUNT: Final = re.compile(
    normalise(r"[0-9][0-9,]*(?:/-)?\s*(?:\([^()]*\)\s*)?(?:টাকা|৳)(?: মাত্র)?[।.]?")
)
# Less binding than a bare 'at once', but no number is missing from it.
_AT_ONCE: Final = re.compile(
    normalise(rf"(?:{AT_ONCE}|{SAME_DAY})\s*(?:\((?:প্রযোজ্য|প্রয়োজ্য) ক্ষেত্রে\))?[।.]?"), re.IGNORECASE
)
_WITHIN: Final = re.compile(rf"{WORKING_DAYS}(?:ের)?\s*মধ্যে")
_IN_BRACKETS: Final = re.compile(r"[০-৯0-9]\s*\((?P<word>[\u0980-\u09E5]+)\)")
_COMMA: Final = re.compile(r"\s*[,،/।]\s*")
_OFFICES: Final = tuple(map(normalise, ("কার্যালয়", "দপ্তর", "অফিস", "ওয়েবসাইট", "ওয়েব সাইট")))
# A number of its own: none of IPv6, A4, ২.১ or an address.
_ASCII_NUMBER: Final = re.compile(r"(?<![\w./@:?=#%-])[0-9]+(?![A-Za-z_@-])", re.ASCII)
_BENGALI_NUMBER: Final = re.compile("[০-৯]+")

# A cell, what only belongs there, and the cells in which it is looked for.
Misplaced = tuple[str, Callable[[str], bool], tuple[str, ...]]


def report_rows(office: Office, found: Findings) -> None:
    places = _names_around(office.place)
    # A place belongs to the documents, or where the charter has it to the column beside them.
    has_sources = any(service.documents_from for service in office.services)
    placeless = (*_PLACELESS_CELLS, "documents") if has_sources else _PLACELESS_CELLS
    misplaced: tuple[Misplaced, ...] = (
        ("fee", is_fee, _FEELESS_CELLS),
        ("time", is_time, ("fee",)),
        ("documents_from", partial(is_place, places=places), placeless),
    )
    if not office.sections:
        found.add("W-no-services", ())
    expected = _EXPECTED | _OF_PEOPLE if office.officers else _EXPECTED
    for service, here in rows(office):
        _report_empty_cells(service, here, expected, found)
        _report_time(service, here, places, found)
        for number, variant in enumerate(service.variants):
            _report_time(variant, (*here, "variants", number), places, found)
        _report_misplaced(service, here, misplaced, found)
        _report_digits(service, here, found)


def _names_around(place: Place) -> tuple[str, ...]:
    if place.district:
        return (place.district.bn, *(upazila.bn for upazila in place.district.upazilas))
    districts = place.division.districts if place.division else ()
    return tuple(area.bn for area in (*place.levels, *districts))


def _report_empty_cells(
    service: Service, here: Location, expected: Mapping[str, str], found: Findings
) -> None:
    for written, name in expected.items():
        if not getattr(service, name) and not _says_of_each_kind(service, name):
            found.add("W-cell-missing", here, field=written)


def _says_of_each_kind(service: Service, name: str) -> bool:
    return bool(service.variants) and all(getattr(one, name, None) for one in service.variants)


def _report_time(
    service: Service | Variant, here: Location, places: tuple[str, ...], found: Findings
) -> None:
    text = service.time
    if text is None or is_fee(text) or is_place(text, places):
        return
    if word := misspelt_number(text):
        found.add("W-time-number-word", cell(here, "time", found), found=word[0], meant=word[1])
    elif slip := unit_slip(text):
        found.add("W-time-unit", cell(here, "time", found), found=slip[0], meant=slip[1])
    elif understood(text).is_uncounted:
        found.add("W-time-uncounted", cell(here, "time", found), found=text)
    elif lacks_number(text):
        found.add("W-time-no-number", cell(here, "time", found), found=text)


@lru_cache(SHARED)
def lacks_number(time: str) -> bool:
    return not (understood(time).is_promise or _AT_ONCE.fullmatch(time))


unit_slip: Final = lru_cache(SHARED)(misspelt_unit)


@lru_cache(SHARED)
def misspelt_number(text: str) -> tuple[str, str] | None:
    """The word that stands where a number should, and the number word one letter away from it."""
    bracket = _IN_BRACKETS.search(text)
    word = bracket["word"] if bracket else unknown_number_word(text)
    if word is None or word in NOT_NUMBERS or spelt_number(word):
        return None
    meant = next((number for number in NUMBER_WORDS if is_one_edit(word, number)), None)
    return (word, meant) if meant else None


def _report_misplaced(
    service: Service, here: Location, misplaced: tuple[Misplaced, ...], found: Findings
) -> None:
    for meant, is_meant, fields in misplaced:
        for field in fields:
            if (text := getattr(service, field)) and is_meant(text):
                found.add("W-cell-misplaced", cell(here, field, found), found=text, meant=meant)


@lru_cache(SHARED)
def is_fee(text: str) -> bool:
    """Whether a cell holds nothing but a fee; papers may well cost something."""
    return is_free(text.rstrip("।. ")) or bool(_AMOUNT.fullmatch(to_ascii_digits(text)))


@lru_cache(SHARED)
def is_time(fee: str) -> bool:
    """Whether working days stand in a fee, unless the fee is to be paid within them."""
    promised = any(duration.unit == WORKING_DAYS for duration in durations(fee))
    return promised and not _WITHIN.search(fee)


def is_place(text: str, places: tuple[str, ...]) -> bool:
    """Whether a cell names places and nothing else, an office or a website among them."""
    others = _beside_offices(text)
    return others is not None and all(part.startswith(places) for part in others)


@lru_cache(SHARED)
def _beside_offices(text: str) -> frozenset[str] | None:
    """What a cell names beside offices; None where it names no office."""
    parts = frozenset(filter(None, _COMMA.split(text)))
    offices = {part for part in parts if part.endswith(_OFFICES)}
    return parts - offices if offices else None


def _report_digits(service: Service, here: Location, found: Findings) -> None:
    """One row writes its numbers in one kind of digits."""
    ascii_numbers = {field: m[0] for field, text in cells(service) if (m := _ascii_number(text))}
    if not ascii_numbers:
        return
    other = _BENGALI_NUMBER.search(" ".join(text for _, text in cells(service)))
    for field, number in ascii_numbers.items():
        if other:
            found.add("W-digits-mixed", cell(here, field, found), found=number, other=other[0])


@lru_cache(SHARED)
def _ascii_number(text: str) -> re.Match[str] | None:
    return _ASCII_NUMBER.search(text)
