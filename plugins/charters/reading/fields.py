"""Checks the fields of a source against a pydantic model and words what does not fit."""

from __future__ import annotations

from difflib import get_close_matches
from functools import reduce
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..keys import declared, inside, is_model
from ..problems.problem import Findings
from .source import Location, Source

Model = TypeVar("Model", bound=BaseModel)

_KINDS = {
    "string_type": "text",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
}
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
        for error in refused.errors(include_url=False):
            _report(model, error, found)
        return None


def _report(model: type[BaseModel], error: ErrorDetails, found: Findings) -> None:
    kind, loc, value = error["type"], tuple(error["loc"]), error["input"]
    if loc and loc[-1] == "[key]":
        loc = loc[:-1]
    context = {name: str(text) for name, text in error.get("ctx", {}).items()}
    if kind == "extra_forbidden":
        _report_unknown_key(model, loc, found)
    elif kind == "missing":
        found.add("missing-key", loc)
    elif not value and _is_required(model, loc):
        found.add("blank-required", loc)
    elif value == "":
        found.add("blank", loc)
    elif kind in _KINDS:
        found.add(f"not-{_KINDS[kind]}", loc)
    elif kind == "too_short" and value:
        return  # rows were written; each has been reported already
    elif kind in {"string_too_long", "too_long"}:
        limit = context["max_length"]
        found.add(_CODES[kind], loc, length=len(value), limit=limit)
    else:
        found.add(_CODES.get(kind, kind), loc, **context)


def _report_unknown_key(model: type[BaseModel], loc: Location, found: Findings) -> None:
    key = str(loc[-1])
    parent: Any = reduce(inside, loc[:-1], model)
    allowed = [field.alias or name for name, field in parent.model_fields.items()]
    if near := closest(key, allowed):
        found.add("unknown-key-near", loc, key=key, near=near)
    else:
        found.add("unknown-key", loc, key=key, allowed=", ".join(allowed))


def closest(word: str, allowed: list[str]) -> str | None:
    """The allowed word that was probably meant, whatever its case and blanks."""
    near = get_close_matches(word.strip().lower().replace(" ", "-"), allowed, n=1)
    return near[0] if near else None


def _is_required(model: type[BaseModel], loc: Location) -> bool:
    parent: Any = reduce(inside, loc[:-1], model)
    keys = declared(parent) if is_model(parent) else ()
    return any(key.written == loc[-1] and key.info.is_required() for key in keys)
