"""The address of a service, ``/services/<slug>/``, also of one that nobody has entered yet.

That follows from its name alone, whatever other services there are and in whatever order. Only
names that sound all the way alike in Latin letters, or like one that is entered, take a sign which
says which of them they are. What a build shows is what is entered, and that never changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import Final

from .reading.tree import fault_of_slug
from .service_table import ServiceTable, wording
from .transliteration import LONGEST, slug_of

_SIGN: Final = 6  # letters
_WHOLE: Final = 20_000  # letters of any name


def address_of(name: str) -> str:
    """All words of the name, or as many as leave room for its sign."""
    whole = slug_of(name, _WHOLE)
    is_short = len(whole) <= LONGEST and not fault_of_slug(whole)
    return whole if is_short else signed_address_of(name)


def signed_address_of(name: str) -> str:
    sign = sha256(wording(name).encode()).hexdigest()[:_SIGN]
    return f"{slug_of(name, LONGEST - _SIGN - 1)}-{sign}"


def addresses(
    names: Iterable[str], table: ServiceTable, old: Collection[str] = ()
) -> dict[str, str]:
    """The slugs of services by their names; of each service there is one name.

    ``old`` are those of services that are elsewhere now, or closed.
    """
    entered = {name: table.slug(name) for name in names}
    plain = {name: address_of(name) for name, slug in entered.items() if slug is None}
    alike = Counter(plain.values())
    taken = {slug for slug in plain.values() if alike[slug] > 1 or slug in table.entries}
    taken.update(old)
    free = {
        name: signed_address_of(name) if slug in taken else slug for name, slug in plain.items()
    }
    return {name: slug or free[name] for name, slug in entered.items()}


def with_services(
    table: ServiceTable, names: Iterable[str], old: Collection[str] = ()
) -> ServiceTable:
    """The table, and each of the services that was not entered at its address; by slug."""
    found = addresses(names, table, old)
    added = {slug: (wording(name),) for name, slug in found.items() if table.slug(name) is None}
    return ServiceTable(dict(sorted({**added, **table.entries}.items())))
