"""Which of the content's places a text means: by names, by hosts, by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from ...charters.model import Area, Division, Place
from .office_words import terms

_HOST: Final = re.compile(r"(?:[a-z0-9-]+[.,])+gov[.,]bd", re.IGNORECASE)
_DIVISION_HOST: Final = "div"
_FORMER: Final = {  # how hosts and older charters spell them
    "barisal": "barishal",
    "bogra": "bogura",
    "chittagong": "chattogram",
    "comilla": "cumilla",
    "jessore": "jashore",
}
_TELLING: Final = 4  # letters
_SADAR: Final = "sadar"
# Words that only stand for a place beside the name of its district.
_ALSO_WORDS: Final = "তালা বন্দর বিরল ভাঙ্গা পলাশ বেড়া মদন ছাতক বাঘা নকলা মেঘনা তিতাস ভৈরব সদর রুমা"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Every place of the content with the ways it is written."""

    divisions: tuple[Division, ...]

    def named(self, text: str) -> frozenset[Place]:
        """The places that a text may mean, each as far down as its words go."""
        words = _padded(text)
        districts = {place for place in self._districts() if _is_in(_names(place.levels[0]), words)}
        upazilas = {place for place in self._upazilas() if _is_in(_upazila_names(place), words)}
        return _narrowed(districts, upazilas, {*terms(_ALSO_WORDS)})

    def hosted(self, text: str) -> frozenset[Place]:
        """The places of the addresses in the web and of mail: acl.charghat.rajshahi.gov.bd."""
        found: set[Place] = set()
        for host in _HOST.findall(text.lower()):
            labels = {*map(_sound, re.split("[.,]", host)[:-2])}
            districts = {one for one in self._districts() if _hosts(one) & labels}
            upazilas = {one for one in self._upazilas() if _hosts(one) & labels}
            within = {one for one in upazilas if one.home in districts}
            found |= within or districts or self._division(labels)
        return frozenset(found)

    def divided(self, text: str) -> frozenset[Place]:
        """The divisions that a text names."""
        words = _padded(text)
        return frozenset(Place(one) for one in self.divisions if _is_in(_names(one), words))

    def _division(self, labels: set[str]) -> set[Place]:
        hosts = {_sound(f"{one.slug}{_DIVISION_HOST}"): Place(one) for one in self.divisions}
        return {hosts[label] for label in labels if label in hosts}

    def _districts(self) -> Iterator[Place]:
        for division in self.divisions:
            yield from (Place(division, district) for district in division.districts)

    def _upazilas(self) -> Iterator[Place]:
        for home in self._districts():
            if home.district:
                yield from (replace(home, upazila=one) for one in home.district.upazilas)


def _padded(text: str) -> str:
    return f" {' '.join(map(_sound, terms(text)))} "


def _sound(word: str) -> str:
    """A word in Latin letters by its consonants, which Pirganj and Pirgonj share."""
    if not word.isascii():
        return word
    for former, present in _FORMER.items():
        word = word.replace(former, present)
    bones = word[:1] + re.sub("[aeiouyh]", "", word[1:])
    return bones if len(bones) >= _TELLING else word


def _names(area: Area) -> set[str]:
    return {_padded(name) for name in (area.bn, area.en, area.slug.replace("-", " "))}


def _upazila_names(place: Place) -> set[str]:
    """That of রংপুর সদর is the one slug that is no name of its own, and its name has an order."""
    upazila, district = place.levels[:2]
    if upazila.slug != _SADAR:
        return _names(upazila)
    names = (upazila.bn, upazila.en, f"সদর {district.bn}", f"সদর উপজেলা {district.bn}")
    return {*map(_padded, (*names, f"sadar {district.en}", f"sadar upazila {district.en}"))}


def _hosts(place: Place) -> set[str]:
    """The labels that stand for it; an upazila's often begins or ends with its district."""
    if place.upazila is None:
        return {_sound(place.levels[0].slug)}
    upazila, district = place.upazila.slug, place.levels[1].slug
    return {*map(_sound, (upazila, f"{district}{upazila}", f"{upazila}{district}"))}


def _is_in(names: Iterable[str], words: str) -> bool:
    return any(name in words for name in names)


def _narrowed(districts: set[Place], upazilas: set[Place], words: set[str]) -> frozenset[Place]:
    """An upazila with its district before either alone; a district before a namesake elsewhere."""
    within = {one for one in upazilas if one.home in districts}
    if within:
        return frozenset(within)
    if districts:
        return frozenset(districts)
    return frozenset(one for one in upazilas if not words.issuperset(terms(one.levels[0].bn)))
