"""What a record says of a key, in the words that readers see."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from .bengali import long_date
from .keys import Key, Shown
from .model import Officer, Service
from .reading.office_file import KEYS


def in_words(value: object) -> str | None:
    """None for what is not said."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Officer):
        return f"{value.name}, {value.post}" if value.name else value.post
    if isinstance(value, date):
        return long_date(value)
    if isinstance(value, dict):
        value = tuple(f"{title}: {text}" for title, text in value.items())
    if isinstance(value, tuple):
        return "\n".join(filter(None, map(in_words, value))) or None
    if type(value) in KEYS:
        return "; ".join(f"{key.bn}: {text}" for key, text in said(value, KEYS[type(value)]))
    return str(value)


def said(record: object, keys: Iterable[Key]) -> Iterator[tuple[Key, str]]:
    """Each of the keys of which the record says something, and what."""
    for key in keys:
        value = getattr(record, key.name)
        if value and (text := in_words(value)):
            yield key, text


def lines(record: object, shown: Shown = "lines") -> list[tuple[str, str]]:
    """Label and text of what a page shows so."""
    keys = (key for key in KEYS[type(record)] if key.shown == shown)
    return [(key.bn, text) for key, text in said(record, keys)]


def promised(service: Service, name: str) -> str:
    """What a row says of a time, a fee or papers in one line, and what each of its kinds does."""
    said = getattr(service, name) or ""
    if not service.variants and "\n" not in said:
        return str(said)
    kinds = (f"{one.name}: {text}" for one in service.variants if (text := getattr(one, name)))
    texts = filter(None, (said, *kinds))
    return " ".join("; ".join(texts).split())
