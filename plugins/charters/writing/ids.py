"""The address of every row, written beside its name, so that it stays where the row goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..list_items import as_line
from ..model import SECTION_TITLES, SectionKey, Service
from ..reading.office_file import ServiceEntry
from ..row_ids import row_ids
from .order import put_in_order
from .outline import Collection, Entry, Node, Scalar
from .scalars import spell

Rule = Callable[[list[Service], list[str]], tuple[str, ...]]


def with_row_ids(root: Collection, rule: Rule = row_ids) -> Collection:
    """The office file with an id in every row: the address that the row has without it."""
    services = root.mapping("services")
    rows = [(key, n, entry.mapping) for key in SECTION_TITLES for n, entry in _rows(services, key)]
    ids = rule([_service(*row) for row in rows], [*_closed(root)])
    addresses = {(key, n): address for (key, n, _), address in zip(rows, ids, strict=True)}
    for key in SECTION_TITLES:
        table = services.mapping(key)
        filled = (_with_id(entry, addresses[key, n]) for n, entry in enumerate(table.entries))
        services = services.put(key, replace(table, entries=tuple(filled)))
    return root.put("services", services)


def _rows(services: Collection, key: SectionKey) -> Iterator[tuple[int, Entry]]:
    return enumerate(services.mapping(key).entries)


def _service(section: SectionKey, place: int, row: Collection) -> Service:
    name = _first_line(row.get("name"))
    return Service(section=section, number=place + 1, name=name, id=row.text("id"))


def _first_line(name: Node | None) -> str:
    """As the reader joins them where a list stands."""
    if isinstance(name, Collection):
        return as_line(_first_line(name.entries[0].value))
    return name.text.strip().partition("\n")[0] if name else ""


def _closed(root: Collection) -> Iterator[str]:
    for entry in root.mapping("closed").entries:
        kept = entry.value.text if isinstance(entry.value, Scalar) else entry.mapping.text("id")
        if kept:
            yield kept


def _with_id(entry: Entry, address: str) -> Entry:
    row = entry.mapping
    if row.get("id") is not None or row.get("name") is None:
        return entry
    written = spell(address, in_brackets=row.flow)
    return replace(entry, value=put_in_order(row, "id", written, ServiceEntry))
