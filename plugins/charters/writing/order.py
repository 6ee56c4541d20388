"""The order of keys: that of the model's fields, a model's own before those it inherits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from ..keys import declared, inside, is_model
from ..reading.office_file import OfficeFile
from .outline import MAPPING, Collection, Entry, Node


def in_order(root: Collection) -> Collection:
    """The office file with every mapping's keys in the model's order; officers stay as they are."""
    return _ordered(root, OfficeFile)


def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The model's keys as a careful person writes them: a row begins with its name."""
    return tuple(key.written for key in declared(model))


def put_in_order(node: Collection, key: str, value: Node, model: type[BaseModel]) -> Collection:
    """With ``value`` under ``key``: in its old place, or before the first that the model has later.

    The others stay where they are.
    """
    if node.get(key) is not None:
        return node.put(key, value)
    order = keys_of(model)
    later = order[order.index(key) :]
    places = (n for n, other in enumerate(node.entries) if other.key in later)
    at = next(places, len(node.entries))
    return replace(node, entries=(*node.entries[:at], Entry(key, value), *node.entries[at:]))


def _ordered(node: Collection, kind: Any) -> Collection:  # noqa: ANN401 - any annotation
    entries = node.entries
    if node.kind == MAPPING and is_model(kind):
        order = {key: rank for rank, key in enumerate(keys_of(kind))}
        entries = tuple(sorted(entries, key=lambda entry: order[str(entry.key)]))
    inner = (_entry(entry, kind) for entry in entries)
    return replace(node, entries=tuple(inner))


def _entry(entry: Entry, parent: Any) -> Entry:  # noqa: ANN401
    if isinstance(entry.value, Collection):
        return replace(entry, value=_ordered(entry.value, inside(parent, entry.key)))
    return entry
