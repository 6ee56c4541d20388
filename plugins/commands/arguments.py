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
    """Raises `Exit` for a command line that none of the module's tasks understands."""
    contexts = _contexts(Collection.from_module(tasks))
    try:
        _parse(contexts)
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


def _parse(contexts: list[ParserContext]) -> None:
    """In two steps, as `Program` does."""
    initial = Program().initial_context
    core = Parser(initial=initial, ignore_unknown=True).parse_argv(sys.argv[1:])
    Parser(initial=initial, contexts=contexts).parse_argv(core.unparsed)


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
