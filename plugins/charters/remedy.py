"""What a citizen can do at a step of a complaint that the charter lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ..words import Words, say
from .model import Helpline, National, Office, Officer, Place, Service
from .persons import standing_for
from .spelling import spelling

_CALL_CENTRE: Final = "333"  # takes complaints by telephone
_COMPLAINT: Final = spelling().fold(spelling().normalise("অভিযোগ"))


@dataclass(frozen=True, slots=True)
class Remedy:
    """``above`` is where the office above may be, as far as the office's own place tells.

    ``superiors`` are those whom rows name, ``superior`` is who counts where no row is meant.
    """

    helpline: Helpline | None
    is_highest: bool  # no office is above this one
    above: Words | None
    superior: Officer | None
    superiors: tuple[Officer, ...]


def remedy(office: Office, national: National) -> Remedy:
    place, standing = office.place, standing_for(office)
    rows = [_superiors(service, standing) for service in office.services]
    answering = {standing[one.key] for service in office.services for one in service.officers}
    named = tuple(dict.fromkeys(chain.from_iterable(rows)))
    return Remedy(
        helpline(national), not place.levels, _above(place), _superior(rows, answering), named
    )


def helpline(national: National) -> Helpline | None:
    """The national number that takes complaints."""
    named = {line.number.dial: line for line in national.helplines if _is_for_complaints(line)}
    return named.get(_CALL_CENTRE) or next(iter(named.values()), None)


def _is_for_complaints(line: Helpline) -> bool:
    name = spelling().fold(spelling().normalise(line.name))
    return line.number.dial == _CALL_CENTRE or _COMPLAINT in name or "complaint" in name


def _above(place: Place) -> Words | None:
    """Of a municipality, a city, a division and the nation no place tells it."""
    if place.local:
        upazila = place.upazila if place.local.kind == "union" else None
        return say(f"{upazila.bn} উপজেলা", f"{upazila.en} Upazila") if upazila else None
    if place.district is None:
        return None
    above = place.home if place.upazila else Place(place.division)
    return say(above.bn, above.en)


def _superiors(service: Service, standing: Mapping[str, Officer]) -> tuple[Officer, ...]:
    """Each once, however spelt, but for those who answer for the row themselves."""
    answering = {standing[one.key] for one in service.officers}
    named = dict.fromkeys(standing[one.key] for one in service.superiors)
    return tuple(one for one in named if one not in answering)


def _superior(
    rows: Sequence[tuple[Officer, ...]], answering: Collection[Officer]
) -> Officer | None:
    """Who more than half of the rows have as superior, unless he answers for rows himself."""
    named = Counter(chain.from_iterable(rows))
    most = [one for one, count in named.items() if 2 * count > len(rows)]
    return most[0] if len(most) == 1 and most[0] not in answering else None
