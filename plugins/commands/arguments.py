"""Parses the command line before Invoke does, whose own error messages are English only."""

from __future__ import annotations

import re
import sys
from difflib import get_close_matches
from types import ModuleType

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.parser.context import ParserContext
from invoke.parser.parser import Parser
from invoke.program import Program

from ..words import Refusal
from .errors import asked_language
from .messages import MESSAGES


def refuse_unknown(tasks: ModuleType) -> None:
    """Raises `Exit` for a command line that none of the module's tasks understands.

    Where help is asked for behind a command's name, shows it and ends: Invoke takes ``--help`` for
    the value of the option or the missing word before it.
    """
    collection = Collection.from_module(tasks)
    contexts = _contexts(collection)
    if asked := _command_before_help(contexts):
        Program(namespace=collection, binary="inv[oke]").run(["invoke", "--help", asked])
    try:
        _parse(sys.argv[1:], contexts)
    except ParseError as error:
        refusal = _refusal(error, contexts)
    except ValueError as error:  # Invoke makes numbers of words without looking
        found = str(error).partition(": ")[2].strip("'")
        refusal = Refusal(MESSAGES["no-number"], found=found)
    else:
        return
    raise Exit(refusal.text(asked_language()), code=1)


def _contexts(collection: Collection) -> list[ParserContext]:
    """Invoke takes the help out of a task that it makes a context of, and will want it again."""
    helps = [(task, dict(task.help)) for task in collection.tasks.values()]
    contexts: list[ParserContext] = collection.to_contexts()
    for task, help_of_options in helps:
        task.help = help_of_options
    return contexts


def _command_before_help(contexts: list[ParserContext]) -> str | None:
    """The command that stands before ``--help``, whatever is missing or too much between them."""
    words = sys.argv[1 : sys.argv.index("--")] if "--" in sys.argv else sys.argv[1:]
    behind = next((at for at, word in enumerate(words) if word in {"-h", "--help"}), 0)
    if not behind:
        return None
    try:
        return _parse(words[:behind], contexts)
    except ParseError as error:
        return error.context.name if error.context else None
    except ValueError:
        return None


def _parse(words: list[str], contexts: list[ParserContext]) -> str | None:
    """In two steps, as `Program` does; gives the name of the last command."""
    initial = Program().initial_context
    core = Parser(initial=initial, ignore_unknown=True).parse_argv(words)
    named = core[0].args.help.value
    if isinstance(named, str) and named not in {context.name for context in contexts}:
        raise ParseError(f"No idea what {named!r} is!")
    name: str | None = Parser(initial=initial, contexts=contexts).parse_argv(core.unparsed)[-1].name
    return name


def _refusal(error: ParseError, contexts: list[ParserContext]) -> Refusal:
    words = str(error)
    if found := re.fullmatch(r"No idea what (['\"])(.*)\1 is!", words, re.DOTALL):
        return _unknown(found[2], error.context, contexts)
    if error.context and error.context.missing_positional_args:
        missing = ", ".join(f"<{one.name}>" for one in error.context.missing_positional_args)
        return Refusal(MESSAGES["argument-missing"], command=error.context.name, missing=missing)
    if found := re.fullmatch(r"Flag <Argument: ([\w-]+).*> needed value .*", words):
        return Refusal(MESSAGES["value-missing"], option=found[1].replace("_", "-"))
    return Refusal(MESSAGES["not-understood"], words=words)


def _unknown(found: str, context: ParserContext | None, contexts: list[ParserContext]) -> Refusal:
    names = (one.name for one in contexts if one.name)
    known = [*names, *(context.flags if context else ())]
    if near := get_close_matches(found, known, 1):
        return Refusal(MESSAGES["unknown-near"], found=found, near=near[0])
    return Refusal(MESSAGES["unknown"], found=found)
