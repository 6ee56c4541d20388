"""Reads ``content/services.yaml``: a slug, and the service's name or the list of its wordings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..problems.problem import Findings
from ..service_table import ServiceTable, wording
from .source import Source, Value
from .tree import fault_of_slug

DEPTH: Final = 2


def read_services(source: Source, found: Findings) -> ServiceTable:
    """What is in order, after reporting what is not."""
    entries, taken = {}, dict[str, str]()
    for slug, value in source.fields.items():
        if fault := fault_of_slug(slug):
            found.add(fault, (slug,), found=slug)
        names = tuple(_names(slug, value, found))
        for name in names:
            if (other := taken.setdefault(wording(name), slug)) != slug:
                found.add("service-twice", (slug,), found=name, other=other)
        entries[slug] = names
    return ServiceTable(entries)


def _names(slug: str, value: Value, found: Findings) -> Iterator[str]:
    if isinstance(value, list):
        if not value:
            found.add("empty-list", (slug,))
        for number, item in enumerate(value):
            yield from _name((slug, number), item, found)
    else:
        yield from _name((slug,), value, found)


def _name(loc: tuple[str | int, ...], value: Value, found: Findings) -> Iterator[str]:
    if not isinstance(value, str):
        found.add("not-service-names", loc)
    elif not wording(value):
        found.add("blank-required", loc)
    else:
        yield value
