"""The model of the office file as Decap's configuration: which fields the form shows, and how.

Everything is text to the form, as to the reader: a number widget would lose a leading 0.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Annotated, Any, Final, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo

from ..charters.contacts import Email, Phone, Website
from ..charters.model import District
from ..charters.promises import Duration
from ..charters.reading.office_file import MAX_LINE, OfficeFile
from ..charters.reading.places import WHOLE_DISTRICT
from . import patterns

Field = dict[str, Any]

OFFICERS: Final = frozenset({"officer", "superior", "signatory"})  # fields that name an officer
PLACE: Final = "place"
FOR_FILES: Final = " (officers-এর নাম)"  # what a title tells those who write the file by hand
KEY: Final = {"name": "key", "label": "সংকেত"}
BODY: Final = {
    "name": "body",
    "label": "অন্যান্য কথা",
    "hint": "নোটিশ, যাতায়াত, ফরমের লিঙ্ক; Markdown-এ লেখা যায়",
    "widget": "text",
    "required": False,
}
_SHAPES: Final[Mapping[type, tuple[Callable[[], str], str]]] = {
    Phone: (patterns.phone, "এমন কোনো ফোন নম্বর নেই; অঙ্ক গুনে দেখুন"),
    Email: (patterns.email, "ই-মেইলের ঠিকানা একটিই লিখুন, ফাঁকা ছাড়া"),
    Website: (patterns.website, "ওয়েবসাইটের ঠিকানা লিখুন, ফাঁকা ছাড়া"),
    date: (patterns.date, "বছর-মাস-দিন লিখুন"),
    Duration: (patterns.limit, "একটি সংখ্যা আর একক লিখুন"),
}


def form_config(
    districts: Iterable[District], backend: Mapping[str, Any], site: str, *, reviewed: bool
) -> Field:
    """Decap's configuration: a collection for each district.

    ``reviewed`` makes a pull request of every change; without it a change is saved as it is.
    """
    shared = fields(OfficeFile)
    return {
        "backend": dict(backend),
        "publish_mode": "editorial_workflow" if reviewed else "simple",
        "site_url": site,
        "locale": "bn",
        "media_library": {"name": "none"},  # the site publishes no pictures
        "editor": {"preview": False},
        "search": False,  # it would fetch every office of the country, one by one
        "slug": {"encoding": "ascii"},
        "collections": [_collection(district, shared) for district in districts],
    }


def _collection(district: District, shared: list[Field]) -> Field:
    return {
        "name": district.slug,
        "label": district.bn,
        "label_singular": "কার্যালয়",
        "folder": f"content/offices/{district.slug}",
        "preview_path": f"offices/{district.slug}/{{{{slug}}}}/",
        "format": "office",
        "extension": "md",
        "create": False,  # an office's file name is its address for ever: `invoke new` makes it
        "delete": False,
        "identifier_field": "name",
        "summary": "{{name}}",
        "sortable_fields": [],
        "fields": [_place(field, district) if field["name"] == PLACE else field for field in shared]
        + [BODY],
    }


def _place(field: Field, district: District) -> Field:
    upazilas = [{"label": upazila.bn, "value": upazila.slug} for upazila in district.upazilas]
    whole = {"label": f"{district.bn} জেলা", "value": WHOLE_DISTRICT}
    return {
        "name": PLACE,
        "label": field["label"],
        "hint": "ফাঁকা থাকলে ফাইলের নামই উপজেলার নাম",
        "required": False,
        "widget": "select",
        "options": [whole, *upazilas],
    }


def fields(model: type[BaseModel]) -> list[Field]:
    """A form field for each field of ``model``, in its order."""
    return [_field(info.alias or name, info) for name, info in model.model_fields.items()]


def _field(name: str, info: FieldInfo) -> Field:
    kind, marks = _bare(info.annotation, info.metadata)
    widget = _widget(name, kind, marks)
    if keys := _keys(info):
        widget["fields"][0] = {**KEY, "required": True, "widget": "select", "options": keys}
    hints = [info.description, widget.pop("hint", None)]
    return {
        "name": name,
        "label": (info.title or name).removesuffix(FOR_FILES),
        **({"hint": hint} if (hint := "; ".join(filter(None, hints))) else {}),
        "required": info.is_required(),
        **widget,
    }


def _widget(name: str, kind: Any, marks: Iterable[object]) -> Field:  # noqa: ANN401 - any annotation
    origin, inner = get_origin(kind), get_args(kind)
    if origin is dict:
        return _mapping(*inner)
    if origin is tuple:
        return _rows(inner[0])
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {"widget": "object", "collapsed": True, "fields": fields(kind)}
    if name in OFFICERS:
        return {"widget": "officer", "hint": "এই ফাইলের কর্মকর্তাদের একজন"}
    return _text(kind, list(marks))


def _keys(info: FieldInfo) -> list[str]:
    """The only keys that a mapping may have, where its schema lists them."""
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    names: Any = extra.get("propertyNames", {})
    return list(names.get("enum", []))


def _mapping(key: Any, value: Any) -> Field:  # noqa: ANN401 - any annotation
    """Rows that carry their key; the file's format turns them into a mapping (``js/shape.js``)."""
    kind, marks = _bare(value)
    columns = (
        fields(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        else [{"name": "value", "label": "লেখা", "required": True, **_text(kind, marks)}]
    )
    rows = {**KEY, "required": True, **_text(*_bare(key))}
    summary = " · ".join(f"{{{{fields.{column['name']}}}}}" for column in columns[:2])
    return {
        **_list([rows, *columns]),
        "mapping": True,
        "summary": f"{summary} ({{{{fields.key}}}})",
    }


def _rows(kind: Any) -> Field:  # noqa: ANN401 - any annotation
    bare, marks = _bare(kind)
    if isinstance(bare, type) and issubclass(bare, BaseModel):
        columns = fields(bare)
        first = next(column["name"] for column in columns if column["required"])
        own = sorted(columns, key=lambda column: not column["required"])
        return {**_list(own), "summary": f"{{{{fields.{first}}}}}"}
    line = {"name": "value", "label": "লেখা", "required": True, **_text(bare, marks)}
    return {**_list([]), "field": line}


def _list(columns: list[Field]) -> Field:
    shown: Field = {"widget": "list", "collapsed": True, "minimize_collapsed": True}
    return {**shown, "fields": columns} if columns else shown


def _text(kind: Any, marks: list[object]) -> Field:  # noqa: ANN401 - any annotation
    schema = _schema(marks)
    if kind in _SHAPES:
        pattern, message = _SHAPES[kind]
        return _shaped(pattern(), message, schema)
    if kind is not str:
        raise TypeError(f"the form has no field for {kind}")
    if "pattern" in schema:
        key = patterns.key(schema["pattern"], schema["maxLength"])
        return _shaped(key, "ছোট হাতের ইংরেজি অক্ষর, অঙ্ক ও হাইফেন লিখুন", schema)
    limits = next((mark for mark in marks if isinstance(mark, StringConstraints)), None)
    longest = (limits and limits.max_length) or schema.get("maxLength", MAX_LINE)
    return {
        "widget": "text" if limits else "string",
        "pattern": [patterns.text(longest), "লেখাটি অতিরিক্ত লম্বা"],
    }


def _shaped(pattern: str, message: str, schema: Field) -> Field:
    example = f"যেমন: {schema['examples'][0]}"
    return {"widget": "string", "pattern": [pattern, f"{message}; {example}"], "hint": example}


def _schema(marks: Iterable[object]) -> Field:
    found = (mark.json_schema for mark in marks if isinstance(mark, WithJsonSchema))
    return next(filter(None, found), {})


def _bare(kind: Any, marks: Iterable[object] = ()) -> tuple[Any, list[object]]:  # noqa: ANN401
    """An annotation without ``| None`` and ``Annotated``, and the marks that stood there."""
    found = list(marks)
    while (origin := get_origin(kind)) in {Annotated, Union, types.UnionType}:
        if origin is Annotated:
            kind, *more = get_args(kind)
            found += more
        else:
            kind = next(arg for arg in get_args(kind) if arg is not types.NoneType)
    return kind, found
