"""The address of a service, ``/services/<slug>/``, also of one that nobody has entered yet.

That follows from its name alone, whatever other services there are and in whatever order. Only
names that sound all the way alike in Latin letters, or like one that is entered, take a sign which
says which of them they are. What a build shows is what is entered, and that never changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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


def addresses(names: Iterable[str], table: ServiceTable) -> dict[str, str]:
    """The slugs of services by their names; of each service there is one name."""
    entered = {name: table.slug(name) for name in names}
    plain = {name: address_of(name) for name, slug in entered.items() if slug is None}
    alike = Counter(plain.values())
    return {name: slug or _free(name, plain[name], table, alike) for name, slug in entered.items()}


def _free(name: str, plain: str, table: ServiceTable, alike: Mapping[str, int]) -> str:
    is_taken = plain in table.entries or alike[plain] > 1
    return signed_address_of(name) if is_taken else plain


def with_services(table: ServiceTable, names: Iterable[str]) -> ServiceTable:
    """The table, and each of the services that was not entered at its address; by slug."""
    found = addresses(names, table)
    added = {slug: (wording(name),) for name, slug in found.items() if table.slug(name) is None}
    return ServiceTable(dict(sorted({**added, **table.entries}.items())))
