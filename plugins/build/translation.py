"""The templates' own words in the language of a page; those that stand in them are Bengali.

They are marked as Jinja's i18n extension has it, `{% trans %}…{% endtrans %}` and ``_("…")``. Here
they are put in their place when a template is compiled: no page looks them up, and no template has
further globals, of which every import of every page would ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from inspect import signature
from typing import Any, Final

from jinja2 import Environment, nodes
from jinja2.ext import InternationalizationExtension
from jinja2.lexer import Token, TokenStream
from jinja2.parser import Parser

from ..words import Language

Filter = Callable[..., object]
Texts = Mapping[str, str]  # by those in the templates

_VALUE: Final = re.compile(r"%\((\w+)\)s")
_CALL: Final = ["name", "lparen", "string", "rparen"]


class Translation(InternationalizationExtension):
    """An environment has it for one language, which its templates know as ``lang``."""

    _texts: Texts

    def __init__(self, environment: Environment) -> None:
        environment.extend(newstyle_gettext=True)
        super().__init__(environment)
        del environment.globals["_"]
        self.speak("bn", {})

    def speak(self, language: Language, texts: Texts) -> None:
        self._texts = texts
        self.environment.globals["lang"] = language

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """``_("…")`` becomes the text itself."""
        tokens = list(stream)
        at = 0
        while at < len(tokens):
            one = tokens[at]
            ahead = tokens[at : at + len(_CALL)] if one.value == "_" else []
            is_call = [token.type for token in ahead] == _CALL
            yield ahead[2]._replace(value=self._said(ahead[2].value)) if is_call else one
            at += len(_CALL) if is_call else 1

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """`{% trans %}` becomes words and values."""
        found = super().parse(parser)
        *before, output = found if isinstance(found, list) else [found]
        call: Any = next(output.iter_child_nodes())
        if call.node.name != "gettext":
            parser.fail("a text has one form and no context here", call.lineno)
        text = self._said(call.args[0].value)
        values = {keyword.key: keyword.value for keyword in call.kwargs}
        if unknown := set(_VALUE.findall(text)) - values.keys():
            parser.fail(f"the translation names {', '.join(sorted(unknown))}", call.lineno)
        return [*before, nodes.Output([*_parts(text, values)], lineno=call.lineno)]

    def _said(self, text: str) -> str:
        return self._texts.get(text, text)


def _parts(text: str, values: Mapping[str, nodes.Expr]) -> Iterator[nodes.Expr]:
    for place, part in enumerate(_VALUE.split(text)):
        yield values[part] if place % 2 else nodes.TemplateData(part.replace("%%", "%"))


def translating(options: Mapping[str, Any]) -> Environment:
    environment = Environment(**options)  # noqa: S701 - set there
    environment.add_extension(Translation)
    return environment


def speak(environment: Environment, language: Language, texts: Texts) -> None:
    """Has all templates of the environment say their words in that language."""
    found: Any = environment.extensions[Translation.identifier]
    found.speak(language, texts)


def spoken(filters: Mapping[str, Filter], language: Language) -> dict[str, Filter]:
    """The filters as a page in that language has them: those that ask for a ``language`` get it."""
    if language == "bn":
        return {**filters}
    return {
        name: partial(one, language=language) if "language" in signature(one).parameters else one
        for name, one in filters.items()
    }
