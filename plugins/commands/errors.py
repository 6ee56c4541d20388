"""Every way that a command can fail, as one line in the reader's language."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CalledProcessError
from types import TracebackType
from typing import Final

from invoke.exceptions import Exit

from ..charters.problems.problem import CharterError, report
from ..words import Language, Refusal, printable, reason_of
from .console import is_closed
from .messages import MESSAGES

ROOT: Final = Path(__file__).resolve().parents[2]
DEBUG: Final = "INVOKE_DEBUG"  # Invoke's own: then Python shows all it knows


@contextmanager
def speaking(lang: str) -> Iterator[Language]:
    """The language to speak; whatever goes wrong is said in it."""
    language = _language(lang)
    try:
        yield language
        sys.stdout.flush()
    except Exit:
        raise
    except Exception as error:
        if DEBUG in os.environ:
            raise
        raise Exit(told(error, language), code=1) from None


def _language(lang: str) -> Language:
    match lang:
        case "bn" | "en" as language:
            return language
    raise Exit(f"--lang {printable(lang)}: bn বা en লিখুন / write bn or en", code=2)


def asked_language() -> Language:
    """What the command line asks for, as long as no command has understood it."""
    words = " ".join(sys.argv).replace("=", " ")
    return "en" if "--lang en" in words else "bn"


def tell_the_unforeseen(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Python's last resort (`sys.excepthook`), for what happens outside of `speaking`."""
    if DEBUG in os.environ or not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
    elif words := told(error, asked_language()):
        print(words, file=sys.stderr)  # noqa: T201 - its interface


def told(error: Exception, language: Language) -> str:
    """What went wrong; nothing where nobody is left to hear it."""
    match error:
        case CharterError():
            return report((p for p in error.problems if not p.is_warning), language)
        case Refusal():
            return error.text(language)
        case BrokenPipeError() if is_closed():
            return ""
        case _:
            return _refusal(error).text(language)


def _refusal(error: Exception) -> Refusal:
    match error:
        case ModuleNotFoundError(name=str(name)):
            return Refusal(MESSAGES["no-package"], package=name)
        case OSError():
            return Refusal(MESSAGES["disk"], path=error.filename or "-", reason=reason_of(error))
        case CalledProcessError(cmd=[program, *_]):
            said = (error.stderr or error.stdout or "-").strip().splitlines()
            return Refusal(MESSAGES["program"], program=program, reason=said[-1])
        case _:
            what = f"{type(error).__name__}: {error}".rstrip(": ").replace("\n", " ")
            return Refusal(MESSAGES["unexpected"], what=what, where=_place(error))


def _place(error: Exception) -> str:
    """``plugins/…:line`` of the innermost line that is this project's own."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{Path(error.filename).name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _is_ours(Path(frame.filename))] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "-"


def _is_ours(file: Path) -> bool:
    return file.is_relative_to(ROOT) and "site-packages" not in file.parts
