"""Every way that a command can fail, as one line in the reader's language."""

from __future__ import annotations

import os
import sys
import sysconfig
import traceback
from importlib.resources import files
from pathlib import Path
from subprocess import CalledProcessError
from types import TracebackType
from typing import Final

from ..charters.problems.problem import CharterError, report
from ..words import Language, Refusal, reason_of
from .console import is_closed
from .messages import MESSAGES

PACKAGE: Final = Path(str(files(__package__))).parent
LIBRARY: Final = sysconfig.get_path("stdlib")
DEBUG: Final = "INVOKE_DEBUG"  # Invoke's own: then Python shows all it knows


def asked_language() -> Language:
    """The language that the command line asks for, before it is parsed or where it cannot be."""
    words = " ".join(sys.argv).replace("=", " ")
    return "en" if "--lang en" in words else "bn"


def report_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Python's last resort (`sys.excepthook`), for what happens outside of a command."""
    if DEBUG in os.environ or not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
    elif text := error_text(error, asked_language()):
        print(text, file=sys.stderr)  # noqa: T201 - its interface


def error_text(error: Exception, language: Language) -> str:
    """What went wrong; empty where nobody is left to read it."""
    match error:
        case CharterError():
            return report((p for p in error.problems if not p.is_warning), language)
        case Refusal():
            return error.text(language)
        case BrokenPipeError() if is_closed():
            return ""
        case _:
            return _as_refusal(error).text(language)


def _as_refusal(error: Exception) -> Refusal:
    match error:
        case ModuleNotFoundError(name=str(name)):
            return Refusal(MESSAGES["no-package"], package=name)
        case OSError():
            return Refusal(MESSAGES["disk"], path=error.filename or "-", reason=reason_of(error))
        case CalledProcessError(cmd=[program, *_]):
            said = (error.stderr or error.stdout or "").strip().splitlines() or ["-"]
            return Refusal(MESSAGES["program"], program=program, reason=said[-1])
        case _:
            what = f"{type(error).__name__}: {error}".rstrip(": ").replace("\n", " ")
            return Refusal(MESSAGES["unexpected"], what=what, where=_place(error))


def _place(error: Exception) -> str:
    """``file:line`` of the innermost line that is no library's."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{Path(error.filename).name}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _is_ours(Path(frame.filename))] or frames
    return f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "-"


def _is_ours(file: Path) -> bool:
    is_installed = not {"site-packages", "dist-packages"}.isdisjoint(file.parts)
    is_library = is_installed or file.is_relative_to(LIBRARY) or not file.is_file()
    return file.is_relative_to(PACKAGE) or not is_library
