"""The tables of ``docs/format.md``: the keys of an office file and the warnings, from the model."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from .keys import declared, models_in
from .problems.codes import WARNINGS
from .problems.messages import MESSAGES
from .reading.office_file import MAX_LINE, MAX_TEXT, OfficeFile
from .schema import office_schema

Json = dict[str, Any]

# Where a model is not called by the one key that holds it.
_CALLED: Final = {
    "OfficeFile": "The file",
    "ServiceEntry": "A row of a section",
    "TierEntry": "A step of `grievance`",
}
_REFERENCE: Final = re.compile(r"#/\$defs/(\w+)")


def with_tables(guide: str) -> str:
    """``guide`` with what stands between its markers ``<!-- keys -->`` and so on made anew."""
    for name, rows in (("keys", _keys()), ("warnings", _warnings())):
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = guide.partition(begin)
        guide = "".join([before, begin, "\n".join(rows), "\n", rest[rest.index(end) :]])
    return guide


def _keys() -> Iterator[str]:
    schema: Json = json.loads(office_schema())
    models = {"OfficeFile": schema, **schema["$defs"]}
    for name in (model.__name__ for model in models_in(OfficeFile)):
        yield f"\n### {_TITLES[name]}\n\n| key | বাংলায় | needed | value |\n|---|---|---|---|"
        model = models[name]
        for key, field in model["properties"].items():
            needed = "yes" if key in model.get("required", ()) else ""
            words = f"{field['title']}: {field.get('description', '')}".rstrip(": ")
            yield f"| `{key}` | {words} | {needed} | {_value(field)} |"


def _titles() -> Iterator[tuple[str, str]]:
    for model in models_in(OfficeFile):
        for key in declared(model):
            title = f"A row of `{key.written}`" if key.is_list else f"Under `{key.written}`"
            yield from ((one.__name__, title) for one in models_in(key.annotation)[:1])


_TITLES: Final = dict(_titles()) | _CALLED


def _value(field: Json) -> str:
    if part := _REFERENCE.search(json.dumps(field)):
        many = "a list: " if field.get("type") == "array" else ""
        many = "name → " if "patternProperties" in field else many
        return f"{many}{_TITLES[part[1]].lower()}, see below"
    if "additionalProperties" in field:
        return "warning → reason"
    if field.get("type") == "array":
        return "a list of texts"
    if field.get("maxLength") == MAX_TEXT:
        return "text"
    if field.get("maxLength") == MAX_LINE:
        return "one line"
    return f"like `{field['examples'][0]}`"


def _warnings() -> Iterator[str]:
    yield "| warning | বাংলায় | in English |\n|---|---|---|"
    for code in WARNINGS:
        words = MESSAGES[code]
        yield f"| `{code}` | {_shown(words['bn'])} | {_shown(words['en'])} |"


def _shown(message: str) -> str:
    """A message with … for what it will repeat of the file."""
    return re.sub(r"'?\{\w+\}'?", "…", message).replace("|", "\\|")
