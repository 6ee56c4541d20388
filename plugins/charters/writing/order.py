"""The order of keys: that of the model's fields, a model's own before those it inherits."""

from __future__ import annotations

import inspect
import types
from dataclasses import replace
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..reading.office_file import OfficeFile
from .outline import MAPPING, Collection, Entry, Node


def in_order(root: Collection) -> Collection:
    """The office file with every mapping's keys in the model's order; officers stay as they are."""
    return _ordered(root, OfficeFile)


@cache
def keys_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The model's keys as a careful person writes them: a row begins with its name."""
    own = inspect.get_annotations(model)
    names = sorted(model.model_fields, key=lambda name: name not in own)
    return tuple(model.model_fields[name].alias or name for name in names)


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
    kind = _bare(kind)
    entries = node.entries
    if node.kind == MAPPING and _is_model(kind):
        order = {key: rank for rank, key in enumerate(keys_of(kind))}
        entries = tuple(sorted(entries, key=lambda entry: order[str(entry.key)]))
    inner = (_entry(entry, kind) for entry in entries)
    return replace(node, entries=tuple(inner))


def _entry(entry: Entry, parent: Any) -> Entry:  # noqa: ANN401
    if isinstance(entry.value, Collection):
        value = _ordered(entry.value, _kind_inside(parent, entry.key))
        return replace(entry, value=value)
    return entry


def _kind_inside(kind: Any, key: str | None) -> Any:  # noqa: ANN401
    """What the model expects under ``key`` or, in a list and under officers' keys, each time."""
    if _is_model(kind):
        return next(
            field.annotation
            for name, field in kind.model_fields.items()
            if key in (name, field.alias)
        )
    return get_args(kind)[1] if get_origin(kind) is dict else get_args(kind)[0]


def _is_model(kind: Any) -> bool:  # noqa: ANN401
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _bare(kind: Any) -> Any:  # noqa: ANN401
    """The annotation without ``Annotated`` and ``| None``."""
    while get_origin(kind) in {Annotated, Union, types.UnionType}:
        kind = next(arg for arg in get_args(kind) if arg is not types.NoneType)
    return kind
