"""An office file as text, styled like those that people wrote: one field a line, none folded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import yaml

from ...charters.reading.source import FENCE
from ...words import to_bengali_digits
from .lines import flat
from .messages import UNPLACED
from .tree import Draft, Node, Unplaced, Value

try:
    from yaml import CBaseLoader as Loader
except ImportError:  # PyYAML built without libyaml: the same, more slowly
    from yaml import BaseLoader as Loader  # type: ignore[assignment]

_INDENT: Final = "  "
# What the reader takes for a merge conflict, or Markdown for a fence, when a line begins with it.
_CONFLICT: Final = re.compile(r"^(?=[<>]{7})", re.MULTILINE)


def office_text(draft: Draft) -> str:
    """The whole file: fields, what found no field, prose."""
    lines = [FENCE, *_mapping(draft.fields, ""), *_unplaced(draft.unplaced), FENCE]
    if draft.prose:
        lines.append(_CONFLICT.sub(r"\\", "\n\n".join(draft.prose)))
    return "\n".join(lines) + "\n"


def _mapping(fields: dict[str, Node], indent: str) -> Iterator[str]:
    for key, node in fields.items():
        match node:
            case Value():
                yield f"{indent}{key}: {_scalar(node)}"
            case list():
                yield f"{indent}{key}:"
                yield from _sequence(node, indent + _INDENT)
            case dict():
                yield f"{indent}{key}:"
                yield from _mapping(node, indent + _INDENT)


def _sequence(items: list[Node], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, Value):
            yield f"{indent}- {_scalar(item)}"
        elif isinstance(item, dict):
            first, *rest = _mapping(item, indent + _INDENT)
            yield f"{indent}- {first.lstrip()}"
            yield from rest


def _scalar(value: Value) -> str:
    text = value.text if _is_plain(value.text) else _quoted(value.text)
    return f"{text}  # {value.note}" if value.note else text


def _is_plain(text: str) -> bool:
    """Whether YAML gives back the bare text, as a field and as an item of a list."""
    try:
        read = yaml.load(f"key: {text}\nlist:\n  - {text}\n", Loader=Loader)  # noqa: S506 - makes only text
    except yaml.YAMLError:
        return False
    return bool(read == {"key": text, "list": [text]}) and text.lower() not in {"~", "null"}


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _unplaced(unplaced: list[Unplaced]) -> Iterator[str]:
    """A comment inside the front matter: it is valid YAML, and no page shows it."""
    if not unplaced:
        return
    yield f"# {UNPLACED.format(count=to_bengali_digits(str(len(unplaced))))}"
    for left in unplaced:
        where = f"{left.where}: " if left.where else ""
        yield f"#   {flat(where + left.text)}  ({left.reason})"
