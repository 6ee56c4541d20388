"""Checks the fields of a source against a pydantic model and words what does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from difflib import get_close_matches
from functools import reduce
from operator import getitem
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..keys import Kind, bare, declared, inside, is_model, marked
from ..list_items import as_line
from ..problems.problem import Findings, field_name
from .source import Location, Source

Model = TypeVar("Model", bound=BaseModel)

_KINDS = {
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
}
_ALIKE = 0.8
_CODES = {
    "string_too_short": "blank",
    "string_too_long": "too-long",
    "too_long": "too-many",
    "too_short": "empty-list",
}


def check_fields(model: type[Model], source: Source, found: Findings) -> Model | None:
    """The fields as ``model``; None after reporting every one that does not fit."""
    try:
        return model.model_validate(source.fields)
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
    lists = [error["loc"] for error in errors if _is_lines(model, error)]
    if lists:
        return check_fields(model, replace(source, fields=_joined(source.fields, lists)), found)
    for error in errors:
        _report(model, error, source, found)
    return None


def _is_lines(model: type[BaseModel], error: ErrorDetails) -> bool:
    """Whether a list of texts stands where each of them may be a line of one text."""
    items = error["input"]
    if error["type"] != "string_type" or not isinstance(items, list) or not items:
        return False
    return _may_be_list(model, error) and all(isinstance(item, str) and item for item in items)


def _may_be_list(model: type[BaseModel], error: ErrorDetails) -> bool:
    *above, last = error["loc"]
    return Kind.LINES in marked(reduce(inside, above, model), last)[1]


def _joined(fields: Any, lists: list[Location]) -> Any:  # noqa: ANN401 - whatever a file holds
    """The fields with each of those lists as a text with a line for each item."""
    fields = deepcopy(fields)
    for *above, last in lists:
        parent = reduce(getitem, above, fields)
        parent[last] = "\n".join(map(as_line, parent[last]))
    return fields


def _report(model: type[BaseModel], error: ErrorDetails, source: Source, found: Findings) -> None:
    kind, loc, value = error["type"], tuple(error["loc"]), error["input"]
    if loc and loc[-1] == "[key]":
        loc = loc[:-1]
    context = {name: str(text) for name, text in error.get("ctx", {}).items()}
    if kind == "extra_forbidden":
        _report_unknown_key(model, loc, found)
    elif kind == "missing":
        found.add("missing-key", loc)
    elif value == "" or (not value and _is_required(model, loc)):
        _report_blank(model, loc, source, found)
    elif kind == "string_type" and isinstance(value, list) and _may_be_list(model, error):
        _report_items(loc, value, found)
    elif kind in _KINDS:
        found.add(_misshapen(model, loc) or f"not-{_KINDS[kind]}", loc)
    elif kind == "literal_error":
        _report_choice(loc, value, context["expected"], found)
    elif kind == "too_short" and value:
        return  # rows were written; each has been reported already
    elif kind in {"string_too_long", "too_long"}:
        limit = context["max_length"]
        found.add(_CODES[kind], loc, length=len(value), limit=limit)
    else:
        found.add(_CODES.get(kind, kind), loc, **context)


def _report_choice(
    loc: Location,
    value: Any,  # noqa: ANN401 - whatever a file holds
    expected: str,
    found: Findings,
) -> None:
    """``expected`` is as pydantic has it: ``'true' or 'false'``."""
    if isinstance(value, str):
        allowed = expected.replace(" or ", ", ").replace("'", "")
        found.add("choice", loc, found=value, allowed=allowed)
    else:
        found.add("not-text", loc)


def _misshapen(model: type[BaseModel], loc: Location) -> str | None:
    """The code that says what belongs there where that is more than a text, a list or a mapping."""
    *above, last = loc
    held, marks = marked(reduce(inside, above, model), last)
    is_item = isinstance(last, int)
    if Kind.OFFICER in (marks if is_item else _item_marks(held)):
        return "not-officers"
    if Kind.LINES in marks:
        return "not-lines"
    if get_origin(held) is tuple and is_item:
        return "not-cells"
    is_titled = get_origin(held) is dict and Kind.WORDS in bare(get_args(held)[0])[1]
    return "not-titled" if is_titled else None


def _item_marks(kind: Any) -> tuple[object, ...]:  # noqa: ANN401 - any annotation
    return marked(kind, 0)[1] if get_origin(kind) is tuple else ()


def _report_blank(model: type[BaseModel], loc: Location, source: Source, found: Findings) -> None:
    if loc in source.hidden:
        found.add("blank-hash", loc, found=source.hidden[loc])
    else:
        found.add("blank-required" if _is_required(model, loc) else "blank", loc)


def _report_items(loc: Location, items: list[Any], found: Findings) -> None:
    """Why a list cannot be the lines of a text."""
    if not items:
        found.add("empty-list", loc)
    for number, item in enumerate(items):
        if not isinstance(item, str):
            found.add("not-text", (*loc, number))
        elif not item:
            found.add("blank", (*loc, number))


def _report_unknown_key(model: type[BaseModel], loc: Location, found: Findings) -> None:
    key = str(loc[-1])
    parent: Any = reduce(inside, loc[:-1], model)
    allowed = [field.alias or name for name, field in parent.model_fields.items()]
    if near := closest(key, allowed) or _titled(key, parent):
        found.add("unknown-key-near", loc, key=key, near=near)
    elif place := _elsewhere(model, key):
        code = "unknown-key-deep" if place == (key,) else "unknown-key-elsewhere"
        found.add(code, loc, key=key, place=field_name(place))
    else:
        found.add("unknown-key", loc, key=key, allowed=", ".join(allowed))


def _elsewhere(model: type[BaseModel], key: str) -> Location | None:
    """Where the only record that has such a key stands first in the file."""
    places = dict(reversed([*_places(model, key)]))
    return next(iter(places.values())) if len(places) == 1 else None


def _places(
    kind: Any,  # noqa: ANN401 - any annotation
    key: str,
    here: Location = (),
) -> Iterator[tuple[type[BaseModel], Location]]:
    for one in declared(kind) if is_model(kind) else ():
        place = (*here, one.written)
        if one.written == key and not one.info.is_required():  # those stand in any record
            yield kind, place
        held = inside(one.annotation, 0) if one.is_list else one.annotation
        yield from _places(held, key, (*place, 0) if one.is_list else place)


def _titled(key: str, model: type[BaseModel]) -> str | None:
    """The key that is called so in Bengali, as the columns of a charter are."""
    titles = {name: one.written for one in declared(model) for name in (one.bn, one.title)}
    near = get_close_matches(key, titles, n=1, cutoff=_ALIKE)
    return titles[near[0]] if near else None


def closest(word: str, allowed: list[str]) -> str | None:
    """The allowed word that was probably meant, whatever its case and blanks."""
    near = get_close_matches(word.strip().lower().replace(" ", "-"), allowed, n=1)
    return near[0] if near else None


def _is_required(model: type[BaseModel], loc: Location) -> bool:
    parent: Any = reduce(inside, loc[:-1], model)
    keys = declared(parent) if is_model(parent) else ()
    return any(key.written == loc[-1] and key.info.is_required() for key in keys)
