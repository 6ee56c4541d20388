"""The tables of ``docs/format.md``: the keys of an office file and the warnings, from the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from .keys import Key, Kind, bare, declared, json_schema, models_in
from .problems.codes import WARNINGS
from .problems.messages import MESSAGES
from .reading.office_file import OfficeFile, ServiceEntry, TierEntry

# Where a model is not called by the one key that holds it.
_CALLED: Final[dict[type[BaseModel], str]] = {
    OfficeFile: "The file",
    ServiceEntry: "A row of a section",
    TierEntry: "A step of `grievance`",
}


def with_tables(guide: str) -> str:
    """``guide`` with what stands between its markers ``<!-- keys -->`` and so on made anew."""
    for name, rows in (("keys", _keys()), ("warnings", _warnings())):
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = guide.partition(begin)
        guide = "".join([before, begin, "\n".join(rows), "\n", rest[rest.index(end) :]])
    return guide


def _keys() -> Iterator[str]:
    for model in models_in(OfficeFile):
        yield f"\n### {_TITLES[model]}\n\n| key | বাংলায় | needed | value |\n|---|---|---|---|"
        for key in declared(model):
            needed = "yes" if key.info.is_required() else ""
            yield f"| `{key.written}` | {key.explanation} | {needed} | {_value(key)} |"


def _titles() -> Iterator[tuple[type[BaseModel], str]]:
    for model in models_in(OfficeFile):
        for key in declared(model):
            title = f"A row of `{key.written}`" if key.is_list else f"Under `{key.written}`"
            yield from ((one, title) for one in models_in(key.annotation)[:1])


_TITLES: Final = dict(_titles()) | _CALLED


def _value(key: Key) -> str:
    if models := models_in(key.annotation):
        many = "a list: " if key.is_list else "name → " if key.is_mapping else ""
        return f"{many}{_TITLES[models[0]].lower()}, see below"
    if key.is_mapping:
        return "warning → reason" if key.info.json_schema_extra else "title → text"
    if key.is_words:
        is_long = any(isinstance(mark, StringConstraints) for mark in key.marks)
        text = "text or a list of texts" if Kind.LINES in key.marks else "text"
        many = "a list of rows, each a list of texts" if _is_table(key) else "a list of texts"
        return many if key.is_list else text if is_long else "one line"
    schema = json_schema(key.item_marks) | json_schema(key.marks)
    many = (
        "" if not key.is_list else "one or a list, each " if key.names_officer else "a list, each "
    )
    return f"{many}like `{schema['examples'][0]}`"


def _is_table(key: Key) -> bool:
    return key.is_list and get_origin(bare(get_args(key.annotation)[0])[0]) is tuple


def _warnings() -> Iterator[str]:
    yield "| warning | বাংলায় | in English |\n|---|---|---|"
    for code in WARNINGS:
        words = MESSAGES[code]
        yield f"| `{code}` | {_shown(words['bn'])} | {_shown(words['en'])} |"


def _shown(message: str) -> str:
    """A message with … for what it will repeat of the file."""
    return re.sub(r"'?\{\w+\}'?", "…", message).replace("|", "\\|")
