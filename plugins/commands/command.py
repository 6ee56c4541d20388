"""Declares a command of ``invoke``, whose output and errors are in the language asked for."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import wraps
from itertools import pairwise
from typing import Annotated, Any, get_origin, get_type_hints

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import Task, task

from ..words import Language, printable
from .errors import DEBUG, error_text


@dataclass(frozen=True, slots=True)
class Invocation:
    """What a command gets besides its options; ``rest`` are the words after ``--``."""

    language: Language
    rest: tuple[str, ...]


Body = Callable[..., bool | None]  # of an `Invocation` and options; False is exit status 1


class _Command(Task):  # type: ignore[type-arg] # it is generic in its annotations only
    def arg_opts(self, name: str, default: str, taken_names: set[str]) -> dict[str, Any]:
        """``-h`` asks for help, so it is no option's short name."""
        return super().arg_opts(name, default, taken_names | {"h"})


def command(
    *,
    lang: str = "bn or en",
    **options: Any,  # noqa: ANN401 - Invoke's own
) -> Callable[[Body], Callable[..., None]]:
    """As Invoke's ``task``, but the help of an option is annotated to it.

    ``lang`` is the help of the option ``--lang``, which is added.
    """

    def decorate(body: Body) -> Callable[..., None]:
        @wraps(body)
        def run(_: Context, lang: str = "bn", **given: object) -> None:
            language = _language(lang)
            try:
                succeeded = body(Invocation(language, _rest()), **given)
                sys.stdout.flush()
            except Exception as error:
                if DEBUG in os.environ:
                    raise
                raise Exit(error_text(error, language), code=1) from None
            if succeeded is False:
                raise Exit(code=1)

        run.__signature__ = _signature(body)  # type: ignore[attr-defined] # Invoke reads it
        return task(run, help={**_help(body), "lang": lang}, klass=_Command, **options)

    return decorate


def words_behind(argv: list[str], named: str, without_value: Collection[str] = ()) -> list[str]:
    """Those after the command that are no flag and, for all that can be seen, no flag's value."""
    after = argv[argv.index(named) :] if named in argv else []
    return [
        word
        for flag, word in pairwise(after)
        if not word.startswith("-")
        and (not flag.startswith("-") or flag in without_value or "=" in flag)
    ]


def _rest() -> tuple[str, ...]:
    """As the shell gave them: Invoke joins them by blanks, which a path may hold too."""
    return tuple(sys.argv[sys.argv.index("--") + 1 :]) if "--" in sys.argv else ()


def _signature(body: Body) -> inspect.Signature:
    lang = inspect.Parameter("lang", inspect.Parameter.POSITIONAL_OR_KEYWORD, default="bn")
    return inspect.Signature([*inspect.signature(body).parameters.values(), lang])


def _help(body: Body) -> dict[str, str]:
    hints = get_type_hints(body, include_extras=True)
    return {
        name: hint.__metadata__[0] for name, hint in hints.items() if get_origin(hint) is Annotated
    }


def _language(lang: str) -> Language:
    match lang:
        case "bn" | "en" as language:
            return language
    raise Exit(f"--lang {printable(lang)}: bn বা en লিখুন / write bn or en", code=2)
