"""What an office is called in a list whose headings tell its district and its upazila."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .model import Area, District, Listing, Place, Upazila
from .script import language_of

_KINDS: Final[dict[type[Area], tuple[str, str]]] = {
    Upazila: ("উপজেলা", "Upazila"),
    District: ("জেলা", "District"),
}
_SADAR: Final = ("সদর", "সদর উপজেলা", "Sadar", "Sadar Upazila")


@dataclass(frozen=True, slots=True)
class ShortName:
    """The name without these places at its end.

    ``at`` is the upazila where the list has the same ``text`` for another one too: who hears
    nothing but the links needs it.
    """

    text: str
    at: str | None = None

    @property
    def whole(self) -> str:
        return f"{self.text}, {self.at}" if self.at else self.text


def short_names(offices: Sequence[Listing]) -> dict[str, ShortName]:
    """By id; no two offices of one list have the same, as no two have the same name."""
    texts = {office.id: _short(office) for office in offices}
    often = Counter(texts.values())
    short = {
        office.id: ShortName(
            texts[office.id], _upazila(office) if often[texts[office.id]] > 1 else None
        )
        for office in offices
    }
    taken = Counter(name.whole for name in short.values())
    taken.update(office.name for office in offices if office.name != short[office.id].whole)
    return {
        office.id: name if taken[name.whole] == 1 else ShortName(office.name)
        for office in offices
        for name in (short[office.id],)
    }


def _upazila(office: Listing) -> str | None:
    upazila = office.place.upazila
    if upazila is None:
        return None
    return upazila.en if language_of(office.name) == "en" else upazila.bn


def _short(office: Listing) -> str:
    """Never nothing."""
    told = {*_names(office.place)}
    text = office.name
    while True:
        rest, _, last = text.rpartition(",")
        if not rest.strip() or last.strip() not in told:
            return text
        text = rest.strip()


def _names(place: Place) -> Iterator[str]:
    """How the texts of an office call the district that it is in, and the upazila."""
    for area in place.levels[:-1]:
        for name, kind in zip((area.bn, area.en), _KINDS[type(area)], strict=True):
            yield from (name, f"{name} {kind}", f"{kind} {name}")
    if place.upazila and place.upazila.slug == "sadar":  # which is listed as কুষ্টিয়া সদর
        yield from _SADAR
