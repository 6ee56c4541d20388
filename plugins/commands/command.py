"""A command of ``invoke``: speaks one language, and whatever goes wrong is one line in it."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

from ..words import Language, printable
from .errors import DEBUG, error_text

HELP: Final = {"lang": "bn or en"}


@dataclass(frozen=True, slots=True)
class Run:
    """What a command is told beside its options; ``rest`` are the words after ``--``."""

    language: Language
    rest: tuple[str, ...]


Body = Callable[..., bool | None]  # of a `Run` and options; False is exit status 1


def command(
    *,
    help: Mapping[str, str] | None = None,  # noqa: A002 - Invoke's name
    **options: Any,  # noqa: ANN401 - Invoke's own
) -> Callable[[Body], Callable[..., None]]:
    """As Invoke's ``task``; the option ``--lang`` is added."""

    def decorate(body: Body) -> Callable[..., None]:
        @wraps(body)
        def run(context: Context, lang: str = "bn", **given: object) -> None:
            language = _language(lang)
            try:
                succeeded = body(Run(language, tuple(context.remainder.split())), **given)
                sys.stdout.flush()
            except Exception as error:
                if DEBUG in os.environ:
                    raise
                raise Exit(error_text(error, language), code=1) from None
            if succeeded is False:
                raise Exit(code=1)

        run.__signature__ = _signature(body)  # type: ignore[attr-defined] # Invoke reads it
        return task(run, help=HELP | dict(help or {}), **options)

    return decorate


def _signature(body: Body) -> inspect.Signature:
    lang = inspect.Parameter("lang", inspect.Parameter.POSITIONAL_OR_KEYWORD, default="bn")
    return inspect.Signature([*inspect.signature(body).parameters.values(), lang])


def _language(lang: str) -> Language:
    match lang:
        case "bn" | "en" as language:
            return language
    raise Exit(f"--lang {printable(lang)}: bn বা en লিখুন / write bn or en", code=2)
