"""Templates and values → pages.

A renderer holds all it needs as plain data, so it can be sent to another process or machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, TemplateError
from jinja2.meta import find_referenced_templates

from ..charters.reading.litter import is_hidden
from ..words import Language, Refusal, Words
from .fingerprint import files_of, name_of
from .messages import MESSAGES
from .translation import speak, spoken, translating
from .values import text_of

THEME: Final = "theme"
FOLDER: Final = f"{THEME}/templates"
# What nearly every reference to another template looks like; Jinja itself is asked about others.
_PLAIN: Final = re.compile(
    r'{%-?\s*(?:extends\s+"([^"]+)"|include\s+"([^"]+)"|from\s+"([^"]+)"\s+import[\w\s,]+)\s*-?%}'
)
_ANY: Final = re.compile(r"{%[-+]?\s*(?:extends|from|import|include)\b")
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, eq=False)
class Renderer:
    """``templates`` by name; ``shared`` is what every page may show.

    ``english`` is what they say on a page in English, by what stands in them.
    ``plugins`` are the modules whose ``FILTERS`` the templates use, ``options`` those of Jinja.
    ``extras`` are further ``filters``, ``tests`` and ``globals`` by name: a page depends on those
    alone whose name stands in one of its templates. ``places`` tells where a template lies that is
    not in the theme.
    """

    plugins: tuple[str, ...]
    templates: Mapping[str, str]
    options: Mapping[str, Any]
    shared: Mapping[str, Any]
    extras: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    english: Mapping[str, str] = field(default_factory=dict)

    def page(self, template: str, address: str, language: Language = "bn", **values: object) -> str:
        """The page at ``address``, which is empty for home and else ends in a slash.

        Its links are relative, so that the site works under any path.
        """
        up = "/".join([".."] * address.count("/")) or "."
        return self.text(f"{template}.html", language, address=address, SITEURL=up, **values)

    def text(self, template: str, language: Language = "bn", **values: object) -> str:
        """Raises `Refusal`, which names the template and the line."""
        try:
            compiled = environment_of(self, language).get_template(template)
            return compiled.render({**self.shared, **values})
        except Exception as error:
            raise _fault(self._place_of(error), error) from error

    def digest(self, template: str) -> str:
        """A name for everything but its values that decides what a page looks like."""
        parts = {name: self.templates.get(name) for name in sorted(self.references(template))}
        return name_of(repr((self._context, parts, self._extras_in(parts.values()))))

    def references(self, template: str) -> set[str]:
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
            names = list(find_referenced_templates(translating(self.options).parse(text)))
        except TemplateError:
            return plain  # it will not be rendered either
        # A name that only rendering tells may be that of any template.
        return self.templates if None in names else filter(None, names)

    def _extras_in(self, texts: Iterable[str | None]) -> list[str]:
        """Those that may be used there, as text."""
        words = words_in(texts)
        return [
            f"{kind} {name} {text_of(extras[name])}"
            for kind, extras in sorted(self.extras.items())
            for name in sorted(extras.keys() & words)
        ]

    @cached_property
    def _context(self) -> str:
        return name_of(repr((self.plugins, self.options, self.shared, self.english)))

    @cached_property
    def whole(self) -> str:
        """A name for all of it, which changes whenever any page may."""
        extras = self._extras_in(self.templates.values())
        return name_of(repr((self._context, dict(self.templates), extras)))

    def _place_of(self, error: Exception) -> str:
        """``theme/templates/…:line: `` of the innermost template, empty where none is known."""
        if lineno := getattr(error, "lineno", None):
            return f"{self.place(str(getattr(error, 'name', None)))}:{lineno}: "
        files = {self.place(name) for name in self.templates}
        place, trace = "", error.__traceback__
        while trace:
            file = trace.tb_frame.f_code.co_filename
            if file in files:
                place = f"{file}:{trace.tb_lineno}: "
            trace = trace.tb_next
        return place

    def place(self, template: str) -> str:
        """The file of a template, as its reader knows it."""
        return self.places.get(template, f"{FOLDER}/{template}")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Renderer) and self.whole == other.whole

    def __hash__(self) -> int:
        return hash(self.whole)


def read_templates(folder: Path, place: str = FOLDER) -> dict[str, str]:
    """Every template under ``folder``, which its reader knows as ``place``, by its name."""
    files = sorted(file for file in files_of(folder) if not is_hidden(file.name))
    names = {file.relative_to(folder).as_posix(): file for file in files}
    return {name: read_text(file, f"{place}/{name}") for name, file in names.items()}


def read_text(file: Path, place: str, words: Words = MESSAGES["template"]) -> str:
    """Raises `Refusal` with these ``words`` and the line in ``place`` that is no UTF-8."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise Refusal(words, place=f"{place}:{line}: ", what=str(error)) from error


def words_in(templates: Iterable[str | None]) -> set[str]:
    """Whatever a template uses by name is among them."""
    return {word for text in templates if text for word in _WORD.findall(text)}


@lru_cache(maxsize=4)
def environment_of(renderer: Renderer, language: Language) -> Environment:
    """Compiled once in each process; the children of a process inherit what it has compiled."""

    def load(name: str) -> tuple[str, str, None] | None:
        text = renderer.templates.get(name)
        return None if text is None else (text, renderer.place(name), None)

    environment = translating(renderer.options)
    environment.loader = FunctionLoader(load)
    for plugin in renderer.plugins:
        filters = getattr(import_module(plugin), "FILTERS", {})
        environment.filters.update(spoken(filters, language))
    for kind, extras in renderer.extras.items():
        getattr(environment, kind).update(extras)
    if language == "en":
        speak(environment, language, renderer.english)
    return environment


def _fault(place: str, error: Exception) -> Refusal:
    return Refusal(MESSAGES["template"], place=place, what=_words_of(error))


def _words_of(error: Exception) -> str:
    if isinstance(error, TemplateError):
        return str(error.message)
    return f"{type(error).__name__}: {error}"
