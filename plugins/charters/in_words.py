"""What a record says of a key, in the words that readers see, and in the charter's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, Final

from ..words import Language
from .bengali import long_date
from .keys import Key, Shown
from .model import Officer, Service
from .promises import Duration
from .reading.office_file import KEYS

_SAID: Final[dict[type, Callable[[Any, Language], str]]] = {
    date: long_date,
    Duration: Duration.in_words,
}


def in_words(value: object, language: Language = "bn") -> str | None:
    """None for what is not said."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Officer):
        return f"{value.name}, {value.post}" if value.name else value.post
    if say := _SAID.get(type(value)):
        return say(value, language)
    if isinstance(value, dict):
        value = tuple(f"{title}: {text}" for title, text in value.items())
    if isinstance(value, tuple):
        return "\n".join(filter(None, (in_words(one, language) for one in value))) or None
    if type(value) in KEYS:
        parts = said(value, KEYS[type(value)], language)
        return "; ".join(f"{key.label(language)}: {text}" for key, text in parts)
    return str(value)


def said(
    record: object, keys: Iterable[Key], language: Language = "bn"
) -> Iterator[tuple[Key, str]]:
    """Each of the keys of which the record says something, and what."""
    for key in keys:
        value = getattr(record, key.name)
        if value and (text := in_words(value, language)):
            yield key, text


def lines(
    record: object, shown: Shown = "lines", language: Language = "bn"
) -> list[tuple[str, str]]:
    """Label and text of what a page shows so."""
    keys = (key for key in KEYS[type(record)] if key.shown == shown)
    return [(key.label(language), text) for key, text in said(record, keys, language)]


def promised(service: Service, name: str) -> str:
    """What a row says of a time, a fee or papers in one line, and what each of its kinds does."""
    said = getattr(service, name) or ""
    if not service.variants and "\n" not in said:
        return str(said)
    kinds = (f"{one.name}: {text}" for one in service.variants if (text := getattr(one, name)))
    texts = filter(None, (said, *kinds))
    return " ".join("; ".join(texts).split())
