"""The model of the office file as Decap's configuration: which fields the form shows, and how.

Everything is text to the form, as to the reader: a number widget would lose a leading 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from ..charters.contacts import Email, Phone, Website
from ..charters.keys import NAMES_OFFICER, Key, Kind, bare, declared, is_model, json_schema
from ..charters.model import NATION, SECTION_TITLES, Place
from ..charters.promises import Duration
from ..charters.reading.office_file import MAX_LINE, OfficeFile
from ..charters.reading.places import WHOLE_DISTRICT, WHOLE_DIVISION
from . import patterns

Field = dict[str, Any]

PLACE: Final = "place"
KEY: Final = {"name": "key", "label": "সংকেত"}
TITLE: Final = {"name": "key", "label": "শিরোনাম"}  # of a key in the charter's own words
# What few charters have; an editor finds it below what most have.
RARE: Final = frozenset({"group", "recipient", "place", "remedy", "remark"})
ID: Final = "id"  # of a row, which the form makes itself
BODY: Final = {
    "name": "body",
    "label": "অন্যান্য কথা",
    "hint": "নোটিশ, যাতায়াত, ফরমের লিঙ্ক; Markdown-এ লেখা যায়",
    "widget": "text",
    "required": False,
}
_SECTIONS: Final[Mapping[str, str]] = {key: words["bn"] for key, words in SECTION_TITLES.items()}
_SHAPES: Final[Mapping[type, tuple[Callable[[], str], str]]] = {
    Phone: (patterns.phone, "এমন কোনো ফোন নম্বর নেই; অঙ্ক গুনে দেখুন"),
    Email: (patterns.email, "ই-মেইলের ঠিকানা একটিই লিখুন, ফাঁকা ছাড়া"),
    Website: (patterns.website, "ওয়েবসাইটের ঠিকানা লিখুন, ফাঁকা ছাড়া"),
    date: (patterns.date, "বছর-মাস-দিন লিখুন"),
    Duration: (patterns.limit, "একটি সংখ্যা আর একক লিখুন"),
}


def form_config(
    homes: Iterable[Place], backend: Mapping[str, Any], site: str, *, reviewed: bool
) -> Field:
    """Decap's configuration: a collection for each folder of offices.

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
        "collections": [_collection(home, shared) for home in homes],
    }


def _collection(home: Place, shared: list[Field]) -> Field:
    return {
        "name": home.folder,
        "label": home.called,
        "label_singular": "কার্যালয়",
        "folder": f"content/offices/{home.folder}",
        "preview_path": f"offices/{home.folder}/{{{{slug}}}}/",
        "format": "office",
        "extension": "md",
        "create": False,  # an office's file name is its address for ever: `invoke new` makes it
        "delete": False,
        "identifier_field": "name",
        "summary": "{{name}}",
        "sortable_fields": [],
        "fields": [_place(field, home) if field["name"] == PLACE else field for field in shared]
        + [BODY],
    }


def _place(field: Field, home: Place) -> Field:
    upazilas = home.district.upazilas if home.district else ()
    whole = WHOLE_DISTRICT if home.district else WHOLE_DIVISION if home.division else NATION.slug
    return {
        "name": PLACE,
        "label": field["label"],
        "hint": "ফাঁকা থাকলে ফাইলের নামই উপজেলার নাম" if home.district else "ফাঁকা রাখা যায়",
        "required": False,
        "widget": "select",
        "options": [
            {"label": home.bn, "value": whole},
            *({"label": upazila.bn, "value": upazila.slug} for upazila in upazilas),
        ],
    }


def fields(model: type[BaseModel]) -> list[Field]:
    """A form field for each key of ``model``, its own before those it inherits."""
    return [_field(key) for key in declared(model)]


def _field(key: Key) -> Field:
    widget = _widget(key)
    extra: Any = key.info.json_schema_extra or {}
    if keys := extra.get("propertyNames", {}).get("enum"):  # the only ones it may have
        widget["fields"][0] = {**KEY, "required": True, "widget": "select", "options": keys}
    hints = [key.info.description, widget.pop("hint", None)]
    return {
        "name": key.written,
        "label": key.title.removesuffix(NAMES_OFFICER),
        **({"hint": hint} if (hint := "; ".join(filter(None, hints))) else {}),
        "required": key.info.is_required(),
        **widget,
    }


def _widget(key: Key) -> Field:
    kind, inner = key.annotation, get_args(key.annotation)
    if get_origin(kind) is dict:
        return _mapping(*inner)
    if key.names_officer:
        return _several_officers() if key.is_list else _officer()
    if key.is_list:
        return _rows(inner[0])
    if key.name == ID and not key.info.is_required():
        return {"widget": "address", "hint": "ফরম নিজেই তা করে, এখানে কিছু লিখতে হয় না"}
    if is_model(kind):
        return {"widget": "object", "collapsed": True, **_columns(kind)}
    return _text(kind, key.marks)


def _officer() -> Field:
    return {"widget": "officer", "hint": "এই ফাইলের কর্মকর্তাদের একজন"}


def _several_officers() -> Field:
    return {"widget": "officer", "several": True, "hint": "এই ফাইলের এক বা একাধিক কর্মকর্তা"}


def _columns(model: type[BaseModel]) -> Field:
    """The fields as they are shown, and the order in which they are written where it is another."""
    written = fields(model)
    shown = sorted(written, key=_is_rare)
    order = {} if shown == written else {"order": [column["name"] for column in written]}
    return {"fields": shown, **order}


def _is_rare(column: Field) -> bool:
    return column["name"] in RARE or column["widget"] == "address" or "fields" in column


def _mapping(key: Any, value: Any) -> Field:  # noqa: ANN401 - any annotation
    """Rows that carry their key; the file's format turns them into a mapping (``js/shape.js``)."""
    kind, marks = bare(value)
    columns = fields(kind) if is_model(kind) else [_line(kind, marks)]
    kind_of_key, marks_of_key = bare(key)
    called = TITLE if Kind.WORDS in marks_of_key else KEY
    rows = {**called, "required": True, **_text(kind_of_key, marks_of_key)}
    summary = " · ".join(f"{{{{fields.{column['name']}}}}}" for column in columns[:2])
    return {
        **_list([rows, *columns]),
        "mapping": True,
        "summary": f"{summary} ({{{{fields.key}}}})",
    }


def _rows(kind: Any) -> Field:  # noqa: ANN401 - any annotation
    kind, marks = bare(kind)
    if is_model(kind):
        columns = _columns(kind)
        first = columns["fields"][0]["name"]
        summary = f"{{{{fields.{first}}}}}" + (" {{fields.name}}" if first == ID else "")
        return {**_list([]), **columns, "summary": summary}
    if get_origin(kind) is tuple:  # the cells of a table's row, of which some may be blank
        cell = {**_line(*bare(get_args(kind)[0])), "label": "ঘর", "required": False}
        cells = {**_list([]), "collapsed": False, "name": "cells", "label": "ঘর", "required": True}
        return {**_list([]), "field": {**cells, "field": cell}}
    return {**_list([]), "field": _line(kind, marks)}


def _line(kind: Any, marks: tuple[object, ...]) -> Field:  # noqa: ANN401 - any annotation
    return {"name": "value", "label": "লেখা", "required": True, **_text(kind, marks)}


def _list(columns: list[Field]) -> Field:
    shown: Field = {"widget": "list", "collapsed": True, "minimize_collapsed": True}
    return {**shown, "fields": columns} if columns else shown


def _text(kind: Any, marks: tuple[object, ...]) -> Field:  # noqa: ANN401 - any annotation
    schema = json_schema(marks)
    if "enum" in schema:
        return {"widget": "select", "options": [_option(value) for value in schema["enum"]]}
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


def _option(value: str) -> Field | str:
    """A section by its name; other codes are words of their own."""
    return {"label": _SECTIONS[value], "value": value} if value in _SECTIONS else value


def _shaped(pattern: str, message: str, schema: Field) -> Field:
    example = f"যেমন: {schema['examples'][0]}"
    return {"widget": "string", "pattern": [pattern, f"{message}; {example}"], "hint": example}
