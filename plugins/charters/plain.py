"""An office as plain data: what its page says, and beside it what programs can count with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from .contacts import Phone
from .model import NATION, Area, Office, Officer, Place, Service, Variant
from .promises import Duration, durations
from .reading.office_file import KEYS, LANGUAGES

Plain = dict[str, Any]


def to_plain(office: Office) -> Plain:
    """Texts as the charter words them; whatever it does not say is left out."""
    return _record(office)


def _record(record: object) -> Plain:
    kind = type(record)
    said = _FIRST[kind](record) if kind in _FIRST else {}
    for key, instead in _SAID[kind]:
        if instead:
            said |= instead(record)
        elif value := getattr(record, key.name):
            said[key.written] = _named(value) if key.names_officer else _value(value)
    return {name: value for name, value in said.items() if value}


def _named(value: Officer | tuple[Officer, ...]) -> str | list[str]:
    """As the file has it: one key, or a list where there are several."""
    if isinstance(value, Officer):
        return value.key
    keys = [officer.key for officer in value]
    return keys if len(keys) > 1 else keys[0]


def _value(value: Any) -> Any:  # noqa: ANN401 - whatever a key holds
    if isinstance(value, str):
        return value
    if type(value) in KEYS:
        return _record(value)
    if isinstance(value, dict):
        return dict(value)
    if hasattr(value, "__iter__"):
        return [_value(one) for one in value]
    return _COUNTED[type(value)](value) if type(value) in _COUNTED else str(value)


def _place(place: Place) -> Plain:
    levels: dict[str, Area | None]
    levels = {"division": place.division, "district": place.district, "upazila": place.upazila}
    nation = {} if place.levels else {"nation": NATION}
    return {
        level: {"slug": one.slug, "bn": one.bn, "en": one.en}
        for level, one in (levels | nation).items()
        if one
    }


def _phone(phone: Phone) -> Plain:
    return {"text": phone.text, "dial": phone.dial}


def _duration(duration: Duration) -> Plain:
    return {"amount": duration.amount, "unit": duration.unit}


def _fee(row: Service | Variant) -> Plain:
    return {"fee": row.fee, "free": row.is_free}


def _time(row: Service | Variant) -> Plain:
    promised = durations(row.time or "")
    return {"time": row.time, "durations": [_duration(one) for one in promised]}


_COUNTED: Final[dict[type, Callable[[Any], Plain]]] = {Duration: _duration, Phone: _phone}
# What tells a record from others of its kind.
_FIRST: Final[dict[type, Callable[[Any], Plain]]] = {
    Office: lambda office: {"id": office.id},
    Officer: lambda officer: {"key": officer.key},
    Service: lambda service: {"id": service.anchor, "section": service.section},
}
# What stands in the place of a key: itself with what can be counted, or what it is a part of.
_INSTEAD: Final[dict[tuple[type, str], Callable[[Any], Plain]]] = {
    (Office, "place"): lambda _: {},
    (Office, "department"): lambda office: {
        "department": office.department,
        "place": _place(office.place),
    },
    (Office, "language"): lambda office: (
        {"language": office.language} if office.language != LANGUAGES[0] else {}
    ),
    (Officer, "phone"): lambda officer: {"phones": [_phone(phone) for phone in officer.phones]},
    (Officer, "mobile"): lambda _: {},
    **{(kind, "fee"): _fee for kind in (Service, Variant)},
    **{(kind, "time"): _time for kind in (Service, Variant)},
}
_SAID: Final = {
    kind: tuple((key, _INSTEAD.get((kind, key.name))) for key in keys if "json" not in key.without)
    for kind, keys in KEYS.items()
}
