"""Turns templates and values into pages.

A press holds all it needs as plain data, so it can be sent to another process or machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from hashlib import blake2b
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, TemplateError
from jinja2.meta import find_referenced_templates

from plugins.charters.litter import is_hidden
from plugins.fingerprint import files_of

FOLDER: Final = "theme/templates"
# What nearly every reference to another template looks like; Jinja itself is asked about others.
_PLAIN: Final = re.compile(
    r'{%-?\s*(?:extends\s+"([^"]+)"|include\s+"([^"]+)"|from\s+"([^"]+)"\s+import[\w\s,]+)\s*-?%}'
)
_ANY: Final = re.compile(r"{%[-+]?\s*(?:extends|from|import|include)\b")


class PressError(Exception):
    """A template cannot be rendered; says where and why."""


@dataclass(frozen=True, eq=False)
class Press:
    """``templates`` by name; ``shared`` is what every page may show.

    ``plugins`` are the modules whose ``FILTERS`` the templates use, ``options`` those of Jinja.
    """

    plugins: tuple[str, ...]
    templates: Mapping[str, str]
    options: Mapping[str, Any]
    shared: Mapping[str, Any]

    def page(self, template: str, address: str, **values: object) -> str:
        """The page at ``address``, which is empty for home and else ends in a slash.

        Its links are relative, so that the site works under any path.
        """
        up = "/".join([".."] * address.count("/")) or "."
        return self.text(f"{template}.html", address=address, SITEURL=up, **values)

    def text(self, template: str, **values: object) -> str:
        """Raises `PressError`, which names the template and the line."""
        try:
            return _environment(self).get_template(template).render({**self.shared, **values})
        except Exception as error:
            raise PressError(_place_of(error) + _words_of(error)) from error

    def digest(self, template: str) -> str:
        """A name for everything but its values that decides what a page looks like."""
        parts = {name: self.templates.get(name) for name in sorted(self._references(template))}
        return _digest(self._frame, parts)

    def _references(self, template: str) -> set[str]:
        """The template and all it is put together from, however indirectly."""
        found: set[str] = set()
        waiting = [template]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._named_in(self.templates.get(name, ""))
        return found

    def _named_in(self, text: str) -> Iterable[str]:
        plain = ["".join(names) for names in _PLAIN.findall(text)]
        if len(plain) == len(_ANY.findall(text)):
            return plain
        try:
            names = list(find_referenced_templates(Environment(**self.options).parse(text)))  # noqa: S701
        except TemplateError:
            return plain  # it will not be rendered either
        # A name that only rendering tells may be that of any template.
        return self.templates if None in names else filter(None, names)

    @cached_property
    def _frame(self) -> str:
        return _digest(self.plugins, self.options, self.shared)

    @cached_property
    def whole(self) -> str:
        """A name for all of it: another when any page may come out otherwise."""
        return _digest(self._frame, dict(self.templates))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Press) and self.whole == other.whole

    def __hash__(self) -> int:
        return hash(self.whole)


def read_templates(folder: Path) -> dict[str, str]:
    """Every template under ``folder`` by its name."""
    files = sorted(file for file in files_of(folder) if not is_hidden(file.name))
    return {file.relative_to(folder).as_posix(): _read(file, folder) for file in files}


def _read(file: Path, folder: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        name = f"{FOLDER}/{file.relative_to(folder).as_posix()}"
        raise PressError(f"{name}:{line}: {_words_of(error)}") from error


def _digest(*parts: object) -> str:
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


@lru_cache(maxsize=2)
def _environment(press: Press) -> Environment:
    """Compiled once in each process; the children of a process inherit what it has compiled."""

    def load(name: str) -> tuple[str, str, None] | None:
        text = press.templates.get(name)
        return None if text is None else (text, f"{FOLDER}/{name}", None)

    environment = Environment(loader=FunctionLoader(load), **press.options)  # noqa: S701 - set there
    for plugin in press.plugins:
        environment.filters.update(getattr(import_module(plugin), "FILTERS", {}))
    return environment


def _words_of(error: Exception) -> str:
    if isinstance(error, TemplateError):
        return str(error.message)
    return f"{type(error).__name__}: {error}"


def _place_of(error: Exception) -> str:
    """``theme/templates/…:line: `` of the innermost template, empty where none is known."""
    if lineno := getattr(error, "lineno", None):
        return f"{FOLDER}/{getattr(error, 'name', None)}:{lineno}: "
    place, trace = "", error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(FOLDER):
            place = f"{file}:{trace.tb_lineno}: "
        trace = trace.tb_next
    return place
