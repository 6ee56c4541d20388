"""A charter that speaks of another place than its own: copied from there, or in a wrong file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from ..model import Office, Place
from ..problems.problem import Findings
from ..reading.source import Location
from .country import names_of_places
from .spellings import ENDINGS, OF_THE_COUNTRY, TOWNS, WORDS_THAT_ARE_PLACES
from .texts import SHARED, Texts, tokens

# An officer or the next step of a complaint may well sit elsewhere.
_OWN_PARTS: Final = frozenset(
    ("services", "defaults", "vision", "mission", "objectives", "expectations")
)
_SHARED: Final = "defaults"  # where one text stands for many rows
_CAPITAL: Final = OF_THE_COUNTRY[0]
_FEWEST: Final = 2  # texts, where rows share none


def report_elsewhere(office: Office, texts: Texts, found: Findings) -> None:
    """Each other place once: in the office's name, or where no text names the office's own."""
    if not office.place.district:
        return  # an office of a division or of the nation speaks of many
    here, around = _here(office.place), _around(office.place)
    elsewhere: dict[str, Location] = {}
    if not {_CAPITAL, *around}.issuperset(texts.each(_places_in)):  # which most charters are
        elsewhere = _first_texts(texts, around)
    if not any(name in office.name for name in here):
        others = set(_places_in(office.name)) - {*here, *around[:2]}
        elsewhere |= dict.fromkeys(others, ("name",))
    for name, loc in sorted(elsewhere.items()):
        found.add("W-other-office", loc, found=name, own=office.place.bn)


def _here(place: Place) -> tuple[str, ...]:
    """What the office's name calls its own place; a sadar upazila is called as its district."""
    words = place.upazila.bn.split() if place.upazila else []
    own = set(words) - WORDS_THAT_ARE_PLACES or {place.levels[-2].bn}
    return (*own, *(place.local.name.split() if place.local else ()))


def _around(place: Place) -> tuple[str, ...]:
    district, division = place.levels[-2:]
    upazilas = place.district.upazilas if place.district else ()
    neighbours = (word for upazila in upazilas for word in upazila.bn.split())
    names = (name for name in neighbours if name not in WORDS_THAT_ARE_PLACES)
    return (district.bn, division.bn, *names)


def _first_texts(texts: Texts, around: tuple[str, ...]) -> dict[str, Location]:
    """Where each place is named first that two texts name; nothing if any names a place nearby."""
    places: dict[str, list[Location]] = {}
    for loc, text in texts.written.items():
        if loc[0] in _OWN_PARTS and (named := _places_in(text)) and not _is_of_all(text):
            for name in named:
                places.setdefault(name, []).append(loc)
    told = {name: locs for name, locs in places.items() if _is_often(locs)}
    if not told or any(name in text for text in _own_texts(texts) for name in around):
        return {}
    return {name: locs[0] for name, locs in told.items()}


def _is_often(locs: list[Location]) -> bool:
    return len(locs) >= _FEWEST or locs[0][0] == _SHARED


def _own_texts(texts: Texts) -> Iterator[str]:
    return (text for loc, text in texts.written.items() if loc[0] in _OWN_PARTS)


def _is_of_all(text: str) -> bool:
    return any(word in text for word in OF_THE_COUNTRY)


@lru_cache(SHARED)
def _places_in(text: str) -> tuple[str, ...]:
    """The districts and upazilas that a text names."""
    forms = _forms()
    return tuple(forms[token] for token in forms.keys() & tokens(text))


@cache
def _forms() -> dict[str, str]:
    """Each name of a place by the forms in which it stands; names of several words are left out."""
    listed = (name for name in names_of_places() if " " not in name)
    names = {*listed} - WORDS_THAT_ARE_PLACES | TOWNS
    return {name + ending: name for name in names for ending in ENDINGS}
